import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { DIST } from '../../bench/built.ts';
import { axeViolations, openPage } from './browser.ts';
import { Dialog, opens } from './support-embed-dialog.ts';
import { caseOf, Simulator, soon, texts, type TextKey } from './support.ts';

it('writes what is picked into every snippet, and shows it', async () => {
  const { page, dialog, session, at, expectQuiet } = await opens('trial-5', 4);
  const shown = async (): Promise<void> => dialog.previews(4, session.length);
  await shown();
  expect(await dialog.snippet).toContain(`<token-trials scenario="trial-5" at="${at}">`);
  expect(await dialog.snippet).toContain('<p><b>API:</b> Hi Blink Wiki, have a seat');
  await dialog.box('panel.http').check();
  await shown();
  await dialog.box('panel.store').check();
  await shown();
  await dialog.choice('embed.theme').selectOption(texts('embed.theme.dark'));
  await shown();
  await dialog.choice('controls.by').selectOption(texts('controls.by.line'));
  await shown();
  await dialog.box('embed.study').check();
  await shown();
  await dialog.height.fill('480');
  await dialog.height.blur();
  await shown();
  const wanted = ['panels="http store"', 'theme="dark"', 'granularity="line"', 'study="on"'];
  for (const attribute of [...wanted, '480px']) expect(await dialog.snippet).toContain(attribute);
  const asked = 'panels=http+store&amp;granularity=line&amp;theme=dark&amp;study=on&amp;height=480';
  await dialog.tab('embed.iframe').click();
  expect(await dialog.snippet).toMatch(/^<iframe src="http.*" loading="lazy" allow=".*" sandbox=/);
  expect(await dialog.snippet).toContain(asked);
  await dialog.tab('embed.markdown').click();
  expect(await dialog.snippet).toContain(asked);
  await dialog.tab('embed.link').click();
  expect(await dialog.snippet).toBe(
    `${new URL('.', page.url()).href}#/trial-5?at=${at}&panel=http`,
  );
  for (const panel of ['panel.http', 'panel.store'] as const)
    expect(await dialog.preview.getByRole('tab', { name: texts(panel) }).isVisible()).toBe(true);
  expect(await dialog.preview.getByRole('tab').count()).toBe(2);
  const frame = await page.locator('iframe').boundingBox();
  expect(frame?.height).toBe(480);
  await expectQuiet();
});

it('offers the panels that the trial has, the open one picked', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const { length } = await sim.open(caseOf('trial-1'), 2, { panel: 'store' });
  await sim.inspector.getByRole('tabpanel').waitFor();
  await sim.button('app.embed').click();
  const dialog = new Dialog(page);
  await dialog.previews(2, length);
  expect(await dialog.box('panel.store').isChecked()).toBe(true);
  expect(await dialog.box('panel.http').isChecked()).toBe(false);
  expect(await dialog.box('panel.comparison').count()).toBe(0);
  await dialog.button('app.inspector.close').click();
  const stolen = await sim.open(caseOf('stolen-token'));
  await sim.button('app.embed').click();
  await dialog.previews(0, stolen.length);
  expect(await dialog.box('panel.comparison').count()).toBe(1);
  await expectQuiet();
});

it('brings a height within bounds, and says which it took', async () => {
  const { dialog, session, expectQuiet } = await opens('trial-1', 1);
  for (const [typed, taken] of [
    ['9999', '1600'],
    ['1', '320'],
    ['', '576'],
  ] as const) {
    await dialog.previews(1, session.length);
    await dialog.height.fill(typed);
    await dialog.height.blur();
    expect(await dialog.height.inputValue()).toBe(taken);
  }
  expect(await dialog.snippet).not.toContain('style');
  await dialog.previews(1, session.length);
  await expectQuiet();
});

it('copies the snippet that is shown', async () => {
  const { page, context, dialog, session, expectQuiet } = await opens('trial-2', 3);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.previews(3, session.length);
  await dialog.tab('embed.markdown').click();
  await dialog.button('embed.copy').click();
  await dialog.root.getByText(texts('embed.copied'), { exact: true }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll('\r', '')).toBe(await dialog.snippet);
  expect(copied).toContain('<details>');
  await expectQuiet();
});

it.each([
  { why: 'denied', deny: 'reject' },
  { why: 'not there', deny: 'none' },
])('selects the snippet where copying is $why, and says so', async ({ deny }) => {
  const initScript = `Object.defineProperty(Navigator.prototype, 'clipboard', { get: () =>
    ${deny === 'none' ? 'undefined' : '({ writeText: () => Promise.reject(new Error("denied")) })'} });`;
  const { page, dialog, session, expectQuiet } = await opens('trial-2', 3, { initScript });
  await dialog.previews(3, session.length);
  await dialog.button('embed.copy').click();
  await dialog.root.getByText(texts('embed.selected')).waitFor();
  const selected = await dialog.root
    .getByRole('textbox')
    .evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
  expect(selected).toBe(await dialog.snippet);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('tt-embed-dialog');
  await expectQuiet();
});

