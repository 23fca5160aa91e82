import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { articleEnv, type Env } from '../../model/env.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
const part = (fields: object): string => base64url(utf8(JSON.stringify(fields)));

/** The key that signs. Known to nobody in the story but the server. */
export const SERVER_KEY = 'a key that the server keeps to itself';

/** A JSON Web Token, signed with HMAC-SHA256 (RFC 7519 3.1, RFC 7518 3.2). */
export function signed(claims: object, key = SERVER_KEY): string {
  const input = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${input}.${base64url(hmac(sha256, utf8(key), utf8(input)))}`;
}

/** What the parts of a token read when anyone decodes them, without a key; those that cannot be read are left out. */
export function decoded(token: string): readonly string[] {
  return token.split('.').flatMap((one) => {
    try {
      const bytes = Uint8Array.from(atob(one.replace(/-/g, '+').replace(/_/g, '/')), (char) =>
        char.charCodeAt(0),
      );
      return [new TextDecoder('utf-8', { fatal: true }).decode(bytes)];
    } catch {
      return [];
    }
  });
}

/** What a token says of Blink Wiki; times in seconds (RFC 7519 4.1). */
export const claimsAt = (now: number) => ({
  sub: 'blinkwiki@mailserver.com',
  name: 'Blink Wiki',
  exp: Math.floor(now / 1000) + 3600,
});

/** The env of the trials, but its tokens are signed and tell whose they are. */
export function signingEnv(): Env {
  const env: Env = articleEnv({ newToken: () => signed(claimsAt(env.now())) });
  return env;
}
