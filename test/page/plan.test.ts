import { expect, it } from 'vitest';
import { packPlan } from '../../src/class/plan-link.ts';
import { parsePlan } from '../../src/class/plan.ts';
import { openPage } from './browser.ts';
import { LESSON, PlanPage, savedBy, texts } from './support-lesson.ts';
import { soon } from './support.ts';

const [FIRST, THIRD] = ['Trial 1: Nothing', 'Trial 3: E-mail and password'] as const;

it('is put together, ordered by keys and by dragging, noted, and is there again', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/plan' });
  const plan = new PlanPage(page);
  await plan.name('Tokens');
  await plan.add('scenario trial-1');
  await plan.add('scenario trial-3');
  await plan.addDefence('sniffed', 'dpop');
  await plan.note(THIRD).fill('Decode it together.');
  await soon(() => plan.titles()).toEqual([
    FIRST,
    THIRD,
    texts('defences.cell', { attack: texts('attack.sniffed'), defence: texts('defence.dpop') }),
  ]);
  const up = plan.button('plan.up', { title: THIRD });
  await up.focus();
  await page.keyboard.press('Enter');
  await soon(async () => (await plan.titles())[0]).toBe(THIRD);
  // The focus went with what was moved.
  expect(await up.evaluate((one) => one.matches(':focus'))).toBe(true);
  await plan.items.nth(1).locator('.number').dragTo(plan.items.nth(0));
  await soon(async () => (await plan.titles())[0]).toBe(FIRST);
  await plan.button('plan.remove', { title: FIRST }).click();
  await page.reload();
  await soon(async () => (await plan.titles())[0]).toBe(THIRD);
  expect(await plan.note(THIRD).inputValue()).toBe('Decode it together.');
  const { name, text } = await savedBy(page, () => plan.button('plan.save').click());
  expect(name).toBe('Tokens.plan.json');
  expect(parsePlan(text).items).toHaveLength(2);
  await plan.button('plan.delete').click();
  await soon(() => plan.items.count()).toBe(0);
  await plan.button('plan.undo').click();
  await soon(() => plan.items.count()).toBe(2);
  await expectQuiet();
});

it('comes by link and by file, and says what is wrong with either', async () => {
  const { page, expectQuiet } = await openPage({ hash: `#/plan?plan=${await packPlan(LESSON)}` });
  const plan = new PlanPage(page);
  await soon(() => plan.items.count()).toBe(2);
  // It is kept: the address lets go of it.
  await soon(() => page.url()).not.toContain('plan=');
  const open = (name: string, text: string): Promise<void> =>
    plan.main
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await open('notes.json', '{"version":1,"title":"x","items":[{"kind":"script"}]}');
  await soon(() => plan.main.getByRole('alert').textContent()).toContain('items[0].kind');
  expect(await plan.items.count()).toBe(2);
  await open(
    'other.json',
    JSON.stringify({ version: 1, title: 'Other', items: [{ kind: 'scenario', id: 'trial-9' }] }),
  );
  await soon(() => plan.titles()).toEqual([texts('plan.unknown', { id: 'trial-9' })]);
  await page.evaluate(() => {
    location.hash = '#/plan?plan=AAAA';
  });
  await soon(() => plan.main.getByRole('alert').textContent()).toContain(texts('plan.error.link'));
  await expectQuiet();
});

it('leads a learner through a lesson, whose answer is kept and handed in', async () => {
  const packed = await packPlan(LESSON);
  const { page, expectQuiet } = await openPage({
    hash: `#/trial-1?study=on&plan=${packed}&item=0`,
  });
  await page.getByText(texts('plan.bar', { title: LESSON.title })).waitFor();
  await page.getByRole('link', { name: /^Next: Over plain HTTP/ }).click();
  await page.getByRole('heading', { level: 2, name: /Over plain HTTP a password/ }).waitFor();
  await page
    .getByRole('button', { name: texts('question.basic-is-encrypted.nobody' as 'app.lab') })
    .or(page.getByRole('main').getByRole('list').getByRole('button').last())
    .first()
    .click();
  await page.getByText(texts('choice.run'), { exact: true }).waitFor();
  await page.getByRole('link', { name: texts('results.own') }).click();
  await page.getByRole('textbox', { name: texts('results.own.name') }).fill('Ana');
  const { name, text } = await savedBy(page, () =>
    page.getByRole('button', { name: texts('results.own.json') }).click(),
  );
  expect(name).toBe('Ana.token-trials.json');
  expect(JSON.parse(text)).toMatchObject({
    learner: 'Ana',
    records: [{ kind: 'answered', question: 'basic-is-encrypted' }],
  });
  await expectQuiet();
});
