import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes } from '../../env.ts';
import { hex } from '../../server/crypto.ts';
import { keep, note } from '../../server/work.ts';
import type { Facts } from '../../trace.ts';
import type { Case } from './case.ts';
import type { Grant, StoredToken } from './kept.ts';

const utf8 = new TextEncoder();
/** Base64url without padding (RFC 7515 2). */
export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
/** SHA-256 of a text, hex. At once, so that a look-up need not wait. */
const digestOf = (text: string): string => hex(sha256(utf8.encode(text)));
/** 256 bits by chance, hex (RFC 6749 10.10). */
export const secret = (): string => hex(randomBytes(32));

/** A token as the store keeps it. */
export const atRest = ({ settings }: Pick<Case, 'settings'>, token: string): string =>
  settings.hashed ? digestOf(token) : token;

const rowOf = ({
  name,
  scope,
  audience,
  expiresAt,
  revokedAt,
  usedAt,
  bound,
}: StoredToken): Facts => ({
  ...{ user: name, scope, audience, expiresAt, revokedAt, usedAt },
  ...bound,
});
/** Writes a token's row, and has it recorded. */
export function store(work: Case, kind: 'tokens' | 'refreshTokens', record: StoredToken): void {
  work.kept[kind].set(record.key, record);
  if (!work.trace) return;
  const row = { ...rowOf(record), hashed: work.settings.hashed };
  keep(work, kind === 'tokens' ? 'tokens' : 'refresh-tokens', record.key, row);
}

/** The members of a token response (RFC 6749 5.1). */
export interface Issued {
  readonly access_token: string;
  readonly token_type: string;
  readonly expires_in?: number;
  readonly refresh_token?: string;
  readonly scope: string;
}
/**
 * Makes tokens, and keeps them. A refresh token that is not used up goes on being used: then none is made.
 * `family`: of the authorization that they come of; a new one where it is null.
 */
export function issue(
  work: Case,
  grant: Grant,
  family: string | null,
  renews: StoredToken | null = null,
): Issued {
  const { env, settings, address, found } = work;
  const bound = settings.bind.reduce<Facts>(
    (facts, bind) => ({ ...facts, ...bind({ address, thumbprint: found.thumbprint }) }),
    {},
  );
  const now = env.now();
  const [access, refresh] = [secret(), secret()];
  const make = (kind: 'tokens' | 'refreshTokens', token: string, lifetime: number | null): void => {
    const { username, name, scope, audience } = grant;
    store(work, kind, {
      ...{ username, name, scope, audience, bound },
      key: atRest(work, token),
      family: family ?? access,
      expiresAt: lifetime === null ? null : now + lifetime * 1000,
      revokedAt: null,
      usedAt: null,
    });
    const made = kind === 'tokens' ? 'token' : 'refresh-token';
    note(work, { kind: 'known', party: 'api', secret: made, value: token, how: 'made' });
  };
  const { lifetime } = settings;
  make('tokens', access, lifetime);
  const wanted = settings.refresh && (renews === null || settings.rotates);
  if (wanted) make('refreshTokens', refresh, null);
  return {
    access_token: access,
    token_type: settings.type,
    ...(lifetime !== null && { expires_in: lifetime }),
    ...(wanted && { refresh_token: refresh }),
    scope: grant.scope,
  };
}

/** Takes back all that came of one authorization (RFC 9700 4.14.2; RFC 6749 4.1.2). */
export function revokeFamily(work: Case, family: string): void {
  for (const kind of ['tokens', 'refreshTokens'] as const)
    for (const record of work.kept[kind].values())
      if (record.family === family && record.revokedAt === null)
        store(work, kind, { ...record, revokedAt: work.env.now() });
}
