import { stepsOf } from '../steps.ts';
import type { Entry, StateEntry, Trace } from '../trace.ts';
import { lowerBound } from './at.ts';
import { unlikeAt, type Parting } from './parting.ts';

/** What one of the two did in one minute of a day, and what came of it at last. */
export interface Turn {
  /** `served`: was given what he asked for. `refused`. `else`: an answer that gives nothing, as after a logout. */
  readonly outcome: 'served' | 'refused' | 'else';
  readonly status: number;
  /** The guard that refused; null where none did. */
  readonly guard: string | null;
  /** Where it was decided, as a step. */
  readonly step: number;
  /** Its steps: the first, and one past the last. */
  readonly first: number;
  readonly end: number;
}
/** A minute of a day in which something was done. */
export interface Minute {
  /** Minutes from the beginning of the day. */
  readonly minute: number;
  readonly owner: Turn | null;
  readonly thief: Turn | null;
  /** The step in which the thief first came by something; null where that was not in this minute. */
  readonly theft: number | null;
}

const MINUTE = 60_000;
/** Where one is told to ask again with what comes along, that is no refusal yet (RFC 9449 8). */
const ASK_AGAIN = 'use_dpop_nonce';

/** The state in which the API decided on a message. */
const decidedIn = (entries: readonly Entry[], wanted: string): StateEntry | undefined =>
  entries.findLast(
    (entry): entry is StateEntry =>
      entry.kind === 'state' && entry.actor === 'api' && !entry.final && entry.message === wanted,
  );

/** Reads one party's messages of a minute. Of several refusals the first by a guard that is not `known` counts. */
function turnOf(
  entries: readonly Entry[],
  who: 'client' | 'impostor',
  stepAt: (n: number) => number,
  known: ReadonlySet<string>,
): Turn | null {
  const answers = entries.flatMap((entry) =>
    entry.kind === 'response' && entry.actor === 'api' && entry.to === who ? [entry] : [],
  );
  const told = answers.flatMap((answer) => {
    if (answer.code === ASK_AGAIN) return [];
    const state = decidedIn(entries, answer.message);
    return [{ answer, state, guard: state?.state === 'refusing' ? state.guard : null }];
  });
  const last = told.find(({ answer }) => answer.code === 'served') ?? told.at(-1);
  if (!last) return null;
  const refusals = told.filter(({ answer }) => answer.status >= 400);
  const decisive =
    last.answer.status < 400
      ? last
      : (refusals.find(({ guard }) => guard !== null && !known.has(guard)) ?? refusals[0] ?? last);
  const { answer, state, guard } = decisive;
  const messages = new Set(answers.map(({ message }) => message));
  const own = entries.filter(({ message }) => messages.has(message));
  return {
    outcome: answer.status >= 400 ? 'refused' : answer.code === 'served' ? 'served' : 'else',
    ...{ status: answer.status, guard },
    step: stepAt(state?.n ?? answer.n),
    first: stepAt(own[0]?.n ?? answer.n),
    end: stepAt(own.at(-1)?.n ?? answer.n) + 1,
  };
}

/** The guards by which the API refused somebody in a run. */
const refusedBy = (trace: Trace): ReadonlySet<string> =>
  new Set(
    trace.entries.flatMap((entry) =>
      entry.kind === 'state' && entry.state === 'refusing' && entry.guard !== null
        ? [entry.guard]
        : [],
    ),
  );

/**
 * A run of a day, minute by minute, as far as it is recorded: only minutes in which something happens. `known`: guards
 * that tell nothing, because they refuse without a defence, too.
 */
export function minutesOf(trace: Trace, known: ReadonlySet<string> = new Set()): readonly Minute[] {
  const index = stepsOf(trace);
  const { entries } = trace;
  const begun = entries.find((entry) => entry.kind === 'trial' && entry.own);
  if (!begun) return [];
  const groups = new Map<number, Entry[]>();
  for (const entry of entries.slice(begun.n)) {
    const minute = Math.floor((entry.at - begun.at) / MINUTE);
    const group = groups.get(minute);
    if (group) group.push(entry);
    else groups.set(minute, [entry]);
  }
  const starts = index.steps.map(({ start }) => ({ n: start }));
  const stepAt = (n: number): number => Math.max(0, lowerBound(starts, n + 1) - 1);
  let had = false;
  return [...groups].map(([minute, group]) => {
    const stolen = had
      ? undefined
      : group.find(
          (entry) =>
            (entry.kind === 'known' && entry.party === 'impostor') ||
            (entry.kind === 'script' && entry.code === 'injected'),
        );
    had ||= stolen !== undefined;
    return {
      minute,
      owner: turnOf(group, 'client', stepAt, known),
      thief: turnOf(group, 'impostor', stepAt, known),
      theft: stolen ? stepAt(stolen.n) : null,
    };
  });
}

