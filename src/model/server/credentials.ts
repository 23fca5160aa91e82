import type { Credentials, Operation, Problem } from '../machines/api-types.ts';
import type { HeaderPair } from '../trace.ts';
import { REGISTER, type Resource } from './resource.ts';

/** A request as the server reads it: header fields in order, doubled ones apart. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly HeaderPair[];
  readonly body: string;
}

/** RFC 6750 2.1 b64token; RFC 9110 11.2 token68. */
const TOKEN68 = /^[A-Za-z0-9\-._~+/]+=*$/;
/** White space around a field's value (RFC 9110 5.6.3); `trim` would take more. */
const AROUND = /^[ \t]+|[ \t]+$/g;
const SCHEME = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+)(?: +(.*))?$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
// eslint-disable-next-line no-control-regex -- RFC 7617 2 forbids control characters, so they are named
const CONTROL = /[\u0000-\u001f\u007f]/;
const malformed = (problem: Problem): Credentials => ({ kind: 'malformed', problem });
const NONE: Credentials = { kind: 'none' };
const OTHER: Credentials = { kind: 'other-scheme' };

/** All values of a header field; names compare without case. */
export const headerValues = (headers: readonly HeaderPair[], name: string): string[] => {
  const values: string[] = [];
  for (const [key, value] of headers) if (key.toLowerCase() === name) values.push(value);
  return values;
};

/** Decodes the user-pass of Basic (RFC 7617 2): UTF-8, split at the first colon. Null when unreadable. */
function decodeBasic(encoded: string): { username: string; password: string } | null {
  if (!encoded || !BASE64.test(encoded)) return null;
  try {
    const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
    const pair = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const colon = pair.indexOf(':');
    if (colon < 0 || CONTROL.test(pair)) return null;
    return { username: pair.slice(0, colon), password: pair.slice(colon + 1) };
  } catch {
    return null;
  }
}

/** The named cookie's value (RFC 6265 5.4); null when there is none. */
function cookie(headers: readonly HeaderPair[], name: string): string | null {
  for (const field of headerValues(headers, 'cookie')) {
    for (const pair of field.split(';')) {
      const [key, ...rest] = pair.split('=');
      if (key?.trim() === name) return rest.join('=').trim();
    }
  }
  return null;
}

/** One parameter of a form body; a doubled one is a fault (RFC 6749 3.2). */
function formValue(
  form: URLSearchParams,
  name: string,
): { value: string | null; doubled: boolean } {
  const values = form.getAll(name);
  return { value: values[0] ?? null, doubled: values.length > 1 };
}

/** A token in the address, where logs would keep it (RFC 6750 5.3). Most addresses have no query to read. */
const tokenInQuery = ({ url }: Incoming): boolean =>
  url.search !== '' && url.searchParams.has('access_token');

/** A header field split into scheme and rest, or why it can't be. */
function authorization(
  incoming: Incoming,
  header = 'authorization',
): { scheme: string; rest: string } | Credentials {
  const field = oneField(incoming, header);
  if (typeof field !== 'string') return field;
  const match = SCHEME.exec(field.replace(AROUND, ''));
  return match?.[1] ? { scheme: match[1].toLowerCase(), rest: match[2] ?? '' } : OTHER;
}

/** A header field that may stand there once. */
function oneField(incoming: Incoming, header: string): string | Credentials {
  if (tokenInQuery(incoming)) return malformed('in-query');
  const fields = headerValues(incoming.headers, header.toLowerCase());
  return fields.length > 1 ? malformed('doubled') : (fields[0] ?? NONE);
}

/** A field that holds nothing but the token: no scheme goes before it. */
function keyAlone(
  incoming: Incoming,
  { header }: Resource,
): { scheme: string; rest: string } | Credentials {
  const field = oneField(incoming, header);
  return typeof field === 'string' ? { scheme: '', rest: field.replace(AROUND, '') } : field;
}

/** A token as a user without a password (RFC 7617 2). */
function keyInBasic(encoded: string): Credentials {
  const pair = decodeBasic(encoded);
  if (!pair || pair.password !== '') return malformed('basic-unreadable');
  if (pair.username === '') return malformed('bearer-empty');
  return { kind: 'token', token: pair.username };
}

function forList(incoming: Incoming, resource: Resource): Credentials {
  const auth =
    resource.scheme === null
      ? keyAlone(incoming, resource)
      : authorization(incoming, resource.header);
  if ('kind' in auth) {
    const session = auth.kind === 'none' ? cookie(incoming.headers, 'session') : null;
    return session === null ? auth : { kind: 'session', id: session };
  }
  if (auth.scheme !== (resource.scheme ?? '').toLowerCase()) return OTHER;
  if (auth.scheme === 'basic') return keyInBasic(auth.rest);
  if (auth.rest === '') return malformed('bearer-empty');
  return TOKEN68.test(auth.rest)
    ? { kind: 'token', token: auth.rest }
    : malformed('bearer-unreadable');
}

function forToken(incoming: Incoming, resource: Resource): Credentials {
  const auth = authorization(incoming);
  if ('kind' in auth) return auth;
  if (auth.scheme !== 'basic') return OTHER;
  const pair = decodeBasic(auth.rest);
  if (!pair) return malformed('basic-unreadable');
  const form = new URLSearchParams(incoming.body);
  const { value: scope, doubled } = formValue(form, 'scope');
  const { value: audience, doubled: twice } = formValue(form, 'resource');
  if (doubled || twice) return malformed('body-unreadable');
  if (scope !== null && !scope.split(' ').every((one) => resource.scopes.includes(one)))
    return malformed('scope-unknown');
  if (audience !== null && !resource.audiences.includes(audience))
    return malformed('resource-unknown');
  return {
    kind: 'password',
    ...pair,
    ...(scope !== null && { scope }),
    ...(audience !== null && { resource: audience }),
  };
}

function forLogin(incoming: Incoming): Credentials {
  if (tokenInQuery(incoming)) return malformed('in-query');
  try {
    const body = JSON.parse(incoming.body) as { username?: unknown; password?: unknown } | null;
    const { username, password } = body ?? {};
    if (typeof username !== 'string' || typeof password !== 'string')
      return malformed('body-unreadable');
    return { kind: 'password', username, password };
  } catch {
    return malformed('body-unreadable');
  }
}

function forRevoke(incoming: Incoming): Credentials {
  if (tokenInQuery(incoming)) return malformed('in-query');
  const { value: token, doubled } = formValue(new URLSearchParams(incoming.body), 'token');
  return token === null || token === '' || doubled
    ? malformed('body-unreadable')
    : { kind: 'given-back', token };
}

function forLogout(incoming: Incoming): Credentials {
  if (tokenInQuery(incoming)) return malformed('in-query');
  return { kind: 'logout', id: cookie(incoming.headers, 'session') };
}

const readers: Record<Operation, (incoming: Incoming, resource: Resource) => Credentials> = {
  list: forList,
  token: forToken,
  login: forLogin,
  revoke: forRevoke,
  logout: forLogout,
};

/** The credentials that a request carries, as the endpoint understands them. Never throws. */
export const findCredentials = (
  operation: Operation,
  incoming: Incoming,
  resource = REGISTER,
): Credentials => readers[operation](incoming, resource);
