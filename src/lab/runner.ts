import type { Sendable } from '../model/client/bare.ts';
import { asWritten } from '../model/client/written.ts';
import { tokenIn } from '../model/client/requests.ts';
import { captureActor } from '../model/machines/capture.ts';
import type { Env } from '../model/env.ts';
import type { Introduce } from '../model/meeting.ts';
import type { Asks, Sender } from '../model/run.ts';
import { Runner } from '../model/runner.ts';
import type { HeaderPair, Instruction, Recorder } from '../model/trace.ts';
import { HOSTS, type Received } from '../model/wire/wire.ts';
import type { LabCommand, SendCommand } from './document.ts';
import { machineWithout } from './guards.ts';
import { ownWay } from './own-way.ts';
import { sayOf } from './said.ts';
import { secretsIn } from './secrets.ts';

const sessionSet = (headers: readonly HeaderPair[]): string | null => {
  for (const [name, value] of headers) {
    const id = name.toLowerCase() === 'set-cookie' && /^session=([^;]+)/.exec(value)?.[1];
    if (typeof id === 'string' && id !== '') return id;
  }
  return null;
};

/** Keeps what a map holds; calling the result brings it back. */
function captureMap<Key, Value>(map: Map<Key, Value>): () => void {
  const then = [...map];
  return () => {
    map.clear();
    for (const [key, value] of then) map.set(key, value);
  };
}

/** Does a lab's commands: the trials' runner, with one more sender, and a table of guards that can be changed. */
export class LabRunner extends Runner {
  private off: readonly string[] = [];
  /** Who knows which secret; it only grows. */
  private readonly known = new Set<string>();

  constructor(env: Env, trace: Recorder, others: Promise<Introduce>) {
    super(env, trace, others, null);
  }

  /** Waits until all are there whom the client may meet. */
  async meets(): Promise<void> {
    await this.meet();
  }

  /** The guards that are taken away. */
  get guardsOff(): readonly string[] {
    return this.off;
  }

  /** Does as told, and returns when all that follows from it has happened. Throws a TypeError where it cannot be done. */
  async command(command: LabCommand): Promise<void> {
    switch (command.do) {
      case 'send':
        await this.sendsOne(command);
        return;
      case 'steal':
        this.use(command.way);
        if (command.way === 'script') await this.perform({ do: 'inject-script' });
        await this.perform({ do: 'steal' });
        return;
      case 'wait':
        await this.perform(command);
        return;
      case 'switch':
        await this.switches(command);
    }
  }

  /** Keeps how all parties stand; calling the result brings them back. */
  capture(): () => void {
    const { met, born, sent, current, within, off, known } = this;
    if (!met) throw new Error('Nobody has met yet.');
    const { server, impostor, jar } = met;
    const { tokens, sessions, failures } = server.stores;
    const size = known.size;
    const back = [
      captureMap(this.storage),
      captureMap(tokens),
      captureMap(sessions),
      failures.capture(),
      jar.capture(),
      impostor.capture(),
      captureActor(this.client, born),
    ];
    return () => {
      for (const one of back) one();
      Object.assign(this, { sent, current, within, off });
      for (const key of [...known].slice(size)) known.delete(key);
      server.use(machineWithout(off));
    };
  }

  override async perform(input: Instruction): Promise<void> {
    if (input.do === 'send' && input.who === 'unknown') await this.comes(input);
    else await super.perform(input);
  }

  /** Each comes to know a secret once: only the first time is recorded. */
  override knows(...[party, secret, value, how]: Parameters<Runner['knows']>): void {
    const key = `${party} ${secret} ${value}`;
    if (this.known.has(key)) return;
    this.known.add(key);
    super.knows(party, secret, value, how);
  }

  override async sends(from: Sender, prepared: Sendable, input: Asks): Promise<Received> {
    this.writes(from, prepared);
    const received = await super.sends(from, prepared, input);
    // Client and impostor have their own ways of keeping what they are given.
    if (from === 'unknown') {
      const token = tokenIn(received.body);
      if (token !== null) this.knows(from, 'token', token, 'given');
      const session = sessionSet(received.headers);
      if (session !== null) this.knows(from, 'session', session, 'given');
    }
    return received;
  }

  private async sendsOne({ who, method, path, headers, body, over }: SendCommand): Promise<void> {
    const request = { method, path, headers, body, ...(over && { over }) };
    const own = who === 'client' ? ownWay(request, await this.atHand()) : null;
    await this.perform(own ?? { do: 'send', who, ...request, say: sayOf(request) });
  }

  private async atHand() {
    const { server, jar } = await this.meet();
    return {
      token: this.token,
      cookie: jar.cookiesFor(new URL(`https://${HOSTS.api}/`)) !== '',
      nameOf: (username: string) => server.stores.users.get(username)?.name ?? username,
    };
  }

  /** A request comes from elsewhere: whoever sends it, nobody sees how it came to that. */
  private async comes(input: Extract<Instruction, { do: 'send' }>): Promise<void> {
    const prepared = asWritten(input);
    if ('unsendable' in prepared)
      throw new TypeError(`No request can be so: ${prepared.unsendable}.`);
    await this.meet();
    this.upcoming(input);
    this.note({ kind: 'input', actor: 'unknown', input });
    await this.sends('unknown', prepared, input);
  }

  /** What is written into a request its sender knows; where nothing tells how, a hand has written it. */
  private writes(from: Sender, request: Sendable): void {
    for (const { secret, value } of secretsIn(request)) {
      if (from === 'client' && secret === 'password') {
        this.knows('user', secret, value, 'own');
        this.knows('client', secret, value, 'told');
      } else this.knows(from, secret, value, 'written');
    }
  }

  private async switches(input: Extract<LabCommand, { do: 'switch' }>): Promise<void> {
    const { guard, on } = input;
    const others = this.off.filter((one) => one !== guard);
    const off = on ? others : [...others, guard];
    const machine = machineWithout(off);
    const { server } = await this.meet();
    await this.perform(input);
    this.off = off;
    server.use(machine);
    this.note({ kind: 'guard', actor: 'api', guard, on });
  }
}
