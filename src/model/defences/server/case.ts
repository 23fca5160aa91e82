import type { Owner } from '../../machines/api-types.ts';
import type { HeaderPair } from '../../trace.ts';
import type { Work } from '../../server/work.ts';
import type { Kept, StoredCode, StoredToken, TokenSettings } from './kept.ts';

/** One request as the server works on it. It is born with the request and ends with its answer. */
export interface Case extends Work {
  readonly kept: Kept;
  readonly settings: TokenSettings;
  /** The form that came as a body; empty where none did. */
  readonly form: URLSearchParams;
  /** What was looked up so far. */
  readonly found: Found;
}
export interface Found {
  scheme: string | null;
  /** What stands behind the scheme; null where nothing was sent. */
  shown: string | null;
  /** Why what was sent cannot be read; null where it can. */
  unreadable: string | null;
  owner: Owner | null;
  token: StoredToken | null;
  refreshToken: StoredToken | null;
  code: StoredCode | null;
  /** Of a password. */
  password: { readonly throttled: boolean; readonly present: boolean; readonly matches: boolean };
  /** Seconds until a further try is heard, where too many have failed; 0 where one is heard now. */
  retryAfter: number;
  /** Thumbprint of the key that the request proved; null where it proved none. */
  thumbprint: string | null;
  /** Header fields that the answer must carry, whatever it is. */
  answerHeaders: readonly HeaderPair[];
  /** What a defence looked up, by its id; only that defence reads it. */
  readonly evidence: Map<string, unknown>;
}
export const nothingFound = (): Found => ({
  scheme: null,
  shown: null,
  unreadable: null,
  owner: null,
  token: null,
  refreshToken: null,
  code: null,
  password: { throttled: false, present: false, matches: false },
  retryAfter: 0,
  thumbprint: null,
  answerHeaders: [],
  evidence: new Map(),
});
