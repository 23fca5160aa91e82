/** What is wrong with the form of an answer, by the RFCs of the defences, whatever was asked. */
import { fieldOf, jsonIn, RESOURCES, type Answered, type Asked } from './asked.ts';
import { valuesOf } from '../ghost.ts';
import type { Policy } from './policies.ts';
import { isSigning, parametersIn } from './signatures.ts';

const PLACES: Readonly<Record<Policy['shows'], Readonly<Record<string, string>>>> = {
  token: {
    '/api/token': 'POST',
    '/oauth/authorize': 'POST',
    '/oauth/token': 'POST',
  },
  signature: {
    '/oauth/1/initiate': 'POST',
    '/oauth/1/authorize': 'POST',
    '/oauth/1/token': 'POST',
  },
  proof: { '/oauth/authorize': 'POST', '/oauth/token': 'POST' },
};
/** The method that a path takes; null where there is nothing. */
function methodAt(path: string, { shows, pkce, revocable, rotates }: Policy): string | null {
  if (RESOURCES.includes(path)) return 'GET, HEAD';
  if (pkce && path === '/api/token') return null;
  const revokes = revocable && !rotates && ['/oauth/revoke', '/oauth/revoke-all'].includes(path);
  return revokes ? 'POST' : (PLACES[shows][path] ?? null);
}
/** RFC 6749 5.2 and 4.1.2.1, RFC 9449 5 and 8. */
const ERRORS = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'access_denied',
  'unsupported_response_type',
  'temporarily_unavailable',
  'invalid_dpop_proof',
  'use_dpop_nonce',
];
/** RFC 6750 3.1, RFC 9449 7.1. */
const AT_RESOURCES = [
  'invalid_request',
  'invalid_token',
  'insufficient_scope',
  'invalid_dpop_proof',
  'use_dpop_nonce',
];
const CHALLENGES: Readonly<Record<Policy['shows'], RegExp>> = {
  token:
    /^Bearer realm="helicopters"(?:, error="([a-z_]+)")?(?:, scope="(?:helicopters|profile):read")?$/,
  signature: /^OAuth realm="helicopters"$/,
  proof: /^DPoP realm="helicopters", (?:error="([a-z_]+)", )?algs="ES256"$/,
};
const BASIC = /^Basic realm="helicopters"(?:, charset="UTF-8")?$/;

/** What is wrong with an answer; nothing where it keeps to the RFCs. */
export function contractFaults(policy: Policy, asked: Asked, answered: Answered): string[] {
  const { method, url } = asked;
  const { status, body } = answered;
  const path = url.pathname;
  const faults: string[] = [];
  const must = (held: boolean, fault: string): void => {
    if (!held) faults.push(fault);
  };
  must([200, 302, 400, 401, 403, 404, 405, 415, 429].includes(status), `a status of ${status}`);
  must(!body.includes('undecided'), 'nothing decided');
  const taken = methodAt(path, policy);
  must((taken === null) === (status === 404), `a ${status} for ${path}`);
  const allowed = taken?.split(', ').includes(method) === true;
  must(taken === null || allowed !== (status === 405), `a ${status} for ${method} ${path}`);
  must(fieldOf(answered, 'Allow') === (status === 405 ? taken : null), 'Allow, or none');
  must((fieldOf(answered, 'Accept') !== null) === (status === 415), 'Accept, or none');
  const wait = fieldOf(answered, 'Retry-After');
  must((wait !== null) === (status === 429), `a ${status} with Retry-After ${String(wait)}`);
  must(wait === null || /^(?:[1-9]|[1-5]\d|60)$/.test(wait), `a Retry-After of ${String(wait)}`);
  must((fieldOf(answered, 'Location') !== null) === (status === 302), 'Location, or none');
  must(/\bno-store\b/.test(fieldOf(answered, 'Cache-Control') ?? ''), 'an answer that may be kept');

  const type = fieldOf(answered, 'Content-Type');
  const endpoint = /^\/oauth\/(?!1\/)/.test(path);
  const judged = status >= 400 && ![404, 405, 415].includes(status);
  const { error, code } = jsonIn(body);
  if (judged && endpoint) {
    must(type === 'application/json', 'an error of OAuth 2.0 in another type');
    must(ERRORS.includes(String(error)), `an error ${String(error)}`);
  } else if (status >= 400 && method !== 'HEAD') {
    const grantless = endpoint && error !== undefined;
    must(grantless || type === 'application/problem+json', 'an error in another type');
    must(grantless || typeof code === 'string', 'an error without a code');
  }
  faults.push(...challengeFaults(policy, asked, answered));
  if (allowed && status >= 400) faults.push(...misreadFaults(policy, asked, answered));
  must(
    !(
      error === 'use_dpop_nonce' ||
      /use_dpop_nonce/.test(fieldOf(answered, 'WWW-Authenticate') ?? '')
    ) || fieldOf(answered, 'DPoP-Nonce') !== null,
    'a nonce asked for, and none given',
  );
  if (status === 200 && path === '/oauth/token') {
    const { access_token: token, token_type: kind } = jsonIn(body);
    must(typeof token === 'string' && token !== '', 'a token response without a token');
    must(kind === (policy.shows === 'proof' ? 'DPoP' : 'Bearer'), 'a token of another type');
  }
  return faults;
}

