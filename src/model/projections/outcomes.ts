import { stepsOf } from '../steps.ts';
import type { Entry, ResponseEntry, Trace } from '../trace.ts';

/** What one of the API's answers came to. */
export interface Outcome {
  readonly message: string;
  readonly status: number;
  readonly code: string;
  /** The state that the asking party ended in; empty where it has not come to any. */
  readonly then: string;
}

/** The entries that belong to the scenario itself, and not to what it builds on. */
export const ownEntries = (trace: Trace): readonly Entry[] => {
  const { own } = stepsOf(trace);
  return own < 0 ? [] : trace.entries.slice(own);
};

/** What each of the API's answers came to, in the order of answering. */
export function outcomesOf(trace: Trace): readonly Outcome[] {
  const entries = ownEntries(trace);
  const answers = entries.filter(
    (entry): entry is ResponseEntry => entry.kind === 'response' && entry.actor === 'api',
  );
  return answers.map(({ n, message, to, status, code }) => {
    const then = entries.find(
      (entry) => entry.n > n && entry.kind === 'state' && entry.actor === to,
    );
    return { message, status, code, then: then?.kind === 'state' ? then.state : '' };
  });
}

type Expected = Omit<Outcome, 'message'>;
/** True where an answer came to what was expected of it. */
export const isMet = (expected: Expected | undefined, outcome: Expected | undefined): boolean =>
  expected !== undefined &&
  expected.status === outcome?.status &&
  expected.code === outcome.code &&
  expected.then === outcome.then;
