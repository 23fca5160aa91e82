import { equalInConstantTime } from '../../server/crypto.ts';
import { headerValues } from '../../server/credentials.ts';
import type { HeaderPair } from '../../trace.ts';
import type { Case } from '../server/case.ts';
import { remember, seenIn } from '../server/seen.ts';
import type { Check, Fault } from '../types.ts';
import { baseStringOf, type BaseString } from './base-string.ts';
import { readHeader } from './header.ts';
import { isMethod, keyOf, sign } from './sign.ts';

/** Seconds that a timestamp may be off (RFC 5849 3.3 leaves it to the server). */
export const WINDOW = 300;
const REQUIRED = [
  'oauth_consumer_key',
  'oauth_signature_method',
  'oauth_signature',
  'oauth_timestamp',
  'oauth_nonce',
] as const;

/** What is read of a signed request, and looked up for it. */
interface Signed {
  readonly shown: boolean;
  /** Null where the header cannot be read. */
  readonly parameters: readonly HeaderPair[] | null;
  base: BaseString | null;
  expected: string | null;
}
const signedIn = ({ found }: Case): Signed => found.evidence.get('oauth1') as Signed;
/** A protocol parameter; empty where it was not sent. */
export const parameter = (work: Case, wanted: string): string =>
  signedIn(work).parameters?.find(([name]) => name === wanted)?.[1] ?? '';

function read(work: Case): void {
  const fields = headerValues(work.incoming.headers, 'authorization');
  const field = fields[0] ?? '';
  const shown = /^OAuth(\s|$)/i.test(field);
  const parameters = shown && fields.length === 1 ? readHeader(field) : null;
  const evidence: Signed = { shown, parameters, base: null, expected: null };
  work.found.evidence.set('oauth1', evidence);
}
const MALFORMED = { status: 400, code: 'invalid_request' } as const;
const malformed = (
  guard: string,
  rfc: string,
  what: (work: Case) => { readonly found: boolean; readonly subject: string },
): Fault => ({
  ...{ guard, rfc, refusal: MALFORMED },
  find: (work) => ({ ...what(work), against: 'OAuth' }),
});

/** Reads the header: what is missing, doubled or not supported is a 400 (RFC 5849 3.2). */
export const readingSignature = (needsToken: boolean, state: string): Check => {
  const required = needsToken ? [...REQUIRED, 'oauth_token'] : REQUIRED;
  const doubled = (work: Case): string | undefined => {
    const { url, body } = work.incoming;
    // Wherever they stand: in the field, in the address, in a form (RFC 5849 3.4.1.3.1).
    const beside = [...url.searchParams.keys(), ...new URLSearchParams(body).keys()];
    const names = [
      ...(signedIn(work).parameters ?? []).map(([name]) => name),
      ...beside.filter((name) => name.startsWith('oauth_')),
    ];
    return names.find((name, place) => names.indexOf(name) !== place);
  };
  const missing = (work: Case): string | undefined =>
    required.find((name) => parameter(work, name) === '');
  return {
    state,
    effect: 'findCredentials',
    good: 'signatureShown',
    look: read,
    faults: [
      {
        guard: 'credentialsMissing',
        refusal: { status: 401, code: 'unknown_client' },
        rfc: 'RFC 5849 3.5.1',
        find: (work) => ({
          found: !signedIn(work).shown,
          subject: signedIn(work).shown ? 'OAuth' : 'none',
          against: 'OAuth',
        }),
      },
      malformed('credentialsUnreadable', 'RFC 5849 3.5.1', (work) => ({
        found: signedIn(work).parameters === null,
        subject: signedIn(work).parameters ? 'readable' : 'unreadable',
      })),
      malformed('parameterDoubled', 'RFC 5849 3.2', (work) => ({
        found: doubled(work) !== undefined,
        subject: doubled(work) ?? 'none',
      })),
      malformed('parameterMissing', 'RFC 5849 3.1', (work) => ({
        found: missing(work) !== undefined,
        subject: missing(work) ?? 'none',
      })),
      malformed('signatureMethodUnknown', 'RFC 5849 3.2', (work) => ({
        found: !isMethod(parameter(work, 'oauth_signature_method')),
        subject: parameter(work, 'oauth_signature_method'),
      })),
      malformed('versionUnknown', 'RFC 5849 3.1', (work) => ({
        found: !['', '1.0'].includes(parameter(work, 'oauth_version')),
        subject: parameter(work, 'oauth_version'),
      })),
      malformed('timestampUnreadable', 'RFC 5849 3.3', (work) => ({
        // One spelling alone, or a used nonce would be a fresh one under a zero more.
        found: !/^[1-9]\d{0,14}$/.test(parameter(work, 'oauth_timestamp')),
        subject: parameter(work, 'oauth_timestamp'),
      })),
    ],
  };
};

