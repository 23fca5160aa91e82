import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFENCES, loadDefence } from '../../src/model/defences/index.ts';
import { play, usersOfCases } from '../proof/defences/fuzz/run.ts';
import { sequenceFor } from '../proof/defences/fuzz/steps.ts';
import { policyOf } from '../proof/defences/policies.ts';

/**
 * A few cases at random, the same each time: what is changed in the server of a defence is mostly noticed by one of
 * them, in a tenth of the time that the long lists of the other tests take.
 */
test.each(DEFENCES.map(([id]) => id))(
  '%s: is asked the same cases, and answers them as is due',
  async (id) => {
    const policy = policyOf(id, id !== 'oauth1');
    const tried = { defence: await loadDefence(id), policy, users: await usersOfCases() };
    await fc.assert(
      fc.asyncProperty(sequenceFor(policy), async (steps) => {
        expect((await play(steps, tried)).faults).toEqual([]);
      }),
      { numRuns: 200, seed: 2026, endOnFailure: true },
    );
  },
);
