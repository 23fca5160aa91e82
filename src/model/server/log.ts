import type { HeaderPair } from '../trace.ts';
import { headerValues, type Incoming } from './credentials.ts';

/** Methods that our own log names (RFC 9110 9, RFC 5789); any other word may be a secret gone astray. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** The scheme shown, if it is one of ours; the first word of anything else may be the secret itself. */
const schemeShown = (headers: readonly HeaderPair[], own: string): string => {
  const [field = headerValues(headers, own.toLowerCase())[0]] = headerValues(
    headers,
    'authorization',
  );
  const scheme = /^(?:basic|bearer|dpop|oauth)(?= |$)/i.exec(field ?? '')?.[0] ?? 'credentials';
  return field === undefined ? '' : `, ${scheme} [redacted]`;
};

/**
 * A request and its answer as our own log keeps them: a line without a secret. One may stand in any part that the server
 * does not know; `known` says whether it knows the path, `header` is the field in which it wants a token.
 */
export function logLine(
  { method, url, headers }: Pick<Incoming, 'method' | 'url' | 'headers'>,
  status: number,
  { known, header = 'Authorization' }: { readonly known: boolean; readonly header?: string },
): string {
  const name = METHODS.includes(method) ? method : '[redacted]';
  const path = known ? url.pathname : '/[redacted]';
  const query = url.search ? '?[redacted]' : '';
  return `${name} ${path}${query}${schemeShown(headers, header)}, ${status}`;
}
