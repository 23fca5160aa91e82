import type { Party, StateEntry } from '../trace.ts';
import { indexed } from './indexed.ts';

/** The states that each party's machine entered, in order. */
export const statesOf = indexed(
  (): Record<Party, StateEntry[]> => ({ client: [], api: [], impostor: [] }),
  (states, entry) => {
    if (entry.kind === 'state') states[entry.actor].push(entry);
  },
);
