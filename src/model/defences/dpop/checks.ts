import type { Refusal } from '../../machines/api-types.ts';
import { equalInConstantTime } from '../../server/crypto.ts';
import type { Case } from '../server/case.ts';
import { remember, seenIn } from '../server/seen.ts';
import type { Check, Fault, Finding } from '../types.ts';
import { nonceOf } from './nonce.ts';
import { ALGORITHM, athOf, readProof, type Claims, type Proof } from './proof.ts';

/** Seconds that a proof may be old, or ahead (RFC 9449 11.1). */
export const WINDOW = 300;

const proofIn = ({ found }: Case): Proof => found.evidence.get('dpop') as Proof;
const claim = <Name extends keyof Claims>(work: Case, name: Name): Claims[Name] | null =>
  proofIn(work).claims?.[name] ?? null;
/** Scheme, host and path; what a proof names is read as an address, so that its spelling does not matter. */
function place(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

const used = (work: Case): string =>
  `${proofIn(work).thumbprint ?? ''} ${claim(work, 'jti') ?? ''}`;

interface Rule {
  readonly guard: string;
  readonly rfc: string;
  readonly nonce?: boolean;
  readonly find: (work: Case) => Finding;
}
const required = ['jti', 'htm', 'htu', 'iat'] as const;

/** The checks of RFC 9449 4.3, in an order in which each can rely on those before it. */
const RULES: readonly Rule[] = [
  {
    ...{ guard: 'proofMissing', rfc: 'RFC 9449 4.3' },
    find: (work) => ({
      found: proofIn(work).fields !== 1,
      subject: String(proofIn(work).fields),
      against: 'once',
    }),
  },
  {
    ...{ guard: 'proofAlgorithmUnknown', rfc: 'RFC 9449 4.3' },
    find: (work) => {
      const { algorithm, fields } = proofIn(work);
      const none = fields !== 1 || algorithm === 'none';
      return {
        found: algorithm !== ALGORITHM && (!none || proofIn(work).claims !== null),
        subject: algorithm,
        against: ALGORITHM,
      };
    },
  },
  {
    ...{ guard: 'proofUnreadable', rfc: 'RFC 9449 4.2' },
    find: (work) => {
      const missing = required.find((name) => claim(work, name) === null);
      return { found: missing !== undefined, subject: missing ?? 'readable', against: 'dpop+jwt' };
    },
  },
  {
    ...{ guard: 'proofSignatureWrong', rfc: 'RFC 9449 4.3' },
    find: (work) => ({
      found: !proofIn(work).signatureHolds,
      subject: proofIn(work).thumbprint ?? 'no-key',
      against: 'signature',
    }),
  },
  {
    ...{ guard: 'proofForAnotherRequest', rfc: 'RFC 9449 4.3' },
    find: (work) => {
      const { method, url } = work.incoming;
      const asked = `${method} ${url.origin}${url.pathname}`;
      const proved = `${claim(work, 'htm') ?? ''} ${place(claim(work, 'htu') ?? '') ?? ''}`;
      return { found: proved !== asked, subject: proved, against: asked };
    },
  },
  {
    ...{ guard: 'proofTimeOff', rfc: 'RFC 9449 11.1' },
    find: (work) => {
      const now = Math.floor(work.env.now() / 1000);
      const iat = claim(work, 'iat') ?? 0;
      return { found: Math.abs(now - iat) > WINDOW, subject: String(iat), against: String(now) };
    },
  },
  {
    ...{ guard: 'proofNonceWrong', rfc: 'RFC 9449 8', nonce: true },
    find: (work) => {
      const shown = claim(work, 'nonce');
      return {
        found: shown !== nonceOf(work) && shown !== nonceOf(work, 1),
        subject: shown ?? 'none',
        against: nonceOf(work),
      };
    },
  },
  {
    ...{ guard: 'proofUsed', rfc: 'RFC 9449 11.1' },
    find: (work) => ({
      found: seenIn(work, 'proofs').has(used(work)),
      subject: claim(work, 'jti') ?? 'none',
      against: 'proofs',
    }),
  },
];

/** A check of the proof, in a state of that name. `status`: 400 at the token endpoint, 401 at the API. */
export const proofCheck = (state: string, status: 400 | 401): Check => {
  const refusal = ({ nonce }: Rule): Refusal => {
    const error = nonce === true ? 'use_dpop_nonce' : 'invalid_dpop_proof';
    return { status, code: error, error };
  };
  // A token shown as Bearer comes without a proof, and is refused for what it is.
  const bearer = ({ found }: Case): boolean => status === 401 && found.scheme !== 'dpop';
  return {
    state,
    effect: 'verifyProof',
    good: 'proofGood',
    look: async (work) => {
      const proof = await readProof(work);
      work.found.evidence.set('dpop', proof);
      if (proof.signatureHolds) work.found.thumbprint = proof.thumbprint;
      // Told when the one at hand is no longer the newest (RFC 9449 8.2).
      const shown = proof.claims?.nonce;
      if (shown !== nonceOf(work)) work.found.answerHeaders = [['DPoP-Nonce', nonceOf(work)]];
    },
    faults: RULES.map((rule): Fault => {
      const { guard } = rule;
      // An API's nonce is another than that of the token endpoint (RFC 9449 9).
      const rfc = rule.nonce === true && status === 401 ? 'RFC 9449 9' : rule.rfc;
      const nothing = { found: false, subject: 'bearer', against: 'none', asked: false } as const;
      return {
        ...{ guard, rfc, refusal: refusal(rule) },
        find: (work) => (bearer(work) ? nothing : rule.find(work)),
      };
    }),
    passed: (work) => {
      if (bearer(work)) return;
      const row = { jti: claim(work, 'jti'), jkt: proofIn(work).thumbprint };
      remember(work, 'proofs', used(work), row, 2 * WINDOW + 1);
    },
  };
};

const INVALID_TOKEN: Refusal = { status: 401, code: 'invalid_token', error: 'invalid_token' };
/** What a bound token asks of the proof that comes with it (RFC 9449 7). */
export const bindingFaults: readonly Fault[] = [
  {
    ...{
      guard: 'boundTokenAsBearer',
      rfc: 'RFC 9449 7.2',
      refusal: INVALID_TOKEN,
    },
    find: ({ found }) => ({
      found: found.token !== null && found.scheme !== 'dpop',
      subject: found.scheme ?? 'none',
      against: 'dpop',
    }),
  },
  {
    ...{ guard: 'tokenOfAnotherKey', rfc: 'RFC 9449 7.1', refusal: INVALID_TOKEN },
    find: ({ found }) => ({
      found: found.token !== null && found.token.bound['jkt'] !== found.thumbprint,
      subject: found.thumbprint ?? 'none',
      against: String(found.token?.bound['jkt'] ?? 'none'),
    }),
  },
  {
    ...{ guard: 'proofForAnotherToken', rfc: 'RFC 9449 7.1' },
    refusal: { status: 401, code: 'invalid_dpop_proof', error: 'invalid_dpop_proof' },
    find: (work) => {
      const against = athOf(work.found.shown ?? '');
      const subject = claim(work, 'ath') ?? 'none';
      return { found: !equalInConstantTime(subject, against), subject, against };
    },
  },
];
