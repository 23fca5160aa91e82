import { stepsOf } from '../steps.ts';
import type { Entry, StateEntry, Trace } from '../trace.ts';

/** What the API's machine decided: in each run the state it went to, with the guard that chose it; none where none held. */
export interface Decided {
  readonly before: StateEntry | null;
  readonly after: StateEntry | null;
}
/** Where two runs part. */
export interface Parting {
  /** The first step of each that the other has not; null where it has ended by then. */
  readonly before: number | null;
  readonly after: number | null;
  /** The first decision of the API from there on that is another; null where it decides all alike. */
  readonly decided: Decided | null;
}

/** What of an entry makes two runs different: what is done, sent, decided, learned. Null for what only goes with it. */
function shapeOf(entry: Entry): unknown {
  switch (entry.kind) {
    case 'state':
      return [entry.actor, entry.state, entry.guard, entry.reason];
    case 'request':
      return [entry.actor, entry.method, entry.url, entry.headers, entry.body, entry.over];
    case 'response':
      return [entry.to, entry.status, entry.headers, entry.body];
    case 'known':
      return [entry.party, entry.secret, entry.value, entry.how];
    case 'script':
      return [entry.actor, entry.code];
    case 'check':
    case 'clock':
    case 'guard':
    case 'input':
    case 'line':
    case 'store':
    case 'trial':
      return null;
  }
}

/** A step, and in a text all that makes it another than its counterpart in the other run. */
export interface Shaped {
  readonly step: number;
  readonly text: string;
}
/** The first places at which two lists are unlike: each side's step, null where it has ended by then. Null where they are alike. */
export function unlikeAt(
  was: readonly Shaped[],
  is: readonly Shaped[],
): Pick<Parting, 'before' | 'after'> | null {
  const most = Math.max(was.length, is.length);
  for (let place = 0; place < most; place++) {
    if (was[place]?.text === is[place]?.text) continue;
    return { before: was[place]?.step ?? null, after: is[place]?.step ?? null };
  }
  return null;
}

/** The steps in which something happens; those in which only the clock or a guard is turned are the change itself. */
function shaped(trace: Trace): readonly Shaped[] {
  const index = stepsOf(trace);
  return index.steps.flatMap(({ start }, step) => {
    const shapes = trace.entries
      .slice(start, index.endOf(step))
      .map(shapeOf)
      .filter((one) => one !== null);
    return shapes.length === 0 ? [] : [{ step, text: JSON.stringify(shapes) }];
  });
}

/** A decision of the API's machine: a state that a guard chose, or that it came to because none held. */
export const isDecision = (entry: Entry): entry is StateEntry =>
  entry.kind === 'state' &&
  entry.actor === 'api' &&
  (entry.guard !== null || entry.event === 'UNDECIDED');

/** The decisions from a step on. */
function decisions(trace: Trace, step: number | null): readonly StateEntry[] {
  const index = stepsOf(trace);
  const start = step === null ? Infinity : (index.steps[step]?.start ?? Infinity);
  return trace.entries.filter(
    (entry): entry is StateEntry => entry.n >= start && isDecision(entry),
  );
}

/** Where two runs that began alike part; null where they never do. Measured times and the clock itself part nothing. */
export function partingOf(before: Trace, after: Trace): Parting | null {
  const parts = unlikeAt(shaped(before), shaped(after));
  return parts && { ...parts, decided: decidedOtherwise(before, after, parts) };
}

function decidedOtherwise(
  before: Trace,
  after: Trace,
  parts: Pick<Parting, 'before' | 'after'>,
): Decided | null {
  const [was, is] = [decisions(before, parts.before), decisions(after, parts.after)];
  const most = Math.max(was.length, is.length);
  for (let place = 0; place < most; place++) {
    const [one, other] = [was[place] ?? null, is[place] ?? null];
    if (one?.guard !== other?.guard || one?.state !== other?.state)
      return { before: one, after: other };
  }
  return null;
}
