import {
  mergeProgress,
  NO_PROGRESS,
  parseProgress,
  writeProgress,
  type Progress,
} from './progress.ts';
import { MOST_TEXT, type NewRecord } from './records.ts';

/** Where a browser keeps text: `localStorage`, or the like of it. */
export interface KeyValue {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}
/** Why progress is kept in memory only: storage is denied, full, or holds what a newer page wrote. */
export type Volatile = 'denied' | 'full' | 'newer';

/** What takes what a learner does, and tells what they have done. */
export type Recorder = Pick<ProgressStore, 'value' | 'record'>;

export const PROGRESS_KEY = 'token-trials-progress';
/** What could not be read is set aside under this name: it is the learner's, and not ours to throw away. */
export const ASIDE_KEY = `${PROGRESS_KEY}-unreadable`;

/**
 * A learner's progress, in the browser's storage. Where that is denied or full it goes on in memory and says
 * so (`volatile`). Nothing is sent anywhere. It never throws.
 */
export class ProgressStore {
  private current: Progress = NO_PROGRESS;
  private reason: Volatile | null = null;
  /** True when what was stored could not be read and was set aside. */
  readonly setAside: boolean = false;
  private readonly storage: KeyValue | null;
  private readonly listeners = new Set<() => void>();

  /** `open` may throw, as where storage is denied; null keeps all in memory, as is wanted there. */
  constructor(
    open: (() => KeyValue) | null,
    private readonly now: () => number,
  ) {
    let storage: KeyValue | null = null;
    try {
      storage = open?.() ?? null;
      this.current = read(storage);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'newer')
        this.reason = 'newer';
      else if (storage && error instanceof TypeError) this.setAside = this.aside(storage);
      else this.reason = 'denied';
    }
    this.storage = this.reason === null ? storage : null;
  }

  get value(): Progress {
    return this.current;
  }
  /** Null while all is kept. */
  get volatile(): Volatile | null {
    return this.reason;
  }

  /** Hears of every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  record(entry: NewRecord): void {
    const text = entry.kind === 'explained' ? { text: entry.text.slice(0, MOST_TEXT) } : {};
    const record = { ...entry, ...text, at: this.now() };
    this.keep(
      mergeProgress(this.stored(), { version: 1, records: [...this.current.records, record] }),
    );
  }

  /** Adds what another place has kept; nothing of the present is lost. */
  add(progress: Progress): void {
    this.keep(mergeProgress(this.current, progress));
  }

  clear(): void {
    this.current = NO_PROGRESS;
    try {
      this.storage?.removeItem(PROGRESS_KEY);
    } catch {
      this.reason = 'denied';
    }
    this.tell();
  }

  /** Reads anew what another tab has written. */
  reload(): void {
    if (this.reason !== null) return;
    this.current = this.stored();
    this.tell();
  }

  /** What is stored now: another tab may have written since. */
  private stored(): Progress {
    try {
      return read(this.storage);
    } catch {
      return this.current;
    }
  }

  private keep(progress: Progress): void {
    this.current = progress;
    try {
      this.storage?.setItem(PROGRESS_KEY, writeProgress(progress));
      if (this.reason === 'full') this.reason = null;
    } catch {
      this.reason = 'full';
    }
    this.tell();
  }

  private aside(storage: KeyValue): boolean {
    try {
      storage.setItem(ASIDE_KEY, storage.getItem(PROGRESS_KEY) ?? '');
      return true;
    } catch {
      return false;
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function read(storage: KeyValue | null): Progress {
  const text = storage?.getItem(PROGRESS_KEY) ?? null;
  return text === null ? NO_PROGRESS : parseProgress(text);
}
