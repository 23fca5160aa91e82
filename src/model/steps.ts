import { kebab, type Entry, type Trace } from './trace.ts';

/**
 * A step: what one press of "next" plays. Derived from the record, never authored: a state entered
 * (or the clock turned, a guard switched, a foreign script run, a request come from elsewhere), with all that it
 * brought about.
 */
export interface Step {
  /** Stable: `r2.api.checking-token`. A state entered twice in one message gets `-2`. */
  readonly id: string;
  readonly message: string;
  readonly actor: Entry['actor'];
  /** The entry that begins it. */
  readonly start: number;
}

/** A step's own name when the entry begins one; null when it belongs to the step before. */
const nameOf = (entry: Entry): string | null => {
  if (entry.kind === 'state') return kebab(entry.state);
  if (entry.kind === 'clock') return 'turned';
  // Whoever has no machine of ours shows in what it sends.
  if (entry.kind === 'request' && entry.actor === 'unknown') return 'sending';
  if (entry.kind === 'guard') return 'switched';
  return entry.kind === 'script' ? 'injected-script' : null;
};

/** Whether a step begins with this entry. */
export const beginsStep = (entry: Entry): boolean => nameOf(entry) !== null;

/** The steps of a growing trace, read once each: what has been indexed is never read again. */
export class StepIndex {
  /** Steps of the opened scenario; those of what it builds on are left out. */
  readonly steps: Step[] = [];
  private readonly ids = new Map<string, number>();
  private readonly byId = new Map<string, number>();
  private read = 0;
  private ownStart = -1;
  private pendingStart = -1;

  constructor(private readonly trace: Trace) {}

  /** Where the opened scenario begins; -1 before it does. */
  get own(): number {
    return this.ownStart;
  }

  /** Reads what the trace has grown by; returns itself. */
  update(): this {
    const { entries } = this.trace;
    for (; this.read < entries.length; this.read++) {
      const entry = entries[this.read];
      if (entry) this.add(entry);
    }
    return this;
  }

  /** One past the last entry that the step shows. */
  endOf(step: number): number {
    return this.steps[step + 1]?.start ?? this.trace.entries.length;
  }

  /** The step's place; -1 when there is none of that id. */
  indexOf(id: string): number {
    return this.byId.get(id) ?? -1;
  }

  private add(entry: Entry): void {
    if (entry.kind === 'trial' && entry.own) {
      this.ownStart = entry.n;
      this.pendingStart = entry.n;
    }
    const name = nameOf(entry);
    if (this.ownStart < 0 || name === null) return;
    const base = `${entry.message}.${entry.actor}.${name}`;
    const times = (this.ids.get(base) ?? 0) + 1;
    this.ids.set(base, times);
    const id = times === 1 ? base : `${base}-${times}`;
    // What leads up to the first state is shown with it.
    const start = this.pendingStart >= 0 ? this.pendingStart : entry.n;
    this.pendingStart = -1;
    this.byId.set(id, this.steps.length);
    this.steps.push({ id, message: entry.message, actor: entry.actor, start });
  }
}

const indexes = new WeakMap<Trace, StepIndex>();

/** The trace's steps, up to date. */
export function stepsOf(trace: Trace): StepIndex {
  let index = indexes.get(trace);
  if (!index) indexes.set(trace, (index = new StepIndex(trace)));
  return index.update();
}

/**
 * The step that an id names, or the nearest when it names none: of the same message and actor, of
 * the same message, else the first.
 */
export function findStep(
  trace: Trace,
  id: string,
): { readonly step: number; readonly exact: boolean } {
  const index = stepsOf(trace);
  const step = index.indexOf(id);
  if (step >= 0) return { step, exact: true };
  const [message = '', actor = ''] = id.split('.');
  const near = (wanted: (step: Step) => boolean): number => index.steps.findIndex(wanted);
  const candidates = [
    near((one) => one.message === message && one.actor === actor),
    near((one) => one.message === message),
    0,
  ];
  return { step: candidates.find((place) => place >= 0) ?? 0, exact: false };
}
