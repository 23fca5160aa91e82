import { it } from 'vitest';
import { CASES, Simulator, soon, type Case } from '../page/support.ts';
import { clean, onePage } from './clean.ts';

const panelsOf = ({ scenario }: Case): readonly string[] => [
  'http',
  'machines',
  'store',
  'knowledge',
  ...(scenario.compare ? ['comparison'] : []),
  ...(scenario.beside === undefined ? [] : ['remembering']),
];

it.each(CASES.flatMap((one) => panelsOf(one).map((panel) => ({ one, name: one.name, panel }))))(
  '$name: each step in the panel "$panel"',
  async ({ one, panel }) => {
    const { page, expectQuiet } = await onePage();
    const sim = new Simulator(page);
    const { length } = await sim.open(one, 0, { panel });
    await sim.inspector.getByRole('tabpanel').waitFor();
    for (let step = 0; step < length; step++) {
      if (step > 0) await sim.press('ArrowRight');
      await sim.standsAt(step);
      await sim.told(step);
      await clean(page, `${one.name}, step ${step}, ${panel}`);
    }
    for (const step of [length - 1, length >> 1, 0]) {
      await sim.open(one, step, { panel, view: 'api' });
      await sim.told(step);
      await clean(page, `${one.name}, step ${step}, ${panel}, as the API sees it`);
    }
    if (panel === 'http' && one.scenario.number === 3) {
      await page.setViewportSize({ width: 360, height: 740 });
      await soon(() => sim.inspector.isVisible()).toBe(true);
      await clean(page, `${panel} where it is narrow`);
      await page.setViewportSize({ width: 1280, height: 720 });
    }
    await expectQuiet();
  },
);
