import type { Env } from '../env.ts';
import type { ApiContext, ApiEvent, ApiResponse, Credentials } from '../machines/api-types.ts';
import type { Facts, NewEntry, Recorder, StoreName } from '../trace.ts';
import type { Incoming } from './credentials.ts';
import type { Resource } from './resource.ts';
import type { Stores } from './stores.ts';

/** What the effects of one request work with. */
export interface Work {
  readonly env: Env;
  readonly stores: Stores;
  /** What is asked for. */
  readonly resource: Resource;
  readonly incoming: Incoming;
  /** Where the request came from: failures of tokens are counted by it. */
  readonly address: string;
  readonly message: string;
  /** Null where nobody records. */
  readonly trace: Recorder | null;
  /** Whether too many failures shut the door: then nobody looks at what is shown. */
  readonly shuts: boolean;
  /** Rounds that an unknown user costs. */
  readonly rounds: number;
}
type Shown<K extends Credentials['kind']> = Extract<Credentials, { kind: K }>;

/** The credentials shown, of the kind that the machine is at. Throws where it holds another. */
export const shown = <K extends Credentials['kind']>(
  { credentials }: ApiContext,
  kind: K,
): Shown<K> => {
  if (credentials.kind !== kind)
    throw new Error(`The API machine wants ${kind}, and holds ${credentials.kind}.`);
  return credentials as Shown<K>;
};
/** Records, where somebody does. */
export const note = (
  { trace, message }: Work,
  entry: DistributiveOmit<NewEntry, 'actor' | 'message'>,
): void => {
  trace?.record({ actor: 'api', message, ...entry });
};
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** Records a check: what was looked at, against what, and whether it passed; `took` in ms. */
export const check = (
  work: Work,
  name: string,
  subject: string,
  against: string,
  passed: boolean,
  took: number | null = null,
): void => {
  const { trace, message } = work;
  trace?.record({
    kind: 'check',
    actor: 'api',
    message,
    check: name,
    subject,
    against,
    passed,
    took,
  });
};
/** Records a change in a store; null takes the row away. */
export const keep = (work: Work, store: StoreName, key: string, row: Facts | null): void => {
  const { trace, message } = work;
  trace?.record({ kind: 'store', actor: 'api', message, store, key, row });
};
/** The answer, as the machine hears of it. */
export const written = (response: ApiResponse, reason?: string): ApiEvent => ({
  type: 'ANSWER_WRITTEN',
  response,
  reason: reason ?? response.code,
});

/** Counts a failure. */
export function fail(work: Work, key: string): void {
  keep(work, 'failures', key, { recent: work.stores.failures.add(key) });
}

/** The ways of failing are counted apart: passwords by account, tokens by address. */
export const accountKey = (username: string): string => `account ${username}`;
export const addressKey = (address: string): string => `address ${address}`;
