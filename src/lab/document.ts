import type { HeaderPair, Over } from '../model/trace.ts';

/** Who sends a request: one of the two whose machines we run, or someone elsewhere, of whom nothing is known. */
export type LabSender = 'client' | 'impostor' | 'unknown';
/** The three ways by which a token comes to the impostor. */
export type Theft = 'sniffed' | 'logged' | 'script';

/** A request, byte for byte but for what the wire adds: `Host`, `Cookie`, `Content-Length`. */
export interface SendCommand {
  readonly do: 'send';
  readonly who: LabSender;
  readonly method: string;
  /** From the slash on, with its query. */
  readonly path: string;
  /** In order, doubled ones apart. */
  readonly headers: readonly HeaderPair[];
  readonly body: string | null;
  /** `https` when left out. */
  readonly over?: Over;
  /** Where it was made: in the lab's page, or by `fetch` anywhere else in the browser. */
  readonly via: 'page' | 'fetch';
}
/** What is done in the lab. The same commands in the same order always come to the same. */
export type LabCommand =
  | SendCommand
  /** The impostor looks for a token: in what it heard, in the proxy's log, or by a script in the client's page. */
  | { readonly do: 'steal'; readonly way: Theft }
  /** The clock is turned on, by seconds above 0. */
  | { readonly do: 'wait'; readonly seconds: number }
  /** One of the API's guards is taken away, or put back. */
  | { readonly do: 'switch'; readonly guard: string; readonly on: boolean };

export const LAB_FORMAT = 'token-trials-lab';
export const LAB_VERSION = 1;

/** All that a lab is: what it shows is the record that comes of doing this. */
export interface LabDocument {
  readonly format: typeof LAB_FORMAT;
  readonly version: typeof LAB_VERSION;
  /** What the server's tokens are made from, 64 hex digits; without it they are those of the trials. */
  readonly seed?: string;
  readonly commands: readonly LabCommand[];
}

/** A lab in which nothing has been done. */
export const emptyDocument = (seed?: string): LabDocument => ({
  format: LAB_FORMAT,
  version: LAB_VERSION,
  ...(seed !== undefined && { seed }),
  commands: [],
});
