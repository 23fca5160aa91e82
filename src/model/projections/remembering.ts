import type { Facts, StoreName, Trace } from '../trace.ts';
import { horizon } from './at.ts';
import { projectHttp } from './http.ts';
import { projectStore } from './store.ts';
import { messageSpan } from './at.ts';

/** What the server must remember, and what the client must say each time: two kinds of session side by side. */
export interface RememberingView {
  readonly scenario: string;
  readonly server: readonly { readonly store: StoreName; readonly row: Facts }[];
  /** The header field that the last request names itself with; null when it has none, or none was sent. */
  readonly says: string | null;
  /** Status of the last answer; null until there is one. */
  readonly status: number | null;
}

export function projectRemembering(trace: Trace, cursor: number): RememberingView {
  const { server } = projectStore(trace, cursor);
  let says: string | null = null;
  let status: number | null = null;
  for (let step = cursor; step >= 0 && says === null && horizon(trace, step) > 0;) {
    const [exchange] = projectHttp(trace, step).exchanges;
    status ??= exchange?.response?.status ?? null;
    const field = exchange?.request.headers.find(
      ({ name }) => name === 'Cookie' || name === 'Authorization',
    );
    says = field ? `${field.name ?? ''}: ${field.value}` : null;
    step = messageSpan(trace, step)[0] - 1;
  }
  const rows = server
    .filter(({ store }) => store === 'sessions' || store === 'tokens')
    .flatMap(({ store, rows: list }) => list.map(({ row }) => ({ store, row })));
  return { scenario: trace.header.scenario, server: rows, says, status };
}
