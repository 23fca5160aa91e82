import type { Facts, StoreName, Trace } from '../trace.ts';
import { horizon, lowerBound } from './at.ts';
import { indexed } from './indexed.ts';

export interface StoreRow {
  readonly key: string;
  readonly row: Facts;
  /** True when this step wrote it. */
  readonly fresh: boolean;
}
export interface StoreTable {
  readonly store: StoreName;
  readonly rows: readonly StoreRow[];
  /** Rows that the window leaves out. */
  readonly more: number;
}
/** Every store as it stands at the cursor: the server's own, and what others keep. */
export interface StoreView {
  readonly server: readonly StoreTable[];
  readonly elsewhere: readonly StoreTable[];
}

const SERVER: readonly StoreName[] = [
  ...(['users', 'tokens', 'refresh-tokens', 'codes', 'credentials', 'nonces'] as const),
  ...(['proofs', 'sessions', 'failures', 'log'] as const),
];
const ELSEWHERE: readonly StoreName[] = [
  ...(['client-storage', 'cookie-jar', 'thief-storage', 'proxy-log', 'capture'] as const),
];
/** How many rows of a store are in view: the newest. */
const WINDOW = 6;

type Versions = { readonly n: number; readonly row: Facts | null }[];
interface StoreIndex {
  /** Keys in the order in which they first came. */
  readonly keys: { readonly n: number; readonly key: string }[];
  readonly versions: Map<string, Versions>;
}

const read = indexed(
  () => new Map<StoreName, StoreIndex>(),
  (stores, entry) => {
    if (entry.kind !== 'store') return;
    let index = stores.get(entry.store);
    if (!index) stores.set(entry.store, (index = { keys: [], versions: new Map() }));
    let versions = index.versions.get(entry.key);
    if (!versions) {
      index.versions.set(entry.key, (versions = []));
      index.keys.push({ n: entry.n, key: entry.key });
    }
    versions.push({ n: entry.n, row: entry.row });
  },
);

function tableOf(
  store: StoreName,
  index: StoreIndex | undefined,
  from: number,
  end: number,
): StoreTable {
  const rows: StoreRow[] = [];
  const count = index ? lowerBound(index.keys, end) : 0;
  let place = count - 1;
  for (; index && place >= 0 && rows.length < WINDOW; place--) {
    const key = index.keys[place]?.key ?? '';
    const versions = index.versions.get(key) ?? [];
    const version = versions[lowerBound(versions, end) - 1];
    if (version?.row) rows.unshift({ key, row: version.row, fresh: version.n >= from });
  }
  return { store, rows, more: place + 1 };
}

/** The stores at the cursor. `from` of the step marks what is new. */
export function projectStore(trace: Trace, cursor: number): StoreView {
  const stores = read(trace);
  const end = horizon(trace, cursor);
  const from = cursor > 0 ? horizon(trace, cursor - 1) : end;
  const tables = (names: readonly StoreName[]): StoreTable[] =>
    names
      .map((name) => tableOf(name, stores.get(name), from, end))
      .filter(({ rows, more }) => rows.length > 0 || more > 0);
  return { server: tables(SERVER), elsewhere: tables(ELSEWHERE) };
}
