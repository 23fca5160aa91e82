import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFENCES, loadDefence } from '../../../../src/model/defences/index.ts';
import type { UserRecord } from '../../../../src/model/server/stores.ts';
import { DEFENCE_SEEDS, type Seed } from '../../fuzz/seeds.ts';
import { policyOf } from '../policies.ts';
import type { Step } from './asking.ts';
import { play, usersOfCases, type Tried } from './run.ts';
import { sequenceFor } from './steps.ts';

/** Of each defence. */
const CASES = 300;
/** ms; a few seconds are enough where nothing else runs. */
const TIMEOUT = 120_000;

let users: readonly UserRecord[];
beforeAll(async () => {
  users = await usersOfCases();
});
const trying = async (id: string, without: readonly string[] = []): Promise<Tried> => {
  const policy = policyOf(id, id !== 'oauth1');
  return { defence: await loadDefence(id), policy, users, without };
};

test.each(DEFENCES.map(([id]) => id))(
  `%s: whatever is asked in turn, ${CASES} times over, is served only where that is due, and answered in form`,
  { timeout: TIMEOUT },
  async (id) => {
    const tried = await trying(id);
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(sequenceFor(tried.policy), async (steps) => {
        const { statuses, faults } = await play(steps, tried);
        for (const status of statuses) seen.add(status);
        expect(faults).toEqual([]);
      }),
      { numRuns: CASES },
    );
    // Or the cases were too tame to say anything.
    for (const status of [
      'data 200',
      'data 401',
      'data 405',
      'other 200',
      'other 302',
      'other 400',
    ])
      expect(seen).toContain(status);
  },
);

describe('what once was answered wrongly is answered rightly', () => {
  test.each(readdirSync(DEFENCE_SEEDS))('%s', async (file) => {
    const text = readFileSync(new URL(file, DEFENCE_SEEDS), 'utf8');
    const { defence, steps } = JSON.parse(text) as Seed<readonly Step[]> & { defence: string };
    const { statuses, faults } = await play(steps, await trying(defence));
    expect(statuses).not.toEqual([]);
    expect(faults).toEqual([]);
  });
});
