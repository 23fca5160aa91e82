import { createActor } from 'xstate';
import { askForList, tokenIn } from './client/requests.ts';
import { findPassword, findToken, injectedScript } from './client/theft.ts';
import { asWritten } from './client/written.ts';
import { captureActor } from './machines/capture.ts';
import { impostorMachine } from './machines/impostor.ts';
import { Witness } from './machines/observe.ts';
import type { Asks, Run } from './run.ts';
import type { Instruction, Placement, Recorder } from './trace.ts';
import type { CookieJar } from './wire/cookie-jar.ts';
import { HOSTS } from './wire/wire.ts';

/** The impostor, with the ways by which a token comes to it. Loaded with the API: it only comes after a token. */
export class Impostor {
  private readonly machine;
  private born = false;
  private captured = '';
  private proxyLog = '';
  private collected = '';

  constructor(
    private readonly run: Run,
    trace: Recorder,
    private readonly jar: Pick<CookieJar, 'readable'>,
    /** Where the API is another than that of the story. */
    private readonly at?: Placement,
  ) {
    const actor = createActor(impostorMachine);
    this.machine = new Witness('impostor', actor, () => run.message, trace);
  }

  /** The token that it holds. */
  get token(): string | null {
    return this.machine.actor.getSnapshot().context.token;
  }

  /** Does as told, where it is told to; true when it was. */
  async performs(input: Instruction): Promise<boolean> {
    if (input.do === 'inject-script') await this.injectScript();
    else if (input.do === 'steal') this.steal();
    else if (!('who' in input) || input.who !== 'impostor') return false;
    else if (input.do === 'begin') this.begin();
    else await this.sends(input);
    return true;
  }

  /** Keeps what it knows and where it stands; calling the result brings it back. */
  capture(): () => void {
    const { born, captured, proxyLog, collected } = this;
    const back = captureActor(this.machine, born);
    return () => {
      Object.assign(this, { born, captured, proxyLog, collected });
      back();
    };
  }

  private begin(): void {
    if (this.born) this.machine.send({ type: 'BEGIN' });
    else {
      this.born = true;
      this.machine.start();
    }
  }

  private async sends(input: Extract<Asks, { do: 'ask' | 'send' }>): Promise<void> {
    if (!this.born) this.begin();
    const { token } = this;
    const own = input.do === 'send';
    this.machine.send({ type: own ? 'SEND' : 'ASK' });
    const prepared = own
      ? asWritten(input)
      : askForList(input.show === 'token' ? (input.text ?? token) : null, this.at);
    if ('unsendable' in prepared) {
      this.machine.send({ type: 'UNSENDABLE', reason: prepared.unsendable });
      return;
    }
    const { status, body, headers } = await this.run.sends('impostor', prepared, input);
    // Whoever shows a password that he overheard is given what its owner would be.
    const given = tokenIn(body);
    if (given !== null) this.run.knows('impostor', 'token', given, 'given');
    for (const [name, value] of headers) {
      const session = /^session=([^;]+)/.exec(
        name.toLowerCase() === 'set-cookie' ? value : '',
      )?.[1];
      if (session !== undefined) this.run.knows('impostor', 'session', session, 'given');
    }
    // What it wrote itself is not what an owner sent, so it is told in other words.
    const answered = { type: 'ANSWERED', answer: { status } } as const;
    this.machine.send(own ? { ...answered, reason: 'as-written' } : answered);
  }

  /** Hears what goes by in the clear. */
  overhear(text: string): void {
    this.captured = text;
    this.run.keeps('impostor', 'capture', { text });
    const password = findPassword(text);
    if (password !== null) this.run.knows('impostor', 'password', password, 'sniffed');
  }

  /** A proxy that logs too much writes down what goes through it; the impostor may read that log. */
  readLog(text: string): void {
    this.proxyLog = text;
    this.run.keeps('proxy', 'proxy-log', { text });
    const token = findToken(text, this.at);
    if (token !== null) this.run.knows('proxy', 'token', token, 'logged');
  }

  /** Takes in what the injected script sends. */
  async collect(request: Request): Promise<Response> {
    for (const line of (await request.text()).split('\n')) {
      const session = /^session=(.*)/.exec(line)?.[1];
      if (session === undefined) this.collected = line;
      this.run.knows(
        'impostor',
        session === undefined ? 'token' : 'session',
        session ?? line,
        'script',
      );
    }
    return new Response(null, { status: 204, statusText: 'No Content' });
  }

  private async injectScript(): Promise<void> {
    const { run } = this;
    run.note({ kind: 'script', actor: 'client', code: 'injected' });
    const body = injectedScript(run.storage, this.jar.readable());
    if (body === null) return;
    await run.wire.send({
      from: 'client',
      to: 'impostor',
      message: run.message,
      method: 'POST',
      url: `https://${HOSTS.impostor}/`,
      headers: [['Content-Type', 'text/plain']],
      body,
      over: 'https',
    });
  }

  /** Looks for a token in what came its way. */
  private steal(): void {
    if (!this.born) this.begin();
    const { machine } = this;
    // It has looked before: it goes back to watching first.
    if (machine.actor.getSnapshot().value !== 'watching') machine.send({ type: 'WATCH' });
    const { way } = this.run;
    const texts: Record<string, string> = { sniffed: this.captured, logged: this.proxyLog };
    const found = way === 'script' ? this.collected : findToken(texts[way ?? ''] ?? '', this.at);
    const token = found === '' ? null : found;
    machine.send({
      type: 'LOOKED',
      token,
      reason: token === null ? 'nothing' : (way ?? 'nothing'),
    });
    if (token !== null && way !== null) this.run.knows('impostor', 'token', token, way);
  }
}
