import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { LessonWindow, smallTexts } from './support-class.ts';
import { PlanPage, savedBy, texts } from './support-lesson.ts';
import { soon } from './support.ts';

/** What three learners say to the question, by the place of the option. */
const SAY = [0, 1, 2] as const;

it('a lesson is planned, projected in two windows, printed, taken by three learners, and its results are read together', async () => {
  const { page, context, expectQuiet } = await openPage({
    width: 1920,
    height: 1080,
    hash: '#/plan',
  });
  const plan = new PlanPage(page);
  await plan.name('Ten minutes');
  await plan.add('scenario trial-1');
  await plan.add('question basic-is-encrypted');
  await plan.note('Trial 1: Nothing').fill('Begin with a show of hands.');

  // Planned; the link for learners holds no notes.
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await plan.button('plan.copy.learners').click();
  await page.getByText(texts('plan.copied')).first().waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  // Projected, in two windows.
  await plan.button('plan.project').click();
  const hall = new LessonWindow(page);
  const desk = await hall.openOther('class.open.presenter');
  await desk.page.getByText('Begin with a show of hands.').waitFor();
  await desk.press('PageDown');
  await hall.standsAt('r1.client.asking');
  await hall.hands('refuses').fill('2');
  await soon(() => desk.hands('refuses').inputValue()).toBe('2');
  expect(await smallTexts(page, 24)).toEqual([]);
  await desk.press('End');
  await hall.standsAt('r1.client.refused');
  await hall.press('PageDown');
  await desk.standsAt('#/ask/basic-is-encrypted', 'item=1');
  await desk.page.getByText(texts('class.answer')).waitFor();
  await desk.press('PageDown');
  await hall.standsAt('answers=shown');
  await page.getByText(texts('class.hands.run'), { exact: true }).waitFor();
  expect(await smallTexts(page, 24)).toEqual([]);
  await desk.page.close();
  await hall.button('class.leave').click();

  // Printed.
  await page.evaluate(() => {
    location.hash = '#/plan';
  });
  await plan.button('plan.print').click();
  await page.getByRole('region', { name: texts('handout.sheet.key') }).waitFor();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(4);

  // Taken by three learners, each in a browser profile of their own.
  const handed: { name: string; text: string }[] = [];
  for (const place of SAY) {
    const learner = await openPage({ hash: new URL(link).hash });
    const own = learner.page;
    await own.getByRole('button', { name: texts('study.start') }).click();
    await own.getByRole('button', { name: texts('predict.serves') }).click();
    await own.getByRole('link', { name: /^Next: / }).click();
    await own.getByRole('main').getByRole('list').getByRole('button').nth(place).click();
    await own.getByText(texts('choice.run'), { exact: true }).waitFor();
    await own.getByRole('link', { name: texts('results.own') }).click();
    await own
      .getByRole('textbox', { name: texts('results.own.name') })
      .fill(`Learner ${place + 1}`);
    const form = place === 2 ? 'results.own.csv' : 'results.own.json';
    handed.push(await savedBy(own, () => own.getByRole('button', { name: texts(form) }).click()));
    await learner.expectQuiet();
  }

  // Read together.
  await page.evaluate(() => {
    location.hash = '#/results';
  });
  await page.getByRole('button', { name: texts('results.choose') }).waitFor();
  await page
    .locator('tt-results input[type=file]')
    .setInputFiles(
      handed.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
  await page
    .getByRole('main')
    .getByText(texts('results.read', { count: 3, skipped: 0 }))
    .waitFor();
  const lives = page.getByRole('list', { name: texts('results.lives') });
  await soon(() => lives.textContent()).toContain(
    texts('results.lives.count', { count: 2, total: 3 }),
  );
  await page.getByRole('heading', { name: /1 of 3 as in the run/ }).waitFor();
  await page.getByRole('heading', { name: /0 of 3 as in the run/ }).waitFor();
  await expectQuiet();
});
