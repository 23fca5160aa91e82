import type { UserRecord } from './stores.ts';

/** Rounds of PBKDF2-HMAC-SHA256, as OWASP's password storage advice has it. */
export const PASSWORD_ROUNDS = 600_000;

/** The cast's users come ready hashed: Blink Wiki's password is the article's. */
export const CAST: readonly UserRecord[] = [
  {
    username: 'blinkwiki@mailserver.com',
    name: 'Blink Wiki',
    salt: 'ee513b265fa9cb450af89146e8dea121',
    hash: '9d4f56001c6433b8e62d0fb2ae318fa34176406113a8bc9c05b3e2931fd014d1',
    rounds: PASSWORD_ROUNDS,
    scope: 'helicopters:read profile:read',
  },
];
