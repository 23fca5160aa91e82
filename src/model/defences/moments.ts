import { indexed } from '../projections/indexed.ts';
import { stepsOf } from '../steps.ts';
import type { Entry, Trace } from '../trace.ts';
import { Tally } from './run/tally.ts';

/** What one comes to see in a run: places in its record, null where there is no such thing. */
export interface Moments {
  /** Something comes to the thief, or a foreign script into the client's page. */
  readonly theft: number | null;
  /** The answer with which the thief is served first. */
  readonly served: number | null;
  /** That with which he is refused first, for something that he has shown where he has ever shown anything. */
  readonly refused: number | null;
}

interface Index {
  readonly tally: Tally;
  theft: number | null;
  served: number | null;
  refused: number | null;
  /** Of the thief's requests, where in the record each is. */
  readonly asks: number[];
}

/** The guard that refuses a request without credentials. */
const NOTHING_SHOWN = 'credentialsMissing';
/** Whether by this the thief has come to something. */
const steals = (entry: Entry): boolean =>
  entry.kind === 'script' ||
  (entry.kind === 'state' && entry.actor === 'impostor' && entry.guard === 'foundCredentials');

const read = indexed<Index>(
  () => ({
    tally: new Tally(),
    ...{ theft: null, served: null, refused: null },
    asks: [],
  }),
  (index, entry) => {
    const { tally } = index;
    const before = { served: tally.served, refused: tally.refusals.size };
    tally.record(entry);
    if (index.theft === null && steals(entry)) index.theft = entry.n;
    if (before.served === 0 && tally.served > 0) index.served = entry.n;
    // Where he has shown nothing yet, nothing has stopped him: what does comes later, if at all.
    const others = [...tally.refusals.keys()].filter((guard) => guard !== NOTHING_SHOWN);
    if (tally.refusals.size > before.refused && (index.refused === null || others.length === 1))
      index.refused = entry.n;
    if (entry.kind === 'request' && entry.to === 'api' && entry.actor === 'impostor')
      index.asks.push(entry.n);
  },
);

/** The moments of a run, as far as it is recorded: read by the same tally that the verdict comes from. */
export const momentsOf = (trace: Trace): Moments => read(trace);

/** The step that an entry of the record is part of. */
export function stepAt(trace: Trace, n: number): number {
  const { steps } = stepsOf(trace);
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.start ?? Infinity) <= n) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The step of the thief's next request after a step; null where none is recorded. */
export function nextAsk(trace: Trace, step: number): number | null {
  const end = stepsOf(trace).endOf(step);
  const next = read(trace).asks.find((n) => n >= end);
  return next === undefined ? null : stepAt(trace, next);
}

/** Minutes since the day began, at the end of a step; of what is recorded, where there is no such step. */
export function minuteAt(trace: Trace, step: number): number {
  const { entries } = trace;
  const end = entries[stepsOf(trace).endOf(step) - 1];
  return end ? Math.floor((end.at - (entries[0]?.at ?? end.at)) / 60_000) : 0;
}
