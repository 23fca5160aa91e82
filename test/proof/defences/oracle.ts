/**
 * What is due to a request, by the specifications that a defence names: whether it must be served, and what then
 * stands in the books. Shares no code with the server.
 */
import { createHash } from 'node:crypto';
import {
  basicIn,
  CLIENT,
  doubled,
  fieldOf,
  formOf,
  HERE,
  jsonIn,
  once,
  RESOURCES,
  shownIn,
  type Answered,
  type Asked,
} from './asked.ts';
import type { Books } from './books.ts';
import { PERIOD, type Code, type Given } from './books.ts';
import type { Policy } from './policies.ts';
import { digestOf, proofIn } from './proofs.ts';
import { isSigning, parametersIn, signatureOf, type Pairs } from './signatures.ts';

/** Passwords by user. */
export type Users = Readonly<Record<string, string>>;
/** What is due: to be served, to be refused, or not to be heard for now. */
export type Due = 'served' | 'refused' | 'unheard';
export const CONSUMER_SECRET = 'rotor-4c1d9b7e';
const CODE_LIFETIME = 60_000;
const OFF = 300;
const SCOPES = ['helicopters:read', 'profile:read'];
const AUDIENCES = [HERE, 'https://aeroplanes.example'];

const seconds = ({ at }: Asked): number => Math.floor(at / 1000);
type What = Pick<Given, 'user' | 'scope' | 'audience' | 'family' | 'key'>;

/** One request judged; the books are written on. */
class Judging {
  constructor(
    private readonly policy: Policy,
    private readonly users: Users,
    private readonly books: Books,
    private readonly asked: Asked,
    private readonly answered: Answered,
  ) {}

  due(): Due {
    const { method, url } = this.asked;
    const path = url.pathname;
    const { shows, pkce } = this.policy;
    if (RESOURCES.includes(path) && ['GET', 'HEAD'].includes(method))
      return shows === 'signature' ? this.signed() : this.resource();
    if (method !== 'POST' || formOf(this.asked) === null) return 'refused';
    if (shows === 'signature')
      return path === '/oauth/1/initiate'
        ? this.initiate()
        : path === '/oauth/1/authorize'
          ? this.allow()
          : path === '/oauth/1/token'
            ? this.exchange()
            : 'refused';
    if (path === '/api/token' && !pkce && shows === 'token') return this.grant();
    if (path === '/oauth/authorize') return this.authorize();
    if (path === '/oauth/token') return this.token();
    // Rotation takes families back by itself; whoever has a token cannot.
    if (!this.policy.revocable || this.policy.rotates) return 'refused';
    if (path === '/oauth/revoke') return this.revoke();
    return path === '/oauth/revoke-all' ? this.revokeAll() : 'refused';
  }

  /** A token, and all that must be right with it. */
  private resource(): Due {
    const { asked, books, policy } = this;
    const shown = shownIn(asked);
    const bearer = shown?.scheme === 'bearer';
    if (!shown || !(bearer || policy.shows === 'proof')) return 'refused';
    const key = bearer ? null : this.proof();
    if (!bearer && key === null) return 'refused';
    const from = `address ${asked.address}`;
    if (books.shut(from, asked.at)) return 'unheard';
    const given = books.tokens.get(shown.token);
    if (!given) {
      books.failed(from, asked.at);
      return 'refused';
    }
    const wants = asked.url.pathname === '/api/profile' ? 'profile:read' : 'helicopters:read';
    const right =
      !(policy.revocable && given.revoked) &&
      (given.expiresAt === null || asked.at < given.expiresAt) &&
      (!policy.scoped || given.scope.split(' ').includes(wants)) &&
      (!policy.audience || given.audience === null || given.audience === HERE) &&
      (!policy.address || given.address === asked.address) &&
      (policy.shows !== 'proof' ||
        (!bearer && key === given.key && proofIn(asked)?.claims['ath'] === digestOf(shown.token)));
    return right ? 'served' : 'refused';
  }

  /** The key that a good and fresh proof shows; null where there is none (RFC 9449 4.3). Uses it up. */
  private proof(): string | null {
    const { asked, books } = this;
    const proof = proofIn(asked);
    if (!proof) return null;
    const { htm, htu, iat, jti, nonce } = proof.claims;
    const { origin, pathname } = asked.url;
    if (typeof htu !== 'string' || !URL.canParse(htu) || htu.length > 256) return null;
    const named = new URL(htu);
    const right =
      htm === asked.method &&
      named.origin + named.pathname === origin + pathname &&
      typeof iat === 'number' &&
      Math.abs(seconds(asked) - iat) <= OFF &&
      books.fresh(nonce, asked.at) &&
      typeof jti === 'string' &&
      jti !== '' &&
      jti.length <= 256;
    return right && books.spend(`${proof.key} ${jti}`) ? proof.key : null;
  }

