import { equalInConstantTime } from '../../server/crypto.ts';
import { keep, note } from '../../server/work.ts';
import type { ApiResponse } from '../../machines/api-types.ts';
import { passwordCheck, scopeFor, verify } from '../bearer/password.ts';
import { secret } from '../server/issue.ts';
import type { Case } from '../server/case.ts';
import type { Facts } from '../../trace.ts';
import type { Check, Operation } from '../types.ts';
import { checkingNonce, checkingSignature, parameter, readingSignature } from './checks.ts';
import { CALLBACK } from './registered.ts';

/** Keeps a secret as it is: it takes the secret itself to check a signature (RFC 5849 4.5). */
function put(work: Case, key: string, row: Facts): void {
  work.kept.secrets.set(key, row);
  if (work.trace) keep(work, 'credentials', key, row);
}
/** Has it recorded that credentials were made by chance. */
function makes(work: Case, key: string, shared: string): void {
  note(work, { kind: 'known', party: 'api', secret: 'token', value: key, how: 'made' });
  note(work, { kind: 'known', party: 'api', secret: 'token-secret', value: shared, how: 'made' });
}
/** Credentials in an answer (RFC 5849 2.1, 2.3). */
const credentials = (
  code: string,
  key: string,
  shared: string,
  extra: Readonly<Record<string, string>>,
  said: Readonly<Record<string, string>> = {},
): ApiResponse => ({
  status: 200,
  code,
  lines: [{ code: `api.${code}`, params: said }],
  headers: [
    ['Content-Type', 'application/x-www-form-urlencoded'],
    ['Cache-Control', 'no-store'],
  ],
  body: new URLSearchParams({
    oauth_token: key,
    oauth_token_secret: shared,
    ...extra,
  }).toString(),
});

const checkingCallback: Check = {
  state: 'checkingCallback',
  effect: 'readCallback',
  good: 'callbackKnown',
  faults: [
    {
      guard: 'callbackUnknown',
      refusal: { status: 400, code: 'invalid_request' },
      rfc: 'RFC 5849 2.1',
      find: (work) => ({
        found: parameter(work, 'oauth_callback') !== CALLBACK,
        subject: parameter(work, 'oauth_callback'),
        against: CALLBACK,
      }),
    },
  ],
};
/** First leg: temporary credentials (RFC 5849 2.1). */
const initiate: Operation = {
  id: 'initiate',
  method: 'POST',
  paths: ['/oauth/1/initiate'],
  checks: [
    readingSignature(false, 'readingInitiation'),
    checkingSignature(null, 'checkingInitiation'),
    checkingNonce('checkingInitiationNonce'),
    checkingCallback,
  ],
  done: {
    state: 'initiating',
    effect: 'grant',
    act: (work) => {
      const [key, shared] = [secret(), secret()];
      makes(work, key, shared);
      put(work, key, { kind: 'temporary', secret: shared, verifier: null, user: null, name: null });
      return credentials('initiated', key, shared, { oauth_callback_confirmed: 'true' });
    },
  },
};

const temporary = (work: Case): Facts | undefined => {
  const row = work.kept.secrets.get(work.incoming.url.searchParams.get('oauth_token') ?? '');
  return row?.['kind'] === 'temporary' ? row : undefined;
};
const checkingTemporary: Check = {
  state: 'checkingTemporary',
  effect: 'lookUpToken',
  good: 'temporaryKnown',
  faults: [
    {
      guard: 'temporaryUnknown',
      refusal: { status: 400, code: 'invalid_request' },
      rfc: 'RFC 5849 2.2',
      find: (work) => ({
        found: temporary(work) === undefined || temporary(work)?.['verifier'] !== null,
        subject: temporary(work) ? 'known' : 'unknown',
        against: 'secrets',
      }),
    },
  ],
};
/** Second leg: the user says yes, at the server itself (RFC 5849 2.2). */
const authorize: Operation = {
  id: 'authorize-temporary',
  method: 'POST',
  paths: ['/oauth/1/authorize'],
  checks: [
    checkingTemporary,
    passwordCheck('checkingResourceOwner', 'RFC 5849 2.2', (work) =>
      verify(work, work.form.get('username') ?? '', work.form.get('password') ?? ''),
    ),
  ],
  done: {
    state: 'authorizingTemporary',
    effect: 'authorize',
    act: (work) => {
      const key = work.incoming.url.searchParams.get('oauth_token') ?? '';
      const row = temporary(work);
      const { owner } = work.found;
      if (!row || !owner) throw new Error('The API authorizes nothing.');
      const verifier = secret();
      put(work, key, { ...row, verifier, user: owner.username, name: owner.name });
      const back = new URL(CALLBACK);
      back.search = new URLSearchParams({ oauth_token: key, oauth_verifier: verifier }).toString();
      return {
        ...{ status: 302, code: 'authorized', body: null },
        lines: [{ code: 'api.authorized', params: {} }],
        headers: [
          ['Location', back.href],
          ['Cache-Control', 'no-store'],
        ],
      };
    },
  },
};

const checkingVerifier: Check = {
  state: 'checkingVerifier',
  effect: 'lookUpVerifier',
  good: 'verifierRight',
  faults: [
    {
      guard: 'verifierWrong',
      refusal: { status: 401, code: 'invalid_credentials' },
      rfc: 'RFC 5849 2.3',
      find: (work) => {
        const row = work.kept.secrets.get(parameter(work, 'oauth_token'));
        const shown = parameter(work, 'oauth_verifier');
        // None before the user has said a word: then nothing is right.
        const verifier = row?.['verifier'] ?? '';
        return {
          found: shown === '' || !equalInConstantTime(shown, String(verifier)),
          subject: shown,
          against: 'secrets',
        };
      },
    },
  ],
  // Used up before anything else can happen: of two exchanges at once one finds it gone.
  passed: (work) => {
    const key = parameter(work, 'oauth_token');
    work.found.evidence.set('temporary', work.kept.secrets.get(key));
    work.kept.secrets.delete(key);
    if (work.trace) keep(work, 'credentials', key, null);
  },
};
/** Third leg: temporary credentials and verifier for those of the token (RFC 5849 2.3). */
const exchange: Operation = {
  id: 'exchange',
  method: 'POST',
  paths: ['/oauth/1/token'],
  checks: [
    readingSignature(true, 'readingExchange'),
    checkingSignature('temporary', 'checkingExchange'),
    checkingNonce('checkingExchangeNonce'),
    checkingVerifier,
  ],
  done: {
    state: 'exchanging',
    effect: 'grant',
    act: (work) => {
      const row = work.found.evidence.get('temporary') as Facts;
      const [key, shared] = [secret(), secret()];
      const [username, name] = [String(row['user']), String(row['name'])];
      work.found.owner = { username, name };
      const scope = scopeFor(work, null);
      makes(work, key, shared);
      put(work, key, { kind: 'token', secret: shared, user: username, name, scope });
      return credentials('granted', key, shared, {}, { name, token: key });
    },
  },
};

export const LEGS: readonly Operation[] = [initiate, authorize, exchange];
