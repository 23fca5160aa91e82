import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { frame } from '../../src/texts/en/frame.ts';
import { fill } from '../../src/texts/text.ts';
import { DIALOGUE, Embed, hostPage, openHost, SCRIPTS } from './support-embed.ts';
import { caseOf, soon } from './support.ts';

const TRIAL_5 = `<token-trials scenario="trial-5">${DIALOGUE}</token-trials>`;
const TALL = '<div style="block-size: 3000px">Much text.</div>';

describe('wrong values', () => {
  it('fall back, with one warning each that names what is allowed', async () => {
    const tag =
      '<token-trials scenario="trial-9" theme="sepia" granularity="word" study="perhaps" lang="tlh" way="hypnosis" panels="http gossip"></token-trials>';
    const { page, troubles } = await openHost(hostPage(tag + tag));
    const embed = new Embed(page, 'token-trials >> nth=0');
    await embed.recorded(caseOf('trial-1'));
    await soon(() => embed.element.getByRole('tab').count()).toBe(1);
    const told = troubles().map(({ text }) => text);
    for (const [name, value, allowed] of [
      ['scenario', 'trial-9', 'trial-1, trial-2'],
      ['theme', 'sepia', 'auto, light, dark'],
      ['granularity', 'word', 'step, line'],
      ['study', 'perhaps', 'off, on'],
      ['lang', 'tlh', 'en'],
      ['way', 'hypnosis', 'sniffed, logged, script'],
      ['panels', 'gossip', 'http, machines'],
    ] as const) {
      const about = told.filter((text) => text.includes(`${name}="${value}"`));
      expect(about).toHaveLength(1);
      expect(about[0]).toContain(allowed);
    }
    expect(told).toHaveLength(7);
  });
});

describe('the host', () => {
  it('may set properties before the element is defined', async () => {
    const { page, expectQuiet } = await openHost(
      hostPage('<token-trials></token-trials>', { script: '' }),
    );
    await page.evaluate(() => {
      Object.assign(document.querySelector('token-trials') ?? {}, {
        scenario: 'trial-2',
        theme: 'dark',
      });
    });
    await page.addScriptTag({ url: '/cdn/token-trials.iife.js' });
    const embed = new Embed(page);
    await embed.recorded(caseOf('trial-2'));
    expect(await embed.element.getAttribute('scenario')).toBe('trial-2');
    expect(await embed.element.evaluate((one) => Reflect.get(one, 'theme') as string)).toBe('dark');
    await expectQuiet();
  });

  it('may load the library twice, in both forms', async () => {
    const { page, expectQuiet } = await openHost(
      hostPage(TRIAL_5, { script: SCRIPTS.iife + SCRIPTS.iife + SCRIPTS.module }),
    );
    await new Embed(page).playToEnd(caseOf('trial-5'));
    await expectQuiet();
  });

  it('is told once of another version, which stays', async () => {
    const other = `<script>customElements.define('token-trials', class extends HTMLElement { static version = '9.9.9' })</script>`;
    const { page, troubles } = await openHost(
      hostPage(TRIAL_5, { script: other + SCRIPTS.iife + SCRIPTS.module }),
    );
    await soon(() => troubles().length).toBeGreaterThan(0);
    await page.evaluate(() => customElements.whenDefined('token-trials'));
    expect(troubles().map(({ text }) => text)).toEqual([
      expect.stringMatching(/9\.9\.9.*stands aside/) as string,
    ]);
  });

  it('may move the element, and it keeps its place', async () => {
    const { page, expectQuiet } = await openHost(
      hostPage(`<div id="from">${TRIAL_5}</div><div id="to"></div>`),
    );
    const embed = new Embed(page);
    await embed.recorded(caseOf('trial-5'));
    await embed.next.click();
    await embed.next.click();
    await page.evaluate(() => {
      document.querySelector('#to')?.append(document.querySelector('token-trials') ?? '');
    });
    expect(await embed.step()).toBe(2);
    await embed.next.click();
    await soon(() => embed.step()).toBe(3);
    await expectQuiet();
  });

  it.each([
    ['a closed details', `<details><summary>More</summary>${TRIAL_5}</details>`],
    ['a hidden tab', `<div hidden>${TRIAL_5}</div>`],
    ['its own hidden attribute', TRIAL_5.replace('<token-trials', '<token-trials hidden')],
  ])('may hide it at first, in %s; it is right when shown', async (_, body) => {
    const { page, expectQuiet } = await openHost(hostPage(body));
    expect(await page.locator('token-trials').isVisible()).toBe(false);
    expect(await loads(page)).toBe(false);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
      for (const one of document.querySelectorAll('[hidden]')) one.removeAttribute('hidden');
    });
    const embed = new Embed(page);
    await embed.playToEnd(caseOf('trial-5'));
    const [stage, frame] = await Promise.all([
      embed.element.locator('tt-stage').boundingBox(),
      embed.element.boundingBox(),
    ]);
    expect(stage?.height).toBeGreaterThan(300);
    expect(frame?.height).toBe(576);
    await expectQuiet();
  });
});

/** True when there is more in the frame than the author's own children. */
const loads = (page: Page): Promise<boolean> =>
  page
    .locator('token-trials')
    .evaluate((one) => one.shadowRoot?.querySelector('tt-stage') !== null);

describe('a part that cannot be loaded', () => {
  it('is told in the frame and by an event; what the author wrote stays, and nothing is thrown', async () => {
    const { page, context, troubles } = await openHost(hostPage(TRIAL_5, { script: '' }));
    await context.route('**/embed/body-*.js', (route) => route.abort());
    const failed = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('token-trials-error', (event) => {
            resolve((event as CustomEvent<{ message: string }>).detail.message);
          });
        }),
    );
    await page.addScriptTag({ url: '/embed/page.js', type: 'module' });
    const reason = await failed;
    const element = page.locator('token-trials').first();
    await soon(() => element.getByRole('alert').textContent()).toBe(
      fill(frame['frame.failed'], { reason }),
    );
    expect(await element.getByText('have a seat').isVisible()).toBe(true);
    // The browser itself tells of the request; nobody threw.
    expect(troubles().filter(({ kind }) => kind === 'error')).toEqual([]);
  });
});

describe('starting', () => {
  it('waits until it nears the viewport; nothing shifts, scrolls or takes the focus', async () => {
    const frame = '<link rel="stylesheet" href="/npm/frame.css" />';
    const { page, expectQuiet } = await openHost(
      hostPage(`<p><a href="#x">a link</a></p>${TALL}${TRIAL_5}${TALL}`, {
        head: frame,
        // Late, as on a slow line: the page has long been drawn.
        script: '',
      }),
    );
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.getByRole('link').focus();
    await page.addScriptTag({ url: '/cdn/token-trials.iife.js' });
    const embed = new Embed(page);
    const before = await embed.element.boundingBox();
    expect(await loads(page)).toBe(false);
    expect(await embed.element.getByText('have a seat').isVisible()).toBe(true);
    await page.evaluate(() => {
      scrollTo(0, 2600);
    });
    await embed.recorded(caseOf('trial-5'));
    const after = await embed.element.boundingBox();
    expect(after?.height).toBe(before?.height);
    expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([
      2600,
      'A',
    ]);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, one) => sum + one, 0)).toBe(0);
    await expectQuiet();
  });
});
