import { expect, it } from 'vitest';
import { entriesOf } from '../../src/model/projections/at.ts';
import type { Session } from '../../src/model/session.ts';
import { stepIdsOf } from './support.ts';
import { openPage } from './browser.ts';
import { lessons } from '../../src/texts/en/lessons.ts';
import { caseOf, Simulator, soon, texts, titleOf, type TextKey } from './support.ts';

/** The step at which a request goes to the API: there one predicts. */
const askingIn = (session: Session): number =>
  stepIdsOf(session).findIndex((_, step) =>
    entriesOf(session.trace, step).some((entry) => entry.kind === 'request' && entry.to === 'api'),
  );

it('remembers panel, granularity, speed and what was played over a reload', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const one = caseOf('trial-2');
  await sim.open(one);
  await sim.button('app.inspector.open').click();
  await sim.tab('panel.knowledge').click();
  await sim.choice('controls.by').selectOption('line');
  await sim.choice('controls.speed').selectOption('slow');
  const entry = page
    .getByRole('listitem')
    .filter({ hasText: texts('scenario.trial-2.title') })
    .filter({ hasText: texts('app.article') });
  await sim.button('app.all').click();
  expect(await entry.innerText()).toContain(texts('app.not-played'));
  await sim.press('Escape');
  await sim.heading.click();
  await sim.press('End');
  // All that the end asks for has come: a reload would cut it off, and be heard.
  const lesson = page.getByText(lessons['lesson.trial-2']).filter({ visible: true });
  await lesson.waitFor();
  await page.reload();
  await soon(() => sim.heading.textContent()).toBe(titleOf(one.scenario));
  await soon(() => sim.tab('panel.knowledge').getAttribute('aria-selected')).toBe('true');
  expect(await sim.choice('controls.by').inputValue()).toBe('line');
  expect(await sim.choice('controls.speed').inputValue()).toBe('slow');
  await sim.button('app.all').click();
  expect(await entry.innerText()).toContain(texts('app.played', { status: 401 }));
  await sim.press('Escape');
  await sim.button('app.inspector.shut').click();
  await lesson.waitFor();
  await page.reload();
  await sim.button('app.inspector.open').waitFor();
  expect(await sim.inspector.count()).toBe(0);
  await expectQuiet();
});

it.each([
  ['trial-1', 'predict.refuses', 'predict.right'],
  ['trial-1', 'predict.serves', 'predict.wrong'],
  ['trial-3', 'predict.else', 'predict.right'],
  ['trial-5', 'predict.serves', 'predict.right'],
] as const)('%s: answers %s with %s, when it has run', async (id, guess, verdict) => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const one = caseOf(id);
  const session = await sim.open(one);
  const asking = askingIn(session);
  await sim.open(one, asking);
  const question = page.getByRole('group', { name: texts('predict.question') });
  await question.getByRole('button', { name: texts(guess), exact: true }).click();
  await sim.standsAt(asking + 1);
  const told = (key: TextKey): Promise<boolean> =>
    page.getByText(texts(key, { guess: texts(guess) }), { exact: true }).isVisible();
  expect(await told('predict.said')).toBe(true);
  expect(await told(verdict)).toBe(false);
  const answered = stepIdsOf(session).findIndex((step) => step.endsWith('.api.answered'));
  for (let step = asking + 2; step <= answered; step++) await sim.press('ArrowRight');
  await sim.standsAt(answered);
  expect(await told(verdict)).toBe(true);
  expect(await question.count()).toBe(0);
  await expectQuiet();
});

it('lets a prediction be skipped', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const one = caseOf('trial-2');
  const asking = askingIn(await sim.open(one));
  await sim.open(one, asking);
  await sim.button('predict.skip').click();
  await sim.standsAt(asking + 1);
  await sim.press('End');
  expect(await sim.messages.innerText()).not.toContain('You said');
  await expectQuiet();
});

it('waits, playing, until one has predicted', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const session = await sim.open(caseOf('trial-4'));
  const asking = askingIn(session);
  await sim.choice('controls.speed').selectOption('fast');
  await page.clock.install();
  await sim.button('controls.play').click();
  for (let step = 1; step <= asking; step++) {
    await page.clock.runFor(1100);
    await sim.standsAt(step);
  }
  await page.clock.runFor(20_000);
  expect(await sim.step()).toBe(asking);
  expect(await sim.button('controls.pause').isVisible()).toBe(true);
  await sim.button('predict.refuses').click();
  await sim.standsAt(asking + 1);
  await page.clock.runFor(1100);
  await soon(() => sim.step()).toBeGreaterThan(asking + 1);
  await expectQuiet();
});

it.each([
  [1280, true],
  [768, false],
])('at %i px another trial keeps the panel open: %s', async (width, keeps) => {
  const { page, expectQuiet } = await openPage({ hash: '#/trial-2', width, height: 720 });
  const sim = new Simulator(page);
  await sim.button('app.inspector.open').click();
  await sim.tab('panel.http').waitFor();
  await sim.button('app.all').click();
  await page
    .getByRole('link', { name: texts('scenario.trial-4.title') })
    .last()
    .click();
  await soon(() => sim.heading.textContent()).toBe(titleOf(caseOf('trial-4').scenario));
  await soon(() => sim.tab('panel.http').count()).toBe(keeps ? 1 : 0);
  await expectQuiet();
});
