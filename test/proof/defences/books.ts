/**
 * What was given out, taken back and used up, as whoever watches the wire knows it: read off requests and answers,
 * never off the server's stores.
 */

/** A token or refresh token that was given out. Never changed. */
export interface Given {
  readonly user: string;
  readonly scope: string;
  readonly audience: string | null;
  /** ms since the epoch; null where it ends by nothing. */
  readonly expiresAt: number | null;
  /** All that came of one authorization. */
  readonly family: string;
  /** Where it was given out, and to whose key. */
  readonly address: string;
  readonly key: string | null;
  readonly revoked: boolean;
  readonly used: boolean;
}
export interface Code extends Omit<Given, 'address' | 'revoked'> {
  readonly challenge: string | null;
}
/** Credentials of OAuth 1.0: temporary ones, or a token's. */
export interface Credentials {
  readonly kind: 'temporary' | 'token';
  readonly secret: string;
  readonly user: string | null;
  readonly verifier: string | null;
}
export const PERIOD = 15 * 60_000;
const WINDOW = 60_000;
const LIMIT = 5;

export class Books {
  constructor(
    readonly tokens = new Map<string, Given>(),
    readonly refreshTokens = new Map<string, Given>(),
    readonly codes = new Map<string, Code>(),
    readonly credentials = new Map<string, Credentials>(),
    /** Nonces and proofs that were used up. */
    readonly spent = new Set<string>(),
    /** The server's nonces, by the period in which each was handed out. */
    readonly nonces = new Map<string, number>(),
    /** When what failed: `account ada`, `address 192.0.2.1`. */
    readonly failures = new Map<string, readonly number[]>(),
  ) {}

  copy(): Books {
    const { tokens, refreshTokens, codes, credentials, spent, nonces, failures } = this;
    return new Books(
      ...([new Map(tokens), new Map(refreshTokens), new Map(codes)] as const),
      ...([new Map(credentials), new Set(spent), new Map(nonces), new Map(failures)] as const),
    );
  }
  /** The failures of a key that still count. */
  recent(key: string, at: number): readonly number[] {
    return (this.failures.get(key) ?? []).filter((time) => time > at - WINDOW);
  }
  shut(key: string, at: number): boolean {
    return this.recent(key, at).length >= LIMIT;
  }
  failed(key: string, at: number): void {
    this.failures.set(key, [...this.recent(key, at), at]);
  }
  /** Whether the server handed that nonce out in this period of time, or the one before (RFC 9449 8). */
  fresh(nonce: unknown, at: number): boolean {
    const period = typeof nonce === 'string' ? this.nonces.get(nonce) : undefined;
    return period !== undefined && Math.floor(at / PERIOD) - period <= 1;
  }
  /** Uses something up; false where it was. */
  spend(what: string): boolean {
    if (this.spent.has(what)) return false;
    this.spent.add(what);
    return true;
  }
  revokeFamily(family: string): void {
    for (const map of [this.tokens, this.refreshTokens])
      for (const [token, given] of map)
        if (given.family === family) map.set(token, { ...given, revoked: true });
  }
  /** All that may be said to its owner alone. The keys of OAuth 1.0's credentials stand in every request. */
  get secrets(): string[] {
    return [
      ...[this.tokens, this.refreshTokens, this.codes].flatMap((map) => [...map.keys()]),
      ...[...this.credentials.values()].flatMap(({ secret, verifier }) =>
        verifier === null ? [secret] : [secret, verifier],
      ),
    ];
  }
}
