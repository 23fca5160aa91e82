import type { Facts } from '../../trace.ts';

/** How tokens are made and kept. */
export interface TokenSettings {
  /** Seconds that an access token lives; null where it ends by nothing. */
  readonly lifetime: number | null;
  /** Whether a refresh token comes with it (RFC 6749 1.5). */
  readonly refresh: boolean;
  /** Whether a refresh token is used up by use (RFC 9700 4.14.2). */
  readonly rotates: boolean;
  /** Schemes under which a token may be shown, in lower case. */
  readonly schemes: readonly string[];
  /** `token_type` of those handed out (RFC 6749 7.1). */
  readonly type: string;
  /** Whether the store holds digests in place of tokens. */
  readonly hashed: boolean;
  /** What a token is bound to when it is handed out. */
  readonly bind: readonly ((work: Binding) => Facts)[];
}
/** What a binding may look at: the request for the token. */
export interface Binding {
  readonly address: string;
  /** SHA-256 thumbprint of the key that the request proved (RFC 7638); null where it proved none. */
  readonly thumbprint: string | null;
}
export const PLAIN: TokenSettings = {
  lifetime: null,
  refresh: false,
  rotates: false,
  schemes: ['bearer'],
  type: 'Bearer',
  hashed: false,
  bind: [],
};

/** Whose a token is, and what it is for. */
export interface Grant {
  readonly username: string;
  readonly name: string;
  /** Space-separated (RFC 6749 3.3). */
  readonly scope: string;
  /** The API that it is for (RFC 8707); null where for any. */
  readonly audience: string | null;
}
/** A token or refresh token as it stands in the store. */
export interface StoredToken extends Grant {
  /** The token, or its digest: as the store keeps it. */
  readonly key: string;
  /** All that came of one authorization. */
  readonly family: string;
  /** ms since the epoch; null where it ends by nothing. */
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  /** When a refresh token was used up; null where it was not. */
  readonly usedAt: number | null;
  readonly bound: Facts;
}
/** An authorization code (RFC 6749 4.1.2). */
export interface StoredCode extends Grant {
  readonly redirectUri: string;
  readonly clientId: string;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  readonly family: string;
  /** PKCE's challenge (RFC 7636 4.4); null where none was sent. */
  readonly challenge: string | null;
  /** `dpop_jkt` (RFC 9449 10); null where none was sent. */
  readonly thumbprint: string | null;
}
/** What the server keeps beside its users. */
export interface Kept {
  readonly tokens: Map<string, StoredToken>;
  readonly refreshTokens: Map<string, StoredToken>;
  readonly codes: Map<string, StoredCode>;
  /** What defences keep: by defence, then by key; the value is for how long, ms since the epoch. */
  readonly seen: Map<string, Map<string, number>>;
  /** Secrets that must be kept as they are (RFC 5849 4.5), by identifier. */
  readonly secrets: Map<string, Facts>;
}
export const createKept = (): Kept => ({
  tokens: new Map(),
  refreshTokens: new Map(),
  codes: new Map(),
  seen: new Map(),
  secrets: new Map(),
});

/** Rows and bytes that a server keeps, as JSON. */
export function weigh(kept: Kept): { readonly rows: number; readonly bytes: number } {
  let rows = 0;
  let bytes = 0;
  const count = (map: ReadonlyMap<string, unknown>): void => {
    for (const row of map) {
      rows++;
      bytes += JSON.stringify(row).length;
    }
  };
  for (const map of [kept.tokens, kept.refreshTokens, kept.codes, kept.secrets]) count(map);
  for (const map of kept.seen.values()) count(map);
  return { rows, bytes };
}
