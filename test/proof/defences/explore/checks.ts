/** What must hold of every step, whatever came before it. */
import type { Entry, RequestEntry, ResponseEntry } from '../../../../src/model/trace.ts';
import { decodedBasic } from '../../../../src/model/wire/text.ts';
import { HERE, RESOURCES, type Answered, type Asked } from '../asked.ts';
import type { Books } from '../books.ts';
import { contractFaults } from '../contract.ts';
import { CONSUMER_SECRET } from '../due/signed.ts';
import { judge } from '../oracle.ts';
import type { Policy } from '../policies.ts';
import { OWNER, THIEF } from './letters.ts';
import type { Place } from './scene.ts';

const USERS = { [OWNER.username]: OWNER.password, [THIEF.username]: THIEF.password };
const CONSTANT = [CONSUMER_SECRET, OWNER.password, THIEF.password];
/** Whom the secrets reach that are there from the beginning. */
export const AT_FIRST: ReadonlySet<string> = new Set([
  // It stands in the client's software, which a thief can install as well (RFC 5849 4.6).
  ...['client', 'impostor'].map((party) => `${party} ${CONSUMER_SECRET}`),
  ...['user', 'client'].map((party) => `${party} ${OWNER.password}`),
  `impostor ${THIEF.password}`,
]);

/** Whose each storage is. */
const OF_STORAGE: Readonly<Record<string, string>> = {
  'client-storage': 'client',
  'thief-storage': 'impostor',
};
type Exchange = readonly [Asked, Answered];
function exchanges(entries: readonly Entry[], { owner, thief }: Place): Exchange[] {
  const pairs: Exchange[] = [];
  let asked: (RequestEntry & { readonly at: number }) | null = null;
  for (const entry of entries) {
    if (entry.kind === 'request') asked = entry;
    if (entry.kind !== 'response' || asked?.to !== 'api') continue;
    const { method, url, headers, body, at, actor } = asked;
    const { address } = actor === 'impostor' ? thief : owner;
    pairs.push([
      { method, url: new URL(url), headers, body: body ?? '', address, at },
      { status: entry.status, headers: entry.headers, body: entry.body },
    ]);
  }
  return pairs;
}

/** Served if and only if that is due; and each answer in the form that the RFCs give it. */
export function answeredRightly(
  policy: Policy,
  entries: readonly Entry[],
  place: Place,
  before: Books,
): { readonly faults: string[]; readonly books: Books } {
  const faults: string[] = [];
  let books = before;
  for (const [asked, answered] of exchanges(entries, place)) {
    const { due, after } = judge(policy, USERS, books, asked, answered);
    const { status, body } = answered;
    const told = `${asked.method} ${asked.url.href}: ${status}`;
    const came = status < 400 ? 'served' : status === 429 ? 'unheard' : 'refused';
    if (came !== due) faults.push(`${told}, and it is to be ${due}`);
    const data = /TT-H|"username"/.test(body);
    if (data !== (status === 200 && RESOURCES.includes(asked.url.pathname)))
      faults.push(`${told}, ${data ? 'with' : 'without'} data`);
    faults.push(...contractFaults(policy, asked, answered).map((one) => `${told}, ${one}`));
    books = after;
  }
  return { faults, books };
}

const requestBytes = ({ method, url, headers, body }: RequestEntry): string =>
  `${method} ${url}\n${headers.map((pair) => pair.join(': ')).join('\n')}\n${decodedBasic(headers) ?? ''}\n${body ?? ''}`;
const responseBytes = ({ headers, body }: ResponseEntry): string =>
  `${headers.map((pair) => pair.join(': ')).join('\n')}\n${body}`;

/** Nobody knows, keeps or uses a secret whose bytes did not reach him. */
export function knownRightly(
  entries: readonly Entry[],
  books: Books,
  before: ReadonlySet<string>,
): { readonly faults: string[]; readonly reached: ReadonlySet<string> } {
  const secrets = [...CONSTANT, ...books.secrets];
  const secretsIn = (text: string): string[] => secrets.filter((one) => text.includes(one));
  const faults: string[] = [];
  const reached = new Set(before);
  const reach = (party: string, text: string): void => {
    for (const secret of secretsIn(text)) reached.add(`${party} ${secret}`);
  };
  let logged = false;
  for (const entry of entries) {
    if (entry.kind === 'request') {
      const text = requestBytes(entry);
      for (const secret of secretsIn(text))
        if (!reached.has(`${entry.actor} ${secret}`))
          faults.push(`the ${entry.actor} uses ${secret}, which never came to it`);
      reach(entry.to, text);
      logged = entry.over === 'proxy';
      if (entry.over !== 'https') reach('impostor', text);
    }
    if (entry.kind === 'response') {
      reach(entry.to, responseBytes(entry));
      // That log keeps answers, too; and it is the thief who reads it.
      if (logged) reach('impostor', responseBytes(entry));
    }
    if (entry.kind === 'store' && entry.store === 'capture')
      reach('impostor', JSON.stringify(entry.row));
    const claimed =
      entry.kind === 'known' && entry.party !== 'api'
        ? ([entry.party, entry.value] as const)
        : entry.kind === 'store' && entry.store in OF_STORAGE
          ? ([OF_STORAGE[entry.store] ?? '', String(entry.row?.['value'] ?? '')] as const)
          : null;
    if (claimed && secrets.includes(claimed[1]) && !reached.has(claimed.join(' ')))
      faults.push(`the ${claimed[0]} knows ${claimed[1]}, which never came to it`);
  }
  return { faults, reached: reached.size === before.size ? before : reached };
}

/** No secret in our log, in an error, or in an address; where tokens are kept as digests, in no store either. */
export function keptSecret(entries: readonly Entry[], books: Books, digests: boolean): string[] {
  const secrets = [...CONSTANT, ...books.secrets];
  const faults: string[] = [];
  const none = (text: string, where: string): void => {
    for (const secret of secrets)
      if (text.includes(secret)) faults.push(`${secret} stands in ${where}`);
  };
  for (const entry of entries) {
    if (entry.kind === 'store' && entry.actor === 'api' && (digests || entry.store === 'log'))
      none(`${entry.key} ${JSON.stringify(entry.row)}`, `the store ${entry.store}`);
    if (entry.kind === 'request' && entry.url.startsWith(HERE)) none(entry.url, 'an address');
    if (entry.kind === 'response' && entry.status >= 400) none(responseBytes(entry), 'an error');
  }
  return faults;
}
