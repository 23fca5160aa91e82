import { describe, expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { CASES, Simulator, type Case } from './support.ts';
import { betrayedIn, futureOf, presentOf } from './support-future.ts';
import { accessibleText, textIn } from './support-text.ts';

/** The panels that a case has. */
const panelsOf = ({ scenario }: Case): readonly string[] => [
  'http',
  'machines',
  'store',
  'knowledge',
  ...(scenario.compare ? ['comparison'] : []),
  ...(scenario.beside === undefined ? [] : ['remembering']),
];

describe.each(CASES)('$name', (one) => {
  it('shows nothing of the future at any step, in any panel', async () => {
    const { page, context, expectQuiet } = await openPage();
    const sim = new Simulator(page);
    const cdp = await context.newCDPSession(page);
    const betrayed: string[] = [];
    for (const panel of panelsOf(one)) {
      const session = await sim.open(one, 0, { panel });
      await sim.inspector.getByRole('tabpanel').waitFor();
      for (let step = 0; step < session.length; step++) {
        if (step > 0) await sim.press('ArrowRight');
        expect(await sim.step()).toBe(step);
        await sim.told(step);
        const future = futureOf(session, step);
        const seen = await textIn(page);
        for (const words of presentOf(session, step)) expect(seen.running).toContain(words);
        const heard = await accessibleText(cdp);
        for (const found of new Set([...betrayedIn(seen, future), ...betrayedIn(heard, future)]))
          betrayed.push(`${panel}, step ${step}: ${found}`);
      }
    }
    expect(betrayed).toEqual([]);
    await expectQuiet();
  });
});
