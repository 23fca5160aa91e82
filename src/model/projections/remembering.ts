import type { Facts, StoreName, Trace } from '../trace.ts';
import { horizon, lowerBound, messageSpan } from './at.ts';
import { projectHttp } from './http.ts';
import { indexed } from './indexed.ts';

/** What the server must remember, and what the client must say each time: two kinds of session side by side. */
export interface RememberingView {
  readonly scenario: string;
  readonly server: readonly { readonly store: StoreName; readonly row: Facts }[];
  /** The header field that the last request names itself with; null when it has none, or none was sent. */
  readonly says: string | null;
  /** Status of the last answer; null until there is one. */
  readonly status: number | null;
}

/** All that the server ever kept of a client, what it has thrown away since included. */
const kept = indexed(
  () => [] as { readonly n: number; readonly store: StoreName; readonly row: Facts }[],
  (list, { n, ...entry }) => {
    if (entry.kind !== 'store' || entry.row === null) return;
    if (entry.store === 'sessions' || entry.store === 'tokens')
      list.push({ n, store: entry.store, row: entry.row });
  },
);

export function projectRemembering(trace: Trace, cursor: number): RememberingView {
  let says: string | null = null;
  let status: number | null = null;
  for (let step = cursor; step >= 0 && says === null && horizon(trace, step) > 0;) {
    const [exchange] = projectHttp(trace, step).exchanges;
    status ??= exchange?.response?.status ?? null;
    const field = exchange?.request.headers.find(
      ({ name }) => name === 'Cookie' || name === 'Authorization' || name === exchange.request.key,
    );
    says = field ? `${field.name ?? ''}: ${field.value}` : null;
    step = messageSpan(trace, step)[0] - 1;
  }
  const rows = kept(trace);
  const last = rows[lowerBound(rows, horizon(trace, cursor)) - 1];
  const server = last ? [{ store: last.store, row: last.row }] : [];
  return { scenario: trace.header.scenario, server, says, status };
}
