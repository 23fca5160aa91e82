import { stepsOf } from '../steps.ts';
import type { Entry, Trace } from '../trace.ts';

/** One past the last entry that is seen with the cursor on this step; nothing beyond it may be shown. */
export const horizon = (trace: Trace, cursor: number): number => {
  const index = stepsOf(trace);
  return index.steps.length === 0 ? index.own + 1 : index.endOf(cursor);
};

/** The entries of one step. */
export function entriesOf(trace: Trace, step: number): readonly Entry[] {
  const index = stepsOf(trace);
  const start = index.steps[step]?.start;
  return start === undefined ? [] : trace.entries.slice(start, index.endOf(step));
}

/** The steps of the message under way at the cursor, up to the cursor: `[first, last]`. */
export function messageSpan(trace: Trace, cursor: number): readonly [first: number, last: number] {
  const { steps } = stepsOf(trace);
  let first = cursor;
  const message = steps[cursor]?.message;
  while (first > 0 && steps[first - 1]?.message === message) first--;
  return [first, cursor];
}

/** The first place in a sorted list whose `n` is not below the bound. */
export function lowerBound(list: readonly { readonly n: number }[], bound: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.n ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
