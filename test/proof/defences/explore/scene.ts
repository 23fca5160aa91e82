/**
 * Owner, thief, server and clock of one defence: the real server, the real clients, the real day with its thefts. It
 * can be put into any place that it has been in, which is what breadth-first needs.
 */
import { plainClient } from '../../../../src/model/defences/bearer/client.ts';
import { plainServer } from '../../../../src/model/defences/bearer/index.ts';
import { hold, type Held } from '../../../../src/model/defences/dpop/client.ts';
import type { Attack } from '../../../../src/model/defences/attacks/types.ts';
import { Day } from '../../../../src/model/defences/run/day.ts';
import type { Device } from '../../../../src/model/defences/run/device.ts';
import { Tally } from '../../../../src/model/defences/run/tally.ts';
import { World } from '../../../../src/model/defences/run/world.ts';
import { createDefenceServer } from '../../../../src/model/defences/server/app.ts';
import type { Kept } from '../../../../src/model/defences/server/kept.ts';
import type { Defence } from '../../../../src/model/defences/types.ts';
import { articleEnv, type Env } from '../../../../src/model/env.ts';
import type { UserRecord } from '../../../../src/model/server/stores.ts';
import type { Entry, NewEntry } from '../../../../src/model/trace.ts';
import { ROUNDS } from '../../../model/server/support.ts';

type Pairs<V> = readonly (readonly [string, V])[];
/** What is on a device: what its client keeps, its key, and the network that it is in. */
interface OnDevice {
  readonly storage: Pairs<string>;
  readonly pair: CryptoKeyPair | null;
  readonly address: string;
}
/** All that lives on between two letters. Plain data, never changed. */
export interface Place {
  readonly now: number;
  readonly kept: {
    readonly [Name in Exclude<keyof Kept, 'seen'>]: readonly (readonly [
      string,
      Kept[Name] extends Map<string, infer V> ? V : never,
    ])[];
  };
  readonly seen: Pairs<Pairs<number>>;
  readonly failures: Pairs<readonly number[]>;
  readonly owner: OnDevice;
  readonly thief: OnDevice;
  /** What was overheard last, and how it travelled. */
  readonly overheard: string;
}
export interface Scene {
  readonly day: Day;
  readonly world: World;
  readonly start: Place;
  readonly now: () => number;
  readonly pass: (seconds: number) => void;
  /** Goes to the place (null: stays where it is), does as told, and returns what was recorded and where that led. */
  step(from: Place | null, does: (scene: Scene) => Promise<void>): Promise<[Entry[], Place]>;
}

/** Messages take no time: the clock moves when it is turned, and so meets each limit to the second. */
const LEAST_WAIT = 1000;
/** A day on which nothing happens by itself. */
const NOTHING: Attack = {
  id: 'explored',
  theft: { at: -1, happens: () => undefined },
  begins: 0,
};

function put<V>(map: Map<string, V>, pairs: Pairs<V>): void {
  map.clear();
  for (const [key, value] of pairs) map.set(key, value);
}
function heldBy({ storage, vault, address }: Device): OnDevice {
  const held = vault.get('dpop') as Held | undefined;
  return { storage: [...storage], pair: held?.pair ?? null, address };
}
function give(device: Device, { storage, pair, address }: OnDevice): void {
  put(device.storage, storage);
  device.vault.clear();
  if (pair) hold(device, pair);
  device.address = address;
  device.over = 'https';
}

export interface Setting {
  readonly defence: Defence;
  readonly users: readonly UserRecord[];
  /** How tokens are got, and whether refresh tokens come with them. */
  readonly flow: 'password' | 'code';
  readonly refresh: boolean;
  /** Guards that are taken away. */
  readonly without?: readonly string[];
}
/** A scene of a defence; `owner` logs in as himself, and the thief has an account of his own. */
export function createScene({ defence, users, flow, refresh, without = [] }: Setting): Scene {
  let now = articleEnv().now();
  const hashes = new Map<string, Promise<string>>();
  const env: Env = articleEnv({
    now: () => now,
    advance: (ms) => {
      if (ms >= LEAST_WAIT) now += ms;
    },
    stopwatch: () => () => 0,
    slowly: (name, work) => {
      const done = hashes.get(name) ?? work();
      hashes.set(name, done);
      return done;
    },
  });
  const server = createDefenceServer({
    ...{ env, users, without, rounds: ROUNDS },
    parts: [plainServer, ...(refresh ? [{ settings: { refresh } }] : []), defence.server],
  });
  let entries: Entry[] = [];
  const record = (entry: NewEntry): void =>
    void entries.push({ n: entries.length, at: now, ...entry });
  const world = new World(env, server, new Tally(), { record });
  const client = defence.client?.(plainClient) ?? plainClient;
  const day = new Day(world, client, { ...NOTHING, flow, refresh }, 1);
  const { kept, stores } = server;
  const { times } = stores.failures as unknown as { times: Map<string, readonly number[]> };

  const here = (): Place => ({
    now,
    kept: {
      tokens: [...kept.tokens],
      refreshTokens: [...kept.refreshTokens],
      codes: [...kept.codes],
      secrets: [...kept.secrets],
    },
    seen: [...kept.seen].map(([name, map]) => [name, [...map]] as const),
    failures: [...times],
    owner: heldBy(day.owner),
    thief: heldBy(day.thief),
    overheard: world.overheard,
  });
  const go = (to: Place): void => {
    ({ now } = to);
    put(kept.tokens, to.kept.tokens);
    put(kept.refreshTokens, to.kept.refreshTokens);
    put(kept.codes, to.kept.codes);
    put(kept.secrets, to.kept.secrets);
    put(
      kept.seen,
      to.seen.map(([name, pairs]) => [name, new Map(pairs)] as const),
    );
    put(times, to.failures);
    give(day.owner, to.owner);
    give(day.thief, to.thief);
    world.overheard = to.overheard;
    [world.collected, world.intercepted, world.listens, world.keepsAnswers] = [
      '',
      null,
      false,
      false,
    ];
  };
  const scene: Scene = {
    ...{ day, world, start: here(), now: () => now },
    pass: (seconds) => {
      now += seconds * 1000;
    },
    step: async (from, does) => {
      if (from) go(from);
      entries = [];
      await does(scene);
      return [entries, here()];
    },
  };
  return scene;
}
