import { keep } from '../../server/work.ts';
import type { Facts } from '../../trace.ts';
import type { Case } from './case.ts';

/** What is taken once alone, by the store that the trace follows. */
export type SeenStore = 'nonces' | 'proofs';

export function seenIn({ kept }: Case, store: SeenStore): Map<string, number> {
  const seen = kept.seen.get(store) ?? new Map<string, number>();
  kept.seen.set(store, seen);
  return seen;
}

/**
 * Remembers a key for `seconds`, virtual time; `row` is what the record shows of it. What no time can bring back
 * is forgotten.
 */
export function remember(
  work: Case,
  store: SeenStore,
  key: string,
  row: Facts,
  seconds: number,
): void {
  const seen = seenIn(work, store);
  const now = work.env.now();
  for (const [old, until] of seen) {
    if (until > now) break;
    seen.delete(old);
    if (work.trace) keep(work, store, old, null);
  }
  const until = now + seconds * 1000;
  seen.set(key, until);
  if (work.trace) keep(work, store, key, { ...row, until });
}
