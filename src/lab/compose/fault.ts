import type { Composed } from './write.ts';

/** What can be wrong with a text that is pasted. */
export type FaultCode =
  | 'nothing-there'
  | 'start-line'
  | 'path'
  | 'header-without-colon'
  | 'header-name'
  | 'header-folded'
  | 'quote-open'
  | 'shell'
  | 'option-unknown'
  | 'option-without-value'
  | 'data-from-file'
  | 'no-address'
  | 'second-address'
  | 'address'
  | 'fetch-value'
  | 'fetch-expected';

/** A request, or what is wrong, from 1, and what it is about. */
export type Read =
  | { readonly ok: true; readonly request: Composed }
  | {
      readonly ok: false;
      readonly line: number;
      readonly column: number;
      readonly code: FaultCode;
      readonly params: Readonly<Record<string, string>>;
    };

/** Thrown where a text cannot be read; `at` is the offset in it. */
export class Unreadable extends Error {
  constructor(
    readonly at: number,
    readonly code: FaultCode,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

/** What the wire writes by itself. */
const OF_THE_WIRE = ['host', 'content-length', 'transfer-encoding'];
export const isOfTheWire = (name: string): boolean => OF_THE_WIRE.includes(name.toLowerCase());

/** The path of an address, from the slash on, with its query; what goes before it is left out. */
export function pathIn(address: string, at: number): string {
  if (address.startsWith('/')) return address;
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  if (!URL.canParse(whole)) throw new Unreadable(at, 'address', { text: address });
  // As it is written: a `URL` would write some of it another way.
  const path = whole.replace(/^[^:]*:\/\/[^/?#]*/, '').replace(/#.*$/s, '');
  return path.startsWith('/') ? path : `/${path}`;
}
