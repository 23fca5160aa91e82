/** A request as it is written down before it is asked, and how one that is right is written. */
import fc from 'fast-check';
import type { HeaderPair } from '../../../../src/model/trace.ts';
import type { Proving, Signing } from './shown.ts';

/**
 * A request. `{token0}`, `{refresh0}`, `{code0}`, `{key0}`, `{verifier0}` and so on stand for what was given out before,
 * in that order.
 */
export interface Asking {
  readonly do: 'ask';
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string;
  readonly address: string;
  /** How often it is asked, byte by byte the same. */
  readonly times: number;
  readonly sign: Signing | null;
  readonly prove: Proving | null;
}
export type Step = Asking | { readonly do: 'wait'; readonly seconds: number };
/** A form whose `{token0}` and the like stand as they are. */
export const form = (fields: Readonly<Record<string, string>>): string =>
  new URLSearchParams(fields).toString().replace(/%7B(\w+)%7D/g, '{$1}');
/** A request of somebody at the first address, once, but for what is told otherwise. */
export const right = (method: string, path: string, rest: Partial<Asking> = {}): Asking => ({
  ...{ do: 'ask', method, path, query: '', headers: [], body: '' },
  ...{ address: '192.0.2.1', times: 1, sign: null, prove: null },
  ...rest,
});
/** Mostly the first that was given out of its kind. */
export const given = (kind: string): fc.Arbitrary<string> =>
  fc.constantFrom(`{${kind}0}`, `{${kind}0}`, `{${kind}1}`, `{${kind}2}`);
