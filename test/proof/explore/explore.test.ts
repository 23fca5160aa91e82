import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { apiMachine } from '../../../src/model/machines/api.ts';
import { clientMachine } from '../../../src/model/machines/client.ts';
import { describeMachine } from '../../../src/model/machines/definition.ts';
import { impostorMachine } from '../../../src/model/machines/impostor.ts';
import { FailureStore } from '../../../src/model/server/stores.ts';
import { ALPHABETS, areAlike, type Letter } from './alphabet.ts';
import type { Explored } from './breadth.ts';
import { walkMachines, type Taken } from './machines.ts';
import { explore, explorerOf } from './search.ts';
import type { State } from './state.ts';

const { api, client, impostor } = walkMachines();
const into = (taken: readonly Taken[], state: string): Taken[] =>
  taken.filter(({ from, to }) => to.state === state && from.state !== state);

describe('in every state that the API can come to', () => {
  test('the list is served to a token that nothing tells against, or to a session, and to no one else', () => {
    const ways = into(api.transitions, 'serving');
    expect(ways.length).toBeGreaterThan(1);
    for (const { event } of ways)
      expect([
        { type: 'TOKEN_JUDGED', revoked: false, expired: false, elsewhere: false, narrow: false },
        { type: 'SESSION_LOOKED_UP', throttled: false, owner: { username: 'u', name: 'U' } },
      ]).toContainEqual(event);
  });
  test('something is granted for a right password alone', () => {
    const ways = into(api.transitions, 'granting');
    expect(ways.length).toBeGreaterThan(0);
    for (const { event } of ways)
      expect(event).toMatchObject({ type: 'PASSWORD_CHECKED', matches: true, throttled: false });
  });
  test('who is refused has a reason, and only he; an end has an answer, and nothing after it', () => {
    for (const { state, context, final } of api.states) {
      const { refusal, response } = context as { refusal: unknown; response: unknown };
      if (state === 'refusing') expect(refusal).not.toBeNull();
      if (['serving', 'granting', 'revoking', 'closingSession'].includes(state))
        expect(refusal).toBeNull();
      expect(response !== null).toBe(final);
    }
    for (const { from, to } of api.transitions) if (from.final) expect(to).toEqual(from);
  });
  test('whatever an effect reports is decided by a guard', () => {
    const reported: Readonly<Record<string, string>> = {
      reading: 'REQUEST_READ',
      whichCredentials: 'CREDENTIALS_FOUND',
      checkingPassword: 'PASSWORD_CHECKED',
      checkingToken: 'TOKEN_LOOKED_UP',
      deciding: 'TOKEN_JUDGED',
      checkingSession: 'SESSION_LOOKED_UP',
    };
    const taken = api.transitions.filter(({ from, event }) => reported[from.state] === event.type);
    expect(taken.length).toBeGreaterThan(100);
    for (const { from, event, to } of taken)
      expect({ event, moved: to.state !== from.state }).toEqual({ event, moved: true });
  });
  test('a request comes to its end in five steps at most', () => {
    const depths = new Map(
      api.states.map((one) => [JSON.stringify(one), one.final ? 0 : Infinity]),
    );
    const steps = api.transitions.filter(({ event }) => event.type !== 'UNDECIDED');
    for (let round = 0; round < 5; round++)
      for (const { from, to } of steps) {
        const [at, next] = [JSON.stringify(from), (depths.get(JSON.stringify(to)) ?? Infinity) + 1];
        if (next < (depths.get(at) ?? Infinity)) depths.set(at, next);
      }
    expect(Math.max(...depths.values())).toBeLessThanOrEqual(5);
  });
});

describe('in every state that they can come to', () => {
  test('the client holds what it was given alone, and the impostor what it found', () => {
    const token = ({ context }: { context: object }) => (context as { token: string | null }).token;
    const changes = ({ transitions }: { transitions: readonly Taken[] }): Taken[] =>
      transitions.filter(({ from, to }) => token(from) !== token(to));
    expect(changes(client).length).toBeGreaterThan(0);
    for (const { event, to } of changes(client))
      expect(event).toEqual({ type: 'ANSWERED', answer: { status: 200, token: token(to) } });
    expect(changes(impostor).length).toBeGreaterThan(0);
    for (const { event, to } of changes(impostor))
      expect(event).toEqual({ type: 'LOOKED', token: token(to) });
  });

  test.each([
    [
      'client',
      clientMachine,
      ['asking', 'sending', 'identifying', 'loggingIn', 'loggingOut', 'givingBack'],
    ],
    ['impostor', impostorMachine, ['watching', 'asking', 'sending']],
  ] as const)(
    'the %s at rest does as its root says: the world is explored without its name',
    (id, machine, busy) => {
      const { states } = describeMachine(machine, id);
      const own = states.filter(({ transitions }) => transitions.length > 0).map(({ key }) => key);
      expect(own).toEqual(busy);
    },
  );
});

