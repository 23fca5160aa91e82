import type { HeaderPair, Placement } from '../trace.ts';
import { ACCEPT, askBare, type Prepared, type Sendable } from './bare.ts';

/** The text in base64 of its UTF-8 bytes, as Basic wants it (RFC 7617 2.1). */
export const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** The header field in which an API wants a token. With Basic the token is a user without a password (RFC 7617 2). */
function fieldOf(token: string, { header, scheme }: Placement): HeaderPair {
  if (scheme === null) return [header, token];
  return [header, `${scheme} ${scheme === 'Basic' ? base64(`${token}:`) : token}`];
}

/**
 * Asks for the list, with or without a token, where the API stands. A token that no header can hold is not sent
 * (RFC 6750 2.1).
 */
export function askForList(token: string | null, at?: Placement): Prepared {
  if (token !== null && !/^[\u0021-\u007e]+$/.test(token)) {
    return {
      unsendable: /[\r\n]/.test(token)
        ? 'token-has-line-break'
        : token === ''
          ? 'token-is-empty'
          : 'token-has-odd-characters',
    };
  }
  const bare: Sendable = at ? { ...askBare(), host: at.host, path: at.path } : askBare();
  if (token === null) return bare;
  return at
    ? { ...bare, key: at.header, headers: [ACCEPT, fieldOf(token, at)] }
    : { ...bare, headers: [ACCEPT, ['Authorization', `Bearer ${token}`]] };
}

/** Asks for a token with Basic credentials. A username with a colon cannot be sent (RFC 7617 2). */
export function askForToken(username: string, password: string, scope?: string): Prepared {
  if (username.includes(':')) return { unsendable: 'username-has-colon' };
  const headers: HeaderPair[] = [
    ACCEPT,
    ['Authorization', `Basic ${base64(`${username}:${password}`)}`],
  ];
  if (scope === undefined) return { method: 'POST', path: '/api/token', headers, body: '' };
  const body = new URLSearchParams({ scope }).toString();
  return {
    method: 'POST',
    path: '/api/token',
    headers: [...headers, ['Content-Type', 'application/x-www-form-urlencoded']],
    body,
  };
}

/** Logs in; the session comes back as a cookie. */
export const logIn = (username: string, password: string): Prepared => ({
  method: 'POST',
  path: '/api/session',
  headers: [ACCEPT, ['Content-Type', 'application/json']],
  body: JSON.stringify({ username, password }),
});
export const logOut = (): Prepared => ({
  method: 'DELETE',
  path: '/api/session',
  headers: [ACCEPT],
  body: null,
});

/** Gives a token back (RFC 7009 2.1). */
export const giveBack = (token: string): Prepared => ({
  method: 'POST',
  path: '/api/revoke',
  headers: [ACCEPT, ['Content-Type', 'application/x-www-form-urlencoded']],
  body: new URLSearchParams({ token }).toString(),
});

/** The token in an answer (RFC 6749 5.1); null when it gives none. */
export function tokenIn(body: string): string | null {
  // Spares long answers the parsing; a server that gives a token spells the name so (RFC 6749 5.1).
  if (!body.includes('"access_token"')) return null;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' &&
      value !== null &&
      'access_token' in value &&
      typeof value.access_token === 'string'
      ? value.access_token
      : null;
  } catch {
    return null;
  }
}
