import type { HeaderPair } from '../model/trace.ts';

/** What is written of one request. No part of it is as the client chose it, so no secret can be in it. */
export interface LogLine {
  /** ISO 8601. */
  readonly time: string;
  readonly address: string;
  /** Null where the request line could not be read. */
  readonly method: string | null;
  /** A path that something is at; of any other, nothing is written down: it may be a token mistyped. */
  readonly path: string | null;
  /** What was shown, never its value. */
  readonly credentials: 'Basic' | 'Bearer' | 'other' | 'session' | null;
  readonly status: number;
  readonly code: string;
  /** Ms from the end of the request's head to the answer. */
  readonly ms: number;
}
export type Log = (line: LogLine) => void;

/** The kind of credentials in the header. */
export function credentialsShown(headers: readonly HeaderPair[]): LogLine['credentials'] {
  const has = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted);
  const field = has('authorization');
  if (!field) return has('cookie') ? 'session' : null;
  const scheme = /^(basic|bearer)(?: |$)/i.exec(field[1])?.[1]?.toLowerCase();
  return scheme === 'basic' ? 'Basic' : scheme === 'bearer' ? 'Bearer' : 'other';
}