/** Signs the request as its client should have, with the secrets in the store. */
function verify(work: Case, tokenSecret: string): void {
  const { method, url, body } = work.incoming;
  const evidence = signedIn(work);
  const protocol = (evidence.parameters ?? []).filter(
    ([name]) => name !== 'realm' && name !== 'oauth_signature',
  );
  const secret = work.kept.secrets.get(parameter(work, 'oauth_consumer_key'))?.['secret'];
  const algorithm = parameter(work, 'oauth_signature_method');
  if (!isMethod(algorithm)) return;
  evidence.base = baseStringOf({ method, url: url.href, protocol, form: body });
  evidence.expected = sign(algorithm, evidence.base.text, keyOf(String(secret ?? ''), tokenSecret));
}

const refused = (guard: string, code: string, rfc: string, find: Fault['find']): Fault => ({
  ...{ guard, rfc, find },
  refusal: { status: 401, code },
});
/** The kind of credentials that a state wants: temporary ones, or a token's; null where none yet. */
export type Wanted = 'temporary' | 'token' | null;
const rowOf = (work: Case, wanted: Wanted) => {
  const row = work.kept.secrets.get(parameter(work, 'oauth_token'));
  return row?.['kind'] === wanted ? row : undefined;
};

/** Compares signatures (RFC 5849 3.2, 3.4). */
export const checkingSignature = (wanted: Wanted, state: string): Check => ({
  state,
  effect: 'verifySignature',
  good: 'signatureRight',
  look: (work) => {
    verify(work, String(rowOf(work, wanted)?.['secret'] ?? ''));
  },
  faults: [
    refused('consumerUnknown', 'invalid_credentials', 'RFC 5849 3.2', (work) => {
      const key = parameter(work, 'oauth_consumer_key');
      return {
        found: work.kept.secrets.get(key)?.['kind'] !== 'client',
        subject: key,
        against: 'secrets',
      };
    }),
    refused('tokenUnknown', 'invalid_token', 'RFC 5849 3.2', (work) => ({
      found: wanted !== null && rowOf(work, wanted) === undefined,
      subject: parameter(work, 'oauth_token'),
      against: 'secrets',
    })),
    refused('signatureWrong', 'invalid_signature', 'RFC 5849 3.4', (work) => {
      const { expected } = signedIn(work);
      const shown = parameter(work, 'oauth_signature');
      return {
        found: expected === null || !equalInConstantTime(shown, expected),
        subject: shown,
        against: expected ?? 'none',
      };
    }),
  ],
});

const nonceOf = (work: Case): string =>
  JSON.stringify(
    ['oauth_consumer_key', 'oauth_token', 'oauth_timestamp', 'oauth_nonce'].map((name) =>
      parameter(work, name),
    ),
  );
/** Each request once (RFC 5849 3.3). Looked at after the signature, so that nobody else uses a nonce up. */
export const checkingNonce = (state: string): Check => ({
  state,
  effect: 'lookUpNonce',
  good: 'nonceFresh',
  faults: [
    refused('timestampOff', 'timestamp_refused', 'RFC 5849 3.3', (work) => {
      const now = Math.floor(work.env.now() / 1000);
      const shown = parameter(work, 'oauth_timestamp');
      return {
        found: Math.abs(now - Number(shown)) > WINDOW,
        subject: shown,
        against: String(now),
      };
    }),
    refused('nonceUsed', 'nonce_used', 'RFC 5849 3.3', (work) => ({
      found: seenIn(work, 'nonces').has(nonceOf(work)),
      subject: parameter(work, 'oauth_nonce'),
      against: 'nonces',
    })),
  ],
  passed: (work) => {
    const row = { nonce: parameter(work, 'oauth_nonce') };
    remember(work, 'nonces', nonceOf(work), row, 2 * WINDOW + 1);
  },
});
