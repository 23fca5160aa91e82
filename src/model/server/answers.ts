import type { ApiContext, ApiResponse, Operation } from '../machines/api-types.ts';
import type { HeaderPair } from '../trace.ts';
import { spoken } from '../../texts/en/spoken.ts';
import { fill } from '../../texts/text.ts';
import type { Resource } from './resource.ts';

/** What each status is called on its line (RFC 9112 4), and as the title of a problem (RFC 9457 4.2.1). */
export const PHRASES: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  302: 'Found',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
};
const JSON_TYPE: HeaderPair = ['Content-Type', 'application/json'];

type Line = ApiResponse['lines'][number];
const isSpoken = (code: string): code is keyof typeof spoken => code in spoken;
/** The lines in English, as they stand on the wire. */
const speak = (lines: readonly Line[]): string =>
  lines.map(({ code, params }) => (isSpoken(code) ? fill(spoken[code], params) : code)).join(' ');

/** The challenge of RFC 9110 11.6.1: Basic where a password is wanted (RFC 7617 2), else Bearer (RFC 6750 3). */
function challenge(
  operation: Operation,
  { realm, scheme: wanted, header, scope: needed }: Resource,
  error?: string,
): HeaderPair {
  // For a key alone no scheme is registered: it is named in the words of OpenAPI.
  const scheme =
    operation === 'token' || operation === 'login' || wanted === 'Basic'
      ? `Basic realm="${realm}", charset="UTF-8"`
      : wanted === null
        ? `ApiKey realm="${realm}", in="header", name="${header}"`
        : `${wanted} realm="${realm}"`;
  const why = error === undefined ? '' : `, error="${error}"`;
  const scope = error === 'insufficient_scope' ? `, scope="${needed}"` : '';
  return ['WWW-Authenticate', scheme + why + scope];
}

/** A problem document (RFC 9457). */
export function problem(
  status: number,
  code: string,
  headers: readonly HeaderPair[] = [],
): ApiResponse {
  const lines = [{ code: `api.${code}`, params: {} }];
  const body = {
    type: 'about:blank',
    title: PHRASES[status] ?? 'Error',
    status,
    code,
    detail: speak(lines),
  };
  return {
    status,
    code,
    lines,
    body: JSON.stringify(body),
    headers: [
      ['Content-Type', 'application/problem+json'],
      ...headers,
      ['Cache-Control', 'no-store'],
    ],
  };
}

/** Writes out the refusal that the machine decided on. `retryAfter`: seconds. */
export function refusal(
  { operation, refusal: decided }: ApiContext,
  retryAfter: number,
  resource: Resource,
): ApiResponse {
  if (!decided) return problem(500, 'undecided');
  const headers: HeaderPair[] = [];
  if ([400, 401, 403].includes(decided.status))
    headers.push(challenge(operation, resource, decided.error));
  if (decided.status === 429) headers.push(['Retry-After', String(retryAfter)]);
  return problem(decided.status, decided.code, headers);
}

/**
 * A success; its spoken line goes in `message`, its stable code in `code`. `fields` are further
 * members of the body, or their JSON where it is ready.
 */
export function success(
  code: string,
  lines: readonly Line[],
  fields: object | string,
  headers: readonly HeaderPair[],
): ApiResponse {
  const start = JSON.stringify({ code, message: speak(lines) });
  const rest = typeof fields === 'string' ? fields : JSON.stringify(fields).slice(1, -1);
  return {
    status: 200,
    code,
    lines,
    headers: [JSON_TYPE, ...headers],
    body: rest === '' ? start : `${start.slice(0, -1)},${rest}}`,
  };
}

/** The server's description of itself. It is the same for everyone, and no secret. */
export const described = (description: object): ApiResponse => ({
  status: 200,
  code: 'described',
  lines: [],
  headers: [JSON_TYPE, ['Cache-Control', 'no-cache']],
  body: JSON.stringify(description),
});
