import { beforeAll, describe, expect, test } from 'vitest';
import { Checks, type Tried } from '../../src/lab/checks.ts';
import { guardsOf } from '../../src/lab/guards.ts';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';
import { stepsOf } from '../../src/model/steps.ts';
import { writeTrace } from '../../src/model/trace.ts';
import { PLAYED, quickCast } from '../model/playing.ts';

let checks: Checks;
beforeAll(async () => {
  checks = new Checks({ server: { users: await quickCast(), rounds: 2 } });
});
const known = new Map<string, Promise<readonly Tried[]>>();
/** Each set of guards is taken away once. */
const without = (...guards: readonly string[]): Promise<readonly Tried[]> => {
  const key = guards.join();
  const done = known.get(key) ?? checks.without(guards);
  known.set(key, done);
  return done;
};
/** Who gets in now who did not, each `run message sender`. */
const letIn = (tried: readonly Tried[]): readonly string[] =>
  tried.flatMap(({ id, changed }) =>
    changed
      .filter(({ before, after }) => after?.in === true && before?.in !== true)
      .map(({ message, from }) => `${id} ${message} ${from}`),
  );
const shutOut = (tried: readonly Tried[]): number =>
  tried.flatMap(({ changed }) =>
    changed.filter(({ before, after }) => before?.in === true && after?.in !== true),
  ).length;

test('all scenarios are run, in all their ways, and every attack; with all guards nothing changes', async () => {
  const tried = await without();
  const played = tried.filter(({ attack }) => !attack);
  expect(played.map(({ scenario, way }) => [scenario.id, way])).toEqual(PLAYED);
  expect(new Set(played.map(({ scenario }) => scenario.id)).size).toBe(SCENARIOS.length);
  expect(tried.filter(({ attack }) => attack).length).toBeGreaterThan(8);
  expect(tried.every(({ changed, parting }) => changed.length === 0 && parting === null)).toBe(
    true,
  );
});

test('with all guards no attack that a guard is there to stop gets anything', async () => {
  const tried = await without();
  for (const { id, attack, before } of tried) {
    if (!attack) continue;
    const given = before.trace.entries.filter(
      (entry) => entry.kind === 'response' && entry.to === 'impostor' && entry.status < 300,
    );
    expect([id, given]).toEqual([id, []]);
  }
});

describe('taken away, each guard that refuses shows what it was for', () => {
  test.each([
    ['tokenExpired', ['expired-token r3 client', 'attack-token-after-its-time r3 impostor']],
    [
      'tokenRevoked',
      [
        'revoked-token r5 client',
        'revoked-token r6 impostor',
        'attack-token-given-back r4 impostor',
      ],
    ],
    [
      'tokenForAnotherApi',
      ['attack-token-for-another-api r2 client', 'attack-token-for-another-api r3 impostor'],
    ],
    ['scopeTooSmall', ['attack-token-for-less r2 client', 'attack-token-for-less r3 impostor']],
    ['passwordMissing', ['trial-2 r1 client', 'attack-email-alone r1 impostor']],
    [
      'passwordWrong',
      [
        'attack-wrong-password r1 impostor',
        ...[1, 2, 3, 4, 5].map((n) => `attack-guessed-passwords r${n} impostor`),
      ],
    ],
    [
      'tooManyFailures',
      ['attack-guessed-passwords r6 impostor', 'attack-guessed-tokens r8 impostor'],
    ],
  ])('%s: who gets in', async (guard, who) => {
    expect(letIn(await without(guard))).toEqual(who);
  });

  test.each(['credentialsUnreadable', 'credentialsMissing', 'tokenUnknown', 'sessionUnknown'])(
    '%s: nobody, for there is nobody to serve, and the API fails closed',
    async (guard) => {
      const tried = await without(guard);
      const changes = tried.flatMap(({ changed }) => changed);
      expect(letIn(tried)).toEqual([]);
      expect(changes.length).toBeGreaterThan(0);
      expect(
        changes.every(({ after }) => after?.status === 500 && after.code === 'undecided'),
      ).toBe(true);
      const [first] = tried.filter(({ parting }) => parting !== null);
      expect(first?.parting?.decided).toMatchObject({
        before: { guard },
        after: { guard: null, event: 'UNDECIDED' },
      });
    },
  );

  test('and no guard is left out', async () => {
    for (const { guard, refuses } of guardsOf()) {
      const tried = await without(guard);
      expect([guard, tried.some(({ changed }) => changed.length > 0)]).toEqual([guard, true]);
      if (!refuses)
        expect([guard, shutOut(tried) > 0 || letIn(tried).length > 0]).toEqual([guard, true]);
    }
  });
});

test('a token taken back is nothing given out: where it is not, nobody is shut out', async () => {
  expect(shutOut(await without('tokenGivenBack'))).toBe(0);
});

test('where two runs part is told, and which guard decided', async () => {
  const tried = await without('tokenExpired');
  const found = tried.find(({ id }) => id === 'expired-token');
  const { parting, before, after } = found ?? {};
  expect(parting?.decided).toMatchObject({
    before: { guard: 'tokenExpired', state: 'refusing' },
    after: { guard: 'tokenGood', state: 'serving' },
  });
  const idOf = (run: typeof before, step: number | null | undefined): string | undefined =>
    run && stepsOf(run.trace).steps[step ?? -1]?.id;
  expect(idOf(before, parting?.before)).toBe('r3.api.refusing');
  expect(idOf(after, parting?.after)).toBe('r3.api.serving');
});

test('several guards may be taken away at once', async () => {
  const both = await without('tokenExpired', 'tokenRevoked');
  expect(letIn(both)).toEqual(
    [...letIn(await without('tokenRevoked')), ...letIn(await without('tokenExpired'))].sort(
      (a, b) =>
        both.findIndex(({ id }) => a.startsWith(id)) - both.findIndex(({ id }) => b.startsWith(id)),
    ),
  );
});

test('what was before is with all guards, whichever is taken away first', async () => {
  const fresh = new Checks({ server: { users: await quickCast(), rounds: 2 } });
  const expired = letIn(await fresh.without(['tokenExpired']));
  expect(expired).not.toEqual([]);
  expect(expired).toEqual(letIn(await without('tokenExpired')));
});

test('a guard that the machine has not cannot be taken away', async () => {
  await expect(without('nameless')).rejects.toThrow(TypeError);
});

test('what is the same with all guards is run once, passwords are hashed once, and progress is told', async () => {
  const hashed: string[] = [];
  const heard: string[] = [];
  const own = new Checks({
    server: { users: await quickCast(), rounds: 2 },
    env: {
      slowly: (name, work) => {
        hashed.push(name);
        return work();
      },
    },
    each: (done, total) => heard.push(`${done}/${total}`),
  });
  const told: string[] = [];
  const one = await own.without(['tokenGood'], ({ id }) => told.push(id));
  const two = await own.without(['tokenExpired']);
  expect(new Set(hashed).size).toBe(hashed.length);
  expect(one.map(({ before }) => before)).toEqual(two.map(({ before }) => before));
  expect(told).toEqual(one.map(({ id }) => id));
  expect(heard.slice(0, one.length)).toEqual(one.map((_, place) => `${place + 1}/${one.length}`));
});

test('a run with a guard away is recorded like any other', async () => {
  const [tried] = (await without('passwordMissing')).filter(({ id }) => id === 'trial-2');
  expect(tried?.after.ended).toBe(true);
  expect(writeTrace(tried?.after.trace ?? { header: {} as never, entries: [] })).toContain(
    'api.granted',
  );
});
