import type { ApiResponse, Refusal } from '../../machines/api-types.ts';
import { problem as plainProblem } from '../../server/answers.ts';
import type { HeaderPair } from '../../trace.ts';
import { defenceSpoken } from '../../../texts/en/defence-spoken.ts';
import { spoken } from '../../../texts/en/spoken.ts';
import type { Challenge } from '../types.ts';
import type { Case } from './case.ts';

const JSON_TYPE: HeaderPair = ['Content-Type', 'application/json'];
const NO_STORE: HeaderPair = ['Cache-Control', 'no-store'];

/** Endpoints of OAuth 2.0; what OAuth 1.0 has lies a level deeper. */
const OAUTH2 = /^\/oauth\/(?!1\/)/;

type Line = ApiResponse['lines'][number];
const WORDS: Readonly<Record<string, string>> = { ...spoken, ...defenceSpoken };
/** What is said with an answer of that code, in English, as it stands on the wire. */
const wordsOf = (code: string): string => WORDS[`api.${code}`] ?? code;

/** A problem document (RFC 9457), in the words of the defences. */
export function problem(
  status: number,
  code: string,
  headers: readonly HeaderPair[] = [],
): ApiResponse {
  const made = plainProblem(status, code, headers);
  const members = JSON.parse(made.body ?? '{}') as object;
  return { ...made, body: JSON.stringify({ ...members, detail: wordsOf(code) }) };
}

/** An answer in JSON; `code` is ours, and stable. */
export const json = (
  code: string,
  fields: object,
  headers: readonly HeaderPair[] = [],
  params: Line['params'] = {},
): ApiResponse => ({
  status: 200,
  code,
  lines: [{ code: `api.${code}`, params }],
  headers: [JSON_TYPE, ...headers, NO_STORE],
  body: JSON.stringify(fields),
});

/** An error of an OAuth 2.0 endpoint (RFC 6749 5.2), described in the words of its code. */
export const oauthError = (
  status: number,
  error: string,
  code: string,
  headers: readonly HeaderPair[] = [],
): ApiResponse => ({
  status,
  code,
  lines: [{ code: `api.${code}`, params: {} }],
  headers: [JSON_TYPE, ...headers, NO_STORE],
  body: JSON.stringify({ error, error_description: wordsOf(code) }),
});

/** Writes out what the machine decided on. Under `/oauth/` as RFC 6749 5.2, elsewhere as RFC 9457. */
export function refusalOf(work: Case, refusal: Refusal | null, challenge: Challenge): ApiResponse {
  const { status, code, error } = refusal ?? { status: 500, code: 'undecided' };
  const { pathname } = work.incoming.url;
  const wait: HeaderPair[] = status === 429 ? [['Retry-After', String(work.found.retryAfter)]] : [];
  if (refusal && OAUTH2.test(pathname)) {
    const headers = work.found.answerHeaders;
    return oauthError(status, error ?? code, code, [
      ...(status === 401 ? [['WWW-Authenticate', 'Basic realm="helicopters"'] as const] : []),
      ...wait,
      ...headers,
    ]);
  }
  if (status === 429) return problem(status, code, wait);
  const basic = pathname === '/api/token';
  if (!refusal || ![400, 401, 403].includes(status)) return problem(status, code);
  return problem(status, code, [
    ...(basic
      ? [['WWW-Authenticate', 'Basic realm="helicopters", charset="UTF-8"'] as const]
      : challenge(work, refusal)),
    ...work.found.answerHeaders,
  ]);
}
