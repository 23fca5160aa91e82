import { entriesOf } from '../model/projections/at.ts';
import { outcomeOf, type Guess } from '../model/projections/outcome.ts';
import { stepsOf } from '../model/steps.ts';
import type { Trace } from '../model/trace.ts';

/** What a class may be asked at a step: how the API will answer the message that is under way. */
export interface Asked {
  readonly message: string;
  /** `now`: the request has just gone out; `open`: the API is at it; `answered`: the run has shown it. */
  readonly state: 'now' | 'open' | 'answered';
  /** What the run has shown by the cursor; null until then. */
  readonly truth: Guess | null;
}

const asksIn = (trace: Trace, step: number): boolean =>
  entriesOf(trace, step).some((entry) => entry.kind === 'request' && entry.to === 'api');

/** What is asked at a step; null where no request to the API is under way. Looks at nothing past the cursor. */
export function askedAt(trace: Trace, cursor: number): Asked | null {
  const { steps } = stepsOf(trace);
  const message = steps[cursor]?.message;
  if (message === undefined) return null;
  if (asksIn(trace, cursor)) return { message, state: 'now', truth: null };
  for (let step = cursor - 1; step >= 0 && steps[step]?.message === message; step--)
    if (asksIn(trace, step)) {
      const truth = outcomeOf(trace, message, cursor);
      return { message, state: truth === null ? 'open' : 'answered', truth };
    }
  return null;
}

/** What the run will show of a message, for a presenter, who may know; null where it has no answer. */
export const answerTo = (trace: Trace, message: string): Guess | null =>
  outcomeOf(trace, message, Infinity);
