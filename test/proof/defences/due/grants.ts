/** What is due to who asks for a token: by a password, by a code, by a refresh token (RFC 6749 4 and 6). */
import { createHash } from 'node:crypto';
import { basicIn, CLIENT, doubled, once } from '../asked.ts';
import type { Code } from '../books.ts';
import {
  AUDIENCES,
  formIn,
  gave,
  granted,
  password,
  SCOPES,
  sentBackWith,
  type Case,
  type Due,
} from './case.ts';
import { proofOfKey } from './resource.ts';

const CODE_LIFETIME = 60_000;

/** A password for a token. */
export function byPassword(one: Case): Due {
  const form = formIn(one);
  const shown = basicIn(one.asked);
  const scope = form.get('scope');
  const audience = form.get('resource');
  const readable =
    form.getAll('scope').length < 2 &&
    form.getAll('resource').length < 2 &&
    (scope === null || scope.split(' ').every((name) => SCOPES.includes(name))) &&
    (audience === null || AUDIENCES.includes(audience));
  if (!shown || !readable) return 'refused';
  const due = password(one, shown.username, shown.password);
  if (due === 'served' && granted(one))
    gave(one, {
      ...{ user: shown.username, audience, family: '', key: null },
      scope: scope ?? SCOPES.join(' '),
    });
  return due;
}

/** A code, for whoever is who he says (RFC 6749 4.1.1). */
export function authorize(one: Case): Due {
  const { asked, books, policy } = one;
  const query = asked.url.searchParams;
  const challenge = once(query, 'code_challenge');
  const known =
    !doubled(query) &&
    query.get('client_id') === CLIENT.id &&
    query.get('redirect_uri') === CLIENT.back &&
    query.get('response_type') === 'code';
  const proves = [...query.keys()].some((name) => name.startsWith('code_challenge'));
  const method = query.get('code_challenge_method');
  const readable =
    !policy.pkce || !proves || (/^[\w-]{43}$/.test(challenge ?? '') && method === 'S256');
  if (!known || !readable) return 'refused';
  const form = formIn(one);
  const [user, shown] = [once(form, 'username'), once(form, 'password')];
  const due = password(one, user ?? '', shown ?? '');
  const code = sentBackWith(one, 'code');
  if (due === 'served' && granted(one) && code !== null)
    books.codes.set(code, {
      ...{ user: user ?? '', audience: query.get('resource'), family: code, challenge },
      scope: (query.get('scope') ?? SCOPES.join(' '))
        .split(' ')
        .filter((name) => SCOPES.includes(name))
        .join(' '),
      ...{ key: query.get('dpop_jkt'), expiresAt: asked.at + CODE_LIFETIME, used: false },
    });
  return due;
}

/** A token by code or refresh token, with a proof where one is asked for. */
export function byGrant(one: Case): Due {
  const { policy } = one;
  const form = formIn(one);
  const grant = once(form, 'grant_type');
  if (doubled(form) || form.get('client_id') !== CLIENT.id) return 'refused';
  if (grant !== 'authorization_code' && grant !== 'refresh_token') return 'refused';
  const key = policy.shows === 'proof' ? proofOfKey(one) : null;
  if (policy.shows === 'proof' && key === null) return 'refused';
  return grant === 'refresh_token' ? refresh(one, form, key) : redeem(one, form, key);
}
/** A code for a token, once (RFC 6749 4.1.3). */
function redeem(one: Case, form: URLSearchParams, key: string | null): Due {
  const { books, asked, policy } = one;
  const name = form.get('code') ?? '';
  const code = books.codes.get(name);
  if (!code) return 'refused';
  if (code.used) {
    books.revokeFamily(code.family);
    return 'refused';
  }
  const right =
    asked.at < (code.expiresAt ?? 0) &&
    form.get('redirect_uri') === CLIENT.back &&
    (!policy.pkce || provesRight(code, form.get('code_verifier') ?? '')) &&
    (policy.shows !== 'proof' || code.key === null || code.key === key);
  if (!right) return 'refused';
  books.codes.set(name, { ...code, used: true });
  if (granted(one)) gave(one, { ...code, key });
  return 'served';
}
/** RFC 7636 4.6, and RFC 9700 4.8.2: a verifier that nobody asked for is refused as well. */
function provesRight({ challenge }: Code, verifier: string): boolean {
  if (challenge === null) return verifier === '';
  return (
    /^[A-Za-z0-9\-._~]{43,128}$/.test(verifier) &&
    createHash('sha256').update(verifier).digest('base64url') === challenge
  );
}
/** A refresh token for a token (RFC 6749 6). */
function refresh(one: Case, form: URLSearchParams, key: string | null): Due {
  const { books, policy, asked } = one;
  const name = form.get('refresh_token') ?? '';
  const given = books.refreshTokens.get(name);
  if (!given || (policy.revocable && given.revoked)) return 'refused';
  if (policy.address && given.address !== asked.address) return 'refused';
  if (policy.shows === 'proof' && given.key !== key) return 'refused';
  if (policy.rotates && given.used) {
    books.revokeFamily(given.family);
    return 'refused';
  }
  if (policy.rotates) books.refreshTokens.set(name, { ...given, used: true });
  if (granted(one)) gave(one, { ...given, key });
  return 'served';
}
