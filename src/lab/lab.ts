import type { Scenario } from '../model/scenarios/index.ts';
import { Reader, type Recorded } from '../model/session.ts';
import { stepsOf } from '../model/steps.ts';
import type { Trace } from '../model/trace.ts';
import { emptyDocument, type LabCommand, type LabDocument } from './document.ts';
import { refuseFaulty } from './fault.ts';
import { LabRun, type Applied, type LabOptions } from './run.ts';

export type { Applied, LabOptions } from './run.ts';

/** What the panels take for the scenario: the lab expects nothing. */
const LAB_SCENARIO: Scenario = {
  id: 'lab',
  number: null,
  buildsOn: [],
  script: [],
  expected: [],
};

/**
 * A lab: a list of commands, and the record of what came of doing them. The same commands come to the same
 * record, but for measured times. Going back hides what came later; the next command then takes its place.
 * Create it with `Lab.open`.
 */
export class Lab implements Recorded {
  readonly scenario = LAB_SCENARIO;
  readonly way = null;
  readonly ended = true;
  readonly done = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  /** What is asked of it is done in order, one after another. */
  private queue: Promise<unknown> = Promise.resolve();
  private shown: Trace;
  private place: number;

  private constructor(
    private run: LabRun,
    private readonly options: LabOptions,
  ) {
    this.shown = run.trace;
    this.place = run.commands.length;
  }

  /** Does all commands of the document. Rejects with a TypeError where one of them cannot be done. */
  static async open(
    document: LabDocument = emptyDocument(),
    options: LabOptions = {},
  ): Promise<Lab> {
    // Whatever this lab does again it takes from here.
    const all = { memory: new Map(), ...options } satisfies LabOptions;
    return new Lab(await LabRun.of(document.seed, document.commands, all), all);
  }

  /** The record of what is done. After going back, or coming forward, it is another object. */
  get trace(): Trace {
    return this.shown;
  }
  /** All commands, those gone back over included. */
  get commands(): readonly LabCommand[] {
    return this.run.commands;
  }
  /** How many of them are done. */
  get cursor(): number {
    return this.place;
  }
  get canUndo(): boolean {
    return this.place > 0;
  }
  get canRedo(): boolean {
    return this.place < this.run.commands.length;
  }
  /** What its tokens are made from; undefined where they are those of the trials. */
  get seed(): string | undefined {
    return this.run.seed;
  }
  /** What is kept of the lab: done again, it comes to the same. Commands gone back over are left out. */
  get document(): LabDocument {
    return { ...emptyDocument(this.run.seed), commands: this.commands.slice(0, this.place) };
  }
  /** How many steps are recorded. */
  get length(): number {
    return stepsOf(this.trace).steps.length;
  }
  /** The guards that are taken away now. */
  get guardsOff(): readonly string[] {
    if (!this.canRedo) return this.run.guardsOff;
    const off = new Set<string>();
    for (const command of this.document.commands)
      if (command.do === 'switch') off[command.on ? 'delete' : 'add'](command.guard);
    return [...off];
  }

  /** What the command at that place came to; null where there is none. */
  appliedAt(place: number): Applied | null {
    return this.run.applied[place] ?? null;
  }

  /**
   * Does one command, after all that is still under way, and records what comes of it. What was gone back over is
   * forgotten. Rejects with a TypeError where it cannot be done at all; then nothing is recorded.
   */
  apply(command: LabCommand): Promise<Applied> {
    return this.inTurn(async () => {
      refuseFaulty(command);
      if (this.canRedo) await this.run.rewind(this.place);
      const applied = await this.run.apply(command);
      this.arrive(this.commands.length);
      return applied;
    });
  }

  /** Goes to where so many commands are done, as near as there are; returns how many. */
  seek(done: number): Promise<number> {
    return this.go(() => done);
  }
  /** Goes one command back, where there is one; returns how many are done. */
  undo(): Promise<number> {
    return this.go(() => this.place - 1);
  }
  /** Does one command again that was gone back over; returns how many are done. */
  redo(): Promise<number> {
    return this.go(() => this.place + 1);
  }

  /**
   * Becomes the lab of another document, once all of it is done; until then, and where it cannot be done, all stays as
   * it is. Rejects with a TypeError then. `done` of its commands are shown as done, all when left out. `confirm` is
   * asked when all is done: false leaves all as it is. Resolves to whether it has become the other.
   */
  load(
    document: LabDocument,
    done = document.commands.length,
    confirm?: () => Promise<boolean>,
  ): Promise<boolean> {
    return this.inTurn(async () => {
      const run = await LabRun.of(document.seed, document.commands, this.options);
      if (confirm && !(await confirm())) return false;
      this.run = run;
      this.arrive(Math.min(done, document.commands.length));
      return true;
    });
  }

  read(moved?: () => void): Reader {
    return new Reader(this, moved);
  }

  /** Hears of each command done, and of each move, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const doing = this.queue.then(work);
    this.queue = doing.catch(() => undefined);
    return doing;
  }

  private go(to: () => number): Promise<number> {
    return this.inTurn(() => {
      const place = Math.max(0, Math.min(Math.trunc(to()), this.commands.length));
      if (place !== this.place) this.arrive(place);
      return Promise.resolve(place);
    });
  }

  private arrive(place: number): void {
    this.place = place;
    this.shown = this.run.upTo(place);
    for (const listener of this.listeners) listener();
  }
}
