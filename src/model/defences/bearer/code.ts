import { keep, note } from '../../server/work.ts';
import type { ApiResponse } from '../../machines/api-types.ts';
import { json } from '../server/answers.ts';
import { atRest, issue, revokeFamily, secret } from '../server/issue.ts';
import type { Case } from '../server/case.ts';
import type { StoredCode } from '../server/kept.ts';
import type { Check, Fault, Operation } from '../types.ts';
import { passwordCheck, scopeFor, verify } from './password.ts';

/** The one client that is registered: a public one (RFC 6749 2.1), which keeps no secret. */
export const CLIENT = {
  id: 'helicopter-spotter',
  redirectUri: 'https://spotter.example/back',
} as const;
/** Ms that a code lives; ten minutes at most (RFC 6749 4.1.2). */
const CODE_LIFETIME = 60_000;

/** An error of the token endpoint (RFC 6749 5.2). */
export const tokenFault = (
  guard: string,
  error: string,
  code: string,
  rfc: string,
  find: Fault['find'],
  status: 400 | 401 = 400,
): Fault => ({ guard, refusal: { status, code, error }, rfc, find });

const one = (form: URLSearchParams, name: string): string | null => {
  const values = form.getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
};

/** A parameter sent more than once (RFC 6749 3.1, 3.2). */
const doubled = (form: URLSearchParams): string | null =>
  [...form.keys()].find((name) => form.getAll(name).length > 1) ?? null;
/** Where each of two endpoints is told what to do with a wrong client. */
const TOKEN_ENDPOINT = { doubled: 'RFC 6749 3.2', unknown: 'RFC 6749 5.2' } as const;
const AUTHORIZATION_ENDPOINT = { doubled: 'RFC 6749 3.1', unknown: 'RFC 6749 4.1.2.1' } as const;
/** Which client asks. A wrong one is told here, and never sent back to where it says (RFC 6749 4.1.2.1). */
export const clientCheck = (
  state: string,
  formOf: (work: Case) => URLSearchParams,
  rfc: { readonly doubled: string; readonly unknown: string } = TOKEN_ENDPOINT,
): Check => ({
  state,
  effect: 'lookUpClient',
  good: 'clientKnown',
  faults: [
    tokenFault('parameterDoubled', 'invalid_request', 'parameter-doubled', rfc.doubled, (work) => ({
      found: doubled(formOf(work)) !== null,
      subject: doubled(formOf(work)) ?? 'none',
      against: 'once',
    })),
    tokenFault(
      'clientUnknown',
      'invalid_client',
      'client-unknown',
      rfc.unknown,
      (work) => ({
        found: one(formOf(work), 'client_id') !== CLIENT.id,
        subject: one(formOf(work), 'client_id') ?? 'none',
        against: CLIENT.id,
      }),
      401,
    ),
  ],
});

const query = ({ incoming }: Case): URLSearchParams => incoming.url.searchParams;
const checkingRedirect: Check = {
  state: 'checkingAuthorizationRequest',
  effect: 'readAuthorizationRequest',
  good: 'authorizationRequestGood',
  faults: [
    tokenFault(
      'redirectUriUnknown',
      'invalid_request',
      'redirect-uri',
      'RFC 6749 3.1.2.4',
      (work) => ({
        found: one(query(work), 'redirect_uri') !== CLIENT.redirectUri,
        subject: one(query(work), 'redirect_uri') ?? 'none',
        against: CLIENT.redirectUri,
      }),
    ),
    tokenFault(
      'responseTypeUnknown',
      'unsupported_response_type',
      'response-type',
      'RFC 6749 3.1.1',
      (work) => ({
        found: one(query(work), 'response_type') !== 'code',
        subject: one(query(work), 'response_type') ?? 'none',
        against: 'code',
      }),
    ),
  ],
};

