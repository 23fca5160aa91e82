import { articleEnv, ARTICLE_TOKEN, type Env } from '../model/env.ts';
import { remembering } from '../model/remembering.ts';
import { explain, type Explanation } from '../model/projections/explanation.ts';
import type { Sendable } from '../model/client/bare.ts';
import { askForToken, giveBack, tokenIn } from '../model/client/requests.ts';
import { BLINK } from '../model/scenarios/types.ts';
import { createServer, type ServerOptions } from '../model/server/app.ts';
import { CAST } from '../model/server/cast.ts';
import { stepsOf } from '../model/steps.ts';
import type { CheckEntry, RequestEntry, ResponseEntry, TraceRecorder } from '../model/trace.ts';
import { createWire, HOSTS, type Received } from '../model/wire/wire.ts';
import { requestText } from '../model/wire/text.ts';
import {
  decisionOf,
  partingOf,
  pathOf,
  refusalsOf,
  type Decision,
  type Parting,
  type Refusal,
} from './decision.ts';
import { differences, recordOf } from './record.ts';
import { SAME_BYTES, SEAT_REQUESTS, type SeatRequest, type Tokens } from './seat-requests.ts';
import { sightOf, type Sight } from './sight.ts';

/** What the learner decided, and beside it what the machine did: read off the record. */
export interface Judged {
  readonly request: string;
  readonly yours: Decision;
  readonly machines: Decision;
  readonly parting: Parting | null;
  readonly status: number;
  readonly checks: readonly CheckEntry[];
  /** The step in which it was decided. */
  readonly explanation: Explanation | null;
}
/** Two requests laid side by side. */
export interface SameBytes {
  readonly owner: { readonly number: number; readonly text: string };
  readonly thief: { readonly number: number; readonly text: string };
  /** How many bytes differ. */
  readonly differing: number;
  /** Whether they were answered with the same status and the same body. */
  readonly sameAnswer: boolean;
}
export interface SeatOptions {
  /** A fresh env; that of the trials when left out. */
  readonly env?: Env;
  readonly server?: Omit<ServerOptions, 'env'>;
}

/** Tokens as a server makes them, the same in each run; the last one that is made ready is the article's. */
const MADE = [
  'r7Yw2nVq9sKd04LbXzTfPo3cJmAeHu8iGt6RxBv1NyQ',
  'Zk5pC0aWj8UeM2rDtLx7nFh3GvYq1sBo9KiTzRc4PwE',
  'h3Xo6QbJ1yNfSg9VmKd2eTzRwPa7iLu0CxYk8tBv5Hn',
  ARTICLE_TOKEN,
  'uD4mGt9xWf2LhKy7ZsBq0vRnEo6JcPi3Ta8XjYk1NrM',
] as const;
/** Seconds between two requests. */
const PAUSE = 47;

function seatEnv(): Env {
  let made = 0;
  const env = articleEnv();
  return { ...env, newToken: () => MADE[made++] ?? env.newToken() };
}

/**
 * The API's seat: requests come one by one over the wire and wait at the API's door. The learner decides
 * first; only then is the request handed to the server, and its machine decides. So no answer exists before
 * the learner has given theirs.
 */
export class Seat {
  readonly trace: TraceRecorder;
  readonly refusals: readonly Refusal[];
  private readonly env: Env;
  private readonly wire;
  /** Lets the request at the door in. Null while none waits. */
  private letIn: (() => void) | null = null;
  private knock: (() => void) | null = null;
  private answer: Promise<Received> | null = null;
  private ready = false;
  private sent = 0;
  private tokens: Tokens | null = null;
  private readonly messages = new Map<string, string>();

  private constructor({ env = seatEnv(), server: options = {} }: SeatOptions) {
    // What nobody looks at may come from memory: four tokens are made ready by one and the same password.
    this.env = remembering(env, new Map(), () => !this.ready);
    this.trace = recordOf('seat', this.env);
    const { api } = this.trace.header.machines;
    this.refusals = api ? refusalsOf(api) : [];
    const server = createServer({ ...options, env: this.env });
    for (const { username, name, hash, salt, rounds } of options.users ?? CAST)
      this.trace.record({
        kind: 'store',
        actor: 'api',
        message: 'r1',
        store: 'users',
        key: username,
        row: { name, hash, salt, rounds },
      });
    this.wire = createWire({
      env: this.env,
      trace: this.trace,
      hosts: {
        api: async (request, carried) => {
          await this.wait();
          return server.fetch(request, carried);
        },
        impostor: () => Promise.reject(new Error('No impostor has an address here.')),
      },
    });
  }

