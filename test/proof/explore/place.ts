/**
 * The world that is explored: the real runner with client, impostor, wire and server. It can be put into any place
 * that it has been in, which is what breadth-first needs; `conformance` in the search holds that against runs that
 * were never put anywhere.
 */
import { createActor, type AnyStateMachine, type StateValue } from 'xstate';
import { articleEnv, type Env } from '../../../src/model/env.ts';
import { apiMachine, type ApiMachine } from '../../../src/model/machines/api.ts';
import { clientMachine } from '../../../src/model/machines/client.ts';
import { impostorMachine } from '../../../src/model/machines/impostor.ts';
import { introduce } from '../../../src/model/others.ts';
import type { Others } from '../../../src/model/meeting.ts';
import { Runner } from '../../../src/model/runner.ts';
import type { SessionRecord, UserRecord } from '../../../src/model/server/stores.ts';
import type { TokenRecord } from '../../../src/model/machines/api-types.ts';
import { TraceRecorder, type Entry, type Instruction } from '../../../src/model/trace.ts';
import { ROUNDS } from '../../model/server/support.ts';

type Pairs<K, V> = readonly (readonly [K, V])[];
interface Machine {
  readonly value: StateValue;
  readonly context: object;
}
/** All that lives on between two inputs. Plain data, never changed. */
export interface Place {
  readonly now: number;
  readonly tokensMade: number;
  readonly sessionsMade: number;
  readonly tokens: Pairs<string, TokenRecord>;
  readonly sessions: Pairs<string, SessionRecord>;
  readonly failures: Pairs<string, readonly number[]>;
  readonly client: Machine;
  readonly storage: Pairs<string, string>;
  readonly cookies: Pairs<string, { readonly value: string }>;
  readonly impostor: Machine;
  readonly captured: string;
  readonly proxyLog: string;
  readonly collected: string;
}

/** What TypeScript hides of runner, impostor, jar and counts, and the explorer puts in its place. */
interface RunnerInside {
  client: { actor: unknown };
  met: Others;
}
interface ImpostorInside {
  machine: { actor: unknown };
  captured: string;
  proxyLog: string;
  collected: string;
}

/** Tokens and sessions by number, so that every run names them alike. */
export const tokenName = (n: number): string => `tok${n}-0123456789abcdef`;
export const sessionName = (n: number): string => `ses${n}-0123456789abcdef`;

/** Messages take no time: the clock moves when it is turned, and so meets each limit to the millisecond. */
const LEAST_WAIT = 1000;

export interface World {
  /** Where it all begins: everybody is born, nobody knows anything. */
  readonly start: Place;
  /** Goes to the place (null: stays where it is), does as told, and returns what was recorded and where that led. */
  step(
    from: Place | null,
    inputs: readonly Instruction[],
    way: string | null,
  ): Promise<[Entry[], Place]>;
  /** How many slow hashes were asked for since it was last read. */
  slow(): number;
}

interface Chance {
  now: number;
  tokens: number;
  sessions: number;
  slow: number;
}
function chanceEnv(chance: Chance): Env {
  const digests = new Map<string, ArrayBuffer>();
  const hashes = new Map<string, Promise<string>>();
  const real = articleEnv();
  if (!real.subtle) throw new Error('Node has WebCrypto.');
  const { subtle } = real;
  // The same digests again and again: computed once each, by WebCrypto.
  const remembered = {
    importKey: subtle.importKey.bind(subtle),
    deriveBits: subtle.deriveBits.bind(subtle),
    digest: async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> => {
      const key = Buffer.from(bytes).toString('latin1');
      const known = digests.get(key) ?? (await subtle.digest(name, bytes));
      digests.set(key, known);
      return known;
    },
  } as unknown as SubtleCrypto;
  return {
    ...real,
    now: () => chance.now,
    advance: (ms) => {
      if (ms >= LEAST_WAIT) chance.now += ms;
    },
    newToken: () => tokenName(chance.tokens++),
    newSessionId: () => sessionName(chance.sessions++),
    stopwatch: () => () => 0,
    slowly: (name, work) => {
      chance.slow++;
      const done = hashes.get(name) ?? work();
      hashes.set(name, done);
      return done;
    },
    subtle: remembered,
  };
}

