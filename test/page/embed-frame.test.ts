import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './browser.ts';
import type { OpenedPage } from './launch.ts';
import { hostPage, openHost } from './support-embed.ts';
import { caseOf, runOf, soon, stepIdsOf, texts } from './support.ts';

const FRAMES = '<script src="/cdn/frames.js"></script>';
/** Keeps every message that a page gets, with what the browser says of where it came from. */
const LISTEN = `<script>window.got = []; addEventListener('message', ({ data, origin }) => got.push({ ...data, origin }));</script>`;

interface Got {
  readonly source?: string;
  readonly type?: string;
  readonly origin: string;
  readonly height?: number;
  readonly step?: string;
  readonly index?: number;
  readonly status?: number;
}
const gotBy = (page: Page): Promise<Got[]> =>
  page.evaluate(() => (window as unknown as { got: Got[] }).got);

const open = (
  query: string,
  { more = '', script = LISTEN + FRAMES, attributes = 'lang="en"' } = {},
): Promise<OpenedPage> =>
  openHost(
    hostPage(
      `<iframe title="trial" src="/embed.html?${query}" ${more} style="inline-size: 100%; block-size: 300px; border: 0"></iframe><p>After it.</p>`,
      { script, attributes },
    ),
    { height: 900 },
  );

async function playToEnd(page: Page, id: string): Promise<readonly string[]> {
  const frame = page.frameLocator('iframe');
  const ids = stepIdsOf(await runOf(caseOf(id)));
  const slider = frame.getByRole('slider');
  await soon(() => slider.getAttribute('aria-valuemax')).toBe(String(ids.length));
  for (let step = 1; step < ids.length; step++) {
    await frame.getByRole('button', { name: texts('controls.next') }).click();
    await soon(() => slider.getAttribute('aria-valuenow')).toBe(String(step + 1));
  }
  return ids;
}

describe.each([
  ['a plain frame', ''],
  ['a frame that may only run scripts', 'sandbox="allow-scripts"'],
])('%s', (_, more) => {
  it('plays trial 5 to its end, and tells its size, its steps and its end', async () => {
    const { page, expectQuiet } = await open('scenario=trial-5&panels=http', { more });
    const ids = await playToEnd(page, 'trial-5');
    await soon(async () => (await gotBy(page)).some(({ type }) => type === 'end')).toBe(true);
    const got = await gotBy(page);
    const origin = more === '' ? new URL(page.url()).origin : 'null';
    expect(got.every((one) => one.source === 'token-trials' && one.origin === origin)).toBe(true);
    expect(got.filter(({ type }) => type === 'ready')).toHaveLength(1);
    const steps = got.filter(({ type }) => type === 'step').map(({ step }) => step);
    expect(steps.slice(-ids.length + 1)).toEqual(ids.slice(1));
    expect(got.filter(({ type }) => type === 'end').at(-1)?.status).toBe(200);
    const sizes = got.filter(({ type }) => type === 'size');
    expect(sizes.length).toBeLessThanOrEqual(2);
    const box = await page.locator('iframe').boundingBox();
    expect(box?.height).toBe(sizes.at(-1)?.height);
    const inner = page.frameLocator('iframe').locator('html');
    expect(await inner.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
    await expectQuiet();
  });
});

it.each(['', 'sandbox="allow-scripts"'])(
  'leaves the history of the page alone, and shows its step again after a reload of its own: %s',
  async (more) => {
    const { page, expectQuiet } = await open('scenario=trial-2', { more });
    const length = await page.evaluate(() => history.length);
    const ids = await playToEnd(page, 'trial-2');
    expect(await page.evaluate(() => history.length)).toBe(length);
    const frame = page.frames().find((one) => one !== page.mainFrame());
    await soon(() => new URL(frame?.url() ?? '').searchParams.get('at')).toBe(ids.at(-1));
    await frame?.evaluate(() => {
      location.reload();
    });
    const slider = page.frameLocator('iframe').getByRole('slider');
    await soon(() => slider.getAttribute('aria-valuenow')).toBe(String(ids.length));
    await expectQuiet();
  },
);

it('follows the colours of the page, live, unless its address names a theme', async () => {
  for (const [query, schemes] of [
    ['scenario=trial-1', ['dark', 'light']],
    ['scenario=trial-1&theme=dark', ['dark', 'dark']],
  ] as const) {
    const { page, expectQuiet } = await open(query, { attributes: 'lang="en" data-theme="dark"' });
    const scheme = (): Promise<string> =>
      page
        .frameLocator('iframe')
        .locator('token-trials')
        .evaluate((one) => {
          const frame = one.shadowRoot?.querySelector('.frame');
          return frame ? getComputedStyle(frame).colorScheme : '';
        });
    await page.frameLocator('iframe').getByRole('slider').waitFor();
    await soon(scheme).toBe(schemes[0]);
    await page.evaluate(() => {
      document.documentElement.setAttribute('data-theme', 'light');
    });
    await soon(scheme).toBe(schemes[1]);
    await expectQuiet();
  }
});

it('heeds no message that is not from the frame that it speaks for', async () => {
  const { page, expectQuiet } = await open('scenario=trial-1');
  await soon(async () => (await gotBy(page)).some(({ type }) => type === 'size')).toBe(true);
  const before = await page.locator('iframe').boundingBox();
  // From the page itself, and from a frame beside it that pretends.
  await page.evaluate(() => {
    postMessage({ source: 'token-trials', type: 'size', height: 5000 }, '*');
    const other = document.createElement('iframe');
    other.title = 'other';
    other.srcdoc = `<script>parent.postMessage({source: 'token-trials', type: 'size', height: 4000}, '*')</script>`;
    document.body.append(other);
  });
  await soon(
    async () => (await gotBy(page)).filter(({ height }) => (height ?? 0) >= 4000).length,
  ).toBe(2);
  expect((await page.locator('iframe[title=trial]').boundingBox())?.height).toBe(before?.height);
  await expectQuiet();
});

it('has a landmark and a heading of its own where it is opened alone, and leaves both to the page around it', async () => {
  const path = 'embed.html?scenario=trial-1&lang=de';
  const alone = await openPage({ path });
  const { page } = alone;
  const [main, heading] = [page.getByRole('main'), page.getByRole('heading', { level: 1 })];
  await main.getByRole('slider').waitFor();
  await soon(() => heading.textContent()).toContain('Versuch 1');
  expect(await main.getByRole('region').first().getAttribute('aria-label')).toBe(
    await heading.textContent(),
  );
  expect(await page.title()).toBe(await heading.textContent());
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await alone.expectQuiet();
  const framed = await open('scenario=trial-1');
  const frame = framed.page.frameLocator('iframe');
  await frame.getByRole('slider').waitFor();
  expect(await frame.getByRole('main').count()).toBe(0);
  expect(await frame.getByRole('heading', { level: 1 }).count()).toBe(0);
  await framed.expectQuiet();
});

it('shows the same height as its element asks for, as told in its address', async () => {
  const { page, expectQuiet } = await open('scenario=trial-1&height=480');
  await soon(async () => (await page.locator('iframe').boundingBox())?.height).toBe(480);
  await expectQuiet();
});
