import type { Env } from '../model/env.ts';
import { remembering, type Done } from '../model/remembering.ts';
import type { ServerOptions } from '../model/server/app.ts';
import {
  TraceRecorder,
  type MachineDefinition,
  type NewEntry,
  type Trace,
} from '../model/trace.ts';
import type { TraceHeader } from '../model/trace.ts';
import { LAB_CAST } from './cast.ts';
import type { LabCommand } from './document.ts';
import { labEnv, type LabEnv } from './env.ts';
import { frugal } from './frugal.ts';
import { refuseFaulty } from './fault.ts';
import { LabRunner } from './runner.ts';

export interface LabOptions {
  /** Replaces what is measured or slow; the clock and the tokens are the lab's own. */
  readonly env?: Partial<Env>;
  readonly server?: Pick<ServerOptions, 'users' | 'rounds'>;
  /** What slow work came to: what is only done again takes it from there. */
  readonly memory?: Map<string, Promise<Done>>;
  /** Awaited between any two commands that are done again, so that a page stays awake. */
  readonly breathe?: () => Promise<void>;
}
/** What a command came to. */
export interface Applied {
  /** Its place among the commands, from 0. */
  readonly place: number;
  /** Its first entry in the trace, and one past its last. */
  readonly from: number;
  readonly to: number;
}

/** What the server says of itself; a trial has no use for it. */
const description = async (): Promise<object> =>
  (await import('../model/server/openapi/description.ts')).describeServer();

/** Every so many commands it is kept how all parties stand. */
const STRIDE = 64;
const HEADER: TraceHeader = {
  version: 1,
  scenario: 'lab',
  way: null,
  compare: null,
  parties: ['client', 'api', 'impostor'],
  machines: { client: null, api: null, impostor: null },
};

/**
 * A run of commands: its parties, and the record of what they did. It goes on at its end, or from any earlier command:
 * its parties are brought back to how they stood shortly before, and do the rest again, unrecorded.
 */
export class LabRun {
  readonly commands: LabCommand[] = [];
  readonly applied: Applied[] = [];
  private readonly env: LabEnv;
  private readonly runner: LabRunner;
  private recorder: TraceRecorder;
  private readonly kept: { readonly done: number; readonly back: () => void }[] = [];
  /** True while only that is done again that was done before. */
  private again = true;
  private silent = false;

  private constructor(
    readonly seed: string | undefined,
    private readonly options: LabOptions,
  ) {
    this.env = labEnv(seed, options.env);
    this.recorder = this.record();
    const memory = options.memory ?? new Map<string, Promise<Done>>();
    const env = remembering(this.env, memory, () => this.again);
    const small = frugal();
    const tape = {
      record: (entry: NewEntry): void => {
        if (!this.silent) this.recorder.record(small(entry));
      },
      define: (machine: MachineDefinition): void => {
        this.recorder.define(machine);
      },
    };
    const meet = async () => {
      const { introduce } = await import('../model/others.ts');
      return introduce(env, tape, { users: LAB_CAST, description, ...options.server });
    };
    this.runner = new LabRunner(env, tape, meet());
  }

  /** A run of these commands. What is slow is measured where the memory has it not. */
  static async of(
    seed: string | undefined,
    commands: readonly LabCommand[],
    options: LabOptions,
  ): Promise<LabRun> {
    const run = new LabRun(seed, options);
    await run.begin();
    for (const command of commands) {
      await run.apply(command);
      await options.breathe?.();
    }
    run.again = false;
    return run;
  }

  /** The record of all that was done. */
  get trace(): Trace {
    return this.recorder;
  }
  /** The guards that are taken away at its end. */
  get guardsOff(): readonly string[] {
    return this.runner.guardsOff;
  }

  /** The record of the first so many commands. */
  upTo(done: number): Trace {
    if (done >= this.commands.length) return this.recorder;
    const { header, entries } = this.recorder;
    return { header, entries: entries.slice(0, this.endOf(done)) };
  }

  /** Does one more. Rejects with a TypeError where it cannot be done at all; then nothing is recorded. */
  async apply(command: LabCommand): Promise<Applied> {
    refuseFaulty(command);
    const place = this.commands.length;
    if (place % STRIDE === 0 && (this.kept.at(-1)?.done ?? -1) < place) this.keep();
    const from = this.recorder.entries.length;
    await this.runner.command(command);
    const applied = { place, from, to: this.recorder.entries.length };
    this.commands.push(command);
    this.applied.push(applied);
    return applied;
  }

  /** Forgets all but the first so many commands. The record is another one then. */
  async rewind(done: number): Promise<void> {
    const entries = this.recorder.entries.slice(0, this.endOf(done));
    while ((this.kept.at(-1)?.done ?? 0) > done) this.kept.pop();
    const { header } = this.recorder;
    this.commands.length = done;
    this.applied.length = done;
    this.recorder = this.record(header);
    for (const entry of entries) this.recorder.entries.push(entry);
    const last = this.kept.at(-1);
    if (!last) throw new Error('It is not kept how it began.');
    last.back();
    this.silent = true;
    this.again = true;
    try {
      for (const command of this.commands.slice(last.done)) await this.runner.command(command);
    } finally {
      this.silent = false;
      this.again = false;
    }
  }

  private record(header = HEADER): TraceRecorder {
    return new TraceRecorder(header, () => this.env.now());
  }

  private endOf(done: number): number {
    return this.applied[done - 1]?.to ?? this.applied[0]?.from ?? this.recorder.entries.length;
  }

  private keep(): void {
    const backs = [this.env.capture(), this.runner.capture()];
    this.kept.push({
      done: this.commands.length,
      back: () => {
        for (const back of backs) back();
      },
    });
  }

  private async begin(): Promise<void> {
    const { runner } = this;
    for (const { username, name, hash, salt, rounds } of this.options.server?.users ?? LAB_CAST)
      runner.note({
        kind: 'store',
        actor: 'api',
        store: 'users',
        key: username,
        row: { name, hash, salt, rounds },
      });
    runner.note({ kind: 'trial', actor: 'narrator', scenario: HEADER.scenario, own: true });
    await runner.perform({ do: 'begin', who: 'client' });
    await runner.meets();
  }
}
