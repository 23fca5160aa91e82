import { createActor } from 'xstate';
import type { Env } from '../../env.ts';
import type { Sendable } from '../../client/bare.ts';
import { Witness } from '../../machines/observe.ts';
import type { ApiResponse } from '../../machines/api-types.ts';
import { PHRASES } from '../../server/answers.ts';
import type { HeaderPair, NewEntry, Recorder, RequestEntry } from '../../trace.ts';
import { requestText } from '../../wire/text.ts';
import type { DefenceServer } from '../server/app.ts';
import { API, type Carrier, type Device, type Doing, type Received, type Who } from './device.ts';
import { EVENTS, ownersMachine, thiefsMachine, type PartyEvent } from './parties.ts';
import { lineOf, passwordIn, secretIn } from './said.ts';
import type { Tally } from './tally.ts';

/** Ms of virtual time that a message is under way, one direction. */
const LATENCY = 20;
const utf8 = new TextEncoder();

/** What comes of a request to somebody else than the API. */
const NOTHING: ApiResponse = { status: 204, headers: [], body: null, code: '204', lines: [] };

type WithoutMessage<One> = One extends unknown ? Omit<One, 'message'> : never;

/** What the owner's requests cost. */
export interface Spent {
  /** Messages that the owner's client sent. */
  messages: number;
  /** How often it asked for a resource. */
  asked: number;
  /** How often it was served. */
  served: number;
  /** Bytes of those requests, as they go over the wire in HTTP/1.1 (RFC 9112 2.1). */
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
  /** What the owner's client did last. */
  private last: Doing | null = null;
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
  tell(who: Who, event: PartyEvent): void {
    this.parties?.[who].send(event);
  }

  kept({ who, place }: Device, name: string, value: string | null, how: string | null): void {
    const row = value === null ? null : { value };
    this.note({ kind: 'store', actor: who, store: place, key: name, row });
    const secret = secretIn(name);
    if (value === null || how === null || secret === null) return;
    const party = place === 'client-storage' ? 'client' : 'impostor';
    this.note({ kind: 'known', actor: who, party, secret, value, how });
  }
  forgets({ place }: Device): void {
    const reason = this.last === 'giveBack' ? 'gave-back' : 'untold';
    if (place === 'client-storage') this.tell('client', { type: 'FORGET', reason });
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
    if (who === 'client') this.last = doing;
    const request: Omit<RequestEntry, 'n' | 'at'> = {
      ...{ kind: 'request', actor: who, to, message, method, url, headers, body, over },
    };
    const trace: Recorder | null = this.trace ?? (who === 'impostor' ? this.tally : null);
    // What a script sends away, the client does not know of.
    const knowing = to === 'api' || doing === 'askElsewhere';
    if (knowing) this.tell(who, { type: EVENTS[doing] });
    trace?.record(request);
    if (this.parties) this.says(device, doing, request);
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
        : NOTHING;
    if (elapsed) this.spend(doing, request, answer.status, elapsed());
    env.advance(LATENCY);
    const text = answer.body ?? '';
    if (this.keepsAnswers && over === 'proxy') this.overheard += `\r\n${text}`;
    const reason = this.listens && answer.status === 302 ? { reason: 'intercepted' } : {};
    const hears = (): void => {
      this.tell(who, { type: 'ANSWERED', answer: { status: answer.status }, ...reason });
    };
    // No API of ours has steps there: its answer stands where the client hears it.
    if (doing === 'askElsewhere') hears();
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
    for (const line of answer.lines)
      this.note({ kind: 'line', actor: to, speaker: 'api', ...line, unsent: [] });
    if (to === 'api') hears();
    this.count++;
    return { status: answer.status, headers: answer.headers, body: text };
  }

  /** What is said with a request, and to whom a password is told by it. */
  private says(device: Device, doing: Doing, request: Omit<RequestEntry, 'n' | 'at'>): void {
    const { who } = device;
    const line = lineOf(doing, request);
    if (line) this.note({ kind: 'line', actor: who, speaker: 'unknown', ...line });
    const password = passwordIn(request)?.password;
    if (password === undefined) return;
    const knows = (party: 'user' | 'client' | 'api' | 'impostor', how: string): void => {
      this.note({ kind: 'known', actor: who, party, secret: 'password', value: password, how });
    };
    knows(who === 'client' ? 'user' : who, 'own');
    // At the server itself the user types it past the client.
    if (doing === 'askForToken' && who === 'client') knows('client', 'told');
    knows('api', 'shown');
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
    spent.bytes += utf8.encode(requestText(request)).length;
  }
}
