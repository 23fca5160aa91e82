import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeViolations } from './browser.ts';
import { DIALOGUE, Embed, hostPage, openHost, SCRIPTS } from './support-embed.ts';
import { caseOf, soon, texts } from './support.ts';

const TRIAL_5 = `<token-trials scenario="trial-5">${DIALOGUE}</token-trials>`;

describe('colours', () => {
  const schemeOf = (page: Page): Promise<string> =>
    page.locator('token-trials').evaluate((one) => {
      const frame = one.shadowRoot?.querySelector('.frame');
      const [red] = /\d+/.exec(frame ? getComputedStyle(frame).backgroundColor : '') ?? [];
      return Number(red) > 128 ? 'light' : 'dark';
    });

  it.each([
    ['data-theme on the root', 'html', 'data-theme', 'dark', 'light'],
    ['a class on the root', 'html', 'class', 'dark', ''],
    ['data-md-color-scheme on the body', 'body', 'data-md-color-scheme', 'slate', 'default'],
  ])('follow %s, live', async (_, where, name, dark, light) => {
    const { page, expectQuiet } = await openHost(hostPage(TRIAL_5));
    await new Embed(page).recorded(caseOf('trial-5'));
    const set = (value: string): Promise<void> =>
      page.evaluate(
        ([selector, attribute, to]) => {
          document.querySelector(selector ?? '')?.setAttribute(attribute ?? '', to ?? '');
        },
        [where, name, value],
      );
    expect(await schemeOf(page)).toBe('light');
    await set(dark);
    await soon(() => schemeOf(page)).toBe('dark');
    await set(light);
    await soon(() => schemeOf(page)).toBe('light');
    await expectQuiet();
  });

  it('follow the attribute before the marker, and the marker before the system', async () => {
    const { page, expectQuiet } = await openHost(
      hostPage(TRIAL_5, { attributes: 'lang="en" data-theme="light"' }),
      { colorScheme: 'dark' },
    );
    await new Embed(page).recorded(caseOf('trial-5'));
    expect(await schemeOf(page)).toBe('light');
    await page.locator('token-trials').evaluate((one) => {
      one.setAttribute('theme', 'dark');
    });
    await soon(() => schemeOf(page)).toBe('dark');
    await page.evaluate(() => {
      document.documentElement.removeAttribute('data-theme');
      document.querySelector('token-trials')?.setAttribute('theme', 'auto');
    });
    await page.emulateMedia({ colorScheme: 'light' });
    await soon(() => schemeOf(page)).toBe('light');
    await expectQuiet();
  });
});

