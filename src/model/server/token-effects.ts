import type { ApiContext, ApiEvent } from '../machines/api-types.ts';
import type { Facts } from '../trace.ts';
import { success } from './answers.ts';
import { equalInConstantTime, sha256 } from './crypto.ts';
import { addressKey, check, fail, keep, note, shown, written, type Work } from './work.ts';

const tokenRow = (record: {
  name: string;
  scope: string;
  audience: string;
  expiresAt: number;
  revokedAt: number | null;
}): Facts => ({
  user: record.name,
  scope: record.scope,
  audience: record.audience,
  expiresAt: record.expiresAt,
  revokedAt: record.revokedAt,
});
/** Looks for the token's digest in the store. */
export async function lookUpToken(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { env, stores, address } = work;
  const throttled = stores.failures.retryAfter(addressKey(address)) > 0;
  const { token } = shown(context, 'token');
  if (throttled && work.shuts) {
    check(work, 'failures', address, 'limit', false);
    return { type: 'TOKEN_LOOKED_UP', throttled, record: null };
  }
  const elapsed = work.trace ? env.stopwatch() : null;
  const digest = await sha256(env, token);
  const found = stores.tokens.get(digest);
  const record = found && equalInConstantTime(found.digest, digest) ? found : null;
  check(work, 'token', digest, 'token-store', record !== null, elapsed?.() ?? null);
  if (!record) fail(work, addressKey(address));
  return { type: 'TOKEN_LOOKED_UP', throttled, record };
}

/** Reads the facts of a token that is known: whether one of them tells against it, the guards decide. */
export function judgeToken(work: Work, { record }: ApiContext): ApiEvent {
  if (!record) throw new Error('The API machine judges a token that it has not looked up.');
  const now = work.env.now();
  const {
    scope: needed,
    audiences: [audience],
  } = work.resource;
  const judged = {
    revoked: record.revokedAt !== null,
    expired: now >= record.expiresAt,
    elsewhere: record.audience !== audience,
    narrow: !record.scope.split(' ').includes(needed),
  };
  if (work.trace) {
    check(
      work,
      'revocation',
      record.revokedAt === null ? 'not-revoked' : String(record.revokedAt),
      'token-store',
      !judged.revoked,
    );
    check(work, 'expiry', String(record.expiresAt), String(now), !judged.expired);
    check(work, 'audience', record.audience, audience, !judged.elsewhere);
    check(work, 'scope', record.scope, needed, !judged.narrow);
  }
  return { type: 'TOKEN_JUDGED', ...judged };
}

/** How a token is shown, as its answer names it (RFC 6749 7.1); `N_A` where that is no scheme of its own (RFC 8693 2.2.1). */
const typeOf = ({ scheme }: Work['resource']): string =>
  scheme === null || scheme === 'Basic' ? 'N_A' : scheme;

/** Makes a token, and keeps its digest. */
export async function grantToken(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { env, stores, resource } = work;
  const { owner } = context;
  if (!owner) throw new Error('The API machine grants to nobody.');
  const wanted = shown(context, 'password');
  const token = env.newToken();
  const allowed = stores.users.get(owner.username)?.scope.split(' ') ?? [];
  const scope = (wanted.scope?.split(' ') ?? [resource.scope])
    .filter((one) => allowed.includes(one))
    .join(' ');
  const record = {
    ...owner,
    digest: await sha256(env, token),
    scope,
    audience: wanted.resource ?? resource.audiences[0],
    expiresAt: env.now() + resource.lifetime * 1000,
    revokedAt: null,
  };
  stores.tokens.set(record.digest, record);
  note(work, { kind: 'known', party: 'api', secret: 'token', value: token, how: 'made' });
  keep(work, 'tokens', record.digest, tokenRow(record));
  const lines = [
    { code: 'api.granted', params: { name: owner.name, token } },
    { code: 'api.granted.use-it', params: {} },
  ];
  const fields = {
    access_token: token,
    token_type: typeOf(resource),
    expires_in: resource.lifetime,
    scope,
  };
  return written(success('granted', lines, fields, [['Cache-Control', 'no-store']]));
}

/** Takes a token back (RFC 7009). */
export async function revokeToken(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { env, stores } = work;
  const digest = await sha256(env, shown(context, 'given-back').token);
  const record = stores.tokens.get(digest);
  check(work, 'token', digest, 'token-store', record !== undefined);
  if (record && record.revokedAt === null) {
    const revoked = { ...record, revokedAt: env.now() };
    stores.tokens.set(digest, revoked);
    keep(work, 'tokens', digest, tokenRow(revoked));
  }
  // The same answer for an unknown token (RFC 7009 2.2).
  return written(
    success('revoked', [{ code: 'api.revoked', params: {} }], {}, [['Cache-Control', 'no-store']]),
  );
}