/** What cannot be read, or is not supported, is a 400, and no 401 (RFC 6750 3.1, RFC 5849 3.2). */
function misreadFaults({ shows }: Policy, asked: Asked, answered: Answered): string[] {
  const { url, headers } = asked;
  const { status } = answered;
  const fields = valuesOf(headers, 'authorization');
  const told = (due: number): string[] =>
    status === due || status === 415 ? [] : [`a ${status} where a ${due} is due`];
  if (shows === 'signature') {
    if (url.pathname === '/oauth/1/authorize') return [];
    if (!/^OAuth(?:\s|$)/i.test(fields[0] ?? '')) return told(401);
    const pairs = parametersIn(asked);
    const read = new Map(pairs ?? []);
    const readable =
      read.size === pairs?.length &&
      isSigning(read.get('oauth_signature_method') ?? '') &&
      ['', '1.0'].includes(read.get('oauth_version') ?? '');
    return readable ? [] : told(400);
  }
  const guarded = RESOURCES.includes(url.pathname) || url.pathname === '/api/token';
  if (guarded && (url.searchParams.has('access_token') || fields.length > 1)) return told(400);
  if (!RESOURCES.includes(url.pathname)) return [];
  // Who shows nothing is told no error (RFC 6750 3.1).
  const challenge = fieldOf(answered, 'WWW-Authenticate') ?? '';
  return fields.length === 0 && challenge.includes('error=')
    ? ['an error to who shows nothing']
    : [];
}
function challengeFaults(policy: Policy, { url }: Asked, answered: Answered): string[] {
  const { status } = answered;
  const challenge = fieldOf(answered, 'WWW-Authenticate');
  const path = url.pathname;
  const endpoint = path.startsWith('/oauth/') && !path.startsWith('/oauth/1/');
  if (status === 401 && challenge === null) return ['a 401 without a challenge'];
  if (challenge === null) return [];
  if (![400, 401, 403].includes(status)) return [`a ${status} with a challenge`];
  if (endpoint || path === '/api/token')
    return BASIC.test(challenge) ? [] : [`a challenge ${challenge}`];
  const match = CHALLENGES[policy.shows].exec(challenge);
  if (!match) return [`a challenge ${challenge}`];
  const [, error] = match;
  const known = error === undefined || AT_RESOURCES.includes(error);
  // RFC 6750 3.1: each error has its status.
  const due = { invalid_request: 400, insufficient_scope: 403 }[error ?? ''] ?? 401;
  const fits =
    error === undefined ? status === 401 || policy.shows === 'signature' : due === status;
  return known && fits ? [] : [`a ${status} with ${challenge}`];
}
