import { readTallies, type Tallies } from './tally.ts';

/** What two windows of one lesson share. */
export interface Shared {
  /** Where the lesson is, as an address says it: `#/trial-5?at=r2.api.reading&open=http`. */
  readonly address: string;
  readonly tallies: Tallies;
  /** When the clock was started, ms since the epoch; null while it stands. */
  readonly begun: number | null;
}
/** A state with its place in the order of all: by number, then by who wrote it. */
interface Version {
  readonly n: number;
  readonly by: string;
}
type Message =
  | { readonly kind: 'hello'; readonly by: string }
  | { readonly kind: 'bye'; readonly by: string }
  | {
      readonly kind: 'here';
      readonly by: string;
      readonly version: Version;
      readonly shared: Shared;
    };

/** A `BroadcastChannel`, or the like of it. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', hear: (event: { readonly data: unknown }) => void): void;
  close(): void;
}
/** Where a lesson is kept while no window is open: `localStorage`, or the like of it. */
export interface Kept {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}
export const channelOf = (pair: string): string => `token-trials-class-${pair}`;

/** An id for a pair, from so many random bytes: no two lessons on a machine have the same. */
export const pairId = (bytes: Uint8Array): string =>
  [...bytes].map((one) => (one % 36).toString(36)).join('');

/** Reads what came from elsewhere; null where it is nothing of ours. */
function readShared(value: unknown): Shared | null {
  if (typeof value !== 'object' || value === null) return null;
  const { address, tallies, begun } = value as Readonly<Record<string, unknown>>;
  if (typeof address !== 'string' || !address.startsWith('#/')) return null;
  return {
    address,
    tallies: readTallies(tallies),
    begun: typeof begun === 'number' ? begun : null,
  };
}
function readMessage(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, by, version, shared } = value as Readonly<Record<string, unknown>>;
  if (typeof by !== 'string') return null;
  if (kind === 'hello' || kind === 'bye') return { kind, by };
  const read = readShared(shared);
  if (kind !== 'here' || !read || typeof version !== 'object' || version === null) return null;
  const { n, by: writer } = version as Readonly<Record<string, unknown>>;
  if (!Number.isSafeInteger(n) || typeof writer !== 'string') return null;
  return { kind, by, version: { n: n as number, by: writer }, shared: read };
}

/**
 * One of the windows of a lesson. Each tells the others what it changes, and takes what is newer: either may
 * lead. Who opens later takes the state of who is there; where no one is, what was kept of tallies and clock.
 */
export class Pair {
  private version: Version;
  private readonly others = new Set<string>();

  constructor(
    readonly id: string,
    private readonly me: string,
    private state: Shared,
    private readonly channel: Channel | null,
    private readonly kept: Kept | null,
    private readonly heard: (shared: Shared) => void,
  ) {
    this.version = { n: 0, by: me };
    const before = this.keptBefore();
    if (before) this.state = { ...state, tallies: before.tallies, begun: before.begun };
    channel?.addEventListener('message', ({ data }) => {
      this.hear(data);
    });
    channel?.postMessage({ kind: 'hello', by: me } satisfies Message);
  }

  get shared(): Shared {
    return this.state;
  }
  /** True while another window of this lesson is open, as far as one knows. */
  get together(): boolean {
    return this.others.size > 0;
  }

  /** Changes what is shared, and tells the others. */
  tell(change: Partial<Shared>): void {
    this.state = { ...this.state, ...change };
    this.version = { n: this.version.n + 1, by: this.me };
    this.say();
    this.keep();
  }

  /** This window goes; the lesson stays. */
  close(): void {
    this.channel?.postMessage({ kind: 'bye', by: this.me } satisfies Message);
    this.channel?.close();
  }

  private hear(data: unknown): void {
    const message = readMessage(data);
    if (!message || message.by === this.me) return;
    if (message.kind === 'bye') this.others.delete(message.by);
    else this.others.add(message.by);
    if (message.kind === 'hello') this.say();
    const newer =
      message.kind === 'here' &&
      (message.version.n > this.version.n ||
        (message.version.n === this.version.n && message.version.by > this.version.by));
    if (newer) {
      this.version = message.version;
      this.state = message.shared;
    }
    this.heard(this.state);
  }
  private say(): void {
    const { me: by, version, state: shared } = this;
    this.channel?.postMessage({ kind: 'here', by, version, shared } satisfies Message);
  }

  private keptBefore(): Shared | null {
    try {
      return readShared(JSON.parse(this.kept?.getItem(channelOf(this.id)) ?? 'null'));
    } catch {
      // Denied or spoilt: then the lesson begins with what is at hand.
      return null;
    }
  }
  private keep(): void {
    try {
      this.kept?.setItem(channelOf(this.id), JSON.stringify(this.state));
    } catch {
      // Denied or full: the open windows still have it.
    }
  }
}