  private password(username: string, password: string): Due {
    const { users, books, asked } = this;
    const account = `account ${username}`;
    if (books.shut(account, asked.at)) return 'unheard';
    if (password !== '' && Object.hasOwn(users, username) && users[username] === password)
      return 'served';
    books.failed(account, asked.at);
    return 'refused';
  }

  private get form(): URLSearchParams {
    return formOf(this.asked) ?? new URLSearchParams();
  }
  /** Puts into the books what an answer gave: a token, and what came with it. */
  private gave({ user, scope, audience, family, key }: What): void {
    const { books, policy, asked, answered } = this;
    const { access_token: token, refresh_token: refresh } = jsonIn(answered.body);
    const { at, address } = asked;
    const common = { user, scope, audience, key, address, revoked: false, used: false };
    const end = policy.lifetime === null ? null : at + policy.lifetime * 1000;
    const given = family === '' ? String(token) : family;
    if (typeof token === 'string')
      books.tokens.set(token, { ...common, family: given, expiresAt: end });
    if (typeof refresh === 'string')
      books.refreshTokens.set(refresh, { ...common, family: given, expiresAt: null });
  }
  private get right(): boolean {
    return this.answered.status < 400;
  }

  /** A password for a token. */
  private grant(): Due {
    const { asked, form } = this;
    const shown = basicIn(asked);
    const scope = form.get('scope');
    const audience = form.get('resource');
    const readable =
      form.getAll('scope').length < 2 &&
      form.getAll('resource').length < 2 &&
      (scope === null || scope.split(' ').every((one) => SCOPES.includes(one))) &&
      (audience === null || AUDIENCES.includes(audience));
    if (!shown || !readable) return 'refused';
    const due = this.password(shown.username, shown.password);
    if (due === 'served' && this.right)
      this.gave({
        ...{ user: shown.username, audience, family: '', key: null },
        scope: scope ?? SCOPES.join(' '),
      });
    return due;
  }

  /** A code, for whoever is who he says (RFC 6749 4.1.1). */
  private authorize(): Due {
    const { asked, books, policy } = this;
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
    const [user, password] = [once(this.form, 'username'), once(this.form, 'password')];
    const due = this.password(user ?? '', password ?? '');
    const code = this.sentBackWith('code');
    if (due === 'served' && this.right && code !== null)
      books.codes.set(code, {
        ...{ user: user ?? '', audience: query.get('resource'), family: code, challenge },
        scope: (query.get('scope') ?? SCOPES.join(' '))
          .split(' ')
          .filter((one) => SCOPES.includes(one))
          .join(' '),
        ...{ key: query.get('dpop_jkt'), expiresAt: asked.at + CODE_LIFETIME, used: false },
      });
    return due;
  }
  private sentBackWith(name: string): string | null {
    const location = fieldOf(this.answered, 'Location');
    return location === null ? null : new URL(location).searchParams.get(name);
  }

  private token(): Due {
    const { form, policy } = this;
    const grant = once(form, 'grant_type');
    if (doubled(form) || form.get('client_id') !== CLIENT.id) return 'refused';
    if (grant !== 'authorization_code' && grant !== 'refresh_token') return 'refused';
    const key = policy.shows === 'proof' ? this.proof() : null;
    if (policy.shows === 'proof' && key === null) return 'refused';
    return grant === 'refresh_token' ? this.refresh(key) : this.redeem(key);
  }
  /** A code for a token, once (RFC 6749 4.1.3). */
  private redeem(key: string | null): Due {
    const { form, books, asked, policy } = this;
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
    if (this.right) this.gave({ ...code, key });
    return 'served';
  }
  /** A refresh token for a token (RFC 6749 6). */
  private refresh(key: string | null): Due {
    const { form, books, policy, asked } = this;
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
    if (this.right) this.gave({ ...given, key });
    return 'served';
  }

  /** A token taken back, and all that came with it; the same answer where nobody knows it (RFC 7009 2.2). */
  private revoke(): Due {
    const { form, books } = this;
    const shown = once(form, 'token');
    if (doubled(form) || form.get('client_id') !== CLIENT.id || shown === null || shown === '')
      return 'refused';
    const given = books.tokens.get(shown) ?? books.refreshTokens.get(shown);
    if (given) books.revokeFamily(given.family);
    return 'served';
  }
  private revokeAll(): Due {
    const { form, books } = this;
    const user = form.get('username') ?? '';
    const due = this.password(user, form.get('password') ?? '');
    if (due !== 'served') return due;
    for (const [code, given] of books.codes) if (given.user === user) books.codes.delete(code);
    for (const given of [...books.tokens.values(), ...books.refreshTokens.values()])
      if (given.user === user) books.revokeFamily(given.family);
    return due;
  }

