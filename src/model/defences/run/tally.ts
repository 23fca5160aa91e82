import { RESOURCES } from '../bearer/resource.ts';
import type { NewEntry, Recorder } from '../../trace.ts';

/** The guard that refused the thief, and the status that he got. */
export interface Refused {
  readonly by: string;
  readonly status: number;
}
/** Counts, off the record, what came of the thief's requests. */
export class Tally implements Recorder {
  /** The thief's 2xx, at the resources. */
  served = 0;
  /** All 2xx that he got of the API. */
  successes = 0;
  /** Refusals, by guard, in the order of their first coming. */
  readonly refusals = new Map<string, Refused>();
  private path = '';
  private guard: string | null = null;

  record(entry: NewEntry): void {
    if (entry.kind === 'request' && entry.actor === 'impostor' && entry.to === 'api') {
      this.path = new URL(entry.url).pathname;
      this.guard = null;
    }
    if (entry.kind === 'state' && entry.actor === 'api' && entry.state === 'refusing')
      this.guard = entry.guard;
    if (entry.kind !== 'response' || entry.to !== 'impostor' || entry.actor !== 'api') return;
    const { status, code } = entry;
    // No refusal yet: whoever asks is told to ask again, with what he is told (RFC 9449 8).
    if (code === 'use_dpop_nonce') return;
    if (status >= 200 && status < 300) {
      this.successes++;
      if ((RESOURCES as readonly string[]).includes(this.path)) this.served++;
    } else if (this.guard !== null && !this.refusals.has(this.guard)) {
      this.refusals.set(this.guard, { by: this.guard, status });
    }
  }
}
