import { requestsOf } from './decided.ts';
import type { Trace } from '../model/trace.ts';

/** From all help to none. */
export const LEVELS = ['worked', 'faded', 'alone'] as const;
/**
 * How much help there is before a reply. `worked`: it is shown how to find out, and nothing is asked;
 * `faded`: the API's checks are named, the rest is left to the learner; `alone`: the question only.
 */
export type Support = (typeof LEVELS)[number];

/**
 * By request of a scenario, in order. The first trials are simple enough to be predicted at once; what is new
 * and hard is first worked, then faded (worked examples, then generation).
 */
const SUPPORT: Readonly<Record<string, readonly Support[]>> = {
  'trial-3': ['worked'],
  'trial-5': ['faded'],
  'expired-token': ['faded'],
  'revoked-token': ['worked', 'faded', 'alone'],
  session: ['worked', 'faded', 'alone', 'faded', 'alone'],
};

/** The help before the reply to a message of the opened scenario. */
export function supportFor(trace: Trace, message: string): Support {
  const place = requestsOf(trace).findIndex((one) => one.message === message);
  return SUPPORT[trace.header.scenario]?.[place] ?? 'alone';
}
