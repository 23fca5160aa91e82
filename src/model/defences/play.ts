import { articleEnv } from '../env.ts';
import type { Scenario } from '../scenarios/types.ts';
import { CAST } from '../server/cast.ts';
import type { UserRecord } from '../server/stores.ts';
import { Reader, type Recorded } from '../session.ts';
import { stepsOf } from '../steps.ts';
import { TraceRecorder, type Trace } from '../trace.ts';
import { attackOf } from './attacks/index.ts';
import { loadDefence } from './index.ts';
import { run, type Outcome } from './run/run.ts';

export interface PlayOptions {
  readonly attack: string;
  readonly defence: string;
  /** Minutes between two times of asking: 60, where nothing is said, so that a person can step through the day. */
  readonly every?: number;
  readonly users?: readonly UserRecord[];
  /** Awaited between minutes, so that a page stays awake. */
  readonly breathe?: () => Promise<void>;
}

/**
 * A cell of the matrix, opened: the same day, recorded whole as it happens, to be read like any other run. `done`
 * rejects where there is no such attack or defence.
 */
export class DefenceRun implements Recorded {
  readonly trace: Trace;
  readonly scenario: Scenario;
  readonly way = null;
  readonly attack: string;
  readonly defence: string;
  /** What came of it. */
  readonly outcome: Promise<Outcome>;
  readonly done: Promise<void>;
  private readonly listeners = new Set<() => void>();
  private over = false;

  constructor(private readonly options: PlayOptions) {
    this.attack = options.attack;
    this.defence = options.defence;
    const id = `${options.attack}/${options.defence}`;
    this.scenario = { id, number: null, buildsOn: [], script: [], expected: [] };
    const env = articleEnv();
    const recorder = new TraceRecorder(
      {
        ...{ version: 1, scenario: id, way: null, compare: null },
        parties: ['client', 'api', 'impostor'],
        machines: { client: null, api: null, impostor: null },
      },
      () => env.now(),
      () => {
        this.tell();
      },
    );
    this.trace = recorder;
    this.outcome = this.play(env, recorder);
    this.done = this.outcome.then(() => undefined);
    // Whoever waits for either is told; nobody has to wait for both.
    this.outcome.catch(() => undefined);
  }

  get ended(): boolean {
    return this.over;
  }
  get length(): number {
    return stepsOf(this.trace).steps.length;
  }
  read(moved?: () => void): Reader {
    return new Reader(this, moved);
  }
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async play(
    env: ReturnType<typeof articleEnv>,
    recorder: TraceRecorder,
  ): Promise<Outcome> {
    const { attack: id, every = 60, users = CAST, breathe } = this.options;
    try {
      const attack = attackOf(id);
      const defence = await loadDefence(this.options.defence);
      const message = 'r1';
      for (const { username: key, name, hash, salt, rounds } of users) {
        const row = { name, hash, salt, rounds };
        recorder.record({ kind: 'store', actor: 'api', message, store: 'users', key, row });
      }
      const scenario = this.scenario.id;
      recorder.record({ kind: 'trial', actor: 'narrator', message, scenario, own: true });
      return await run({
        ...{ attack, defence, env, every, users, trace: recorder },
        ...(breathe && { breathe }),
      });
    } finally {
      this.over = true;
      this.tell();
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
