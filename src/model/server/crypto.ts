import type { Env } from '../env.ts';

const utf8 = new TextEncoder();

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Bytes as lower-case hex. */
export const hex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += HEX[byte] ?? '';
  return text;
};
const unhex = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array((text.match(/../g) ?? []).map((pair) => parseInt(pair, 16)));

/** SHA-256 of a text, as hex. Without WebCrypto a library does it. */
export async function sha256(env: Env, text: string): Promise<string> {
  const bytes = utf8.encode(text);
  if (env.subtle) return hex(new Uint8Array(await env.subtle.digest('SHA-256', bytes)));
  const { sha256: digest } = await import('@noble/hashes/sha2.js');
  return hex(digest(bytes));
}

/**
 * PBKDF2-HMAC-SHA256 (RFC 8018 5.2), 32 bytes as hex. Deliberately slow. Without WebCrypto a
 * library does it in slices, so that the page stays awake.
 */
export async function pbkdf2(
  env: Env,
  password: string,
  saltHex: string,
  rounds: number,
): Promise<string> {
  const secret = utf8.encode(password);
  const salt = unhex(saltHex);
  if (env.subtle) {
    const key = await env.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
    const bits = await env.subtle.deriveBits(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
      key,
      256,
    );
    return hex(new Uint8Array(bits));
  }
  const [{ pbkdf2Async }, { sha256: digest }] = await Promise.all([
    import('@noble/hashes/pbkdf2.js'),
    import('@noble/hashes/sha2.js'),
  ]);
  return hex(await pbkdf2Async(digest, secret, salt, { c: rounds, dkLen: 32, asyncTick: 8 }));
}

/** Compares two texts of equal length in a time that does not tell where they differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++)
    difference |= a.charCodeAt(i) ^ b.charCodeAt(i % (b.length || 1));
  return difference === 0;
}
