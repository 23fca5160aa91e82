import type { Instruction } from '../trace.ts';
import { findBearerToken } from './theft.ts';
import type { Prepared } from './bare.ts';

/** A request that somebody wrote by hand. */
export type Written = Extract<Instruction, { do: 'send' }>;

/** RFC 9110 5.6.2. */
const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** What a header's value may hold on a `Request`: no control characters, and bytes alone (RFC 9110 5.5). */
const VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;
/** No `Request` can be made of these (Fetch 2.2.1). */
const NEVER = ['CONNECT', 'TRACE', 'TRACK'];
/** What the wire writes by itself. */
const OF_THE_WIRE = ['host', 'content-length', 'transfer-encoding'];

/** Why a request cannot be sent as it is written; null when it can. */
function fault({
  method,
  path,
  headers,
  body,
}: Pick<Written, 'method' | 'path' | 'headers' | 'body'>): string | null {
  if (!NAME.test(method) || NEVER.includes(method.toUpperCase())) return 'method-cannot-be-sent';
  if (!/^\/[\u0021-\u007e]*$/.test(path)) return 'path-cannot-be-sent';
  if (body !== null && ['GET', 'HEAD'].includes(method.toUpperCase())) return 'body-cannot-be-sent';
  for (const [name, value] of headers) {
    if (!NAME.test(name) || !VALUE.test(value)) return 'header-cannot-be-sent';
    if (OF_THE_WIRE.includes(name.toLowerCase())) return 'header-is-of-the-wire';
  }
  return null;
}

/** The request as it is written, or why no client can send it. */
export function asWritten(input: Pick<Written, 'method' | 'path' | 'headers' | 'body'>): Prepared {
  const { method, path, headers, body } = input;
  const unsendable = fault(input);
  return unsendable === null ? { method, path, headers, body } : { unsendable };
}

/** The token that a request shows, wherever it stands; null when it shows none. */
export const tokenWritten = ({
  method,
  path,
  headers,
}: Pick<Written, 'method' | 'path' | 'headers'>): string | null =>
  findBearerToken(
    [`${method} ${path}`, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n'),
  );
