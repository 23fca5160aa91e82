/** Which secrets stand in what went over the wire, and whom the bytes reached. */
import { decodedBasic } from '../../../src/model/wire/text.ts';
import type { Entry, HeaderPair, RequestEntry, ResponseEntry } from '../../../src/model/trace.ts';
import { passwordOf, USERS } from './alphabet.ts';
import { sessionName, tokenName } from './place.ts';

/** How far the exploration goes in what the server makes. */
export const MOST = { token: 3, session: 2 } as const;
const range = (n: number): number[] => [...Array(n).keys()];
export const TOKENS = range(MOST.token).map(tokenName);
export const SESSIONS = range(MOST.session).map(sessionName);
const PASSWORDS = USERS.map(passwordOf);
export const SECRETS = [...TOKENS, ...SESSIONS, ...PASSWORDS];

export const secretsIn = (text: string): string[] => SECRETS.filter((one) => text.includes(one));

const headText = (headers: readonly HeaderPair[]): string =>
  headers.map(([name, value]) => `${name}: ${value}`).join('\n');
/** The request as who sees it can read it: base64 is no veil. */
export const requestBytes = ({ method, url, headers, body }: RequestEntry): string =>
  `${method} ${url}\n${headText(headers)}\n${decodedBasic(headers) ?? ''}\n${body ?? ''}`;
export const responseBytes = ({ headers, body }: ResponseEntry): string =>
  `${headText(headers)}\n${body}`;

/** `party secret`, for each secret whose bytes an entry brought to a party. */
export function reachedBy(entry: Entry): string[] {
  const to = (party: string, secrets: readonly string[]): string[] =>
    secrets.map((one) => `${party} ${one}`);
  if (entry.kind === 'input') {
    const { input } = entry;
    // A user's own password, told to his client. What is sent as written has no user behind it.
    return input.do === 'identify' || input.do === 'log-in'
      ? ['user', 'client'].flatMap((party) => to(party, secretsIn(input.password)))
      : input.do === 'send' && input.who === 'client'
        ? to('client', secretsIn(headText(input.headers) + (decodedBasic(input.headers) ?? '')))
        : [];
  }
  if (entry.kind === 'response') return to(entry.to, secretsIn(responseBytes(entry)));
  if (entry.kind !== 'request') return [];
  const all = secretsIn(requestBytes(entry));
  return [
    ...to(entry.to, all),
    ...(entry.over === 'http' ? to('impostor', all) : []),
    ...(entry.over === 'proxy' ? to('proxy', all) : []),
    ...(entry.over === 'access-log' ? to('proxy', secretsIn(entry.url)) : []),
  ];
}
