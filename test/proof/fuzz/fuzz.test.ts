import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { UserRecord } from '../../../src/model/server/stores.ts';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { ADA, hashed, HOST, LIST, setUp } from '../../model/server/support.ts';
import { play } from './run.ts';
import { SEEDS, type Seed } from './seeds.ts';
import { header, sequence, type Step } from './steps.ts';

const CASES = 2_000;
/** ms; three seconds are enough where nothing else runs. */
const TIMEOUT = 120_000;

let users: readonly UserRecord[];
beforeAll(async () => {
  users = [await hashed(ADA.username, ADA.password)];
});

test(
  `whatever is asked in turn, ${CASES} times over, is answered within the contract`,
  { timeout: TIMEOUT },
  async () => {
    const seen = new Set<number>();
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        const { statuses, faults } = await play(steps, users);
        for (const status of statuses) seen.add(status);
        expect(faults).toEqual([]);
      }),
      { numRuns: CASES },
    );
    // Or the cases were too tame to say anything.
    for (const status of [200, 204, 400, 401, 403, 404, 405, 415, 429])
      expect(seen).toContain(status);
  },
);

describe('what once was answered wrongly is answered rightly', () => {
  test.each(readdirSync(SEEDS))('%s', async (file) => {
    const { steps } = JSON.parse(readFileSync(new URL(file, SEEDS), 'utf8')) as Seed<
      readonly Step[]
    >;
    const { statuses, faults } = await play(steps, users);
    expect(statuses).not.toEqual([]);
    expect(faults).toEqual([]);
  });
});

test('a live token opens, however its one header field is cased and whatever stands beside it', async () => {
  const { server, grant } = await setUp({ users });
  const token = await grant();
  await fc.assert(
    fc.asyncProperty(
      fc.mixedCase(fc.constant('authorization')),
      fc.mixedCase(fc.constant('bearer')),
      fc.array(
        header.filter(([name]) => name.toLowerCase() !== 'authorization'),
        { maxLength: 3 },
      ),
      async (name, scheme, others) => {
        const headers: HeaderPair[] = [...others, [name, `${scheme} ${token}`]];
        const { status } = await server.fetch(new Request(HOST + LIST), { headers });
        expect(status).toBe(200);
      },
    ),
    { numRuns: 100 },
  );
});
