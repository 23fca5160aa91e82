/** What experiments read off a trace to tell what it shows. */
import { stepsOf } from '../../model/steps.ts';
import type { Entry, HeaderPair, RequestEntry, ResponseEntry, Trace } from '../../model/trace.ts';
import { requestText } from '../../model/wire/text.ts';
import type { Settled } from './types.ts';

/** A request to the API and its answer. */
export interface Exchange {
  readonly request: RequestEntry;
  readonly response: ResponseEntry;
}

/** The entries of the experiment itself, without what it builds on. */
export const own = (trace: Trace): readonly Entry[] =>
  trace.entries.slice(Math.max(0, stepsOf(trace).own));

/** The experiment's exchanges with the API, in order. */
export function exchanges(trace: Trace): readonly Exchange[] {
  const requests = own(trace).filter((entry) => entry.kind === 'request' && entry.to === 'api');
  return requests.flatMap((request) => {
    const response = trace.entries.find(
      (entry, n) =>
        n > request.n &&
        entry.kind === 'response' &&
        entry.actor === 'api' &&
        entry.message === request.message,
    );
    return request.kind === 'request' && response?.kind === 'response'
      ? [{ request, response }]
      : [];
  });
}

/** The exchange of that place, from 0; negative counts from the end. Throws where the run has none. */
export function exchange(trace: Trace, place: number): Exchange {
  const one = exchanges(trace).at(place);
  if (!one) throw new Error(`The run ${trace.header.scenario} has no exchange ${place}.`);
  return one;
}

/** The option, seen where the entry came about. */
export function seen(trace: Trace, option: string, { n }: { readonly n: number }): Settled {
  const step = stepsOf(trace).steps.findLast(({ start }) => start <= n);
  if (!step) throw new Error(`The run ${trace.header.scenario} has no step.`);
  return { option, step: step.id };
}

/** A run that bears none of the options out: the experiment no longer fits its question. */
export const unsettled = (trace: Trace): Error =>
  new Error(`The run ${trace.header.scenario} bears none of the options out.`);

export const served = ({ response }: Exchange): boolean => response.code === 'served';

/** A header field's value; null where there is none. Names compare without case. */
export const field = (headers: readonly HeaderPair[], name: string): string | null =>
  headers.find(([one]) => one.toLowerCase() === name)?.[1] ?? null;

/** Whether the two requests are the same bytes. */
export const sameBytes = (a: RequestEntry, b: RequestEntry): boolean =>
  requestText(a) === requestText(b);

/** Whether the two answers are the same bytes. */
export const sameAnswer = (a: ResponseEntry, b: ResponseEntry): boolean =>
  a.status === b.status &&
  a.body === b.body &&
  JSON.stringify(a.headers) === JSON.stringify(b.headers);

/** The tokens that the API gave out in the whole run. */
export const tokensMade = (trace: Trace): readonly string[] =>
  trace.entries.flatMap((entry) =>
    entry.kind === 'known' &&
    entry.party === 'client' &&
    entry.secret === 'token' &&
    entry.how === 'given'
      ? [entry.value]
      : [],
  );
