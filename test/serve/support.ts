/** Servers on a port to speak to, as a process of its own or in this one. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createServer } from '../../src/model/server/app.ts';
import type { TokenServer } from '../../src/model/server/app.ts';
import { articleEnv } from '../../src/model/env.ts';
import { Host, type HostOptions } from '../../src/serve/host.ts';
import { LIMITS, type Limits } from '../../src/serve/limits.ts';
import type { LogLine } from '../../src/serve/log.ts';
import { ADA, hashed, ROUNDS } from '../model/server/support.ts';

/** The real command. What it has said so far stands in `out` and `err`. */
export class Command {
  out = '';
  err = '';
  private readonly ended: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (bytes: Buffer) => (this.out += bytes.toString()));
    child.stderr?.on('data', (bytes: Buffer) => (this.err += bytes.toString()));
    this.ended = once(child, 'close');
  }
  static start(...args: readonly string[]): Command {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/serve/serve.ts', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Command(child);
  }
  /** Its address, once it has said so; throws with what it said where it ended instead. */
  async origin(): Promise<string> {
    for (;;) {
      const [, origin] = /^Token server +(\S+)\/api\/$/m.exec(this.out + this.err) ?? [];
      if (origin !== undefined) return origin;
      if (this.child.exitCode !== null) throw new Error(`It ended: ${this.out}${this.err}`);
      await Promise.race([
        this.ended,
        ...[this.child.stdout, this.child.stderr].flatMap((one) =>
          one ? [once(one, 'data')] : [],
        ),
      ]);
    }
  }
  /** Asks it to end, and waits; resolves with its exit code, null where a signal ended it. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    await this.ended;
    return this.child.exitCode;
  }
  /** The exit code of one that ends by itself. */
  async code(): Promise<number | null> {
    await this.ended;
    return this.child.exitCode;
  }
}

export interface Standing {
  readonly server: TokenServer;
  readonly port: number;
  readonly origin: string;
  readonly log: readonly LogLine[];
  readonly host: Host;
}
/** A server whose user costs little, on a free port; it is closed when the test ends. */
export async function stand(
  options: Partial<Omit<HostOptions, 'limits'>> & { readonly limits?: Partial<Limits> } = {},
): Promise<Standing> {
  const users = [await hashed(ADA.username, ADA.password)];
  const server = options.server ?? createServer({ env: articleEnv(), users, rounds: ROUNDS });
  const log: LogLine[] = [];
  const host = new Host({
    folder: null,
    log: (line) => log.push(line),
    ...options,
    server,
    limits: { ...LIMITS, lookMs: 20, graceMs: 200, ...options.limits },
  });
  const port = await host.open(0, '127.0.0.1');
  onTestFinished(() => host.close());
  return { server, port, origin: `http://127.0.0.1:${port}`, log, host };
}

/** An answer as it stood on the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}
/** Opens a connection that takes down all that comes back. */
export async function open(port: number): Promise<{
  readonly socket: Socket;
  /** All that came until the other side closed. */
  readonly whole: Promise<string>;
}> {
  const socket = connect(port, '127.0.0.1');
  let got = '';
  socket.on('data', (bytes) => (got += bytes.toString('latin1')));
  // A reset, as a client sees it, when it goes on sending to one that has closed.
  socket.on('error', () => undefined);
  const whole = new Promise<string>((resolve) => {
    socket.once('close', () => {
      resolve(got);
    });
  });
  await once(socket, 'connect');
  return { socket, whole };
}

/** Reads one answer. Throws where it is none. */
export function read(bytes: string): RawAnswer {
  const [head = '', ...rest] = bytes.split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(line)?.[1] ?? NaN);
  if (Number.isNaN(status)) throw new Error(`This is no answer: ${JSON.stringify(bytes)}`);
  const pairs = fields.map((field): [string, string] => {
    const colon = field.indexOf(':');
    return [field.slice(0, colon), field.slice(colon + 1).trim()];
  });
  return { status, headers: new Headers(pairs), text: rest.join('\r\n\r\n') };
}

/** Sends bytes as they are, and reads the one answer that they get; the connection ends with it. */
export async function sendRaw(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  const { socket, whole } = await open(port);
  socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  return read(await whole);
}
/** A request in bytes, which says that the connection is to end with its answer. */
export const raw = (line: string, fields: readonly string[] = [], body = ''): string =>
  [line, 'Host: localhost', 'Connection: close', ...fields, '', body].join('\r\n');
