import { success } from '../../server/answers.ts';
import { findCredentials, headerValues } from '../../server/credentials.ts';
import { HELICOPTERS } from '../../server/helicopters.ts';
import { addressKey, fail } from '../../server/work.ts';
import type { ApiResponse } from '../../machines/api-types.ts';
import { atRest } from '../server/issue.ts';
import type { Case } from '../server/case.ts';
import type { Check, Operation } from '../types.ts';

const BOUND = /^DPoP +([A-Za-z0-9\-._~+/]+=*)$/i;

/** Reads what is shown, under whichever scheme. */
function readShown(work: Case): void {
  const { found, incoming } = work;
  const shown = findCredentials('list', incoming);
  if (shown.kind === 'malformed') found.unreadable = shown.problem;
  if (shown.kind === 'token') {
    found.scheme = 'bearer';
    found.shown = shown.token;
  }
  if (shown.kind === 'other-scheme') {
    const [field = ''] = headerValues(incoming.headers, 'authorization');
    found.scheme = field.split(' ')[0]?.toLowerCase() ?? null;
    found.shown = BOUND.exec(field)?.[1] ?? null;
  }
}

/** Which credentials there are (RFC 6750 2.1, 3.1). */
const whichCredentials: Check = {
  state: 'whichCredentials',
  effect: 'findCredentials',
  good: 'tokenShown',
  look: readShown,
  faults: [
    {
      guard: 'credentialsUnreadable',
      refusal: { status: 400, code: 'invalid_request', error: 'invalid_request' },
      rfc: 'RFC 6750 3.1',
      find: ({ found }) => ({
        found: found.unreadable !== null,
        subject: found.unreadable ?? 'readable',
        against: 'credentials',
      }),
    },
    {
      guard: 'credentialsMissing',
      refusal: { status: 401, code: 'unknown_client' },
      rfc: 'RFC 6750 3.1',
      find: ({ found, settings }) => ({
        found: found.shown === null || !settings.schemes.includes(found.scheme ?? ''),
        subject: found.scheme ?? 'none',
        against: settings.schemes.join(' '),
      }),
    },
  ],
};

const INVALID_TOKEN = { status: 401, code: 'invalid_token', error: 'invalid_token' } as const;
/** Looks for the token in the store, as the store keeps it. */
const checkingToken: Check = {
  state: 'checkingToken',
  effect: 'lookUpToken',
  good: 'tokenKnown',
  look: (work) => {
    const { found, kept, stores, address } = work;
    if (found.shown === null) return;
    found.retryAfter = stores.failures.retryAfter(addressKey(address));
    // Who is not heard is not looked at, and so cannot fail again.
    if (found.retryAfter > 0 && work.shuts) return;
    found.token = kept.tokens.get(atRest(work, found.shown)) ?? null;
    if (!found.token) fail(work, addressKey(address));
  },
  faults: [
    {
      guard: 'tooManyFailures',
      refusal: { status: 429, code: 'too_many_failures' },
      rfc: 'RFC 6585 4',
      find: ({ found, address }) => ({
        found: found.retryAfter > 0,
        subject: address,
        against: 'limit',
      }),
    },
    {
      guard: 'tokenUnknown',
      refusal: INVALID_TOKEN,
      rfc: 'RFC 6750 3.1',
      find: (work) => ({
        found: work.found.token === null,
        subject: work.found.shown === null ? 'none' : atRest(work, work.found.shown),
        against: 'token-store',
      }),
    },
  ],
};
/** Where defences look at what the token says. A plain token says nothing. */
const deciding: Check = { state: 'deciding', effect: 'judgeToken', good: 'tokenGood', faults: [] };

const LIST = JSON.stringify({ helicopters: HELICOPTERS }).slice(1, -1);
/** Serves what was asked for, to the token's owner, or to whom else a defence found. */
export function serve(work: Case): ApiResponse {
  const owner = work.found.token ?? work.found.owner;
  if (!owner) throw new Error('The API serves nobody.');
  const { name, username } = owner;
  const profile = work.incoming.url.pathname === '/api/profile';
  const lines = [{ code: 'api.served', params: { name } }];
  return success('served', lines, profile ? { name, username } : LIST, [
    ['Cache-Control', 'private, no-store'],
    ...work.found.answerHeaders,
  ]);
}

/** Asks for the list, or for what is known of the user: the same checks, another scope. */
export const RESOURCES = ['/api/helicopters', '/api/profile'] as const;
export const resource: Operation = {
  id: 'list',
  method: 'GET',
  paths: RESOURCES,
  checks: [whichCredentials, checkingToken, deciding],
  done: { state: 'serving', effect: 'readList', act: serve },
};
