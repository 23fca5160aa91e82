import type { RequestEntry, Trace } from '../trace.ts';
import { requestText } from '../wire/text.ts';
import { horizon, lowerBound } from './at.ts';
import { indexed } from './indexed.ts';

export interface ComparedRequest {
  readonly message: string;
  readonly actor: RequestEntry['actor'];
  /** The whole request as it goes over the wire. */
  readonly text: string;
  readonly bytes: readonly number[];
}
/** Two requests byte by byte. */
export interface ComparisonView {
  readonly earlier: ComparedRequest;
  readonly later: ComparedRequest;
  /** Offsets at which the bytes differ, those of the longer one's rest included. */
  readonly differences: readonly number[];
}

const requests = indexed(
  () => [] as RequestEntry[],
  (list, entry) => {
    if (entry.kind === 'request' && entry.to === 'api') list.push(entry);
  },
);

const compared = (entry: RequestEntry): ComparedRequest => {
  const text = requestText(entry);
  return {
    message: entry.message,
    actor: entry.actor,
    text,
    bytes: [...new TextEncoder().encode(text)],
  };
};

/** The two requests that the scenario lays side by side; null until both were sent. */
export function projectComparison(trace: Trace, cursor: number): ComparisonView | null {
  const pair = trace.header.compare;
  if (!pair) return null;
  const list = requests(trace);
  const count = lowerBound(list, horizon(trace, cursor));
  const named = (name: string): RequestEntry | undefined => {
    const entry = name === 'last' ? list[count - 1] : list.find(({ message }) => message === name);
    return entry && entry.n < horizon(trace, cursor) ? entry : undefined;
  };
  const [earlier, later] = [named(pair[0]), named(pair[1])];
  if (!earlier || !later || earlier === later) return null;
  const [a, b] = [compared(earlier), compared(later)];
  const differences: number[] = [];
  for (let i = 0; i < Math.max(a.bytes.length, b.bytes.length); i++)
    if (a.bytes[i] !== b.bytes[i]) differences.push(i);
  return { earlier: a, later: b, differences };
}
