import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { sha256 } from '@noble/hashes/sha2.js';
import { headerValues } from '../../server/credentials.ts';
import type { Case } from '../server/case.ts';
import { base64url } from '../server/issue.ts';

/** What a proof says (RFC 9449 4.2); null where it does not say it, or in another type. */
export interface Claims {
  readonly jti: string | null;
  readonly htm: string | null;
  readonly htu: string | null;
  readonly iat: number | null;
  readonly ath: string | null;
  readonly nonce: string | null;
}
/** A proof, taken apart. */
export interface Proof {
  /** How many `DPoP` fields there are. */
  readonly fields: number;
  /** Null where it is no JWT of this kind, with a public key in its header (RFC 9449 4.3, 2 to 4 and 7). */
  readonly claims: Claims | null;
  readonly algorithm: string;
  /** RFC 7638; null where no key could be read. */
  readonly thumbprint: string | null;
  readonly signatureHolds: boolean;
}
/** The one algorithm that is taken. */
export const ALGORITHM = 'ES256';
/** Longest identifier that is remembered. */
const LONGEST = 256;

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : null;

/** The digest of an access token, as a proof names it (RFC 9449 4.2). */
export const athOf = (token: string): string => base64url(sha256(new TextEncoder().encode(token)));

interface Key {
  readonly key: Awaited<ReturnType<typeof importJWK>>;
  readonly thumbprint: string;
}
/** A key is read once for many requests; the oldest goes first, so that a flood of keys cannot fill the memory. */
const keys = new Map<string, Promise<Key>>();
const MOST_KEYS = 100;

/** The public key of a header. Rejects what is no point of the curve, and what is no public key. */
function keyOf(jwk: Readonly<Record<string, unknown>>): Promise<Key> {
  const { kty, crv, x, y } = jwk;
  if (
    typeof x !== 'string' ||
    typeof y !== 'string' ||
    kty !== 'EC' ||
    crv !== 'P-256' ||
    'd' in jwk
  )
    return Promise.reject(new TypeError('Not a public key on P-256.'));
  const name = `${x} ${y}`;
  const known = keys.get(name);
  if (known) return known;
  const publicKey = { kty, crv, x, y };
  const reading = Promise.all([
    importJWK(publicKey, ALGORITHM),
    calculateJwkThumbprint(publicKey),
  ]).then(([key, thumbprint]) => ({ key, thumbprint }));
  const [oldest] = keys.keys();
  if (keys.size >= MOST_KEYS && oldest !== undefined) keys.delete(oldest);
  keys.set(name, reading);
  return reading;
}

const NONE: Proof = {
  fields: 0,
  claims: null,
  algorithm: 'none',
  thumbprint: null,
  signatureHolds: false,
};
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Takes the proof of a request apart, and checks its signature. Never throws. */
export async function readProof({ incoming }: Case): Promise<Proof> {
  const fields = headerValues(incoming.headers, 'dpop');
  const [jwt = ''] = fields;
  const none = { ...NONE, fields: fields.length };
  if (fields.length !== 1) return none;
  try {
    const header = decodeProtectedHeader(jwt);
    const algorithm = String(header.alg);
    if (header.typ !== 'dpop+jwt') return { ...none, algorithm };
    if (algorithm !== ALGORITHM) return { ...none, algorithm, claims: claimsIn(jwt) };
    const { key, thumbprint } = await keyOf(record(header.jwk));
    const read = { ...none, algorithm, thumbprint, claims: claimsIn(jwt) };
    const holds = await compactVerify(jwt, key, { algorithms: [ALGORITHM] }).then(
      () => true,
      () => false,
    );
    return { ...read, signatureHolds: holds };
  } catch {
    return none;
  }
}

/** The claims of a JWT, whether or not it is signed well. Throws where it has none. */
function claimsIn(jwt: string): Claims {
  const [, payload = ''] = jwt.split('.');
  const base64 = payload.replace(/-/g, '+').replace(/_/g, '/');
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const { jti, htm, htu, iat, ath, nonce } = record(JSON.parse(decoder.decode(bytes)));
  return {
    ...{ jti: text(jti), htm: text(htm), htu: text(htu), ath: text(ath), nonce: text(nonce) },
    iat: typeof iat === 'number' && Number.isFinite(iat) ? iat : null,
  };
}
