/** What is asked at random, by name: the server of the trials, and that of each defence. */
import fc from 'fast-check';
import { DEFENCES, loadDefence } from '../../../src/model/defences/index.ts';
import { ADA, hashed } from '../../model/server/support.ts';
import { play as playDefence, usersOfCases } from '../defences/fuzz/run.ts';
import { sequenceFor } from '../defences/fuzz/steps.ts';
import { policyOf } from '../defences/policies.ts';
import { play } from './run.ts';
import { DEFENCE_SEEDS, keepSeed } from './seeds.ts';
import { sequence } from './steps.ts';

export interface Bounds {
  readonly cases: number;
  readonly seed?: number;
  readonly path?: string;
}
export interface Told {
  readonly cases: number;
  readonly seed: number;
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<string, number>;
  /** What is wrong, where something is: the case made small, and the file in which it is kept. */
  readonly wrong: {
    readonly faults: readonly string[];
    readonly steps: unknown;
    readonly path: string;
    readonly file: string;
  } | null;
}
interface Asked {
  readonly statuses: readonly (string | number)[];
  readonly faults: readonly string[];
}

async function ask<Steps>(
  cases: fc.Arbitrary<Steps>,
  play: (steps: Steps) => Promise<Asked>,
  keep: (found: { faults: readonly string[]; seed: number; path: string; steps: Steps }) => string,
  { cases: numRuns, ...where }: Bounds,
): Promise<Told> {
  const tally = new Map<string, number>();
  const checked = await fc.check(
    fc.asyncProperty(cases, async (steps) => {
      const { statuses, faults } = await play(steps);
      for (const status of statuses) tally.set(`${status}`, (tally.get(`${status}`) ?? 0) + 1);
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }),
    { numRuns, ...where },
  );
  const { seed, counterexample, counterexamplePath, numRuns: done } = checked;
  const told = { cases: done, seed, statuses: tally };
  if (!checked.failed || !counterexample) return { ...told, wrong: null };
  const [steps] = counterexample;
  const { faults } = await play(steps);
  const found = { faults, seed, path: counterexamplePath, steps };
  return { ...told, wrong: { ...found, file: keep(found) } };
}

/** The trials' server is first; of a defence, a tenth of the cases is asked. */
export const NAMES: readonly string[] = ['trials', ...DEFENCES.map(([id]) => id)];
export async function askAtRandom(name: string, bounds: Bounds): Promise<Told> {
  if (name === 'trials') {
    const users = [await hashed(ADA.username, ADA.password)];
    return ask(sequence, (steps) => play(steps, users), keepSeed, bounds);
  }
  const policy = policyOf(name, name !== 'oauth1');
  const tried = { defence: await loadDefence(name), policy, users: await usersOfCases() };
  return ask(
    sequenceFor(policy),
    (steps) => playDefence(steps, tried),
    (found) => keepSeed({ defence: name, ...found }, DEFENCE_SEEDS),
    { ...bounds, cases: Math.ceil(bounds.cases / 10) },
  );
}