const fate = (turn: Turn | null): string => (turn ? `${turn.outcome} ${turn.guard ?? ''}` : '');

/** The same minute in two runs of one day. */
export interface Pair {
  readonly minute: number;
  readonly before: Minute | null;
  readonly after: Minute | null;
}
/** Whether the thief comes by something then. */
const stolenIn = ({ before, after }: Pair): boolean =>
  [before, after].some((minute) => minute !== null && minute.theft !== null);
/** Minutes that follow each other and go alike, or alike by turns; the first one or two stand for them. */
export interface Stretch {
  readonly pairs: readonly Pair[];
  /** 1, or 2 where they go by turns. */
  readonly period: 1 | 2;
  /** The thief fares otherwise here for the first time. */
  readonly parts: boolean;
}
/** Two runs of one day, side by side from the theft on. */
export interface Beside {
  readonly stretches: readonly Stretch[];
  /** Minutes before the theft, which are left out. */
  readonly before: number;
  /** Where the thief fares otherwise for the first time: the step that decides, in each. Null where he never does. */
  readonly parting: Pick<Parting, 'before' | 'after'> | null;
  /** How often the thief was served. */
  readonly served: { readonly before: number; readonly after: number };
}

/** Holds two runs of one attack against each other: a plain token's, and a defence's. */
export function besideOf(plain: Trace, defended: Trace): Beside {
  const [was, is] = [minutesOf(plain), minutesOf(defended, refusedBy(plain))];
  const times = [...new Set([...was, ...is].map(({ minute }) => minute))].sort((a, b) => a - b);
  const at = (minutes: readonly Minute[], time: number): Minute | null =>
    minutes.find(({ minute }) => minute === time) ?? null;
  const all = times.map((minute): Pair => ({
    minute,
    before: at(was, minute),
    after: at(is, minute),
  }));
  const theft = all.findIndex(stolenIn);
  const pairs = all.slice(Math.max(0, theft));

  const thiefs = (which: 'before' | 'after') =>
    pairs.flatMap((pair) => {
      const turn = pair[which]?.thief ?? null;
      // Two refusals by another guard each are the same to the thief.
      return turn ? [{ step: turn.step, text: `${pair.minute} ${turn.outcome}` }] : [];
    });
  const parting = unlikeAt(thiefs('before'), thiefs('after'));
  const partsIn = ({ before, after }: Pair): boolean =>
    parting !== null &&
    ((before?.thief && before.thief.step === parting.before) === true ||
      (after?.thief && after.thief.step === parting.after) === true);
  const signature = ({ before, after }: Pair): string =>
    [before, after]
      .flatMap((one) => [fate(one?.owner ?? null), fate(one?.thief ?? null)])
      .join('|');

  const stretches: Stretch[] = [];
  const alone = (pair: Pair | undefined): boolean =>
    pair === undefined || stolenIn(pair) || pair === parted;
  const parted = pairs.find(partsIn);
  /** How many from a place on go as those so many before. */
  const alike = (from: number, period: 1 | 2): number => {
    let length = 0;
    for (let place = from; !alone(pairs[place]); place++, length++) {
      const [now, then] = [pairs[place], pairs[place - period]];
      if (length >= period && now && then && signature(now) !== signature(then)) break;
    }
    return length;
  };
  for (let place = 0; place < pairs.length;) {
    const [one, two] = [alike(place, 1), alike(place, 2)];
    const period = one < 2 && two >= 4 ? 2 : 1;
    const length = Math.max(1, period === 2 ? two : one);
    const parts = parted !== undefined && pairs[place] === parted;
    stretches.push({ pairs: pairs.slice(place, place + length), period, parts });
    place += length;
  }
  const served = (which: 'before' | 'after'): number =>
    pairs.filter((pair) => pair[which]?.thief?.outcome === 'served').length;
  return {
    stretches,
    before: Math.max(0, theft),
    parting,
    served: { before: served('before'), after: served('after') },
  };
}
