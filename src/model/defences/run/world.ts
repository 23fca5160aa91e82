import { createActor } from 'xstate';
import type { Env } from '../../env.ts';
import type { Sendable } from '../../client/bare.ts';
import { tokenIn } from '../../client/requests.ts';
import { Witness } from '../../machines/observe.ts';
import { PHRASES } from '../../server/answers.ts';
import type { HeaderPair, NewEntry, Recorder, RequestEntry } from '../../trace.ts';
import { requestText } from '../../wire/text.ts';
import type { DefenceServer } from '../server/app.ts';
import { API, type Carrier, type Device, type Doing, type Received, type Who } from './device.ts';
import { EVENTS, ownersMachine, thiefsMachine } from './parties.ts';
import type { Tally } from './tally.ts';

/** Ms of virtual time that a message is under way, one direction. */
const LATENCY = 20;
const utf8 = new TextEncoder();

type WithoutMessage<One> = One extends unknown ? Omit<One, 'message'> : never;

/** What the owner's requests cost. */
export interface Spent {
  /** Messages that the owner's client sent. */
  messages: number;
  /** How often it asked for a resource. */
  asked: number;
  /** How often it was served. */
  served: number;
  /** Bytes of those requests. */
  bytes: number;
  /** Ms that the server took to judge them; measured. */
  took: number;
  /** Ms that client and server took together; measured. */
  whole: number;
}

/** Carries what devices send, drives the parties' machines, and has all of it recorded. */
export class World implements Carrier {
  readonly spent: Spent = { messages: 0, asked: 0, served: 0, bytes: 0, took: 0, whole: 0 };
  /** What an eavesdropper, or a log, has: the last text that went by, and the answer where it is kept, too. */
  overheard = '';
  /** What the rogue API, or the injected script's master, was sent. */
  collected = '';
  /** Where the browser was sent back to, when someone else listens there. */
  intercepted: string | null = null;
  /** Set where someone else listens. */
  listens = false;
  /** Set where a proxy keeps answers, too. */
  keepsAnswers = false;
  private count = 0;
  private readonly parties;

  constructor(
    readonly env: Env,
    readonly server: DefenceServer,
    private readonly tally: Tally,
    private readonly trace: Recorder | null,
  ) {
    const message = (): string => this.message;
    this.parties = trace && {
      client: new Witness('client', createActor(ownersMachine), message, trace),
      impostor: new Witness('impostor', createActor(thiefsMachine), message, trace),
    };
    this.parties?.client.start();
    this.parties?.impostor.start();
  }

  now(): number {
    return this.env.now();
  }
  /** The message under way, or the next one. */
  get message(): string {
    return `r${this.count + 1}`;
  }
  note(entry: WithoutMessage<NewEntry>): void {
    this.trace?.record({ message: this.message, ...entry });
  }
  /** Tells a party's machine, where there is one. */
  tell(who: Who, event: { readonly type: string; readonly [name: string]: unknown }): void {
    this.parties?.[who].send(event);
  }

  kept({ who }: Device, name: string, value: string | null): void {
    const row = value === null ? null : { value };
    this.note({ kind: 'store', actor: who, store: 'client-storage', key: name, row });
    if (value !== null && who === 'client')
      this.note({ kind: 'known', actor: who, party: who, secret: 'token', value, how: 'given' });
  }
  sentBack(location: string): string | null {
    if (!this.listens) return location;
    this.listens = false;
    this.intercepted = location;
    this.note({
      kind: 'store',
      actor: 'impostor',
      store: 'capture',
      key: this.message,
      row: { text: location },
    });
    return null;
  }

  async send(device: Device, doing: Doing, sendable: Sendable, origin: string): Promise<Received> {
    const { who, address, over } = device;
    const { env, server } = this;
    const host = new URL(origin).host;
    const url = `${over === 'http' ? origin.replace('https:', 'http:') : origin}${sendable.path}`;
    const headers: HeaderPair[] = [['Host', host], ...sendable.headers];
    if (sendable.body !== null)
      headers.push(['Content-Length', String(utf8.encode(sendable.body).length)]);
    const to = origin === API ? 'api' : 'impostor';
    const { message } = this;
    const { method, body } = sendable;
    const request: Omit<RequestEntry, 'n' | 'at'> = {
      ...{ kind: 'request', actor: who, to, message, method, url, headers, body, over },
    };
    const trace: Recorder | null = this.trace ?? (who === 'impostor' ? this.tally : null);
    if (to === 'api') this.tell(who, { type: EVENTS[doing] });
    trace?.record(request);
    if (over !== 'https') this.overhear(request);
    env.advance(LATENCY);
    if (to === 'impostor') this.collected = requestText(request);
    const elapsed = who === 'client' ? env.stopwatch() : null;
    const answer =
      to === 'api'
        ? await server.answer(
            { method, url: new URL(url), headers, body: body ?? '' },
            { address, message, trace },
          )
        : { status: 204, headers: [], body: null, code: '204' };
    if (elapsed) this.spend(doing, request, answer.status, elapsed());
    env.advance(LATENCY);
    const text = answer.body ?? '';
    if (this.keepsAnswers && over === 'proxy') this.overheard += `\r\n${text}`;
    trace?.record({
      kind: 'response',
      actor: to,
      to: who,
      message,
      status: answer.status,
      phrase: PHRASES[answer.status] ?? '',
      headers: answer.headers,
      body: text,
      code: answer.code,
    });
    if (to === 'api' && this.parties)
      this.tell(who, { type: 'ANSWERED', answer: { status: answer.status, token: tokenIn(text) } });
    this.count++;
    return { status: answer.status, headers: answer.headers, body: text };
  }

  private overhear(request: Omit<RequestEntry, 'n' | 'at'>): void {
    const text = requestText(request);
    this.overheard = request.over === 'access-log' ? text.replace(/\r[^]*/, '') : text;
    const [actor, store] =
      request.over === 'http'
        ? (['impostor', 'capture'] as const)
        : (['proxy', 'proxy-log'] as const);
    this.note({ kind: 'store', actor, store, key: this.message, row: { text: this.overheard } });
  }

  private spend(
    doing: Doing,
    request: Omit<RequestEntry, 'n' | 'at'>,
    status: number,
    took: number,
  ): void {
    const { spent } = this;
    spent.messages++;
    if (doing !== 'askForList') return;
    spent.asked++;
    if (status < 300) spent.served++;
    spent.took += took;
    spent.bytes += request.method.length + request.url.length;
    for (const [name, value] of request.headers) spent.bytes += name.length + value.length + 4;
  }
}