const resolved = new Map<string, unknown>();
/** A machine's snapshot in that state; made once. */
function stateOf(machine: AnyStateMachine, { value, context }: Machine): never {
  const key = `${machine.id} ${JSON.stringify(value)} ${JSON.stringify(context)}`;
  const known = resolved.get(key) ?? machine.resolveState({ value, context });
  resolved.set(key, known);
  return known as never;
}

/** A world of these users. */
export async function createWorld(
  users: readonly UserRecord[],
  machine: ApiMachine = apiMachine,
): Promise<World> {
  const chance: Chance = { now: articleEnv().now(), tokens: 0, sessions: 0, slow: 0 };
  const env = chanceEnv(chance);
  const recorder = new TraceRecorder(
    {
      version: 1,
      scenario: 'explored',
      way: null,
      compare: null,
      parties: ['client', 'api', 'impostor'],
      machines: { client: null, api: null, impostor: null },
    },
    () => chance.now,
  );
  const others = introduce(env, recorder, { users, rounds: ROUNDS, machine });
  const runner = new Runner(env, recorder, Promise.resolve(others), null);
  for (const who of ['client', 'impostor'] as const) await runner.perform({ do: 'begin', who });

  const { client, met } = runner as unknown as RunnerInside;
  const impostor = met.impostor as unknown as ImpostorInside;
  const { tokens, sessions, failures } = met.server.stores;
  const { times } = failures as unknown as { times: Map<string, number[]> };
  const { cookies } = met.jar as unknown as { cookies: Map<string, { value: string }> };

  const machineOf = ({ actor }: { actor: unknown }): Machine => {
    const { value, context } = (actor as { getSnapshot(): Machine }).getSnapshot();
    return { value, context };
  };
  const here = (): Place => ({
    now: chance.now,
    tokensMade: chance.tokens,
    sessionsMade: chance.sessions,
    tokens: [...tokens],
    sessions: [...sessions],
    failures: [...times],
    client: machineOf(client),
    storage: [...runner.storage],
    cookies: [...cookies],
    impostor: machineOf(impostor.machine),
    captured: impostor.captured,
    proxyLog: impostor.proxyLog,
    collected: impostor.collected,
  });
  const put = <K, V>(map: Map<K, V>, pairs: Pairs<K, V>): void => {
    map.clear();
    for (const [key, value] of pairs) map.set(key, value);
  };
  const go = (to: Place): void => {
    chance.now = to.now;
    chance.tokens = to.tokensMade;
    chance.sessions = to.sessionsMade;
    put(tokens, to.tokens);
    put(sessions, to.sessions);
    put(
      times,
      to.failures.map(([key, list]) => [key, [...list]]),
    );
    put(runner.storage, to.storage);
    put(cookies, to.cookies);
    client.actor = createActor(clientMachine, { snapshot: stateOf(clientMachine, to.client) });
    impostor.machine.actor = createActor(impostorMachine, {
      snapshot: stateOf(impostorMachine, to.impostor),
    });
    for (const actor of [client.actor, impostor.machine.actor])
      (actor as { start(): void }).start();
    impostor.captured = to.captured;
    impostor.proxyLog = to.proxyLog;
    impostor.collected = to.collected;
  };

  return {
    start: here(),
    step: async (from, inputs, way) => {
      if (from) go(from);
      recorder.entries.length = 0;
      runner.use(way);
      for (const input of inputs) await runner.perform(input);
      return [recorder.entries.slice(), here()];
    },
    slow: () => {
      const { slow } = chance;
      chance.slow = 0;
      return slow;
    },
  };
}
