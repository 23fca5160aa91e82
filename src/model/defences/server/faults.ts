import type { Fault } from '../types.ts';

const INVALID_TOKEN = { status: 401, code: 'invalid_token', error: 'invalid_token' } as const;

/** The token's time is over. */
export const tokenExpired: Fault = {
  guard: 'tokenExpired',
  refusal: INVALID_TOKEN,
  rfc: 'RFC 6750 3.1',
  find: ({ found, env }) => ({
    found:
      found.token !== null && found.token.expiresAt !== null && env.now() >= found.token.expiresAt,
    subject: String(found.token?.expiresAt ?? 'none'),
    against: String(env.now()),
  }),
};
/** The token was taken back. */
export const tokenRevoked: Fault = {
  guard: 'tokenRevoked',
  refusal: INVALID_TOKEN,
  rfc: 'RFC 7009 2.1',
  find: ({ found }) => ({
    found: found.token !== null && found.token.revokedAt !== null,
    subject: String(found.token?.revokedAt ?? 'not-revoked'),
    against: 'token-store',
  }),
};
/** The refresh token was taken back. */
export const refreshTokenRevoked: Fault = {
  guard: 'refreshTokenRevoked',
  refusal: { status: 400, code: 'refresh-token-revoked', error: 'invalid_grant' },
  rfc: 'RFC 6749 5.2',
  find: ({ found }) => ({
    found: found.refreshToken !== null && found.refreshToken.revokedAt !== null,
    subject: String(found.refreshToken?.revokedAt ?? 'not-revoked'),
    against: 'token-store',
  }),
};
