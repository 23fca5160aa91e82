import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { LessonWindow, smallTexts, texts } from './support-class.ts';
import { caseOf, runOf, soon, stepIdsOf } from './support.ts';

const HALL = { width: 1920, height: 1080 } as const;
/** The least size of type that the last row of a hall can read, px. */
const LEAST = 24;
const OPEN = '&pair=abcdefgh';

it('shows no text under 24 px, at any step, beside any panel', async () => {
  const { page, expectQuiet } = await openPage({
    ...HALL,
    hash: `#/stolen-token?show=projector${OPEN}`,
  });
  const lesson = new LessonWindow(page);
  const ids = stepIdsOf(await runOf(caseOf('stolen-token')));
  const [first = ''] = ids;
  await lesson.button('controls.next').waitFor();
  for (const [place, id] of ids.entries()) {
    if (place > 0) {
      await lesson.press('PageDown');
      await lesson.standsAt(`at=${id}&`);
    }
    expect({ id, small: await smallTexts(page, LEAST) }).toEqual({ id, small: [] });
  }
  expect(first).not.toBe('');
  for (const [key, panel] of ['http', 'machines', 'store', 'knowledge', 'comparison'].entries()) {
    await lesson.press(String(key + 5));
    await page
      .getByRole('tabpanel', { name: texts.find(`panel.${panel}`) ?? panel })
      .waitFor({ state: 'attached' });
    if (panel === 'machines') await page.locator('tt-statechart svg').first().waitFor();
    await lesson.standsAt(`open=${panel}`);
    expect({ panel, small: await smallTexts(page, LEAST) }).toEqual({ panel, small: [] });
  }
  await lesson.button('class.looks').click();
  await page.getByRole('checkbox').first().waitFor();
  expect(await smallTexts(page, LEAST)).toEqual([]);
  await expectQuiet();
});

it('counts hands at the step that asks, keeps them with it, and shows beside them what the run showed', async () => {
  const { page, expectQuiet } = await openPage({
    ...HALL,
    hash: `#/trial-2?show=projector${OPEN}`,
  });
  const lesson = new LessonWindow(page);
  await lesson.button('controls.next').waitFor();
  await lesson.press('PageDown');
  await lesson.hands('serves').fill('12');
  await lesson.hands('refuses').fill('17');
  // The clicker works while a number is typed.
  await lesson.press('PageDown');
  await lesson.standsAt('r1.api.reading');
  const said = page.getByRole('listitem').filter({ hasText: texts('predict.serves') });
  await soon(() => said.textContent()).toContain('12 of 29');
  expect(await page.getByText(texts('class.hands.run'), { exact: true }).count()).toBe(0);
  await lesson.press('End');
  const refused = page.getByRole('listitem').filter({ hasText: texts('predict.refuses') });
  await soon(() => refused.textContent()).toContain(texts('class.hands.run'));
  await page.reload();
  await soon(() => said.textContent()).toContain('12 of 29');
  await lesson.press('PageUp', 'Home', 'PageDown');
  await soon(() => lesson.hands('refuses').inputValue()).toBe('17');
  await expectQuiet();
});

it('hides and shows parts by keys, blanks, and goes on to the next trial at the end', async () => {
  const { page, expectQuiet } = await openPage({
    ...HALL,
    hash: `#/trial-1?show=projector${OPEN}`,
  });
  const lesson = new LessonWindow(page);
  const stage = page.locator('tt-stage');
  const pill = stage.locator('.pill').first();
  await pill.waitFor();
  await lesson.press('3');
  await soon(() => pill.isVisible()).toBe(false);
  await lesson.standsAt('hide=states');
  await lesson.press('1');
  await soon(() => stage.isVisible()).toBe(false);
  await lesson.press('1', '3');
  await soon(() => pill.isVisible()).toBe(true);
  await lesson.press('b');
  await page.getByRole('dialog', { name: texts('class.blanked') }).waitFor();
  await lesson.press('b');
  await lesson.press('End', 'PageDown');
  await lesson.standsAt('#/trial-2', 'show=projector');
  await page.getByRole('heading', { level: 1, name: /Trial 2/ }).waitFor();
  await lesson.button('class.leave').click();
  await page.getByRole('navigation').waitFor();
  expect(page.url()).not.toContain('pair=');
  await expectQuiet();
});
