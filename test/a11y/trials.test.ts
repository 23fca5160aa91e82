import { expect, it } from 'vitest';
import { CASES, Simulator, type TextKey } from '../page/support.ts';
import { clean, onePage } from './clean.ts';

/** What a learner may do where a prediction is asked; null: go on by key and leave it open. */
const ANSWERS: readonly (TextKey | null)[] = [
  null,
  'predict.serves',
  'predict.refuses',
  'predict.skip',
];

it.each(CASES)('$name: each step, with every prediction, and as the API sees it', async (one) => {
  const { page, expectQuiet } = await onePage();
  const sim = new Simulator(page);
  const { length } = await sim.open(one);
  for (const answer of ANSWERS) {
    // Another trial is opened between, so that no prediction is left of the last time.
    await sim.press(one.scenario.number === 1 ? '2' : '1');
    await sim.open(one);
    for (let step = 0; step < length; step++) {
      const asked = answer === null ? null : sim.button(answer);
      if (step > 0) {
        if (asked && (await asked.count()) > 0) await asked.click();
        else await sim.press('ArrowRight');
        await sim.standsAt(step);
      }
      await sim.told(step);
      await clean(page, `${one.name}, step ${step}, ${answer ?? 'no answer'}`);
    }
  }
  await sim.button('app.view-as-api').click();
  for (let step = length - 1; step >= 0; step--) {
    await sim.standsAt(step);
    await sim.told(step);
    await clean(page, `${one.name}, step ${step}, as the API sees it`);
    await sim.press('ArrowLeft');
  }
  expect(await sim.step()).toBe(0);
  await expectQuiet();
});
