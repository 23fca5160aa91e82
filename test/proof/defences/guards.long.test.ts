import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainServer } from '../../../src/model/defences/bearer/index.ts';
import { DEFENCES, loadDefence } from '../../../src/model/defences/index.ts';
import { assemble } from '../../../src/model/defences/server/assemble.ts';
import type { ServerPart } from '../../../src/model/defences/types.ts';
import { exploreDefence } from './explore/search.ts';
import { SETTINGS } from './explore/settings.ts';
import { play, usersOfCases } from './fuzz/run.ts';
import { sequenceFor } from './fuzz/steps.ts';
import { policyOf } from './policies.ts';

/** Guards behind which another stands that refuses the same, in the same words. */
const BEHIND: Readonly<Record<string, string>> = {
  'bearer passwordNotShown': 'passwordWrong: nothing was compared, so nothing matches',
  'bearer codeUnknown': 'redirectUriDiffers: what is unknown was asked for by no address',
  'oauth1 credentialsUnreadable': 'parameterMissing: of what cannot be read, everything is missing',
  'dpop proofMissing': 'proofUnreadable: a proof that is not there, or twice, says nothing',
  'dpop proofAlgorithmUnknown':
    'proofSignatureWrong: by another algorithm nothing is checked, and nothing holds',
};
const CASES = 4000;
const SEED = 6;

const guardsOf = (parts: readonly ServerPart[]): string[] => [
  ...new Set(
    assemble(parts).operations.flatMap(({ checks }) =>
      checks.flatMap(({ faults }) => faults.map(({ guard }) => guard)),
    ),
  ),
];
/** The guards that a defence brings; of the plain one all, and of what replaces it all. */
const OWN = await Promise.all(
  DEFENCES.map(async ([id]) => {
    const { server } = await loadDefence(id);
    const plain = id === 'bearer' || id === 'oauth1' ? [] : guardsOf([plainServer]);
    return [id, guardsOf([plainServer, server]).filter((one) => !plain.includes(one))] as const;
  }),
);

/** Whether states that few steps lead to show that a guard is missing. */
async function explored(defence: string, guard: string): Promise<boolean> {
  for (const { flow, refresh, ...one } of Object.values(SETTINGS)) {
    if (one.defence !== defence) continue;
    const setting = { defence, flow, refresh: refresh === true, without: [guard] };
    // A code that has expired takes three steps to be shown.
    const depth = flow === 'code' ? 3 : 2;
    const { found } = await exploreDefence(setting, { depth });
    if (found.length > 0) return true;
  }
  return false;
}
/** Whether one of some cases at random does. */
async function asked(defence: string, guard: string): Promise<boolean> {
  const policy = policyOf(defence, defence !== 'oauth1');
  const tried = {
    ...{ defence: await loadDefence(defence), policy, users: await usersOfCases() },
    without: [guard],
  };
  const { failed } = await fc.check(
    fc.asyncProperty(sequenceFor(policy), async (steps) => {
      const { faults } = await play(steps, tried);
      if (faults.length > 0) throw new Error(faults.join());
    }),
    { numRuns: CASES, seed: SEED, endOnFailure: true },
  );
  return failed;
}

describe.each(OWN.filter(([, guards]) => guards.length > 0))('%s', (defence, guards) => {
  test.each(guards)(
    'without %s it is found out, or another stands behind it',
    async (guard) => {
      const found = (await explored(defence, guard)) || (await asked(defence, guard));
      expect(found).toBe(BEHIND[`${defence} ${guard}`] === undefined);
    },
    120_000,
  );
});
