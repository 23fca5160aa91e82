import type { KnownEntry, Trace } from '../trace.ts';
import { horizon, lowerBound } from './at.ts';
import { indexed } from './indexed.ts';

/** A token that the server has made, as it stands at the cursor. */
export interface TokenView {
  readonly value: string;
  /** The name of its owner. */
  readonly user: string;
  /** Space-separated (RFC 6749 3.3). */
  readonly scope: string;
  /** ms since the epoch. */
  readonly expiresAt: number;
  /** ms since the epoch; null while it has not been given back. */
  readonly revokedAt: number | null;
  /** Who knows it, in the order of their coming to. */
  readonly knownTo: readonly KnownEntry['party'][];
}

interface Made {
  readonly n: number;
  readonly value: string;
  readonly versions: { readonly n: number; readonly row: Omit<TokenView, 'value' | 'knownTo'> }[];
  readonly known: { readonly n: number; readonly party: KnownEntry['party'] }[];
}

const read = indexed(
  () => ({
    made: [] as Made[],
    byValue: new Map<string, Made>(),
    byDigest: new Map<string, Made>(),
    /** Made, and its row not yet written. */
    fresh: null as Made | null,
  }),
  (index, entry) => {
    if (entry.kind === 'known' && entry.secret === 'token') {
      let made = index.byValue.get(entry.value);
      if (!made && entry.how === 'made') {
        made = { n: entry.n, value: entry.value, versions: [], known: [] };
        index.byValue.set(entry.value, made);
        index.made.push(made);
        index.fresh = made;
      }
      if (made && !made.known.some(({ party }) => party === entry.party))
        made.known.push({ n: entry.n, party: entry.party });
    } else if (entry.kind === 'store' && entry.store === 'tokens' && entry.row) {
      // The store knows the digest alone: its first row is that of the token made just now.
      const made = index.byDigest.get(entry.key) ?? index.fresh;
      if (!made) return;
      index.byDigest.set(entry.key, made);
      index.fresh = null;
      const { user, scope, expiresAt, revokedAt } = entry.row;
      const row = {
        user: String(user),
        scope: String(scope),
        expiresAt: Number(expiresAt),
        revokedAt: revokedAt === null ? null : Number(revokedAt),
      };
      made.versions.push({ n: entry.n, row });
    }
  },
);

/** The tokens that the server has made up to the cursor, the oldest first; of many the newest `most`. */
export function projectTokens(
  trace: Trace,
  cursor: number,
  most = 24,
): { readonly tokens: readonly TokenView[]; readonly more: number } {
  const { made } = read(trace);
  const end = horizon(trace, cursor);
  const count = lowerBound(made, end);
  const tokens = made.slice(Math.max(0, count - most), count).flatMap((one) => {
    const version = one.versions[lowerBound(one.versions, end) - 1];
    return version
      ? [
          {
            value: one.value,
            ...version.row,
            knownTo: one.known.filter(({ n }) => n < end).map(({ party }) => party),
          },
        ]
      : [];
  });
  return { tokens, more: Math.max(0, count - most) };
}
