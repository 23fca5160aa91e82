/** What must hold of every step, whatever came before it. */
import type { Entry, RequestEntry, ResponseEntry } from '../../../src/model/trace.ts';
import { LIST } from '../ghost.ts';
import type { Letter } from './alphabet.ts';
import { judge, type Ledger } from './ledger.ts';
import { reachedBy, requestBytes, responseBytes, SECRETS, secretsIn } from './secrets.ts';
import { heldBy, type State } from './state.ts';

type Exchange = readonly [RequestEntry, ResponseEntry];

/** Requests to the API with their answers. */
function exchanges(entries: readonly Entry[]): Exchange[] {
  const pairs: Exchange[] = [];
  let asked: RequestEntry | null = null;
  for (const entry of entries) {
    if (entry.kind === 'request') asked = entry;
    if (entry.kind === 'response' && asked?.to === 'api') pairs.push([asked, entry]);
  }
  return pairs;
}

/** Data is served if and only if a live token with the scope was presented (or a live session); all else as promised. */
export function answeredRightly(
  entries: readonly Entry[],
  ledger: Ledger,
  now: number,
): { readonly faults: string[]; readonly ledger: Ledger } {
  const faults: string[] = [];
  let books = ledger;
  for (const [request, response] of exchanges(entries)) {
    const { status, after } = judge(books, request, response, now);
    const told = `${request.method} ${request.url}: ${response.status}`;
    if (status !== response.status) faults.push(`${told}, ${status} is due`);
    const data = response.body.includes('TT-H');
    if (data !== (status === 200 && request.url.endsWith(LIST)))
      faults.push(`${told}, ${data ? 'with' : 'without'} the data`);
    const challenged = response.headers.some(([name]) => name === 'WWW-Authenticate');
    if (challenged !== [400, 401, 403].includes(response.status))
      faults.push(`${told}, ${challenged ? 'with' : 'without'} a challenge`);
    books = after;
  }
  return { faults, ledger: books };
}

/** Whether what was sent is what somebody wrote himself. */
const writtenByHand = (entries: readonly Entry[]): boolean =>
  entries.some((entry) => entry.kind === 'input' && entry.input.do === 'send');

/** Nobody knows a secret without a path by which it came, or uses one that he does not know; and none is kept silent. */
export function knownRightly(
  entries: readonly Entry[],
  before: Pick<State, 'known' | 'reached'>,
  after: State['place'],
): { readonly faults: string[] } & Pick<State, 'known' | 'reached'> {
  const faults: string[] = [];
  const known = new Set(before.known);
  const reached = new Set(before.reached);
  for (const entry of entries) {
    for (const one of reachedBy(entry)) reached.add(one);
    // What a user writes by hand his client sends unread; the impostor has no user.
    if (entry.kind === 'request' && (entry.actor === 'impostor' || !writtenByHand(entries)))
      for (const secret of secretsIn(requestBytes(entry)))
        if (!known.has(`${entry.actor} ${secret}`))
          faults.push(`the ${entry.actor} uses ${secret}, which it does not know`);
    // What the API makes it knows by that; its answer is then held against the books.
    if (entry.kind !== 'known' || !SECRETS.includes(entry.value)) continue;
    const { party, value, how } = entry;
    const path =
      reached.has(`${party} ${value}`) ||
      (party === 'api' && how === 'made') ||
      (party === 'impostor' && how === 'logged' && reached.has(`proxy ${value}`));
    if (!path) faults.push(`the ${party} knows ${value} (${how}), which never came to it`);
    known.add(`${party} ${value}`);
  }
  for (const entry of entries)
    if (entry.kind === 'response')
      for (const secret of secretsIn(responseBytes(entry)))
        if (!known.has(`${entry.to} ${secret}`))
          faults.push(`the ${entry.to} was given ${secret}, and is not said to know it`);
  for (const party of ['client', 'impostor'] as const) {
    const held = heldBy(after[party]);
    if (held !== null && !known.has(`${party} ${held}`))
      faults.push(`the ${party} holds ${held}, and is not said to know it`);
  }
  return { faults, known, reached };
}

/** No secret in our log, in a store, in an error, or in an address that a client of ours writes by itself. */
export function keptSecret(entries: readonly Entry[]): string[] {
  const faults: string[] = [];
  const none = (text: string, where: string): void => {
    for (const secret of secretsIn(text)) faults.push(`${secret} stands in ${where}`);
  };
  const byHand = writtenByHand(entries);
  for (const entry of entries) {
    if (entry.kind === 'store' && entry.actor === 'api')
      none(`${entry.key} ${JSON.stringify(entry.row)}`, `the store ${entry.store}`);
    if (entry.kind === 'check' && entry.check !== 'credentials')
      none(`${entry.subject} ${entry.against}`, `the check ${entry.check}`);
    if (entry.kind === 'request' && !byHand) none(entry.url, 'an address');
    if (entry.kind === 'response' && entry.status >= 400) none(responseBytes(entry), 'an error');
  }
  return faults;
}

/** Every answer to one who guesses is the one that he would get if there were no such user, and costs the same. */
export function tellsNoUser(
  letter: Letter,
  [entries, slow]: readonly [readonly Entry[], number],
  [without, slowWithout]: readonly [readonly Entry[], number],
): string[] {
  const told = (list: readonly Entry[]): string =>
    JSON.stringify(
      exchanges(list).map(([, { status, phrase, headers, body }]) => [
        status,
        phrase,
        headers,
        body,
      ]),
    );
  const faults: string[] = [];
  const username = letter.tries?.username ?? '';
  if (told(entries) !== told(without)) faults.push(`an answer tells whether ${username} exists`);
  if (slow !== slowWithout) faults.push(`the work tells whether ${username} exists`);
  return faults;
}
