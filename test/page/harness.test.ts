import { expect, it } from 'vitest';
import { axeViolations, openPage } from './browser.ts';

it('opens the built page, which is quiet', async () => {
  const { page, expectQuiet } = await openPage();
  expect(await page.title()).toMatch(/Token Trials$/);
  await page.locator('tt-app').waitFor();
  await expectQuiet();
});

it('hears what goes wrong in a page', async () => {
  const { page, troubles, expectQuiet } = await openPage();
  await page.evaluate(async () => {
    /* eslint-disable no-console -- provoked */
    console.error('a provoked error');
    console.warn('a provoked warning');
    /* eslint-enable no-console */
    void Promise.reject(new Error('a provoked rejection'));
    setTimeout(() => {
      throw new Error('a provoked throw');
    });
    await fetch('missing.json').catch(() => undefined);
    await fetch('http://127.0.0.1:9/elsewhere', { mode: 'no-cors' }).catch(() => undefined);
  });
  await expect(expectQuiet()).rejects.toThrow('a provoked error');
  const told = troubles()
    .map(({ kind, text }) => `${kind} ${text}`)
    .join('\n');
  expect(told).toContain('console warning: a provoked warning');
  expect(told).toContain('error a provoked rejection');
  expect(told).toContain('error a provoked throw');
  expect(told).toMatch(/request-failed .*missing\.json 404/);
  expect(told).toContain('left-origin GET http://127.0.0.1:9/elsewhere');
});

it('takes what a page gives up when it is left for no fault, and all else that is given up for one', async () => {
  const { page, context, troubles, expectQuiet } = await openPage();
  await context.route('**/never.js*', () => undefined);
  const ask = async (name: string): Promise<void> => {
    const asked = page.waitForRequest((request) => request.url().endsWith(name));
    await page.evaluate((one) => {
      const giveUp = new AbortController();
      Object.assign(globalThis, { giveUp });
      fetch(one, { signal: giveUp.signal }).catch(() => undefined);
    }, name);
    await asked;
  };
  await ask('never.js?left');
  await page.reload();
  await expectQuiet();
  await ask('never.js?given-up');
  const failed = page.waitForEvent('requestfailed');
  await page.evaluate(() => {
    (globalThis as unknown as { giveUp: AbortController }).giveUp.abort();
  });
  await failed;
  expect(troubles().map(({ text }) => text)).toEqual([
    expect.stringMatching(/never\.js\?given-up net::ERR_ABORTED$/),
  ]);
});

it('opens it as wide, as dark and at the address that it is told', async () => {
  const { page } = await openPage({
    width: 360,
    height: 640,
    colorScheme: 'dark',
    reducedMotion: 'reduce',
    hash: '#/trial-1',
    initScript: () => {
      document.title = 'set before all else';
    },
  });
  expect(
    await page.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
      address: location.hash.startsWith('#/trial-1'),
    })),
  ).toEqual({ width: 360, height: 640, dark: true, still: true, address: true });
});

it('finds what axe finds, in shadow roots too', async () => {
  const { page } = await openPage();
  await page.evaluate(() => {
    const host = document.createElement('p');
    document.body.append(host);
    const image = document.createElement('img');
    image.src = 'data:,';
    host.attachShadow({ mode: 'open' }).append(image);
  });
  const rules = (await axeViolations(page)).map(({ rule }) => rule);
  expect(rules).toContain('image-alt');
});