describe('in every state of the world', { timeout: 120_000 }, () => {
  test.each([
    ['theft', 3, 100],
    ['guessing', 5, 250],
    ['rights', 3, 250],
    ['mixed', 4, 500],
    ['whole', 2, 90],
  ] as const)(
    'that the alphabet %s leads to in %i steps all is as it must be',
    async (name, depth, least) => {
      const { found, states, conforming } = await explore({
        letters: ALPHABETS[name] ?? [],
        depth,
      });
      expect(found).toEqual([]);
      expect(states).toBeGreaterThan(least);
      expect(conforming).toBe(Math.floor(states / 499));
    },
  );
});

const letters = (name: string, wanted: RegExp): Letter[] =>
  (ALPHABETS[name] ?? []).filter((letter) => wanted.test(letter.name));

/** What each letter is answered in a state, where it leads, and with what faults. */
async function future(world: Explored<State>, from: State): Promise<string[]> {
  const ways: string[] = [];
  for (const letter of world.letters.keys()) {
    const stepped = await world.step(from, letter);
    const [to, faults = [], statuses = []] = stepped ?? [];
    ways.push(to ? `${statuses.join()} ${world.keyOf(to)} ${faults.join()}` : 'nowhere');
  }
  return ways;
}
describe('two states that are told to be one', { timeout: 120_000 }, () => {
  test.each([
    ['theft', 3],
    ['guessing', 3],
    ['rights', 2],
    ['mixed', 3],
    ['whole', 1],
  ] as const)('go on alike: %s, after %i steps', async (name, depth) => {
    const letters = ALPHABETS[name] ?? [];
    const [world, alike] = [await explorerOf(letters), areAlike(letters)];
    const first = new Map([[world.keyOf(world.start), world.start]]);
    let frontier = [world.start];
    let pairs = 0;
    for (let level = 0; level < depth; level++) {
      const next: State[] = [];
      for (const from of frontier)
        for (const letter of world.letters.keys()) {
          const [after] = (await world.step(from, letter)) ?? [];
          if (!after) continue;
          const known = first.get(world.keyOf(after));
          if (!known) {
            first.set(world.keyOf(after), after);
            next.push(after);
          } else if (!isDeepStrictEqual(known, after)) {
            pairs++;
            const [one, other] = [await future(world, known), await future(world, after)];
            // Of users who are alike it does not matter who is who.
            expect(alike ? one.sort() : one).toEqual(alike ? other.sort() : other);
          }
        }
      frontier = next;
    }
    expect(pairs).toBeGreaterThan(1);
  });
});

describe('a server that decides wrongly is found out:', { timeout: 120_000 }, () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ['tokenRevoked', 'theft', 3],
    ['tokenExpired', 'rights', 3],
    ['tokenForAnotherApi', 'rights', 2],
    ['scopeTooSmall', 'rights', 2],
    ['tokenUnknown', 'rights', 1],
    ['passwordWrong', 'guessing', 1],
    ['passwordMissing', 'guessing', 1],
    ['sessionUnknown', 'rights', 1],
  ] as const)('without %s', async (guard, name, depth) => {
    const machine = apiMachine.provide({ guards: { [guard]: () => false } });
    const { found } = await explore({ letters: ALPHABETS[name] ?? [], depth, machine });
    expect(found).not.toEqual([]);
  });

  test('without tooManyFailures', async () => {
    const machine = apiMachine.provide({ guards: { tooManyFailures: () => false } });
    const guesses = letters('guessing', /^impostor asks with a guessed|^60 s/);
    const { found } = await explore({ letters: guesses, depth: 6, machine });
    expect(found.map(({ path }) => path)).toEqual([
      Array(6).fill('impostor asks with a guessed token'),
    ]);
  });

  test('when a right password makes it forget the wrong ones, which tells that there is such a user', async () => {
    vi.spyOn(FailureStore.prototype, 'takeBack').mockImplementation(function (
      this: FailureStore,
      key,
    ) {
      (this as unknown as { times: Map<string, number[]> }).times.delete(key);
    });
    const tries = letters('guessing', /^client identifies as ada by "(?:wrong|secret-of-ada)"/);
    const { found } = await explore({ letters: tries, depth: 7 });
    expect(found.map(({ fault }) => fault)).toContain('an answer tells whether ada exists');
  });
});
