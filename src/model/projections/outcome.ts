import { stepsOf } from '../steps.ts';
import type { Trace } from '../trace.ts';
import { entriesOf } from './at.ts';

/** What a learner may predict of an answer. */
export type Guess = 'serves' | 'refuses' | 'else';

/** How the API answered a message; null until its answer has been reached. Never looks past the cursor. */
export function outcomeOf(trace: Trace, message: string, cursor: number): Guess | null {
  const { steps } = stepsOf(trace);
  for (let step = Math.min(cursor, steps.length - 1); step >= 0; step--) {
    const one = steps[step];
    if (one?.message !== message || one.actor !== 'api') continue;
    for (const entry of entriesOf(trace, step)) {
      if (entry.kind !== 'response') continue;
      return entry.status >= 400 ? 'refuses' : entry.code === 'served' ? 'serves' : 'else';
    }
  }
  return null;
}
