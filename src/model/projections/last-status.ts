import type { Trace } from '../trace.ts';
import { entriesOf } from './at.ts';

/** The status of the last answer at the cursor; null when none came. For the list of the trials. */
export function lastStatus(trace: Trace, cursor: number): number | null {
  for (let step = cursor; step >= 0; step--) {
    for (const entry of entriesOf(trace, step))
      if (entry.kind === 'response' && entry.actor === 'api') return entry.status;
  }
  return null;
}
