import type { Composed } from './write.ts';

/** What can be wrong with a text that is pasted. */
export type FaultCode =
  | 'nothing-there'
  | 'start-line'
  | 'path'
  | 'length'
  | 'blank'
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

/** A request as it was written, and what of it the request itself does not hold. */
export interface Parsed {
  readonly request: Composed;
  /** Host and port, as they are written; null where none are. */
  readonly authority: string | null;
  /** True where something followed it, or stood in it, that was not read. */
  readonly more: boolean;
}
/** A request, or what is wrong, from 1, and what it is about. */
export type Read =
  | ({ readonly ok: true } & Parsed)
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

/** User and host of an address, as they are written; both empty for a path alone. */
export function authorityIn(address: string): { readonly user: string; readonly host: string } {
  if (address.startsWith('/')) return { user: '', host: '' };
  const [authority = ''] = address.replace(/^[a-z][a-z\d+.-]*:\/\//i, '').split(/[/?#]/);
  const at = authority.lastIndexOf('@');
  return { user: authority.slice(0, Math.max(at, 0)), host: authority.slice(at + 1) };
}

/** The path of an address, from the slash on, with its query; what goes before it is left out. */
export function pathIn(address: string, at: number): string {
  if (address.startsWith('/')) return address;
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  if (!URL.canParse(whole)) throw new Unreadable(at, 'address', { text: address });
  // As it is written: a `URL` would write some of it another way.
  const path = whole.replace(/^[^:]*:\/\/[^/?#]*/, '').replace(/#.*$/s, '');
  return path.startsWith('/') ? path : `/${path}`;
}
