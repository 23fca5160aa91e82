import { articleEnv, type Env } from '../../env.ts';
import { describeMachine } from '../../machines/definition.ts';
import type { MachineDefinition, NewEntry, Recorder } from '../../trace.ts';
import type { UserRecord } from '../../server/stores.ts';
import type { Attack } from '../attacks/types.ts';
import { plainClient } from '../bearer/client.ts';
import { plainServer } from '../bearer/index.ts';
import { createDefenceServer } from '../server/app.ts';
import { assemble } from '../server/assemble.ts';
import { describeOperations, markAdded } from '../server/described.ts';
import { weigh } from '../server/kept.ts';
import type { Defence } from '../types.ts';
import { Day } from './day.ts';
import { ownersMachine, thiefsMachine } from './parties.ts';
import { Tally, type Refused } from './tally.ts';
import { World, type Spent } from './world.ts';

export interface RunOptions {
  readonly attack: Attack;
  readonly defence: Defence;
  /** Guards that are taken away. */
  readonly without?: readonly string[];
  /** Minutes between two times of asking; 1 in the matrix. */
  readonly every?: number;
  readonly env?: Env;
  readonly users?: readonly UserRecord[];
  /** Takes all that happens; without it only the thief's part is counted. */
  readonly trace?: Recording | null;
  readonly breathe?: () => Promise<void>;
}
/** Takes what happens, and the machines by whose rules it does. */
export type Recording = Recorder & { define?(machine: MachineDefinition): void };

/** What came of one attack against one defence. */
export interface Outcome {
  /** The thief's 2xx at the resources, and of all that he asked. */
  readonly served: number;
  readonly successes: number;
  /** The guards that refused him, in the order of their first coming. */
  readonly refusals: readonly Refused[];
  readonly spent: Readonly<Spent>;
  /** How often the owner wanted the list. */
  readonly turns: number;
  /** How often the owner had to give his password. */
  readonly logins: number;
  /** What the server keeps at the end of the day, beside its users. */
  readonly state: { readonly rows: number; readonly bytes: number };
}

const both = (one: Recorder, other: Recorder | null): Recorder =>
  other === null
    ? one
    : {
        record: (entry: NewEntry) => {
          one.record(entry);
          other.record(entry);
        },
      };

/** Plays a day of one attack against one defence, and says what came of it. */
export async function run(options: RunOptions): Promise<Outcome> {
  const { attack, defence, without = [], every = 1, users, trace = null } = options;
  const env = options.env ?? articleEnv();
  const refresh = attack.refresh === true ? [{ settings: { refresh: true } }] : [];
  const server = createDefenceServer({
    ...{ env, without, ...(users && { users }) },
    parts: [plainServer, ...refresh, defence.server],
  });
  if (trace?.define) {
    trace.define(describeMachine(ownersMachine, 'client'));
    const plain = assemble([plainServer, ...refresh]).operations;
    trace.define(markAdded(server.describe(), describeOperations(plain)));
    trace.define(describeMachine(thiefsMachine, 'impostor'));
  }
  const tally = new Tally();
  const world = new World(env, server, tally, trace && both(trace, tally));
  const client = defence.client?.(plainClient) ?? plainClient;
  const day = new Day(world, client, attack, every);
  // What the server keeps before anybody has come.
  for (const [key, row] of server.kept.secrets)
    world.note({ kind: 'store', actor: 'api', store: 'credentials', key, row });
  await day.play(options.breathe);
  const { served, successes, refusals } = tally;
  const { spent } = world;
  const { logins, turns } = day;
  return {
    ...{ served, successes, refusals: [...refusals.values()], spent, logins, turns },
    state: weigh(server.kept),
  };
}
