import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DIALOGUE, Embed, hostPage, openHost } from './support-embed.ts';
import { caseOf, soon } from './support.ts';

const TRIAL_5 = `<token-trials scenario="trial-5">${DIALOGUE}</token-trials>`;

/** What a reader sees of the inside: of each visible part its box, from the frame's corner, and its main styles. */
const inside = (page: Page, which = 'token-trials'): Promise<string[]> =>
  page.locator(which).evaluate((host) => {
    const { left, top } = host.getBoundingClientRect();
    const names = [
      'color',
      'backgroundColor',
      'font',
      'display',
      'letterSpacing',
      'textAlign',
      'textTransform',
      'wordSpacing',
      'visibility',
      'cursor',
      'opacity',
    ] as const;
    const seen: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const one of root.querySelectorAll('*')) {
        if (one instanceof HTMLSlotElement || one instanceof HTMLOptionElement) continue;
        const box = one.getBoundingClientRect();
        const style = getComputedStyle(one);
        const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
        seen.push(
          `${one.tagName}.${one.getAttribute('class') ?? ''} ${place.join(' ')} ${names.map((name) => style[name]).join('; ')}`,
        );
        if (one.shadowRoot) walk(one.shadowRoot);
      }
    };
    if (host.shadowRoot) walk(host.shadowRoot);
    return seen;
  });

describe('isolation', () => {
  const HOSTILE: Readonly<Record<string, string>> = {
    'all unset': '* { all: unset }',
    'no buttons': 'button, select, svg, ol, li, h2, h3, p { display: none !important }',
    'a reset':
      '*, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; box-sizing: content-box; line-height: 1; list-style: none }',
    'a root of another size': 'html { font-size: 62.5% }',
    'a shouting page':
      'html, body, main, token-trials { color: red; background: lime; font: italic 900 40px/3 fantasy; letter-spacing: 9px; word-spacing: 9px; text-transform: uppercase; text-align: right; text-indent: 40px; white-space: pre; visibility: visible; cursor: wait; text-shadow: 2px 2px red; writing-mode: horizontal-tb }',
    'custom properties of the page':
      ':root { --tt-ink: red; --tt-paper: lime; --accent: red; --tt-m: 40px; --tt-rem: 3px }',
  };
  const body = `<div id="fence" style="all: initial; display: block; inline-size: 900px">${TRIAL_5}</div>`;

  it.each(Object.entries(HOSTILE))('%s of the host changes nothing inside', async (_, css) => {
    const shots: string[][] = [];
    for (const style of ['', css]) {
      const { page, expectQuiet } = await openHost(
        hostPage(body, { head: `<style>${style}</style>` }),
      );
      await page.locator('#fence').evaluate((fence) => {
        fence.style.cssText =
          'display: block !important; inline-size: 900px !important; text-indent: 0';
      });
      const embed = new Embed(page);
      await embed.recorded(caseOf('trial-5'));
      for (let step = 0; step < 3; step++)
        await embed.next.evaluate((one) => {
          (one as HTMLElement).click();
        });
      await soon(() => embed.step()).toBe(3);
      await page.mouse.move(0, 0);
      shots.push(await inside(page));
      await expectQuiet();
    }
    expect(shots[0]?.length).toBeGreaterThan(40);
    expect(shots[1]).toEqual(shots[0]);
  });

  it('our styles change nothing outside', async () => {
    const around =
      '<h2 class="title">A title</h2><p class="frame">A <button class="button">button</button> <code>code</code> <mark>mark</mark></p><ol><li class="row live">item</li></ol>';
    const stylesOf = (page: Page): Promise<string[]> =>
      page.evaluate(() =>
        [
          ...document.querySelectorAll('main > :not(token-trials), main > :not(token-trials) *'),
        ].map((one) => {
          const style = getComputedStyle(one);
          return `${one.tagName} ${[...style]
            .filter(
              (name) =>
                // Every element has the length that sizes go by; nothing of the page uses it.
                name !== '--tt-rem' &&
                !/^(block|inline|perspective|transform)|size$|^(height|width|inset)/.test(name),
            )
            .map((name) => style.getPropertyValue(name))
            .join(';')}`;
        }),
      );
    const { page, expectQuiet } = await openHost(hostPage(around + TRIAL_5, { script: '' }));
    const before = await stylesOf(page);
    await page.addScriptTag({ url: '/cdn/token-trials.iife.js' });
    await new Embed(page).playToEnd(caseOf('trial-5'));
    expect(await stylesOf(page)).toEqual(before);
    expect(
      await page.evaluate(
        () => document.adoptedStyleSheets.length + document.querySelectorAll('style').length,
      ),
    ).toBe(0);
    await expectQuiet();
  });

  it('two copies with different trials, and two with the same, never touch each other', async () => {
    const { page, expectQuiet } = await openHost(
      hostPage(
        '<token-trials id="a" scenario="trial-5" panels="http"></token-trials><token-trials id="b" scenario="stolen-token"></token-trials><token-trials id="c" scenario="trial-5" granularity="line"></token-trials>',
      ),
      { height: 2000 },
    );
    const [a, b, c] = ['#a', '#b', '#c'].map((one) => new Embed(page, one)) as [
      Embed,
      Embed,
      Embed,
    ];
    await a.recorded(caseOf('trial-5'));
    await b.recorded(caseOf('stolen-token'));
    await c.recorded(caseOf('trial-5'));
    for (const [embed, steps] of [
      [a, [1, 0, 0]],
      [b, [1, 1, 0]],
      [b, [1, 2, 0]],
      [a, [2, 2, 0]],
      [c, [2, 2, 1]],
    ] as const) {
      const others = [a, b, c].filter((one) => one !== embed);
      const untouched = await Promise.all(others.map(({ which }) => inside(page, which)));
      await embed.next.click();
      await soon(() => Promise.all([a.step(), b.step(), c.step()])).toEqual(steps);
      const after = await Promise.all(others.map(({ which }) => inside(page, which)));
      expect(after).toEqual(untouched);
    }
    await expectQuiet();
  });
});
