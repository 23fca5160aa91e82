import type { UserRecord } from '../server/stores.ts';
import { guessing } from './attacks/inside.ts';
import { DEFENCES, loadDefence } from './index.ts';
import { run, type Outcome } from './run/run.ts';
import { sharing } from './run/sharing.ts';

/**
 * Something that was measured in several rounds, in ms: the middle one, and the least and the most. Of five rounds and more
 * one on either side is left out: what else a machine does befalls a round now and then.
 */
export interface Span {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}
/** Ms that a request took, client and server together, and the server alone. */
export interface Times {
  readonly ms: Span;
  readonly serverMs: Span;
}

/** What a defence costs its owner and its server, a day on which nobody gets anything from it. */
export interface Cost extends Times {
  readonly defence: string;
  /** Bytes of a request for the list on the wire: request line, header fields, line ends. */
  readonly bytes: number;
  /** Messages sent for each time that the list was wanted. */
  readonly roundTrips: number;
  /** How often the user had to give his password. */
  readonly logins: number;
  /** How much longer it took than with a plain token, round by round; null of a plain token itself. */
  readonly more: Times | null;
  /** What the server keeps at the end of the day, beside its users. */
  readonly rows: number;
  readonly stateBytes: number;
}

/** Of some numbers; NaN of none. */
export function spanOf(values: readonly number[]): Span {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[place] ?? NaN;
  const half = (sorted.length - 1) / 2;
  const median = (at(Math.floor(half)) + at(Math.ceil(half))) / 2;
  const out = sorted.length < 5 ? 0 : 1;
  return { median, low: at(out), high: at(sorted.length - 1 - out) };
}
/** What was longer, round by round: the machine was as busy for one as for the other. */
const longer = (values: readonly number[], plain: readonly number[]): Span =>
  spanOf(values.map((value, round) => value - (plain[round] ?? NaN)));
/**
 * Whether a difference was seen: it went the same way in all rounds but one at most. By chance alone eleven rounds do so
 * once in 85 times.
 */
export const isSeen = ({ low, high }: Span): boolean => low > 0 || high < 0;

/** The rounds of one defence. */
interface Rounds {
  readonly last: Outcome;
  readonly ms: readonly number[];
  readonly serverMs: readonly number[];
}
const PLAIN = 'bearer';

function costOf(defence: string, { last, ms, serverMs }: Rounds, plain: Rounds | undefined): Cost {
  const { spent, turns, logins, state } = last;
  return {
    defence,
    bytes: Math.round(spent.bytes / spent.asked),
    roundTrips: spent.messages / turns,
    logins,
    ms: spanOf(ms),
    serverMs: spanOf(serverMs),
    more:
      plain && defence !== PLAIN
        ? { ms: longer(ms, plain.ms), serverMs: longer(serverMs, plain.serverMs) }
        : null,
    rows: state.rows,
    stateBytes: state.bytes,
  };
}

export interface CostOptions {
  /** Minutes between two times of asking; 1 where nothing is said. */
  readonly every?: number;
  /** How often each day is played; 11 where nothing is said. */
  readonly rounds?: number;
  readonly users?: readonly UserRecord[];
  /** Awaited between minutes, so that a page stays awake. */
  readonly breathe?: () => Promise<void>;
  /** Passwords that were hashed before: what that takes is in none of the figures. */
  readonly memory?: Map<string, Promise<string>>;
  /** Hears after each round what is known, and how many rounds there were. */
  readonly measured?: (costs: readonly Cost[], rounds: number) => void;
}
export const ROUNDS = 11;

/**
 * Plays the day of the schedule for each defence, with a thief who only guesses, and measures. In each round all take
 * their turn, so that what else the machine does befalls all of them.
 */
export async function costsOf({
  memory = new Map<string, Promise<string>>(),
  rounds = ROUNDS,
  measured,
  ...options
}: CostOptions = {}): Promise<readonly Cost[]> {
  const play = async (id: string, every = options.every): Promise<Outcome> =>
    run({
      ...options,
      ...(every !== undefined && { every }),
      ...{ attack: guessing, defence: await loadDefence(id), env: sharing(memory) },
    });
  // Each once unmeasured: the first to run would pay for all that is loaded and compiled.
  for (const [id] of DEFENCES) await play(id, 60);
  const known = new Map<string, Rounds>();
  let costs: readonly Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    // To and fro: who comes first in one round comes last in the next.
    const order = round % 2 === 0 ? DEFENCES : DEFENCES.toReversed();
    for (const [id] of order) {
      const last = await play(id);
      const { spent } = last;
      const before = known.get(id);
      known.set(id, {
        last,
        ms: [...(before?.ms ?? []), spent.whole / spent.asked],
        serverMs: [...(before?.serverMs ?? []), spent.took / spent.asked],
      });
    }
    const plain = known.get(PLAIN);
    costs = DEFENCES.flatMap(([id]) => {
      const of = known.get(id);
      return of ? [costOf(id, of, plain)] : [];
    });
    measured?.(costs, round + 1);
  }
  return costs;
}
