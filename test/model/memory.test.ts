import { describe, expect, it } from 'vitest';
import { articleEnv, type Env } from '../../src/model/env.ts';
import type { Done } from '../../src/model/remembering.ts';
import { scenarioOf } from '../../src/model/scenarios/index.ts';
import { Session } from '../../src/model/session.ts';
import { writeTrace } from '../../src/model/trace.ts';

/** Plays a trial with a memory, and counts what was done slowly. */
async function played(id: string, memory?: Map<string, Promise<Done>>) {
  const scenario = scenarioOf(id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  let done = 0;
  const env = (): Env =>
    articleEnv({
      slowly: (_, work) => {
        done++;
        return work();
      },
    });
  const session = Session.create({ scenario, env, ...(memory && { memory }) });
  await session.done;
  return { done, trace: session.trace };
}
const masked = (trace: Session['trace']): string => writeTrace(trace, { maskMeasured: true });

describe('slow work', () => {
  it('is done once for all that trials build on', async () => {
    const memory = new Map<string, Promise<Done>>();
    expect((await played('trial-4', memory)).done).toBe(1);
    for (const id of ['trial-5', 'stolen-token', 'expired-token', 'revoked-token'])
      expect((await played(id, memory)).done).toBe(0);
  });

  it('is always done where it is shown', async () => {
    const memory = new Map<string, Promise<Done>>();
    await played('trial-5', memory);
    for (const id of ['trial-3', 'session'])
      expect((await played(id, memory)).done).toBe((await played(id)).done);
  });

  it('leaves the same record, remembered or done', async () => {
    const memory = new Map<string, Promise<Done>>();
    await played('trial-4', memory);
    const remembered = await played('trial-5', memory);
    expect(masked(remembered.trace)).toBe(masked((await played('trial-5')).trace));
  });

  it('from memory took as long as it did when it was done', async () => {
    const memory = new Map<string, Promise<Done>>();
    const scenario = scenarioOf('trial-5');
    if (!scenario) throw new Error('There is no trial 5.');
    let time = 0;
    const env = (): Env =>
      articleEnv({
        stopwatch: () => {
          const start = time;
          return () => time - start;
        },
        slowly: async (_, work) => {
          time += 250;
          return work();
        },
      });
    const passwordTook = async (): Promise<readonly unknown[]> => {
      const session = Session.create({ scenario, env, memory });
      await session.done;
      return session.trace.entries.flatMap((entry) =>
        entry.kind === 'check' && entry.check === 'password' ? [entry.took] : [],
      );
    };
    expect(await passwordTook()).toEqual([250]);
    expect(await passwordTook()).toEqual([250]);
    expect(time).toBe(250);
  });

  it('that failed is done anew', async () => {
    const memory = new Map<string, Promise<Done>>();
    const scenario = scenarioOf('trial-5');
    if (!scenario) throw new Error('There is no trial 5.');
    const fails = Session.create({
      scenario,
      memory,
      env: () => articleEnv({ slowly: () => Promise.reject(new Error('out of memory')) }),
    });
    await fails.done;
    expect(memory.size).toBe(0);
    expect((await played('trial-5', memory)).done).toBe(1);
  });
});

it('lets whoever asked do other things between any two', async () => {
  const scenario = scenarioOf('trial-5');
  if (!scenario) throw new Error('There is no trial 5.');
  let breaths = 0;
  const session = Session.create({
    scenario,
    breathe: () => {
      breaths++;
      return Promise.resolve();
    },
  });
  await session.done;
  const inputs = session.trace.entries.filter(({ kind }) => kind === 'input').length;
  expect(breaths).toBe(inputs);
});
