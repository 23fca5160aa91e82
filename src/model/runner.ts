import { createActor } from 'xstate';
import type { ClientStorage } from './client/theft.ts';
import { askBare, type Sendable } from './client/bare.ts';
import type { Env } from './env.ts';
import { clientMachine, type ClientEffect } from './machines/client.ts';
import { Witness } from './machines/observe.ts';
import type { Introduce, Others } from './meeting.ts';
import type { Asks, Note, Run, Sender } from './run.ts';
import type { Fact, Instruction, Recorder, SecretKind, StoreName } from './trace.ts';
import { createWire, HOSTS, type Received, type Wire } from './wire/wire.ts';

type EventOf<What extends string> = What extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${Uppercase<Tail>}`
  : Uppercase<What>;
/** `log-out` to `LOG_OUT`: what is to be done as the event that tells the client's machine so. */
const eventOf = <What extends Asks['do']>(what: What) =>
  what.replace('-', '_').toUpperCase() as EventOf<What>;

/** True where nothing is done that needs the others, or any words but the first. */
const isBare = (input: Instruction): boolean =>
  input.do === 'narrate' ||
  (input.do === 'begin' && input.who === 'client') ||
  (input.do === 'ask' &&
    input.who === 'client' &&
    input.show === 'none' &&
    input.say === 'said.list' &&
    (input.over ?? 'https') === 'https');
/** Runs instructions: drives the machines, fills their placeholders, and has all of it recorded. */
export class Runner implements Run {
  readonly wire: Wire;
  readonly storage: ClientStorage = new Map();
  protected readonly client;
  protected met: Others | null = null;
  protected born = false;
  protected sent = 0;
  protected current = 'r1';

  constructor(
    protected readonly env: Env,
    protected readonly trace: Recorder,
    private readonly others: Promise<Introduce>,
    protected within: string | null,
  ) {
    // Whoever needs them first is told that they failed to come; with no need there is nothing to tell.
    others.catch(() => undefined);
    const message = (): string => this.current;
    this.client = new Witness('client', createActor(clientMachine), message, trace);
    this.wire = createWire({
      env,
      trace,
      hosts: {
        api: async (request, carried) => (await this.meet()).server.fetch(request, carried),
        impostor: async (request) => (await this.meet()).impostor.collect(request),
      },
      eavesdropper: (text) => this.met?.impostor.overhear(text),
      proxy: (text) => this.met?.impostor.readLog(text),
    });
  }

  /** The message under way, or the next one. */
  get message(): string {
    return this.current;
  }

  /** How the token is stolen. */
  get way(): string | null {
    return this.within;
  }
  /** From here on the token is stolen in this way. */
  use(way: string | null): void {
    this.within = way;
  }

  /** Does as told, and returns when all that follows from it has happened. */
  async perform(input: Instruction): Promise<void> {
    if (input.do !== 'narrate') this.upcoming(input);
    this.note({ kind: 'input', actor: 'who' in input ? input.who : 'narrator', input });
    if (!isBare(input)) await this.meet();
    if (await this.met?.impostor.performs(input)) return;
    switch (input.do) {
      case 'begin':
        this.begin();
        return;
      case 'ask':
      case 'send':
      case 'identify':
      case 'log-in':
      case 'log-out':
      case 'give-back':
        await this.clientSends(input);
        return;
      case 'inject-script':
      case 'steal':
      case 'switch':
        // The impostor's, who has done so; or the lab's.
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

  protected upcoming(input: Instruction): void {
    this.current = `r${this.sent + 1}`;
    const asks = input.do !== 'begin' && input.do !== 'wait' && input.do !== 'steal';
    if (asks) this.sent++;
  }

  /** Waits for those whom the client meets. With them comes what it needs to show who it is. */
  protected async meet(): Promise<Others> {
    const introduce = await this.others;
    return (this.met ??= introduce(this));
  }

  protected get token(): string | null {
    return this.client.actor.getSnapshot().context.token;
  }

  protected begin(): void {
    if (this.born) this.client.send({ type: 'BEGIN' });
    else {
      this.born = true;
      this.client.start();
    }
  }

  protected async clientSends(input: Asks): Promise<void> {
    if (!this.born) this.begin();
    this.client.send({ type: eventOf(input.do) });
    if (input.do === 'identify' || input.do === 'log-in') {
      if (input.password !== '') {
        this.knows('user', 'password', input.password, 'own');
        this.knows('client', 'password', input.password, 'told');
      }
    }
    const effect = effectOf(this.client.actor.getSnapshot());
    if (effect === null) return;
    const prepared = this.met?.prepare(effect, input, this.token) ?? askBare();
    if ('unsendable' in prepared) {
      this.client.send({ type: 'UNSENDABLE', reason: prepared.unsendable });
      return;
    }
    const received = await this.sends('client', prepared, input);
    const token = this.met?.tokenIn(received.body) ?? null;
    if (token !== null) {
      this.storage.set('token', token);
      this.knows('client', 'token', token, 'given');
      this.keeps('client', 'client-storage', { value: token }, 'token');
    }
    this.client.send({ type: 'ANSWERED', answer: { status: received.status, token } });
  }

  async sends(from: Sender, prepared: Sendable, input: Asks): Promise<Received> {
    const over = ('over' in input ? input.over : undefined) ?? 'https';
    const received = await this.wire.send({
      from,
      to: 'api',
      message: this.current,
      over,
      method: prepared.method,
      headers: prepared.headers,
      body: prepared.body,
      key: prepared.key,
      url: `${over === 'http' ? 'http' : 'https'}://${prepared.host ?? HOSTS.api}${prepared.path}`,
      ...(from === 'client' && { jar: () => this.met?.jar ?? null }),
      sent: (request) => {
        const { met } = this;
        const token = from === 'client' ? this.token : (met?.impostor.token ?? null);
        const params = met?.said(input, token) ?? {};
        this.note({
          kind: 'line',
          actor: from,
          speaker: 'unknown',
          code: input.say,
          params,
          unsent: this.met?.unsent(params, request) ?? [],
        });
      },
    });
    for (const line of received.lines)
      this.note({ kind: 'line', actor: 'api', speaker: 'api', ...line, unsent: [] });
    return received;
  }

  note(entry: Note): void {
    this.trace.record({ message: this.current, ...entry });
  }
  knows(
    party: 'user' | 'client' | 'impostor' | 'unknown' | 'proxy',
    secret: SecretKind,
    value: string,
    how: string,
  ): void {
    this.note({ kind: 'known', actor: party, party, secret, value, how });
  }
  keeps(
    actor: 'client' | 'impostor' | 'proxy',
    store: StoreName,
    row: Readonly<Record<string, Fact>>,
    key = this.current,
  ): void {
    this.note({ kind: 'store', actor, store, key, row });
  }
}

/** The placeholder named by the state that a client's machine is in. */
function effectOf(snapshot: {
  getMeta(): Readonly<Record<string, { effect: ClientEffect } | undefined>>;
}): ClientEffect | null {
  const [meta] = Object.values(snapshot.getMeta());
  return meta?.effect ?? null;
}