it('hands out the step as SVG and as PNG', async () => {
  const { page, dialog, session, at, expectQuiet } = await opens('trial-5', 5);
  await dialog.previews(5, session.length);
  const taken = async (key: TextKey): Promise<{ name: string; bytes: Buffer }> => {
    const coming = page.waitForEvent('download');
    await dialog.button(key).click();
    const file = await coming;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const svg = await taken('embed.still.svg');
  expect(svg.name).toBe(`token-trials-trial-5-${at}.svg`);
  const [root, width, drawn] = await page.evaluate((source) => {
    const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
    return [
      documentElement.localName,
      Number(documentElement.getAttribute('width')),
      documentElement.textContent,
    ] as const;
  }, svg.bytes.toString());
  expect(root).toBe('svg');
  expect(drawn).toContain('Here is my ID');
  expect(drawn).not.toContain('have a seat');
  const png = await taken('embed.still.png');
  expect(png.name).toBe(`token-trials-trial-5-${at}.png`);
  expect([...png.bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  // Width and height stand first in its header: twice the drawing's.
  expect(png.bytes.readUInt32BE(16)).toBe(2 * width);
  const colours = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return new Set(Array.from(new Uint32Array(Uint8ClampedArray.from(data).buffer))).size;
  }, png.bytes.toString('base64'));
  // An empty picture has one.
  expect(colours).toBeGreaterThan(50);
  await expectQuiet();
});

it('draws the still in the colours chosen, else in those of the page', async () => {
  const { page, dialog, session, expectQuiet } = await opens('trial-1', 2, { colorScheme: 'dark' });
  const ground = async (): Promise<string> => {
    const coming = page.waitForEvent('download');
    await dialog.button('embed.still.svg').click();
    const source = await readFile(await (await coming).path(), 'utf8');
    return /<rect width="100%"[^>]*fill="([^"]*)"/.exec(source)?.[1] ?? '';
  };
  await dialog.previews(2, session.length);
  const dark = await ground();
  await dialog.choice('embed.theme').selectOption(texts('embed.theme.light'));
  await dialog.previews(2, session.length);
  const light = await ground();
  expect(dark).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await dialog.choice('embed.theme').selectOption(texts('embed.theme.auto'));
  await dialog.previews(2, session.length);
  expect(await ground()).toBe(light);
  await expectQuiet();
});

it.each([360, 1280])('axe finds nothing in it at %i px, light and dark', async (width) => {
  const { page, dialog, session, expectQuiet } = await opens('stolen-token', 5, { width });
  await dialog.previews(5, session.length);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect({ colorScheme, found: await axeViolations(page) }).toEqual({ colorScheme, found: [] });
  }
  const over = await dialog.root.evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(over).toBe(0);
  await expectQuiet();
});

it('is worked by keyboard: opens, changes tabs, closes, and gives the focus back', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const { length } = await sim.open(caseOf('trial-3'), 3);
  await sim.button('app.embed').focus();
  await sim.press('Enter');
  const dialog = new Dialog(page);
  await dialog.previews(3, length);
  await dialog.tab('embed.element').focus();
  await sim.press('ArrowRight');
  expect(await dialog.snippet).toMatch(/^<iframe /);
  await sim.press('End');
  expect(await dialog.snippet).toMatch(/^http.*#\/trial-3\?at=/);
  await sim.press('ArrowRight');
  expect(await dialog.tab('embed.element').getAttribute('aria-selected')).toBe('true');
  const focused = (locator: Locator): Promise<boolean> =>
    locator.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one);
  expect(await focused(dialog.tab('embed.element'))).toBe(true);
  // What lies below is not played meanwhile.
  expect(await sim.step()).toBe(3);
  await sim.press('Escape');
  await soon(() => dialog.root.count()).toBe(0);
  expect(await focused(sim.button('app.embed'))).toBe(true);
  await sim.press('ArrowRight');
  await sim.standsAt(4);
  await expectQuiet();
});

it('stops the play that it is opened over', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const { length } = await sim.open(caseOf('trial-4'), 1);
  await sim.button('controls.play').click();
  await sim.button('controls.pause').waitFor();
  await sim.button('app.embed').click();
  await new Dialog(page).previews(await sim.step(), length);
  await sim.press('Escape');
  expect(await sim.button('controls.play').isVisible()).toBe(true);
  await expectQuiet();
});

it('says that its snippets lead nowhere where the page came from a disk, and still gives stills', async () => {
  const path = pathToFileURL(join(DIST, 'token-trials.html')).href;
  const { page, expectQuiet } = await openPage({ path });
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-1'), 2);
  expect(await sim.button('app.embed').isEnabled()).toBe(true);
  await sim.button('app.embed').click();
  const dialog = new Dialog(page);
  await dialog.root.getByText(texts('embed.from-disk')).waitFor();
  expect(await page.locator('iframe').count()).toBe(0);
  const coming = page.waitForEvent('download');
  await dialog.button('embed.still.svg').click();
  expect(await readFile(await (await coming).path(), 'utf8')).toMatch(/^<svg /);
  await expectQuiet();
});
