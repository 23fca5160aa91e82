import { apiMachine } from '../model/machines/api.ts';
import { describeMachine } from '../model/machines/definition.ts';
import type { Env } from '../model/env.ts';
import { TraceRecorder, type Facts, type StoreName, type Trace } from '../model/trace.ts';

/** An empty record of requests to the API alone: no other party has a machine in it. */
export const recordOf = (name: string, env: Env): TraceRecorder =>
  new TraceRecorder(
    {
      version: 1,
      scenario: name,
      way: null,
      compare: null,
      parties: ['api'],
      machines: { client: null, api: describeMachine(apiMachine, 'api'), impostor: null },
    },
    () => env.now(),
  );

/** The rows of a store as they stand after all that is recorded, in the order in which they first came. */
export function rowsOf(
  { entries }: Trace,
  store: StoreName,
): readonly (readonly [string, Facts])[] {
  const rows = new Map<string, Facts | null>();
  for (const entry of entries)
    if (entry.kind === 'store' && entry.store === store) rows.set(entry.key, entry.row);
  return [...rows].flatMap(([key, row]) => (row ? [[key, row] as const] : []));
}

/** Places at which two texts of bytes differ, the longer one's rest included. */
export function differences(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new TextEncoder().encode(text));
  if (!a || !b) return 0;
  let count = Math.abs(a.length - b.length);
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) count++;
  return count;
}
