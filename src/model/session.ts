import { articleEnv, type Env } from './env.ts';
import type { Done } from './remembering.ts';
import type { Introduce } from './meeting.ts';
import { Runner } from './runner.ts';
import type { Scenario } from './scenarios/index.ts';
import type { ServerOptions } from './server/app.ts';
import { CAST } from './server/cast.ts';
import { beginsStep, findStep, stepsOf } from './steps.ts';
import { TraceRecorder, type Instruction, type Party, type Trace } from './trace.ts';

export interface SessionOptions {
  readonly scenario: Scenario;
  /** One of the scenario's ways; the first when left out or unknown. */
  readonly way?: string | null;
  /** A fresh env for each run: a fork starts anew. */
  readonly env?: () => Env;
  readonly server?: Omit<ServerOptions, 'env'>;
  /** What must have come before the client meets anyone: the words in which that is shown. */
  readonly meanwhile?: Promise<unknown>;
  /** What slow work came to in other runs: parts of this one that are not shown take it from there. */
  readonly memory?: Map<string, Promise<Done>>;
  /** Awaited between any two things done, so that a page stays awake. */
  readonly breathe?: () => Promise<void>;
  /** Played in place of the scenario's own script. */
  readonly script?: readonly Instruction[];
}
/** What to change in a fork. */
export interface Change {
  /** The step at which to fork. */
  readonly at: number;
  /** Takes the place of the last thing done at or before the step, and of what was told after it. */
  readonly instead?: Instruction;
  /** Done after it. */
  readonly then?: readonly Instruction[];
}

/** A run that can be looked at, while it is recorded and after. */
export interface Recorded {
  readonly trace: Trace;
  /** What it is a run of. */
  readonly scenario: Scenario;
  readonly way: string | null;
  /** True when no more will be recorded. */
  readonly ended: boolean;
  /** How many steps are recorded so far. */
  readonly length: number;
  /** Settles when all is recorded; rejects with what went wrong. */
  readonly done: Promise<void>;
  /** Hears of every entry recorded, and of the end, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** A cursor over this run, at its first step; `moved` hears of each move. */
  read(moved?: () => void): Reader;
}

const actsIn = (script: readonly Instruction[], who: string): boolean =>
  script.some((one) => 'who' in one && one.who === who);

/**
 * The one door to the model: a run of a scenario, recorded as it happens. Whoever looks at it reads it
 * with a cursor of their own (`read`): forward and back move that; machines are never rewound.
 */
export class Session implements Recorded {
  readonly trace: Trace;
  readonly scenario: Scenario;
  readonly way: string | null;
  /** Settles when all is recorded; rejects with what went wrong. */
  readonly done: Promise<void>;
  private readonly listeners = new Set<() => void>();
  private over = false;
  /** True while what the scenario builds on is recorded. */
  private unseen = false;

  private constructor(private readonly options: SessionOptions) {
    const { scenario, way } = options;
    this.scenario = scenario;
    this.way = scenario.ways?.find((one) => one === way) ?? scenario.ways?.[0] ?? null;
    const env = (options.env ?? articleEnv)();
    const script = (options.script ?? scenario.script).filter(
      (one) => !one.ways || (this.way !== null && one.ways.includes(this.way)),
    );
    const parties: Party[] = actsIn(script, 'impostor')
      ? ['client', 'api', 'impostor']
      : ['client', 'api'];
    const recorder = new TraceRecorder(
      {
        version: 1,
        scenario: scenario.id,
        way: this.way,
        compare: scenario.compare ?? null,
        parties,
        machines: { client: null, api: null, impostor: null },
      },
      () => env.now(),
      () => {
        this.tell();
      },
    );
    this.trace = recorder;
    const runner = new Runner(env, recorder, this.meet(env, recorder), this.way);
    this.done = this.run(runner, recorder, script);
  }

  /** Starts a run; it records on while the caller goes on. */
  static create(options: SessionOptions): Session {
    return new Session(options);
  }

