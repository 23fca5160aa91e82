import type { HeaderPair } from '../trace.ts';

/** A request before the wire has it. */
export interface Sendable {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly HeaderPair[];
  readonly body: string | null;
  /** Where it is not the host of the story. */
  readonly host?: string;
  /** The header field that shows the token, where it is another than the story's. */
  readonly key?: string;
}
/** The same, or why it never gets to the wire. */
export type Prepared = Sendable | { readonly unsendable: string };

export const ACCEPT: HeaderPair = ['Accept', 'application/json'];

/** Asks for the list and shows nothing: all that is needed of requests before the API is loaded. */
export const askBare = (): Sendable => ({
  method: 'GET',
  path: '/api/helicopters',
  headers: [ACCEPT],
  body: null,
});
