/** What each defence demands, from the specifications that it names: the oracle's table, and no part of the server. */

export interface Policy {
  /** How a token is shown: as it is, by a signature with its secret, or with a proof of the key it is bound to. */
  readonly shows: 'token' | 'signature' | 'proof';
  /** Seconds that an access token lives; null where it ends by nothing. */
  readonly lifetime: number | null;
  /** Whether what was taken back serves no more. */
  readonly revocable: boolean;
  /** Whether a refresh token comes with a token. */
  readonly refreshes: boolean;
  /** Whether a refresh token is used up by use (RFC 9700 4.14.2). */
  readonly rotates: boolean;
  /** Whether the scope bounds what is opened (RFC 6749 3.3). */
  readonly scoped: boolean;
  /** Whether a token for another API is refused (RFC 8707 2). */
  readonly audience: boolean;
  /** Whether a token serves at the address alone at which it was handed out. */
  readonly address: boolean;
  /** Whether a code asks for its verifier (RFC 7636). */
  readonly pkce: boolean;
}
const PLAIN: Policy = {
  shows: 'token',
  lifetime: null,
  revocable: false,
  refreshes: false,
  rotates: false,
  scoped: false,
  audience: false,
  address: false,
  pkce: false,
};

/** By defence, each alone over a plain token. */
const POLICIES: Readonly<Record<string, Policy>> = {
  bearer: PLAIN,
  'short-expiry': { ...PLAIN, lifetime: 3600 },
  revocation: { ...PLAIN, revocable: true },
  scope: { ...PLAIN, scoped: true },
  rotation: { ...PLAIN, lifetime: 3600, revocable: true, refreshes: true, rotates: true },
  audience: { ...PLAIN, audience: true },
  'address-binding': { ...PLAIN, address: true },
  'hashed-tokens': PLAIN,
  oauth1: { ...PLAIN, shows: 'signature' },
  pkce: { ...PLAIN, pkce: true },
  dpop: { ...PLAIN, shows: 'proof' },
};
/** The policy of a defence, where a refresh token is handed out, too. Throws where there is none of that name. */
export function policyOf(defence: string, refreshes = false): Policy {
  const policy = POLICIES[defence];
  if (!policy) throw new Error(`What does ${defence} demand?`);
  return refreshes ? { ...policy, refreshes } : policy;
}
