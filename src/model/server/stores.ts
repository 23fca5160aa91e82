import type { Env } from '../env.ts';
import type { TokenRecord } from '../machines/api-types.ts';

/** A user, as stored: the password only as a slow, salted hash. */
export interface UserRecord {
  readonly username: string;
  readonly name: string;
  /** PBKDF2-HMAC-SHA256, hex. */
  readonly hash: string;
  /** Hex. */
  readonly salt: string;
  readonly rounds: number;
  /** What the user may ask for, space-separated (RFC 6749 3.3). */
  readonly scope: string;
}
export interface SessionRecord {
  readonly username: string;
  readonly name: string;
  /** ms since the epoch. */
  readonly openedAt: number;
}

/** Counts failures by key in a sliding window, so that guessing gets slow. */
export class FailureStore {
  private times = new Map<string, number[]>();

  constructor(
    private readonly env: Pick<Env, 'now'>,
    readonly limit = 5,
    readonly windowMs = 60_000,
    private readonly mostKeys = 10_000,
  ) {}

  /** Seconds until a further try is heard; 0 when one is heard now. */
  retryAfter(key: string): number {
    const recent = this.recent(key);
    const oldest = recent[recent.length - this.limit];
    return oldest === undefined
      ? 0
      : Math.max(1, Math.ceil((oldest + this.windowMs - this.env.now()) / 1000));
  }

  /** Notes a failure; returns how many lie in the window. */
  add(key: string): number {
    const recent = [...this.recent(key), this.env.now()];
    // Oldest first out, so that a flood of names cannot fill the memory.
    if (!this.times.has(key) && this.times.size >= this.mostKeys) {
      const [oldest] = this.times.keys();
      if (oldest !== undefined) this.times.delete(oldest);
    }
    this.times.set(key, recent);
    return recent.length;
  }

  /** Takes back one that was noted at that time, ms since the epoch, and turned out to be none. */
  takeBack(key: string, at: number): void {
    const recent = this.recent(key);
    const place = recent.lastIndexOf(at);
    if (place >= 0) recent.splice(place, 1);
    if (recent.length === 0) this.times.delete(key);
    else this.times.set(key, recent);
  }

  /** Keeps the counts as they stand; calling the result brings them back. */
  capture(): () => void {
    const then = new Map(this.times);
    return () => {
      this.times = new Map(then);
    };
  }

  private recent(key: string): number[] {
    const since = this.env.now() - this.windowMs;
    return (this.times.get(key) ?? []).filter((time) => time > since);
  }
}

/** All that the server keeps. It is state, but none of it is about a conversation. */
export interface Stores {
  readonly users: Map<string, UserRecord>;
  /** By SHA-256 digest, hex. */
  readonly tokens: Map<string, TokenRecord>;
  /** By SHA-256 digest of the identifier, hex. */
  readonly sessions: Map<string, SessionRecord>;
  readonly failures: FailureStore;
}

export const createStores = (env: Env, users: readonly UserRecord[]): Stores => ({
  users: new Map(users.map((user) => [user.username, user])),
  tokens: new Map(),
  sessions: new Map(),
  failures: new FailureStore(env),
});