  /** The parameters of a request that is signed right and asked for the first time; null else (RFC 5849 3). */
  private signature(kind: 'temporary' | 'token' | null): ReadonlyMap<string, string> | null {
    const { asked, books } = this;
    const pairs: Pairs | null = parametersIn(asked);
    const read = new Map(pairs ?? []);
    const of = (name: string): string => read.get(name) ?? '';
    if (!pairs || read.size !== pairs.length) return null;
    const beside = [...asked.url.searchParams.keys(), ...this.form.keys()];
    const protocol = beside.filter((name) => name.startsWith('oauth_'));
    if (protocol.some((name) => read.has(name)) || new Set(protocol).size < protocol.length)
      return null;
    const algorithm = of('oauth_signature_method');
    if (!isSigning(algorithm) || !['', '1.0'].includes(of('oauth_version'))) return null;
    const [client, token, time, nonce] = (
      ['oauth_consumer_key', 'oauth_token', 'oauth_timestamp', 'oauth_nonce'] as const
    ).map(of) as [string, string, string, string];
    const row = books.credentials.get(token);
    if (client !== CLIENT.id || nonce === '') return null;
    if (kind !== null && row?.kind !== kind) return null;
    const secrets = [CONSUMER_SECRET, kind === null ? '' : (row?.secret ?? '')] as const;
    if (signatureOf(asked, pairs, algorithm, secrets) !== of('oauth_signature')) return null;
    if (!/^[1-9]\d{0,14}$/.test(time) || Math.abs(seconds(asked) - Number(time)) > OFF) return null;
    return books.spend(JSON.stringify([client, token, time, nonce])) ? read : null;
  }
  private signed(): Due {
    return this.signature('token') ? 'served' : 'refused';
  }
  private initiate(): Due {
    const right = this.signature(null)?.get('oauth_callback') === CLIENT.back;
    if (right) this.gaveCredentials('temporary', null);
    return right ? 'served' : 'refused';
  }
  private gaveCredentials(kind: 'temporary' | 'token', user: string | null): void {
    const form = new URLSearchParams(this.answered.body);
    const [key, secret] = [form.get('oauth_token'), form.get('oauth_token_secret')];
    if (this.right && key !== null && secret !== null)
      this.books.credentials.set(key, { kind, secret, user, verifier: null });
  }
  private allow(): Due {
    const { asked, books, form } = this;
    const key = asked.url.searchParams.get('oauth_token') ?? '';
    const row = books.credentials.get(key);
    if (row?.kind !== 'temporary' || row.verifier !== null) return 'refused';
    const user = form.get('username') ?? '';
    const due = this.password(user, form.get('password') ?? '');
    const verifier = this.sentBackWith('oauth_verifier');
    if (due === 'served' && verifier !== null)
      books.credentials.set(key, { ...row, user, verifier });
    return due;
  }
  private exchange(): Due {
    const { books } = this;
    const read = this.signature('temporary');
    const key = read?.get('oauth_token') ?? '';
    const row = books.credentials.get(key);
    const shown = read?.get('oauth_verifier') ?? '';
    if (!read || shown === '' || row?.verifier !== shown) return 'refused';
    books.credentials.delete(key);
    this.gaveCredentials('token', row.user);
    return 'served';
  }
}

/** RFC 7636 4.6, and RFC 9700 4.8.2: a verifier that nobody asked for is refused as well. */
function provesRight({ challenge }: Code, verifier: string): boolean {
  if (challenge === null) return verifier === '';
  return (
    /^[A-Za-z0-9\-._~]{43,128}$/.test(verifier) &&
    createHash('sha256').update(verifier).digest('base64url') === challenge
  );
}

/** What is due to a request, and the books as they stand after it and its answer. */
export function judge(
  policy: Policy,
  users: Users,
  books: Books,
  asked: Asked,
  answered: Answered,
): { readonly due: Due; readonly after: Books } {
  const after = books.copy();
  const due = new Judging(policy, users, after, asked, answered).due();
  const nonce = fieldOf(answered, 'DPoP-Nonce');
  if (nonce !== null) after.nonces.set(nonce, Math.floor(asked.at / PERIOD));
  return { due, after };
}
