import type { KnownEntry, SecretKind, Trace } from '../trace.ts';
import { horizon, lowerBound } from './at.ts';
import { indexed } from './indexed.ts';

export type Knower = KnownEntry['party'];
export interface KnownSecret {
  readonly secret: SecretKind;
  readonly value: string;
  /** Who knows it at the cursor, and how each came to. */
  readonly by: ReadonlyMap<Knower, { readonly how: string; readonly fresh: boolean }>;
}
/** Which party holds which secret. */
export interface KnowledgeView {
  readonly parties: readonly Knower[];
  readonly secrets: readonly KnownSecret[];
}

/** How many secrets are in view: the newest. */
const WINDOW = 6;
interface Secret {
  readonly n: number;
  readonly secret: SecretKind;
  readonly value: string;
  /** Each party's first coming to know. */
  readonly first: Map<Knower, { readonly n: number; readonly how: string }>;
}
const read = indexed(
  () => ({
    order: [] as Secret[],
    byValue: new Map<string, Secret>(),
    parties: new Map<Knower, number>(),
  }),
  (index, entry) => {
    if (entry.kind !== 'known') return;
    if (!index.parties.has(entry.party)) index.parties.set(entry.party, entry.n);
    const key = `${entry.secret} ${entry.value}`;
    let secret = index.byValue.get(key);
    if (!secret) {
      secret = { n: entry.n, secret: entry.secret, value: entry.value, first: new Map() };
      index.byValue.set(key, secret);
      index.order.push(secret);
    }
    if (!secret.first.has(entry.party))
      secret.first.set(entry.party, { n: entry.n, how: entry.how });
  },
);

export function projectKnowledge(trace: Trace, cursor: number): KnowledgeView {
  const index = read(trace);
  const end = horizon(trace, cursor);
  const from = cursor > 0 ? horizon(trace, cursor - 1) : end;
  const count = lowerBound(index.order, end);
  const secrets = index.order
    .slice(Math.max(0, count - WINDOW), count)
    .map(({ secret, value, first }) => ({
      secret,
      value,
      by: new Map(
        [...first]
          .filter(([, { n }]) => n < end)
          .map(([party, { n, how }]) => [party, { how, fresh: n >= from }] as const),
      ),
    }));
  const always: Knower[] = [
    'user',
    'client',
    'api',
    ...(trace.header.parties.includes('impostor') ? (['impostor'] as const) : []),
  ];
  const others = [...index.parties]
    .filter(([party, n]) => n < end && !always.includes(party))
    .map(([party]) => party);
  return { parties: [...always, ...others], secrets };
}
