import { CompactSign, decodeProtectedHeader, exportJWK } from 'jose';
import { ACCEPT, type Sendable } from '../../client/bare.ts';
import type { RequestEntry } from '../../trace.ts';
import { pairOn } from '../dpop/client.ts';
import { ALGORITHM, athOf } from '../dpop/proof.ts';
import type { Device } from '../run/device.ts';
import { secret } from '../server/issue.ts';

export { athOf };
/** The claims of a proof, in the order in which they are shown (RFC 9449 4.2). */
export const CLAIMS = ['htm', 'htu', 'iat', 'jti', 'nonce', 'ath'] as const;
export type ClaimName = (typeof CLAIMS)[number];
export type ClaimTexts = Readonly<Record<ClaimName, string>>;

/** A proof taken apart. */
export interface ProofParts {
  /** Its three parts as they go over the wire. */
  readonly encoded: readonly [header: string, claims: string, signature: string];
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: ClaimTexts;
  /** The token that it goes with. */
  readonly token: string;
}

const decoder = new TextDecoder();
const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0));
const fieldOf = ({ headers }: Pick<RequestEntry, 'headers'>, wanted: string): string =>
  headers.find(([name]) => name === wanted)?.[1] ?? '';

/** Takes the proof of a recorded request apart. Throws where it has none. */
export function proofIn(request: RequestEntry): ProofParts {
  const jwt = fieldOf(request, 'DPoP');
  const [header = '', payload = '', signature = ''] = jwt.split('.');
  const claims = JSON.parse(decoder.decode(fromBase64url(payload))) as Readonly<
    Record<string, unknown>
  >;
  const text = (name: ClaimName): string => {
    const value = claims[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return {
    encoded: [header, payload, signature],
    header: { ...decodeProtectedHeader(jwt) },
    claims: Object.fromEntries(CLAIMS.map((name) => [name, text(name)])) as unknown as ClaimTexts,
    token: fieldOf(request, 'Authorization').replace(/^DPoP /i, ''),
  };
}
/** An identifier that nobody has used yet. */
export const freshId = (): string => secret().slice(0, 22);

/** Who signs a changed proof: the owner's key, one that a thief made, or nobody, so that the old signature stays. */
export type Signer = 'owner' | 'thief' | 'nobody';

/** Keys of thieves: made when one is wanted, and kept for the page. */
const made = new WeakMap<Device, Promise<CryptoKeyPair>>();
/** ECDSA on P-256, its private part out of reach of whoever runs here. */
const makePair = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
function thiefsPair(thief: Device): Promise<CryptoKeyPair> {
  const known = made.get(thief) ?? makePair();
  made.set(thief, known);
  return known;
}

/** Writes the claims: what is empty is left out, and the time is a number where it reads as one. */
function payloadOf(claims: ClaimTexts): string {
  const filled = CLAIMS.filter((name) => claims[name] !== '');
  const value = (name: ClaimName): string | number =>
    name === 'iat' && /^\d+$/.test(claims.iat) ? Number(claims.iat) : claims[name];
  return JSON.stringify(Object.fromEntries(filled.map((name) => [name, value(name)])));
}
const utf8 = new TextEncoder();
const base64url = (text: string): string =>
  btoa(String.fromCharCode(...utf8.encode(text)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

/** A proof that says this, signed by one of them. Throws where the owner has no key. */
export async function proofBy(
  signer: Signer,
  devices: { readonly owner: Device; readonly thief: Device },
  old: ProofParts,
  claims: ClaimTexts,
): Promise<string> {
  // As it was, byte by byte.
  if (signer === 'nobody' && CLAIMS.every((name) => claims[name] === old.claims[name]))
    return old.encoded.join('.');
  const payload = payloadOf(claims);
  const [header, , signature] = old.encoded;
  if (signer === 'nobody') return [header, base64url(payload), signature].join('.');
  const pair = signer === 'owner' ? pairOn(devices.owner) : await thiefsPair(devices.thief);
  if (!pair) throw new Error('The owner has no key.');
  const { kty, crv, x, y } = await exportJWK(pair.publicKey);
  return new CompactSign(utf8.encode(payload))
    .setProtectedHeader({ alg: ALGORITHM, typ: 'dpop+jwt', jwk: { kty, crv, x, y } as never })
    .sign(pair.privateKey);
}

/** A request with a token and a proof. */
export const proved = (method: string, path: string, token: string, proof: string): Sendable => ({
  ...{ method, path, body: null },
  headers: [ACCEPT, ['Authorization', `DPoP ${token}`], ['DPoP', proof]],
});

/** What this browser answers to whoever wants the private key itself: its own words. */
export interface Refused {
  readonly name: string;
  readonly message: string;
}
/** Asks for the owner's private key, as a script in the page would; null where it was handed out. */
export async function askForKey(device: Device): Promise<Refused | null> {
  const pair = pairOn(device);
  if (!pair) throw new Error('The owner has no key.');
  try {
    await crypto.subtle.exportKey('jwk', pair.privateKey);
    return null;
  } catch (error) {
    if (!(error instanceof Error || error instanceof DOMException)) throw error;
    return { name: error.name, message: error.message };
  }
}
