import type { Placement } from '../trace.ts';
import { decodedBasic } from '../wire/text.ts';

/** Three ways by which a token really reaches the impostor: each reads what it could truly read. */

/** What an eavesdropper or a log reader looks for in a text: a token in a header, or in the address. */
export const findBearerToken = (text: string): string | null =>
  /^Authorization: Bearer ([^\s]+)/im.exec(text)?.[1] ??
  /^\S+ \S*[?&]access_token=([^\s&]+)/.exec(text)?.[1] ??
  null;

/** The same where an API wants tokens in another place: there first. */
export function findToken(text: string, at?: Placement): string | null {
  if (!at) return findBearerToken(text);
  for (const line of text.split('\r\n\r\n', 1).join('').split('\r\n').slice(1)) {
    const colon = line.indexOf(': ');
    const value = line.slice(colon + 2);
    if (line.slice(0, colon).toLowerCase() !== at.header.toLowerCase()) continue;
    if (at.scheme === null) return value;
    if (at.scheme === 'Basic')
      return decodedBasic([['Authorization', value]])?.replace(/:$/, '') ?? null;
    const [scheme, token] = value.split(' ');
    if (scheme?.toLowerCase() === at.scheme.toLowerCase()) return token ?? null;
  }
  return findBearerToken(text);
}

/** A password that goes by in Basic: whoever sees it can decode it (RFC 7617 4). */
export function findPassword(text: string): string | null {
  const encoded = /^Authorization: (Basic \S+)/im.exec(text)?.[1];
  if (encoded === undefined) return null;
  const pair = decodedBasic([['Authorization', encoded]]) ?? '';
  return pair.includes(':') ? pair.slice(pair.indexOf(':') + 1) : null;
}

/** The client's storage, readable by any script in its page. */
export type ClientStorage = Map<string, string>;

/**
 * The script that got into the client's page. It can do what any script there can: read the storage and those
 * cookies that are not `HttpOnly`, and send a request. Returns the body that it sends, a line for each thing
 * taken; null when there was nothing to take.
 */
export const injectedScript = (
  storage: ReadonlyMap<string, string>,
  cookies: string,
): string | null => {
  const token = storage.get('token');
  const taken = [...(token === undefined ? [] : [token]), ...(cookies === '' ? [] : [cookies])];
  return taken.length === 0 ? null : taken.join('\n');
};