  /** True when no more will be recorded. */
  get ended(): boolean {
    return this.over;
  }
  /** How many steps are recorded so far. */
  get length(): number {
    return stepsOf(this.trace).steps.length;
  }

  /** A cursor over this run, at its first step; `moved` hears of each move. */
  read(moved?: () => void): Reader {
    return new Reader(this, moved);
  }

  /** Hears of every entry recorded, and of the end, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The same anew, with another script. */
  again(script: readonly Instruction[]): Session {
    return new Session({ ...this.options, way: this.way, script });
  }

  /** Those whom the client meets, with their libraries: they load while its first step is played. */
  private async meet(env: Env, recorder: TraceRecorder): Promise<Introduce> {
    const { server, meanwhile, memory } = this.options;
    const [{ introduce, remembering }] = await Promise.all([import('./others.ts'), meanwhile]);
    return introduce(memory ? remembering(env, memory, () => this.unseen) : env, recorder, server);
  }

  /** All that is played: what the scenario builds on, and itself. */
  private async played(): Promise<readonly Scenario[]> {
    if (this.scenario.buildsOn.length === 0) return [this.scenario];
    const { playlist } = await import('./others.ts');
    return playlist(this.scenario);
  }

  private async run(
    runner: Runner,
    recorder: TraceRecorder,
    own: readonly Instruction[],
  ): Promise<void> {
    // Off the constructor's stack, so that whoever creates it can subscribe first.
    await Promise.resolve();
    try {
      for (const { username, name, hash, salt, rounds } of this.options.server?.users ?? CAST) {
        const row = { name, hash, salt, rounds };
        recorder.record({
          kind: 'store',
          actor: 'api',
          message: 'r1',
          store: 'users',
          key: username,
          row,
        });
      }
      for (const scenario of await this.played()) {
        const isOwn = scenario === this.scenario;
        recorder.record({
          kind: 'trial',
          actor: 'narrator',
          message: runner.message,
          scenario: scenario.id,
          own: isOwn,
        });
        // What it builds on is told in its first way.
        const [first] = scenario.ways ?? [];
        const script = isOwn
          ? own
          : scenario.script.filter((one) => !one.ways || one.ways.includes(first ?? ''));
        if (!isOwn) runner.use(first ?? null);
        else runner.use(this.way);
        this.unseen = !isOwn;
        for (const input of script) {
          await runner.perform(input);
          await this.options.breathe?.();
        }
      }
    } finally {
      this.over = true;
      this.tell();
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** A place in a run. Several may read one, each at a step of their own. */
export class Reader {
  private place = 0;

  constructor(
    readonly session: Recorded,
    private readonly moved: () => void = () => undefined,
  ) {}

  /** The step that it stands on, from 0. */
  get cursor(): number {
    return this.place;
  }

  /** Moves to a step, as near as there are steps; returns where it stands. */
  step(to: number): number {
    const place = Math.max(0, Math.min(to, this.session.length - 1));
    if (place !== this.place) {
      this.place = place;
      this.moved();
    }
    return place;
  }

  /** Moves to the step of that id, or the nearest; tells whether it was found. */
  stepTo(id: string): boolean {
    const { step, exact } = findStep(this.session.trace, id);
    this.step(step);
    return exact;
  }
}

/**
 * A new session from the recorded inputs up to the last one at or before the step, with the change,
 * going on from there. The session that it comes from stays as it is.
 */
export function fork(session: Session, { at, instead, then = [] }: Change): Session {
  const index = stepsOf(session.trace);
  const seen = session.trace.entries.slice(index.own, index.endOf(at));
  // What comes after the step's beginning brings the next one about, and is not yet done here.
  const begun = seen.findLastIndex(beginsStep);
  const inputs = seen.flatMap((entry, place) =>
    entry.kind === 'input' && (place < begun || entry.input.do === 'narrate') ? [entry.input] : [],
  );
  const last = inputs.findLastIndex((one) => one.do !== 'narrate');
  const kept = instead ? [...inputs.slice(0, Math.max(0, last)), instead] : inputs;
  return session.again([...kept, ...then]);
}
