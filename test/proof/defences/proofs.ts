/** DPoP proofs by Node's own crypto (RFC 9449 4): written from the RFC, to hold the server's checks against. */
import {
  createHash,
  createPublicKey,
  sign,
  verify,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { valuesOf } from '../ghost.ts';
import { jsonIn, type Asked } from './asked.ts';

const base64url = (bytes: Buffer): string => bytes.toString('base64url');
const sha256 = (text: string): string => base64url(createHash('sha256').update(text).digest());

/** RFC 7638 3.2: the required members, in their order. */
export const thumbprintOf = ({ x, y }: Pick<JsonWebKey, 'x' | 'y'>): string =>
  sha256(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }));
/** The digest of a token, as a proof names it. */
export const digestOf = (token: string): string => sha256(token);

export interface Shown {
  /** Thumbprint of the key that signed it. */
  readonly key: string;
  readonly claims: Readonly<Record<string, unknown>>;
}
/** The one proof of a request, its signature checked; null where there is none, or it is none. */
export function proofIn({ headers }: Asked): Shown | null {
  const [jwt, second] = valuesOf(headers, 'dpop');
  if (jwt === undefined || second !== undefined) return null;
  const [head, payload, signature, more] = jwt.split('.');
  if (head === undefined || payload === undefined || signature === undefined || more !== undefined)
    return null;
  const read = (part: string): Readonly<Record<string, unknown>> =>
    jsonIn(Buffer.from(part, 'base64url').toString('utf8'));
  const { typ, alg, jwk, crit } = read(head);
  // We know of no extension that could be critical (RFC 7515 4.1.11).
  if (crit !== undefined) return null;
  if (typ !== 'dpop+jwt' || alg !== 'ES256' || typeof jwk !== 'object' || jwk === null) return null;
  const key = jwk as JsonWebKey;
  if (key.kty !== 'EC' || key.crv !== 'P-256' || 'd' in key) return null;
  try {
    const holds = verify(
      'sha256',
      Buffer.from(`${head}.${payload}`),
      { key: createPublicKey({ key, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    return holds ? { key: thumbprintOf(key), claims: read(payload) } : null;
  } catch {
    return null;
  }
}
/** A proof, signed. `header` and `claims` as they stand. */
export function proofOf(header: object, claims: object, key: KeyObject): string {
  const text = [header, claims]
    .map((part) => base64url(Buffer.from(JSON.stringify(part))))
    .join('.');
  return `${text}.${base64url(sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }))}`;
}
