import type { Party, Trace } from '../trace.ts';
import { entriesOf, messageSpan } from './at.ts';
import { projectKnowledge } from './knowledge.ts';
import { projectStore } from './store.ts';

/** What stands under a party's name at the cursor, as a code, and the message that it is about. */
export interface Head {
  readonly party: Party;
  readonly holds: 'nothing' | 'token' | 'session' | 'waiting' | 'new' | 'ended';
  readonly message: string;
}

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
  const { elsewhere } = projectStore(trace, cursor);
  const keeps = (store: string): boolean =>
    elsewhere.some((table) => table.store === store && table.rows.length > 0);
  const stolen = projectKnowledge(trace, cursor).secrets.some(
    ({ secret, by }) => secret === 'token' && by.has('impostor'),
  );
  const client = keeps('client-storage') ? 'token' : keeps('cookie-jar') ? 'session' : 'nothing';
  const holds: Record<Party, Head['holds']> = {
    client,
    api,
    impostor: stolen ? 'token' : 'nothing',
  };
  return trace.header.parties.map((party) => ({ party, holds: holds[party], message }));
}
