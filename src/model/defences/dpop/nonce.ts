import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { keep } from '../../server/work.ts';
import type { Case } from '../server/case.ts';
import { base64url, secret } from '../server/issue.ts';

/** Ms that a nonce is handed out; it is taken for as long again (RFC 9449 8). */
export const NONCE_PERIOD = 15 * 60_000;
const KEY = 'dpop-nonce-key';
const utf8 = new TextEncoder();

/**
 * The nonce of a period, counted from now: 0 is the one handed out. Made of a secret and the time, so that none
 * has to be kept.
 */
export function nonceOf(work: Case, ago = 0): string {
  const { kept, env } = work;
  const row = kept.secrets.get(KEY) ?? { kind: 'nonce-key', secret: secret() };
  if (!kept.secrets.has(KEY)) {
    kept.secrets.set(KEY, row);
    if (work.trace) keep(work, 'credentials', KEY, row);
  }
  const period = Math.floor(env.now() / NONCE_PERIOD) - ago;
  return base64url(
    hmac(sha256, utf8.encode(String(row.secret)), utf8.encode(String(period))),
  ).slice(0, 22);
}
