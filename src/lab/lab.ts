import type { Env } from '../model/env.ts';
import { remembering, type Done } from '../model/remembering.ts';
import type { Scenario } from '../model/scenarios/index.ts';
import { Reader, type Recorded } from '../model/session.ts';
import type { ServerOptions } from '../model/server/app.ts';
import { stepsOf } from '../model/steps.ts';
import { TraceRecorder, type Trace, type TraceHeader } from '../model/trace.ts';
import { LAB_CAST } from './cast.ts';
import { emptyDocument, type LabCommand, type LabDocument } from './document.ts';
import { labEnv, type LabEnv } from './env.ts';
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

/** What the panels take for the scenario: the lab expects nothing. */
const LAB_SCENARIO: Scenario = {
  id: 'lab',
  number: null,
  buildsOn: [],
  script: [],
  expected: [],
};
const HEADER: TraceHeader = {
  version: 1,
  scenario: LAB_SCENARIO.id,
  way: null,
  compare: null,
  parties: ['client', 'api', 'impostor'],
  machines: { client: null, api: null, impostor: null },
};

/**
 * A lab: a list of commands, and the record of what came of doing them. The same commands come to the same
 * record, but for measured times. Create it with `Lab.open`.
 */
export class Lab implements Recorded {
  readonly scenario = LAB_SCENARIO;
  readonly way = null;
  readonly ended = true;
  readonly done = Promise.resolve();
  private readonly recorder: TraceRecorder;
  private readonly runner: LabRunner;
  private readonly env: LabEnv;
  private readonly listeners = new Set<() => void>();
  private readonly applied: Applied[] = [];
  private readonly list: LabCommand[] = [];
  /** Commands are done one after another. */
  private queue: Promise<unknown> = Promise.resolve();
  /** True while only that is done again that was done before. */
  private again = true;

  private constructor(
    private readonly seed: string | undefined,
    private readonly options: LabOptions,
  ) {
    this.env = labEnv(seed, options.env);
    this.recorder = new TraceRecorder(HEADER, () => this.env.now());
    const env = remembering(
      this.env,
      options.memory ?? new Map<string, Promise<Done>>(),
      () => this.again,
    );
    this.runner = new LabRunner(env, this.recorder, this.meet(env));
  }

  /** Does all commands of the document; those of an earlier visit are not measured anew. */
  static async open(
    document: LabDocument = emptyDocument(),
    options: LabOptions = {},
  ): Promise<Lab> {
    const lab = new Lab(document.seed, options);
    await lab.begin();
    for (const command of document.commands) {
      await lab.perform(command);
      await options.breathe?.();
    }
    lab.again = false;
    return lab;
  }

  /** The record of all that was done. */
  get trace(): Trace {
    return this.recorder;
  }
  get commands(): readonly LabCommand[] {
    return this.list;
  }
  /** What is kept of the lab: done again, it comes to the same. */
  get document(): LabDocument {
    return { ...emptyDocument(this.seed), commands: [...this.list] };
  }
  /** How many steps are recorded. */
  get length(): number {
    return stepsOf(this.trace).steps.length;
  }
  /** The guards that are taken away now. */
  get guardsOff(): readonly string[] {
    return this.runner.guardsOff;
  }

  /** What the command at that place came to; null where there is none. */
  appliedAt(place: number): Applied | null {
    return this.applied[place] ?? null;
  }

  /**
   * Does one command, after those that are still under way, and records what comes of it. Rejects with a TypeError
   * where it cannot be done at all; then nothing is recorded.
   */
  apply(command: LabCommand): Promise<Applied> {
    const doing = this.queue.then(async () => {
      const applied = await this.perform(command);
      this.tell();
      return applied;
    });
    this.queue = doing.catch(() => undefined);
    return doing;
  }

  read(moved?: () => void): Reader {
    return new Reader(this, moved);
  }

  /** Hears of each command done, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async meet(env: Env) {
    const { introduce } = await import('../model/others.ts');
    return introduce(env, this.recorder, { users: LAB_CAST, ...this.options.server });
  }

  private async begin(): Promise<void> {
    for (const { username, name, hash, salt, rounds } of this.options.server?.users ?? LAB_CAST)
      this.runner.note({
        kind: 'store',
        actor: 'api',
        store: 'users',
        key: username,
        row: { name, hash, salt, rounds },
      });
    this.runner.note({ kind: 'trial', actor: 'narrator', scenario: LAB_SCENARIO.id, own: true });
    await this.runner.perform({ do: 'begin', who: 'client' });
    await this.runner.meets();
  }

  private async perform(command: LabCommand): Promise<Applied> {
    const from = this.recorder.entries.length;
    await this.runner.command(command);
    const applied = { place: this.list.length, from, to: this.recorder.entries.length };
    this.list.push(command);
    this.applied.push(applied);
    return applied;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
