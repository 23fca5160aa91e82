import { indexed } from '../projections/indexed.ts';
import { stepsOf } from '../steps.ts';
import type { Entry, Trace } from '../trace.ts';
import { EXPIRY, LOGOUT, REVOCATION, ROAMS } from './run/schedule.ts';
import { Tally } from './run/tally.ts';

/** What one comes to see in a run: places in its record, null where there is no such thing. */
export interface Moments {
  /** Something comes to the thief, or a foreign script into the client's page. */
  readonly theft: number | null;
  /** The answer with which the thief is served first, and that with which he is refused first. */
  readonly served: number | null;
  readonly refused: number | null;
}

/** When the day takes a turn: what was so before may be otherwise now. */
const TURNS = [EXPIRY, LOGOUT.at, ROAMS, REVOCATION.at] as const;

interface Index {
  readonly tally: Tally;
  start: number | null;
  theft: number | null;
  served: number | null;
  refused: number | null;
  /** Requests of all, and of these the thief's that can be wondered about. */
  readonly requests: { readonly message: string; readonly wondered: boolean }[];
  /** Of his requests, where in the record each is. */
  readonly asks: number[];
  turns: number;
}

/** By the minute, which turn of the day was last. */
const turnsBy = (minute: number): number => TURNS.filter((turn) => turn <= minute).length;

/** Whether by this the thief has come to something. */
const steals = (entry: Entry): boolean =>
  entry.kind === 'script' ||
  (entry.kind === 'state' && entry.actor === 'impostor' && entry.guard === 'foundCredentials');

const read = indexed<Index>(
  () => ({
    tally: new Tally(),
    ...{ start: null, theft: null, served: null, refused: null },
    ...{ requests: [], asks: [] },
    turns: -1,
  }),
  (index, entry) => {
    const { tally } = index;
    index.start ??= entry.at;
    const before = { served: tally.served, refused: tally.refusals.size };
    tally.record(entry);
    if (index.theft === null && steals(entry)) index.theft = entry.n;
    if (before.served === 0 && tally.served > 0) index.served = entry.n;
    if (before.refused === 0 && tally.refusals.size > 0) index.refused = entry.n;
    if (entry.kind !== 'request' || entry.to !== 'api') return;
    const turns = turnsBy(Math.floor((entry.at - index.start) / 60_000));
    if (entry.actor === 'impostor') index.asks.push(entry.n);
    const wondered = entry.actor === 'impostor' && turns > index.turns;
    if (wondered) index.turns = turns;
    index.requests.push({ message: entry.message, wondered });
  },
);

/** The moments of a run, as far as it is recorded: read by the same tally that the verdict comes from. */
export const momentsOf = (trace: Trace): Moments => read(trace);

/**
 * The requests to the API whose answer need not be asked for: the owner's, and the thief's while nothing has
 * changed. What is left is his first, and his first after each turn of the day.
 */
export const unwondered = (trace: Trace): readonly string[] =>
  read(trace).requests.flatMap(({ message, wondered }) => (wondered ? [] : [message]));

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