  /** Makes the server ready: users, and the tokens that it has given out before the first request comes. */
  static async open(options: SeatOptions = {}): Promise<Seat> {
    const seat = new Seat(options);
    await seat.prepare();
    return seat;
  }

  /** How many requests come. */
  readonly count = SEAT_REQUESTS.length;

  /** The next request, once it waits at the door; null when none is left. */
  async next(): Promise<Sight | null> {
    const request = SEAT_REQUESTS[this.messages.size];
    if (!request || !this.tokens) return null;
    if (this.letIn) throw new Error('A request still waits for its decision.');
    this.env.advance(PAUSE * 1000);
    const waits = new Promise<void>((resolve) => {
      this.knock = resolve;
    });
    this.answer = this.send(request.make(this.tokens), request.from);
    this.messages.set(request.id, this.message);
    await Promise.race([waits, this.answer]);
    return sightOf(this.env, this.trace, this.message, this.messages.size, request.id);
  }

  /** The learner has decided: now the machine does. Throws where no request waits. */
  async decide(yours: Decision): Promise<Judged> {
    const { letIn, answer, message } = this;
    if (!letIn || !answer) throw new Error('No request waits for a decision.');
    this.letIn = null;
    letIn();
    await answer;
    return this.judged(message, yours);
  }

  /** The two requests that are the same bytes, once both are answered. */
  get sameBytes(): SameBytes {
    const [owner, thief] = SAME_BYTES.map((id) => {
      const { request, response } = this.exchange(this.messages.get(id) ?? '');
      if (!request || !response) throw new Error(`The request ${id} has not been answered yet.`);
      const number = SEAT_REQUESTS.findIndex((one) => one.id === id) + 1;
      return { number, text: requestText(request), status: response.status, body: response.body };
    });
    if (!owner || !thief) throw new Error('Two requests are to be compared.');
    return {
      owner,
      thief,
      differing: differences(owner.text, thief.text),
      sameAnswer: owner.status === thief.status && owner.body === thief.body,
    };
  }

  private get message(): string {
    return `r${this.sent}`;
  }

  private async wait(): Promise<void> {
    if (!this.ready) return;
    await new Promise<void>((resolve) => {
      this.letIn = resolve;
      this.knock?.();
    });
  }

  private send(
    { method, path, headers, body }: Sendable,
    from: SeatRequest['from'],
  ): Promise<Received> {
    this.sent++;
    const url = `https://${HOSTS.api}${path}`;
    const { message } = this;
    return this.wire.send({ from, to: 'api', message, method, url, headers, body, over: 'https' });
  }

  private async prepare(): Promise<void> {
    const minutes = (count: number): void => {
      this.env.advance(count * 60_000);
    };
    const obtain = async (scope?: string): Promise<string> => {
      const asked = askForToken(BLINK.username, BLINK.password, scope);
      const token = 'unsendable' in asked ? null : tokenIn((await this.send(asked, 'client')).body);
      if (token === null) throw new Error('The server gave no token.');
      return token;
    };
    const late = await obtain();
    minutes(5);
    const returned = await obtain();
    minutes(20);
    const back = giveBack(returned);
    if (!('unsendable' in back)) await this.send(back, 'client');
    minutes(50);
    const narrow = await obtain('profile:read');
    const good = await obtain();
    this.tokens = { good, late, returned, narrow };
    minutes(4);
    this.ready = true;
    // From here on the record is the seat's own.
    const begun = { kind: 'trial', actor: 'narrator', scenario: 'seat', own: true } as const;
    this.trace.record({ ...begun, message: `r${this.sent + 1}` });
  }

  /** What is recorded of a message. */
  private exchange(message: string) {
    const entries = this.trace.entries.filter((entry) => entry.message === message);
    return {
      request: entries.find((entry): entry is RequestEntry => entry.kind === 'request'),
      response: entries.find((entry): entry is ResponseEntry => entry.kind === 'response'),
      checks: entries.filter((entry): entry is CheckEntry => entry.kind === 'check'),
    };
  }

  private judged(message: string, yours: Decision): Judged {
    const { trace } = this;
    const { api } = trace.header.machines;
    const { response, checks } = this.exchange(message);
    const path = pathOf(trace, message);
    // The state before the answer: it refuses, serves or grants.
    const decided = path.at(-2);
    if (!api || !response || !decided) throw new Error(`Request ${message} was not judged.`);
    const step = stepsOf(trace).steps.findIndex(({ start }) => start === decided.n);
    return {
      request: [...this.messages].find(([, one]) => one === message)?.[0] ?? '',
      yours,
      machines: decisionOf(path),
      parting: partingOf(api, yours, path),
      status: response.status,
      checks,
      explanation: step < 0 ? null : explain(trace, step),
    };
  }
}
