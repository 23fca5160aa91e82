import type { Judged } from './seat.ts';
import { field, isCount, isObject } from './guards.ts';

/** What is kept of a turn in the API's seat. */
export interface SeatResult {
  readonly requests: number;
  /** How many were decided as the machine did, by the same check. */
  readonly alike: number;
  /** Where the learner and the machine parted, in the order of the requests. */
  readonly parted: readonly {
    /** Id of the request: `late-token`. */
    readonly request: string;
    /** The first check on which they parted: a guard of the API's machine. */
    readonly check: string;
    /** True when the learner found it and the machine did not. */
    readonly yours: boolean;
  }[];
}

export function seatResult(judged: readonly Judged[]): SeatResult {
  const parted = judged.flatMap(({ request, parting }) =>
    parting ? [{ request, check: parting.guard, yours: parting.yours }] : [],
  );
  return { requests: judged.length, alike: judged.length - parted.length, parted };
}

/** Whether a value read back from somewhere is a result of the seat. */
export function isSeatResult(value: unknown): value is SeatResult {
  const parted = field(value, 'parted');
  const [requests, alike] = [field(value, 'requests'), field(value, 'alike')];
  return (
    isCount(requests) &&
    isCount(alike) &&
    Array.isArray(parted) &&
    alike + parted.length === requests &&
    parted.every(
      (one) =>
        isObject(one) &&
        typeof field(one, 'request') === 'string' &&
        typeof field(one, 'check') === 'string' &&
        typeof field(one, 'yours') === 'boolean',
    )
  );
}