describe('places', () => {
  it('stand in a page of another language and direction, and run as their own words do', async () => {
    const { page, expectQuiet } = await openHost(
      // Hebrew, which the texts are not translated to: they stay English, and run as that does.
      hostPage(TRIAL_5, { attributes: 'lang="he" dir="rtl"' }),
    );
    const embed = new Embed(page);
    await embed.playToEnd(caseOf('trial-5'));
    const frame = embed.element.locator('.frame');
    expect(await frame.getAttribute('lang')).toBe('en');
    expect(await frame.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
    const headOf = (key: 'stage.client' | 'stage.api') =>
      embed.element.getByRole('heading', { name: texts(key), exact: true }).boundingBox();
    const [client, api] = [await headOf('stage.client'), await headOf('stage.api')];
    expect(client?.x).toBeLessThan(api?.x ?? 0);
    expect(await axeViolations(page)).toEqual([]);
    await expectQuiet();
  });

  it('run from right to left where their words do: the stage is mirrored', async () => {
    const { page, expectQuiet } = await openHost(hostPage(TRIAL_5));
    const embed = new Embed(page);
    await embed.playToEnd(caseOf('trial-5'));
    await embed.element.locator('.frame').evaluate((one) => {
      one.setAttribute('dir', 'rtl');
    });
    const headOf = (key: 'stage.client' | 'stage.api') =>
      embed.element.getByRole('heading', { name: texts(key), exact: true }).boundingBox();
    const [client, api] = [await headOf('stage.client'), await headOf('stage.api')];
    expect(client?.x).toBeGreaterThan(api?.x ?? Infinity);
    await expectQuiet();
  });

  it.each([
    ['at 400 % zoom', { width: 320, height: 256 }],
    ['in forced colours', { forcedColors: 'active' as const }],
    ['with reduced motion', { reducedMotion: 'reduce' as const }],
  ])('play %s, and nothing runs out of the frame sideways', async (_, options) => {
    const { page, expectQuiet } = await openHost(
      hostPage('<token-trials scenario="stolen-token" panels="http"></token-trials>'),
      options,
    );
    await new Embed(page).playToEnd(caseOf('stolen-token'));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await expectQuiet();
  });

  it('are printed whole: each message open, no controls', async () => {
    const { page, expectQuiet } = await openHost(
      hostPage('<token-trials scenario="revoked-token"></token-trials>'),
    );
    const embed = new Embed(page);
    await embed.playToEnd(caseOf('revoked-token'));
    const folded = embed.element.locator('.folded');
    expect(await folded.count()).toBeGreaterThan(0);
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
    });
    await page.emulateMedia({ media: 'print' });
    expect(await folded.count()).toBe(0);
    expect(await embed.next.isVisible()).toBe(false);
    const height = await embed.element.evaluate((one) => one.getBoundingClientRect().height);
    const rows = await embed.element.locator('.rows').evaluate((one) => one.scrollHeight);
    expect(height).toBeGreaterThan(rows);
    await page.evaluate(() => {
      dispatchEvent(new Event('afterprint'));
    });
    await page.emulateMedia({ media: 'screen' });
    await soon(() => folded.count()).toBeGreaterThan(0);
    await expectQuiet();
  });

  it('are printed as their author wrote them where they were not played', async () => {
    const { page, expectQuiet } = await openHost(hostPage(TRIAL_5));
    const embed = new Embed(page);
    await embed.recorded(caseOf('trial-5'));
    const written = page.locator('token-trials > p').last();
    expect(await written.isVisible()).toBe(false);
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
    });
    await page.emulateMedia({ media: 'print' });
    expect(await written.isVisible()).toBe(true);
    await page.evaluate(() => {
      dispatchEvent(new Event('afterprint'));
    });
    await page.emulateMedia({ media: 'screen' });
    await soon(() => written.isVisible()).toBe(false);
    await expectQuiet();
  });

  it('leave what the author wrote to the browser’s find, and hide what it has shown at the next step', async () => {
    const { page, expectQuiet } = await openHost(hostPage(TRIAL_5));
    const embed = new Embed(page);
    await embed.recorded(caseOf('trial-5'));
    const written = page.locator('token-trials > p').last();
    const dialogue = embed.element.locator('.dialogue');
    expect(await written.isVisible()).toBe(false);
    expect(await dialogue.getAttribute('hidden')).toBe('until-found');
    // No script can press Ctrl+F: this is all that the browser does to what it finds.
    await dialogue.evaluate((one) => {
      one.removeAttribute('hidden');
    });
    expect(await written.isVisible()).toBe(true);
    expect(await embed.next.isVisible()).toBe(true);
    await embed.next.click();
    await soon(() => written.isVisible()).toBe(false);
    await expectQuiet();
  });

  it('show what the author wrote where there is no script', async () => {
    const { page } = await openHost(hostPage(TRIAL_5), { javaScriptEnabled: false });
    expect(await page.getByText('have a seat, let me print you a copy.').isVisible()).toBe(true);
  });
});

describe('policies', () => {
  const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";
  it.each([
    ['one file', POLICY, SCRIPTS.iife],
    ['modules', POLICY, '<script type="module" src="/embed/page.js"></script>'],
    ['one file, trusted types', `${POLICY}; require-trusted-types-for 'script'`, SCRIPTS.iife],
    [
      'a module, trusted types named',
      `${POLICY}; require-trusted-types-for 'script'; trusted-types lit-html`,
      SCRIPTS.module,
    ],
  ])('strict ones are kept to: %s', async (_, policy, script) => {
    const { page, expectQuiet } = await openHost({
      html: hostPage(
        '<token-trials scenario="stolen-token" panels="http machines store knowledge comparison" study="on"></token-trials>',
        { script },
      ).html.replace(/<link rel="icon"[^>]*>/, ''),
      headers: { 'Content-Security-Policy': policy },
    });
    const embed = new Embed(page, 'token-trials >> nth=0');
    await embed.recorded(caseOf('stolen-token'));
    for (const tab of [
      'panel.machines',
      'panel.store',
      'panel.knowledge',
      'panel.comparison',
      'panel.http',
    ] as const)
      await embed.element.getByRole('tab', { name: texts(tab), exact: true }).click();
    await embed.element.getByRole('button', { name: 'token', exact: true }).first().click();
    await soon(() => embed.element.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await embed.playToEnd(caseOf('stolen-token'));
    await expectQuiet();
  });
});
