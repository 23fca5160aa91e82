import type { Party, Trace } from '../trace.ts';
import { entriesOf, horizon, lowerBound, messageSpan } from './at.ts';
import { indexed } from './indexed.ts';

/** What stands under a party's name at the cursor, as a code, and the message that it is about. */
export interface Head {
  readonly party: Party;
  readonly holds: 'nothing' | 'token' | 'session' | 'waiting' | 'new' | 'ended';
  readonly message: string;
}

type Holding = 'client-storage' | 'cookie-jar' | 'impostor';
/** How many things are held, from which entry on: of each holding, in order. */
const holdings = indexed(
  () => ({
    held: new Map<Holding, Set<string>>(),
    counts: new Map<Holding, { readonly n: number; readonly count: number }[]>(),
  }),
  ({ held, counts }, entry) => {
    const note = (holding: Holding, key: string, holds: boolean): void => {
      const keys = held.get(holding) ?? new Set();
      const list = counts.get(holding) ?? [];
      if (holds) keys.add(key);
      else keys.delete(key);
      list.push({ n: entry.n, count: keys.size });
      held.set(holding, keys);
      counts.set(holding, list);
    };
    if (entry.kind === 'known' && entry.party === 'impostor' && /token|code/.test(entry.secret))
      note('impostor', entry.value, true);
    else if (
      entry.kind === 'store' &&
      (entry.store === 'client-storage' || entry.store === 'cookie-jar')
    )
      note(entry.store, entry.key, entry.row !== null);
  },
);

/** What each party holds; for the API: whether a machine lives, and for which message. */
export function projectHeads(trace: Trace, cursor: number): readonly Head[] {
  const [first, last] = messageSpan(trace, cursor);
  let message = '';
  let api: Head['holds'] = 'waiting';
  for (let step = first; step <= last; step++) {
    for (const entry of entriesOf(trace, step)) {
      message = entry.message;
      if (entry.kind === 'state' && entry.actor === 'api') api = entry.final ? 'ended' : 'new';
    }
  }
  const { counts } = holdings(trace);
  const end = horizon(trace, cursor);
  const keeps = (holding: Holding): boolean => {
    const list = counts.get(holding) ?? [];
    return (list[lowerBound(list, end) - 1]?.count ?? 0) > 0;
  };
  const client = keeps('client-storage') ? 'token' : keeps('cookie-jar') ? 'session' : 'nothing';
  const holds: Record<Party, Head['holds']> = {
    client,
    api,
    impostor: keeps('impostor') ? 'token' : 'nothing',
  };
  return trace.header.parties.map((party) => ({ party, holds: holds[party], message }));
}
