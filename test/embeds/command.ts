import { spawn } from 'node:child_process';
import { Buffer } from 'node:buffer';

export interface Command {
  readonly run: readonly [program: string, ...words: string[]];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Ended after this many seconds, with all that it started. */
  readonly atMost: number;
}
/** A command that did not end well. */
export class CommandFailed extends Error {
  constructor(
    what: string,
    /** All that it printed. */
    readonly output: string,
  ) {
    super(`${what}\n${tail(output)}`);
  }
}

/** The last lines of what was printed: the rest is progress. */
const tail = (output: string, lines = 40): string =>
  output.trimEnd().split('\n').slice(-lines).join('\n');

/** Runs to the end and gives back what was printed. */
export function command({ run, cwd, env = {}, atMost }: Command): Promise<string> {
  const [program, ...words] = run;
  const named = run.join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what it started can be ended with it.
      detached: true,
    });
    const printed: Buffer[] = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, atMost * 1000);
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => printed.push(bytes));
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(new CommandFailed(`${named}: ${error.message}`, ''));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      const output = Buffer.concat(printed).toString('utf8');
      if (late) reject(new CommandFailed(`${named}: not done after ${atMost} s`, output));
      else if (code !== 0) reject(new CommandFailed(`${named}: exit ${code ?? 'none'}`, output));
      else resolve(output);
    });
  });
}
