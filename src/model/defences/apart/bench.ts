import type { Sendable } from '../../client/bare.ts';
import { BLINK } from '../../scenarios/types.ts';
import { CAST } from '../../server/cast.ts';
import type { UserRecord } from '../../server/stores.ts';
import {
  TraceRecorder,
  type CheckEntry,
  type RequestEntry,
  type ResponseEntry,
  type Trace,
} from '../../trace.ts';
import { requestText } from '../../wire/text.ts';
import { plainClient } from '../bearer/client.ts';
import { plainServer } from '../bearer/index.ts';
import { loadDefence } from '../index.ts';
import { API, Device, type Doing } from '../run/device.ts';
import { ADDRESSES } from '../run/schedule.ts';
import { sharing } from '../run/sharing.ts';
import { Tally } from '../run/tally.ts';
import { World } from '../run/world.ts';
import { createDefenceServer } from '../server/app.ts';
import { faultOf, type Assembled } from '../server/assemble.ts';
import type { ClientPart } from '../types.ts';

/** One message and its answer, as recorded. */
export interface Exchange {
  readonly message: string;
  readonly request: RequestEntry;
  readonly response: ResponseEntry;
  /** What the API looked at, in order. */
  readonly checks: readonly CheckEntry[];
  /** The guard that refused, and where it is asked for; null where none did. */
  readonly guard: string | null;
  readonly rfc: string | null;
}

/**
 * A server of one defence, with its owner and a thief before it: nothing is done until it is asked for. What is shown of
 * it is read off its record.
 */
export class Bench {
  readonly trace: Trace;
  readonly owner: Device;
  readonly thief: Device;

  private constructor(
    readonly world: World,
    readonly client: ClientPart,
    recorder: TraceRecorder,
    private readonly assembled: Assembled,
  ) {
    this.trace = recorder;
    this.owner = new Device(world, 'client', ADDRESSES.home);
    this.owner.user = BLINK;
    this.thief = new Device(world, 'impostor', ADDRESSES.thief);
  }

  /** Sets one up. `memory`: passwords that were hashed before. Throws where there is no such defence. */
  static async open(
    id: string,
    memory: Map<string, Promise<string>> = new Map(),
    users: readonly UserRecord[] = CAST,
  ): Promise<Bench> {
    const { server: part, client } = await loadDefence(id);
    const env = sharing(memory);
    const recorder = new TraceRecorder(
      {
        ...{ version: 1, scenario: `apart/${id}`, way: null, compare: null },
        parties: ['client', 'api', 'impostor'],
        machines: { client: null, api: null, impostor: null },
      },
      () => env.now(),
      () => undefined,
    );
    const server = createDefenceServer({ env, users, parts: [plainServer, part] });
    const world = new World(env, server, new Tally(), recorder);
    return new Bench(world, client?.(plainClient) ?? plainClient, recorder, server.assembled);
  }

  /** The owner logs in as this defence has him do. Throws where that is refused. */
  async logIn(): Promise<void> {
    if (!(await this.client.logIn(this.owner))) throw new Error('The owner is not let in.');
  }
  /** The owner asks for a path, as the defence's client does; what counts is the last message of it. */
  async ask(path: string): Promise<Exchange> {
    const { client, owner } = this;
    const url = API + path;
    if (client.ask) await client.ask(owner, url);
    else await owner.send('askForList', await client.request(owner, url));
    return this.last;
  }
  /** Sends what somebody wrote. */
  async send(from: Device, sendable: Sendable, doing: Doing = 'askForList'): Promise<Exchange> {
    await from.send(doing, sendable);
    return this.last;
  }

  /** All that went over the wire so far, in order. */
  get exchanges(): readonly Exchange[] {
    return this.trace.entries.flatMap((entry) =>
      entry.kind === 'request' ? [this.exchange(entry)] : [],
    );
  }
  private get last(): Exchange {
    const request = this.trace.entries.findLast((entry) => entry.kind === 'request');
    if (!request) throw new Error('Nothing was sent yet.');
    return this.exchange(request);
  }
  private exchange(request: RequestEntry): Exchange {
    const { message } = request;
    const of = this.trace.entries.filter((entry) => entry.message === message);
    const response = of.find((entry) => entry.kind === 'response');
    if (!response) throw new Error(`${message} was not answered.`);
    const refusing = of.find((entry) => entry.kind === 'state' && entry.state === 'refusing');
    const guard = refusing?.kind === 'state' ? refusing.guard : null;
    return {
      ...{ message, request, response, guard },
      checks: of.filter((entry) => entry.kind === 'check'),
      rfc: guard === null ? null : (faultOf(this.assembled, guard)?.rfc ?? null),
    };
  }
}

/** A recorded request as it went over the wire, line by line. */
export const linesOf = (request: RequestEntry): readonly string[] =>
  requestText(request).trimEnd().split('\r\n');
/** A recorded answer, line by line. */
export const answerLinesOf = ({
  status,
  phrase,
  headers,
  body,
}: ResponseEntry): readonly string[] => [
  `HTTP/1.1 ${status} ${phrase}`,
  ...headers.map(([name, value]) => `${name}: ${value}`),
  ...(body === '' ? [] : ['', body]),
];
/** The first place at which two texts are unlike, in characters; null where they are the same. */
export function unlikeFrom(one: string, other: string): number | null {
  if (one === other) return null;
  const most = Math.min(one.length, other.length);
  for (let place = 0; place < most; place++) if (one[place] !== other[place]) return place;
  return most;
}
