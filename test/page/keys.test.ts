import { expect, it } from 'vitest';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';
import { openPage } from './browser.ts';
import { caseOf, runOf, Simulator, soon, texts, titleOf } from './support.ts';

it('steps with the keys', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const { length } = await sim.open(caseOf('trial-5'));
  const presses: readonly (readonly [key: string, step: number])[] = [
    ['ArrowRight', 1],
    ['n', 2],
    ['ArrowLeft', 1],
    ['p', 0],
    ['p', 0],
    ['End', length - 1],
    ['n', length - 1],
    ['Home', 0],
  ];
  for (const [key, step] of presses) {
    await sim.press(key);
    await sim.standsAt(step);
  }
  await expectQuiet();
});

it('opens each scenario with its digit', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.slider.waitFor();
  for (const [place, scenario] of [...SCENARIOS.entries()].reverse()) {
    await sim.press(String(place + 1));
    await soon(() => sim.heading.textContent()).toBe(titleOf(scenario));
  }
  await expectQuiet();
});

it('leaves keys to whatever control has the focus', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-1'), 1);
  await sim.choice('controls.speed').focus();
  await sim.press('End', 'ArrowLeft');
  await sim.standsAt(1);
  await sim.button('controls.next').focus();
  await sim.press(' ');
  await sim.standsAt(2);
  expect(await sim.button('controls.play').isVisible()).toBe(true);
  await expectQuiet();
});

it('goes where the timeline is pressed, and follows a drag', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const { length } = await sim.open(caseOf('session'));
  const box = await sim.slider.boundingBox();
  if (!box) throw new Error('The timeline has no box.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  await sim.standsAt(0);
  await page.mouse.move(box.x + box.width / 2, y, { steps: 4 });
  await soon(async () => Math.abs((await sim.step()) - length / 2)).toBeLessThanOrEqual(2);
  await page.mouse.move(box.x + box.width - 2, y, { steps: 4 });
  await sim.standsAt(length - 1);
  await page.mouse.up();
  await page.mouse.move(box.x + 2, y);
  await sim.standsAt(length - 1);
  await sim.slider.click({ position: { x: 2, y: box.height / 2 } });
  await sim.standsAt(0);
  await expectQuiet();
});

it('plays, pauses, ends and plays again', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const { length } = await sim.open(caseOf('trial-4'));
  await sim.choice('controls.speed').selectOption('fast');
  await page.clock.install();
  // From behind the prediction, so that nothing waits.
  await sim.press('End', 'ArrowLeft', 'ArrowLeft');
  await sim.standsAt(length - 3);
  await sim.heading.click();
  await sim.press(' ');
  await sim.button('controls.pause').waitFor();
  await page.clock.runFor(1100);
  await sim.standsAt(length - 2);
  await sim.press(' ');
  await sim.button('controls.play').waitFor();
  await page.clock.runFor(10_000);
  await sim.standsAt(length - 2);
  await sim.button('controls.play').click();
  await page.clock.runFor(1100);
  await sim.standsAt(length - 1);
  await sim.button('controls.again').click();
  await sim.standsAt(0);
  await sim.button('controls.pause').waitFor();
  await expectQuiet();
});

it('goes on to the next trial from the end of one', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const first = await runOf(caseOf('trial-1'));
  await sim.button('app.begin').click();
  await sim.standsAt(1);
  await sim.recorded(first.length);
  await sim.press('End');
  const name = texts('app.next-trial', { title: texts('scenario.trial-2.title') });
  await page.getByRole('button', { name }).click();
  await soon(() => sim.heading.textContent()).toBe(titleOf(caseOf('trial-2').scenario));
  await expectQuiet();
});
