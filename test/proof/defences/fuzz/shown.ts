/** Signatures and proofs that are made while a case is played: right ones, and ones that are wrong in one thing. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import type { HeaderPair } from '../../../../src/model/trace.ts';
import { CLIENT, shownIn, type Asked } from '../asked.ts';
import type { Books } from '../books.ts';
import { CONSUMER_SECRET } from '../due/signed.ts';
import { digestOf, proofOf, thumbprintOf } from '../proofs.ts';
import { fieldWith, isSigning, signatureOf, type Pairs } from '../signatures.ts';

/** RFC 7636, appendix B. */
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
export const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

/** How a request is signed (RFC 5849 3). */
export interface Signing {
  /** Which of the credentials given out; null: none yet. */
  readonly credentials: number | null;
  readonly algorithm: string;
  /** Seconds that the timestamp is off. */
  readonly off: number;
  readonly nonce: string;
  readonly extra: Pairs;
  /** What is wrong with it. */
  readonly spoilt:
    | 'stranger'
    | 'secret'
    | 'altered'
    | 'cut'
    | 'dropped'
    | 'doubled'
    | 'spelt'
    | 'swapped'
    | 'empty'
    | null;
}
/** How a proof is made (RFC 9449 4.2). */
export interface Proving {
  readonly key: 0 | 1;
  readonly off: number;
  readonly jti: string;
  readonly nonce: 'newest' | 'none' | 'made-up';
  /** Members of claims and header that are put in their place; null takes one away. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly header: Readonly<Record<string, unknown>>;
  readonly spoilt:
    'altered' | 'cut' | 'signed-by-another' | 'twice' | 'private' | 'malleated' | null;
}

const mostly = <T>(usual: T, others: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
const name = fc.oneof(
  { weight: 6, arbitrary: fc.nat().map((n) => n.toString(36)) },
  fc.constantFrom('same', 'same', 'sAme', '%73ame', 's\u0061me', ''),
);
export const signing: fc.Arbitrary<Signing> = fc.record({
  credentials: fc.constantFrom(0, 0, 1, 2, null),
  algorithm: mostly('HMAC-SHA1', ['HMAC-SHA256', 'PLAINTEXT', 'hmac-sha1', 'none', '']),
  off: mostly(0, [-301, -300, 300, 301, 1e9]),
  nonce: name,
  extra: mostly<Pairs>([], [[['oauth_version', '1.0']], [['oauth_version', '1.1']], [['a', 'b']]]),
  spoilt: mostly<Signing['spoilt']>(null, [
    ...([
      'stranger',
      'secret',
      'altered',
      'cut',
      'dropped',
      'doubled',
      'spelt',
      'swapped',
      'empty',
    ] as const),
  ]),
});
const claim = fc.tuple(
  fc.constantFrom('htm', 'htu', 'iat', 'jti', 'ath', 'nonce', 'exp'),
  fc.oneof(
    fc.constantFrom(null, '', 0, 1e300, 'GET', 'https://helicopters.example/'),
    fc.anything(),
  ),
);
const member = fc.tuple(
  fc.constantFrom('typ', 'alg', 'jwk', 'crit', 'b64', 'kid'),
  fc.constantFrom<unknown>(
    null,
    '',
    'none',
    'HS256',
    'RS256',
    'ES384',
    'JWT',
    {},
    [],
    ['exp'],
    false,
  ),
);
const few = (one: fc.Arbitrary<readonly [string, unknown]>) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant({}) },
    one.map(([key, value]) => ({ [key]: value })),
  );
export const proving: fc.Arbitrary<Proving> = fc.record({
  key: fc.constantFrom<0 | 1>(0, 0, 0, 1),
  off: mostly(0, [-301, -300, 300, 301]),
  jti: name,
  nonce: mostly<Proving['nonce']>('newest', ['none', 'made-up']),
  claims: few(claim),
  header: few(member),
  spoilt: mostly<Proving['spoilt']>(null, [
    ...(['altered', 'cut', 'signed-by-another', 'twice', 'private', 'malleated'] as const),
  ]),
});

const at = <T>(list: readonly T[], place: number | null): T | undefined =>
  place === null ? undefined : list[place];
const flipped = (text: string): string =>
  text.slice(0, 3) + (text[3] === 'A' ? 'B' : 'A') + text.slice(4);

/** The field of a request signed as told. */
export function signed(asked: Asked, how: Signing, books: Books): HeaderPair {
  const [key = 'no-key', row] = at([...books.credentials], how.credentials) ?? [];
  const time = Math.floor(asked.at / 1000) + how.off;
  const parameters: [string, string][] = [
    ['oauth_consumer_key', how.spoilt === 'stranger' ? 'nobody' : CLIENT.id],
    ...(how.credentials === null ? [] : [['oauth_token', key] as [string, string]]),
    ['oauth_signature_method', how.algorithm],
    ['oauth_timestamp', how.spoilt === 'spelt' ? `0${time}` : String(time)],
    ['oauth_nonce', how.nonce],
    ...how.extra.map(([one, value]): [string, string] => [one, value]),
  ];
  if (how.spoilt === 'dropped') parameters.splice(how.nonce.length % parameters.length, 1);
  if (how.spoilt === 'doubled')
    parameters.push(parameters[how.nonce.length % parameters.length] ?? ['a', 'b']);
  const secret = how.spoilt === 'secret' ? 'guessed' : (row?.secret ?? '');
  const algorithm = isSigning(how.algorithm) ? how.algorithm : 'HMAC-SHA1';
  const other = algorithm === 'HMAC-SHA1' ? 'HMAC-SHA256' : 'HMAC-SHA1';
  const right = signatureOf(asked, parameters, how.spoilt === 'swapped' ? other : algorithm, [
    // Of whom nobody knows, there is no secret either.
    how.spoilt === 'stranger' ? '' : CONSUMER_SECRET,
    secret,
  ]);
  const spoil: Partial<Record<NonNullable<Signing['spoilt']>, string>> = {
    altered: flipped(right),
    cut: right.slice(0, -2),
    empty: '',
  };
  const signature = spoil[how.spoilt ?? 'secret'] ?? right;
  return ['Authorization', fieldWith([...parameters, ['oauth_signature', signature]])];
}

const pairs = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }));
/** The group's order (FIPS 186-5): s and n - s hold for the same message. */
const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
function malleated(jwt: string): string {
  const [head = '', payload = '', signature = ''] = jwt.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  const s = ORDER - BigInt(`0x${bytes.subarray(32).toString('hex')}`);
  const other = Buffer.from(s.toString(16).padStart(64, '0'), 'hex');
  return [head, payload, Buffer.concat([bytes.subarray(0, 32), other]).toString('base64url')].join(
    '.',
  );
}
/** RFC 7638, of both keys. */
export const THUMBPRINTS = pairs.map(({ publicKey }) => {
  const { x, y } = publicKey.export({ format: 'jwk' });
  return thumbprintOf({ x: x ?? '', y: y ?? '' });
});
/** The fields of a proof made as told. */
export function proved(asked: Asked, how: Proving, books: Books): HeaderPair[] {
  const [pair, another] = how.key === 0 ? pairs : [...pairs].reverse();
  if (!pair || !another) throw new Error('There are two keys.');
  const { d, ...open } = pair.privateKey.export({ format: 'jwk' });
  const token = shownIn(asked)?.token;
  const newest = [...books.nonces.keys()].at(-1);
  const nonce = { newest, none: undefined, 'made-up': 'made-up' }[how.nonce];
  const without = (members: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
  const claims = without({
    ...{ htm: asked.method, htu: asked.url.origin + asked.url.pathname, jti: how.jti, nonce },
    iat: Math.floor(asked.at / 1000) + how.off,
    ...(token !== undefined && { ath: digestOf(token) }),
    ...how.claims,
  });
  const jwk = how.spoilt === 'private' ? { ...open, d } : open;
  const header = without({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...how.header });
  const { privateKey } = how.spoilt === 'signed-by-another' ? another : pair;
  let jwt: string;
  try {
    jwt = proofOf(header, claims, privateKey);
  } catch {
    // A bigint, or an object within itself, has no JSON form.
    return [['DPoP', '..']];
  }
  if (how.spoilt === 'altered') jwt = jwt.slice(0, -8) + flipped(jwt.slice(-8));
  if (how.spoilt === 'cut') jwt = jwt.slice(0, -4);
  if (how.spoilt === 'malleated') jwt = malleated(jwt);
  const field: HeaderPair = ['DPoP', jwt];
  return how.spoilt === 'twice' ? [field, field] : [field];
}
