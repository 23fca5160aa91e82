import { expect, it } from 'vitest';
import decodeQR from 'qr/decode.js';
import { packPlan } from '../../src/class/plan-link.ts';
import { openPage } from './browser.ts';
import { LESSON, PlanPage, texts } from './support-lesson.ts';
import { soon } from './support.ts';

it('makes a link to exactly what is shown, and a code that says the same, on a phone as well', async () => {
  const { page, expectQuiet } = await openPage({
    width: 360,
    height: 740,
    hash: '#/stolen-token?at=r2.api.reading&way=logged',
  });
  await page.locator('tt-stage .bubble').first().waitFor();
  await page.getByRole('button', { name: texts('app.teach') }).click();
  await page.getByRole('button', { name: texts('app.teach.share') }).click();
  const dialog = page.getByRole('dialog', { name: texts('share.title') });
  const link = dialog.getByRole('textbox', { name: texts('share.link') });
  await soon(() => link.inputValue()).toContain('#/stolen-token?at=r2.api.reading&way=logged');
  await dialog.getByRole('combobox', { name: texts('share.panel') }).selectOption({ index: 1 });
  await dialog.getByRole('combobox', { name: texts('share.language') }).selectOption({ index: 2 });
  await dialog.getByRole('checkbox', { name: texts('share.study') }).check();
  await dialog.getByRole('checkbox', { name: texts('share.answers') }).check();
  const address = await link.inputValue();
  for (const part of ['panel=http', 'study=on', 'answers=hidden', 'lang=de'])
    expect(address).toContain(part);
  const code = dialog.getByRole('img', { name: texts('share.code') });
  // What is drawn, read as a phone reads it.
  const drawn = await code.evaluate((one) => {
    const size = (one as SVGSVGElement).viewBox.baseVal.width;
    const cells =
      one
        .querySelector('path')
        ?.getAttribute('d')
        ?.match(/M\d+ \d+/g) ?? [];
    return { size, dark: cells.map((cell) => cell.slice(1).split(' ').map(Number)) };
  });
  expect((drawn.size - 8 - 17) / 4).toBeLessThanOrEqual(10);
  const SCALE = 4;
  const width = drawn.size * SCALE;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [x = 0, y = 0] of drawn.dark)
    for (let dy = 0; dy < SCALE; dy++)
      for (let dx = 0; dx < SCALE; dx++)
        data.fill(
          0,
          ((y * SCALE + dy) * width + x * SCALE + dx) * 4,
          ((y * SCALE + dy) * width + x * SCALE + dx) * 4 + 3,
        );
  expect(decodeQR({ width, height: width, data })).toBe(address);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  // The link leads there: the reasons are hidden, the rest is as it was.
  // Where there is little room, the panel stands in place of the stage.
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(address);
  await page.reload();
  await page.locator('tt-stage .bubble').first().waitFor();
  await soon(() =>
    page
      .locator('tt-stage .sentence')
      .count()
      .then((count) => count > 0 && page.locator('tt-stage .sentence').first().isVisible()),
  ).toBe(false);
  await expectQuiet();
});

it('offers a file where the link is too long for a code', async () => {
  const long = {
    ...LESSON,
    items: Array.from({ length: 40 }, (_, place) => LESSON.items[place % 2]).flatMap((one) =>
      one ? [one] : [],
    ),
    title: Array.from({ length: 110 }, (_, place) =>
      String.fromCodePoint(0x4e00 + 37 * place),
    ).join(''),
  };
  const { page, expectQuiet } = await openPage({ hash: `#/plan?plan=${await packPlan(long)}` });
  const plan = new PlanPage(page);
  await soon(() => plan.items.count()).toBe(40);
  await plan.button('plan.share').click();
  await plan.button('share.file').waitFor();
  expect(await page.getByRole('img', { name: texts('share.code') }).count()).toBe(0);
  await expectQuiet();
});