/** Writes a code's row, and has it recorded. */
function put(work: Case, key: string, record: StoredCode): void {
  work.kept.codes.set(key, record);
  if (!work.trace) return;
  const { name: user, scope, expiresAt, usedAt, challenge, thumbprint } = record;
  keep(work, 'codes', key, {
    ...{ user, scope, expiresAt, usedAt },
    ...(challenge !== null && { challenge }),
    ...(thumbprint !== null && { jkt: thumbprint }),
    hashed: work.settings.hashed,
  });
}
/** Hands out a code, and sends the browser back to the client with it (RFC 6749 4.1.2). */
function authorize(work: Case): ApiResponse {
  const { env, found } = work;
  if (!found.owner) throw new Error('The API authorizes nobody.');
  const asked = query(work);
  const code = secret();
  const record: StoredCode = {
    ...found.owner,
    scope: scopeFor(work, one(asked, 'scope')),
    audience: one(asked, 'resource'),
    redirectUri: CLIENT.redirectUri,
    clientId: CLIENT.id,
    expiresAt: env.now() + CODE_LIFETIME,
    usedAt: null,
    family: code,
    challenge: one(asked, 'code_challenge'),
    thumbprint: one(asked, 'dpop_jkt'),
  };
  note(work, { kind: 'known', party: 'api', secret: 'code', value: code, how: 'made' });
  put(work, atRest(work, code), record);
  const back = new URL(CLIENT.redirectUri);
  back.searchParams.set('code', code);
  const state = one(asked, 'state');
  if (state !== null) back.searchParams.set('state', state);
  return {
    status: 302,
    code: 'authorized',
    lines: [{ code: 'api.authorized', params: {} }],
    body: null,
    headers: [
      ['Location', back.href],
      ['Cache-Control', 'no-store'],
    ],
  };
}

/** The user logs in at the server itself, and the client is handed a code. */
export const authorization: Operation = {
  id: 'authorize',
  method: 'POST',
  paths: ['/oauth/authorize'],
  checks: [
    clientCheck('checkingClient', query, AUTHORIZATION_ENDPOINT),
    checkingRedirect,
    passwordCheck(
      'checkingLogin',
      'RFC 6749 3.1',
      (work) => verify(work, one(work.form, 'username') ?? '', one(work.form, 'password') ?? ''),
      'access_denied',
    ),
  ],
  done: { state: 'authorizing', effect: 'authorize', act: authorize },
};

const checkingCode: Check = {
  state: 'checkingCode',
  effect: 'lookUpCode',
  good: 'codeGood',
  look: (work) => {
    work.found.code = work.kept.codes.get(atRest(work, one(work.form, 'code') ?? '')) ?? null;
  },
  faults: [
    tokenFault('codeUnknown', 'invalid_grant', 'code-unknown', 'RFC 6749 5.2', ({ found }) => ({
      found: found.code === null,
      subject: found.code ? 'known' : 'unknown',
      against: 'codes',
    })),
    tokenFault('codeUsed', 'invalid_grant', 'code-used', 'RFC 6749 4.1.2', ({ found }) => ({
      found: found.code !== null && found.code.usedAt !== null,
      subject: String(found.code?.usedAt ?? 'unused'),
      against: 'once',
    })),
    tokenFault(
      'codeExpired',
      'invalid_grant',
      'code-expired',
      'RFC 6749 4.1.2',
      ({ found, env }) => ({
        found: found.code !== null && env.now() >= found.code.expiresAt,
        subject: String(found.code?.expiresAt ?? 'none'),
        against: String(env.now()),
      }),
    ),
    tokenFault('redirectUriDiffers', 'invalid_grant', 'redirect-uri', 'RFC 6749 4.1.3', (work) => ({
      found: work.found.code?.redirectUri !== one(work.form, 'redirect_uri'),
      subject: one(work.form, 'redirect_uri') ?? 'none',
      against: work.found.code?.redirectUri ?? 'none',
    })),
  ],
  passed: (work) => {
    const { found, form, env } = work;
    const key = atRest(work, one(form, 'code') ?? '');
    if (found.code) put(work, key, { ...found.code, usedAt: env.now() });
  },
  refused: (work, guard) => {
    // Whoever came second, both cannot be the client: what the code brought is taken back.
    if (guard === 'codeUsed' && work.found.code) revokeFamily(work, work.found.code.family);
  },
};

/** A code for a token (RFC 6749 4.1.3). */
export const redemption: Operation = {
  id: 'redeem',
  method: 'POST',
  paths: ['/oauth/token'],
  grant: 'authorization_code',
  checks: [clientCheck('checkingClientOfCode', ({ form }) => form), checkingCode],
  done: {
    state: 'redeeming',
    effect: 'grant',
    act: (work) => {
      const { code } = work.found;
      if (!code) throw new Error('The API redeems no code.');
      return json('redeemed', issue(work, code, code.family), work.found.answerHeaders);
    },
  },
};
