import type { HeaderPair, RequestEntry, ResponseEntry } from '../trace.ts';
import { summariseRequest, summariseResponse, type WireSummary } from './wire-summary.ts';

/** A part of a message that counts for whether it is let in: a field's name, and what of it is told. */
type Part = NonNullable<WireSummary['decides']>;

/** What of an `Authorization: OAuth` is told: whose it is, and what makes it count once (RFC 5849 3.5.1). */
const SIGNED = [
  'oauth_token',
  'oauth_verifier',
  'oauth_timestamp',
  'oauth_nonce',
  'oauth_signature',
] as const;
/** What a form or an address may hold that opens something, or is compared with what does. */
const FIELDS = [
  'code',
  'code_verifier',
  'code_challenge',
  'dpop_jkt',
  'refresh_token',
  'oauth_token',
  'oauth_token_secret',
  'oauth_verifier',
  'token',
] as const;
/** What of a proof is told beside the key that made it: what makes it count once. */
const CLAIMS = ['jti', 'nonce'] as const;
/** What a JSON answer may hand out. */
const HANDED_OUT = ['access_token', 'refresh_token'] as const;

type Members = Readonly<Record<string, unknown>>;
/** The members of a JSON text; none where it is none. */
function membersOf(text: string): Members {
  try {
    return Object(JSON.parse(text)) as Members;
  } catch {
    return {};
  }
}
const named = (headers: readonly HeaderPair[], wanted: string): readonly HeaderPair[] =>
  headers.filter(([name]) => name.toLowerCase() === wanted);

/** A part of a JWT, from base64url (RFC 7515 3.1). */
function decoded(part: string): Members {
  try {
    return membersOf(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return {};
  }
}
/** A proof in short: itself, and of what is in it the key, and what makes it count once (RFC 9449 4.2). */
function proofPart([name, value]: HeaderPair): Part {
  const [head = '', body = ''] = value.split('.');
  const { x } = Object(decoded(head)['jwk']) as Members;
  const claims = decoded(body);
  const told = [
    ...(typeof x === 'string' ? [`jwk.x ${x}`] : []),
    ...CLAIMS.flatMap((claim) => {
      const one = claims[claim];
      return typeof one === 'string' ? [`${claim} ${one}`] : [];
    }),
  ];
  return { name, value: told.length === 0 ? value : `${value} (${told.join(', ')})` };
}

/** What was escaped in a header's parameter (RFC 5849 3.6); as it stands, where it was not. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
const PARAMETER = /(\w+)="([^"]*)"/g;
/** The parameters of an `Authorization: OAuth` that count, in their order. */
function signedPart([name, value]: HeaderPair): Part {
  const all = Array.from(value.matchAll(PARAMETER), ([, key = '', text = '']) => ({ key, text }));
  const told = all.flatMap(({ key, text }) =>
    SIGNED.some((one) => one === key) ? [`${key}="${unescaped(text)}"`] : [],
  );
  return { name, value: told.length === 0 ? value : `OAuth … ${told.join(', ')}` };
}
const authorizationPart = (field: HeaderPair): Part =>
  /^OAuth /i.test(field[1]) ? signedPart(field) : { name: field[0], value: field[1] };

const fieldsOf = (text: string): readonly Part[] => {
  const form = new URLSearchParams(text);
  return FIELDS.flatMap((name) => form.getAll(name).map((value) => ({ name, value })));
};

/**
 * A message in one line, with all in it that a defence looks at: proof, signature, code and verifier, refresh token,
 * nonce. Read off the recorded message alone; what is in none of these is summarised as in the trials.
 */
export function carriedBy(entry: RequestEntry | ResponseEntry): WireSummary {
  if (entry.kind === 'request') {
    const { headers, url, body, to } = entry;
    const summary = summariseRequest(entry);
    if (to === 'impostor') return summary;
    const parts = [
      ...named(headers, 'authorization').map(authorizationPart),
      ...named(headers, 'dpop').map(proofPart),
      ...fieldsOf(new URL(url).search),
      ...fieldsOf(body ?? ''),
    ];
    return parts.length === 0 ? summary : { ...summary, decides: null, carries: parts };
  }
  const { headers, body } = entry;
  const summary = summariseResponse(entry);
  const members = membersOf(body);
  const parts = [
    ...named(headers, 'location').flatMap(([, to]) => fieldsOf(to.split('?')[1] ?? '')),
    ...HANDED_OUT.flatMap((name) => {
      const value = members[name];
      return typeof value === 'string' ? [{ name, value }] : [];
    }),
    ...fieldsOf(body.startsWith('{') ? '' : body),
    ...(typeof members['error'] === 'string' ? [{ name: 'error', value: members['error'] }] : []),
    ...named(headers, 'www-authenticate').map(([name, value]) => ({ name, value })),
    ...named(headers, 'dpop-nonce').map(([name, value]) => ({ name, value })),
  ];
  return parts.length === 0 ? summary : { ...summary, decides: null, carries: parts };
}
