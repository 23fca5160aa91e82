import { expect, it } from 'vitest';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';
import { entriesOf } from '../../src/model/projections/at.ts';
import { openPage } from './browser.ts';
import {
  addressOf,
  caseOf,
  CASES,
  runOf,
  Simulator,
  soon,
  stepIdsOf,
  textOf,
  texts,
  titleOf,
} from './support.ts';

it.each(CASES)('plays $name to its end and back to its start', async (one) => {
  const session = await runOf(one);
  const { page, expectQuiet } = await openPage({ hash: addressOf(one) });
  const sim = new Simulator(page);
  await soon(() => sim.heading.textContent()).toBe(titleOf(one.scenario));
  const next = sim.button('controls.next');
  const last = session.length - 1;
  // The last press leaves no Next: there is the next trial, or nothing more.
  for (let step = 1; step <= last; step++) {
    await next.click();
    await sim.standsAt(step);
  }
  await sim.recorded(session.length);
  const onward = SCENARIOS[SCENARIOS.indexOf(one.scenario) + 1];
  if (onward) {
    const title = textOf(`scenario.${onward.id}.title`);
    const name = texts('app.next-trial', { title });
    expect(await page.getByRole('button', { name }).isVisible()).toBe(true);
  } else expect(await next.isDisabled()).toBe(true);

  // What came of it stands on the stage: the answer, and the state that the asker ended in.
  const expected = one.scenario.expected.at(-1);
  const told = (await sim.messages.innerText()).replace(/\s+/g, ' ');
  expect(told).toContain(String(expected?.status));
  expect(await sim.slider.getAttribute('aria-valuetext')).toContain(
    textOf(`state.${expected?.then ?? ''}`),
  );

  const back = sim.button('controls.back');
  for (let step = last - 1; step >= 0; step--) {
    await back.click();
    await sim.standsAt(step);
  }
  expect(await back.isDisabled()).toBe(true);
  expect(await sim.messages.innerText()).not.toContain(String(expected?.status));
  await expectQuiet();
});

it.each(CASES)('comes to every step of $name by its link', async (one) => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const session = await sim.open(one);
  const ids = stepIdsOf(session);
  for (const [step, id] of [...ids.entries()].reverse()) {
    await sim.follow(addressOf(one, { at: id }));
    await sim.standsAt(step);
    const state = entriesOf(session.trace, step).find(({ kind }) => kind === 'state');
    const text = (await sim.slider.getAttribute('aria-valuetext')) ?? '';
    expect(text).toContain(texts('controls.position', { step: step + 1, total: ids.length }));
    if (state?.kind === 'state') expect(text).toContain(textOf(`state.${state.state}`));
    // Neither a place left open nor an id in place of a name, also where the clock or a script makes the step.
    expect(text).not.toMatch(/[{}]|turned|[a-z][A-Z]/);
    expect(await page.getByRole('listitem').and(page.locator('[aria-current=step]')).count()).toBe(
      1,
    );
  }
  await expectQuiet();
});

it.each(CASES)('stops, line by line, only where something happens in $name', async (one) => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const session = await sim.open(one);
  const last = session.length - 1;
  const kinds = new Set(['request', 'response', 'clock', 'script']);
  const stops = stepIdsOf(session).flatMap((_, step) =>
    step === last || entriesOf(session.trace, step).some(({ kind }) => kinds.has(kind))
      ? [step]
      : [],
  );
  await sim.choice('controls.by').selectOption('line');
  await sim.heading.click();
  for (const step of stops.filter((stop) => stop > 0)) {
    await sim.press('ArrowRight');
    await sim.standsAt(step);
  }
  for (const step of [0, ...stops].slice(0, -1).reverse()) {
    await sim.press('ArrowLeft');
    await sim.standsAt(step);
    if (step === 0) break;
  }
  await expectQuiet();
});

it('opens a link to the middle afresh, and the same step after a reload', async () => {
  const one = caseOf('revoked-token');
  const session = await runOf(one);
  const middle = session.length >> 1;
  const hash = addressOf(one, { at: stepIdsOf(session)[middle] ?? '' });
  const { page, expectQuiet } = await openPage({ hash });
  const sim = new Simulator(page);
  await sim.standsAt(middle);
  await sim.button('controls.next').click();
  await sim.standsAt(middle + 1);
  await sim.isAddressed(stepIdsOf(session)[middle + 1] ?? '');
  // It is said, so that what says it is loaded: a reload would cut that short.
  await soon(() => page.locator('body > [role=status]').count()).toBe(1);
  await page.reload();
  await sim.standsAt(middle + 1);
  await expectQuiet();
});

it('goes back to the earlier scenario and step with the browser', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/trial-1' });
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-1'));
  await sim.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await sim.standsAt(3);
  await sim.press('5');
  await soon(() => sim.heading.textContent()).toBe(titleOf(caseOf('trial-5').scenario));
  await sim.recorded((await runOf(caseOf('trial-5'))).length);
  await sim.press('ArrowRight');
  await sim.standsAt(1);
  await sim.isAddressed(stepIdsOf(await runOf(caseOf('trial-5')))[1] ?? '');
  await page.goBack();
  await soon(() => sim.heading.textContent()).toBe(titleOf(caseOf('trial-1').scenario));
  await sim.standsAt(3);
  await page.goForward();
  await soon(() => sim.heading.textContent()).toBe(titleOf(caseOf('trial-5').scenario));
  await sim.standsAt(1);
  await expectQuiet();
});
