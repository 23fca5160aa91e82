import type { HeaderPair } from '../trace.ts';

/** What a request wants; routing has already said that it exists. */
export type Operation = 'list' | 'token' | 'login' | 'logout' | 'revoke';

/** The credentials that a request carries, as the endpoint that it asks understands them. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'other-scheme' }
  | { readonly kind: 'malformed'; readonly problem: Problem }
  | {
      readonly kind: 'password';
      readonly username: string;
      readonly password: string;
      readonly scope?: string;
      readonly resource?: string;
    }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'session'; readonly id: string }
  | { readonly kind: 'given-back'; readonly token: string }
  | { readonly kind: 'logout'; readonly id: string | null };
export type Problem =
  | 'basic-unreadable'
  | 'bearer-empty'
  | 'bearer-unreadable'
  | 'doubled'
  | 'in-query'
  | 'body-unreadable'
  | 'scope-unknown'
  | 'resource-unknown';

/** A refusal: the status and stable codes; the server writes it out. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 429 | 500;
  readonly code: string;
  /** RFC 6750 3.1 error, where one is due. */
  readonly error?: string;
}
/** The API's answer, whole. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  readonly body: string | null;
  readonly code: string;
  readonly lines: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, string>>;
  }[];
}
/** A token's or session's owner, from the store. */
export interface Owner {
  readonly username: string;
  readonly name: string;
}
/** A stored token: its digest alone, never the token. */
export interface TokenRecord extends Owner {
  /** SHA-256, hex. */
  readonly digest: string;
  /** Space-separated (RFC 6749 3.3). */
  readonly scope: string;
  /** The API that it is for (RFC 8707). */
  readonly audience: string;
  /** ms since the epoch. */
  readonly expiresAt: number;
  readonly revokedAt: number | null;
}

/** The named placeholders: what the server must do while the machine is in a state. */
export type ApiEffect =
  | 'readRequest'
  | 'findCredentials'
  | 'verifyPassword'
  | 'lookUpToken'
  | 'judgeToken'
  | 'lookUpSession'
  | 'grant'
  | 'readList'
  | 'revokeToken'
  | 'closeSession'
  | 'writeRefusal';

export type ApiEvent = { readonly reason?: string } & (
  | { readonly type: 'REQUEST_READ' }
  | { readonly type: 'CREDENTIALS_FOUND'; readonly credentials: Credentials }
  | {
      readonly type: 'PASSWORD_CHECKED';
      readonly throttled: boolean;
      readonly present: boolean;
      readonly matches: boolean;
      /** Who has that e-mail, whether the password matches or not; null for nobody. */
      readonly owner: Owner | null;
    }
  | {
      readonly type: 'TOKEN_LOOKED_UP';
      readonly throttled: boolean;
      readonly record: TokenRecord | null;
    }
  | {
      readonly type: 'TOKEN_JUDGED';
      readonly revoked: boolean;
      readonly expired: boolean;
      readonly elsewhere: boolean;
      readonly narrow: boolean;
    }
  | {
      readonly type: 'SESSION_LOOKED_UP';
      readonly throttled: boolean;
      readonly owner: Owner | null;
    }
  | { readonly type: 'ANSWER_WRITTEN'; readonly response: ApiResponse }
  | { readonly type: 'UNDECIDED' }
);

export interface ApiContext {
  readonly operation: Operation;
  readonly credentials: Credentials;
  readonly owner: Owner | null;
  readonly record: TokenRecord | null;
  readonly refusal: Refusal | null;
  readonly response: ApiResponse | null;
}
