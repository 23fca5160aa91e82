import { expect, test } from 'vitest';
import { articleEnv, type Env } from '../../src/model/env.ts';
import { CAST } from '../../src/model/server/cast.ts';
import { isCostResult, measureCost, ratioOf, type CostOptions } from '../../src/study/cost.ts';
import { quickCast } from '../model/playing.ts';

/** An env whose time goes by work alone: so long a slow hash, so long a digest. */
function worked(slow: number, digest: number): Env {
  let time = 0;
  const { subtle } = crypto;
  const counted = {
    digest: (name: string, bytes: BufferSource) => {
      time += digest;
      return subtle.digest(name, bytes);
    },
    importKey: subtle.importKey.bind(subtle),
    deriveBits: subtle.deriveBits.bind(subtle),
  } as unknown as SubtleCrypto;
  return {
    ...articleEnv(),
    subtle: counted,
    stopwatch: () => {
      const start = time;
      return () => time - start;
    },
    slowly: (_, work) => {
      time += slow;
      return work();
    },
  };
}
const measure = async (env: Env, more: CostOptions = {}) =>
  measureCost({ env, server: { users: await quickCast(), rounds: 2 }, ...more });

test('a request with the password costs a slow hash, one with the token a digest', async () => {
  // The token given for the password is digested too, to be kept.
  expect(await measure(worked(100, 1), { batch: 20 })).toEqual({
    rounds: 5,
    batch: 20,
    password: 101,
    token: 1,
  });
});

test('each figure is a median: one slow round changes nothing', async () => {
  let slow = 0;
  const env = worked(10, 1);
  let extra = 0;
  const odd: Env = {
    ...env,
    stopwatch: () => {
      const elapsed = env.stopwatch();
      return () => elapsed() + extra;
    },
  };
  const result = await measure(odd, {
    batch: 20,
    progress: (round) => {
      slow = round;
      extra = round === 3 ? 1000 : 0;
    },
  });
  expect(slow).toBe(5);
  expect(result).toMatchObject({ password: 11, token: 1 });
  expect((await measure(worked(10, 1), { rounds: 2, batch: 20 })).password).toBe(11);
});

test('a clock that is too coarse for a batch gets a larger one', async () => {
  const { batch, token } = await measure(worked(10, 0.125), { rounds: 1, batch: 20 });
  expect([batch, token]).toEqual([160, 0.125]);
});

test('it tells each round, and the page breathes in between', async () => {
  const told: number[] = [];
  let breaths = 0;
  await measure(worked(10, 1), {
    rounds: 3,
    batch: 20,
    progress: (round) => told.push(round),
    breathe: () => {
      breaths++;
      return Promise.resolve();
    },
  });
  expect(told).toEqual([1, 2, 3]);
  expect(breaths).toBeGreaterThan(2 * told.length);
});

test('it stops when it is told to, and measures no more', async () => {
  const stopping = new AbortController();
  const told: number[] = [];
  const measuring = measure(worked(10, 1), {
    batch: 20,
    signal: stopping.signal,
    progress: (round) => {
      told.push(round);
      if (round === 2) stopping.abort();
    },
  });
  await expect(measuring).rejects.toThrow(/abort/i);
  expect(told).toEqual([1, 2]);
  await expect(measure(worked(10, 1), { batch: 20, signal: stopping.signal })).rejects.toThrow(
    /abort/i,
  );
});

test('a refusal is no measurement', async () => {
  const users = (await quickCast()).map((user) => ({ ...user, hash: '00'.repeat(32) }));
  await expect(measureCost({ env: worked(1, 1), server: { users, rounds: 2 } })).rejects.toThrow(
    'The server answered 401.',
  );
});

test('without WebCrypto it measures what a library takes', async () => {
  const { password, token } = await measure(
    { ...articleEnv(), subtle: null },
    { rounds: 1, batch: 5 },
  );
  expect(isCostResult({ rounds: 1, batch: 5, password, token })).toBe(true);
});

test('the ratio, where the clock can tell', () => {
  const one = { rounds: 5, batch: 200 };
  expect(ratioOf({ ...one, password: 150, token: 0.1 })).toBeCloseTo(1500, 9);
  expect(ratioOf({ ...one, password: 150, token: 0 })).toBeNull();
});

test('the page measures the cast’s own password, at 600,000 iterations', () => {
  expect(CAST.map(({ rounds }) => rounds)).toEqual([600_000]);
});

test('a measurement is known again, and nothing else is taken for one', () => {
  const one = { rounds: 5, batch: 200, password: 150, token: 0.1 };
  expect(isCostResult(JSON.parse(JSON.stringify(one)))).toBe(true);
  for (const other of [
    null,
    [],
    {},
    { ...one, token: -1 },
    { ...one, token: null },
    { ...one, password: Infinity },
    { ...one, rounds: 0.5 },
  ])
    expect(isCostResult(other)).toBe(false);
});
