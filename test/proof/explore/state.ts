/** A state of the exploration, and the form by which two are told to be the same. */
import { findBearerToken } from '../../../src/model/client/theft.ts';
import { passwordOf, USERS, type UserName } from './alphabet.ts';
import { EMPTY, recent, type Ledger } from './ledger.ts';
import type { Place } from './place.ts';
import { SESSIONS, TOKENS } from './secrets.ts';

export interface State {
  readonly place: Place;
  /** `party secret`: who is said to know what, as far as it counts (`remembered`). */
  readonly known: ReadonlySet<string>;
  /** `party secret`: whom the bytes reached. */
  readonly reached: ReadonlySet<string>;
  readonly ledger: Ledger;
  /** For each user, what is counted against that account by a server that has no such user. */
  readonly without: Readonly<Record<UserName, readonly number[]>>;
}
export const initial = (place: Place): State => ({
  place,
  known: new Set(),
  reached: new Set(),
  ledger: EMPTY,
  without: { ada: [], bob: [] },
});

export const heldBy = (machine: { readonly context: object }): string | null =>
  (machine.context as { readonly token: string | null }).token;

const bits = (...flags: readonly boolean[]): string =>
  flags.reduce((sum, flag, place) => sum + (flag ? 2 ** place : 0), 0).toString(36);

/** What can be said of a secret without naming it. */
function spread(secret: string, { known, reached, place }: State, texts: Texts): string {
  return bits(
    known.has(`client ${secret}`),
    known.has(`impostor ${secret}`),
    reached.has(`impostor ${secret}`),
    reached.has(`proxy ${secret}`),
    heldBy(place.client) === secret,
    place.storage[0]?.[1] === secret,
    heldBy(place.impostor) === secret,
    texts.captured === secret,
    texts.proxyLog === secret,
    place.collected === secret,
  );
}
/** The token that each text would give away: all that its reader looks for. */
interface Texts {
  readonly captured: string | null;
  readonly proxyLog: string | null;
}
const textsIn = ({ captured, proxyLog }: Place): Texts => ({
  captured: findBearerToken(captured),
  proxyLog: findBearerToken(proxyLog),
});

const PASSWORDS = USERS.map(passwordOf);
const interned = new Map<string, ReadonlySet<string>>();
/** One set for all that hold the same, or a deep run would not fit in memory. */
function oneSet(texts: readonly string[]): ReadonlySet<string> {
  const key = [...texts].sort().join('|');
  const set = interned.get(key) ?? new Set(texts);
  interned.set(key, set);
  return set;
}
/**
 * Of who knows what and whom it reached, that which a later step may rest on: where somebody has the secret in his hands, or
 * in a text in which he would find it; and the passwords that an impostor came by. Whoever comes by another again must be told
 * it anew, or it is a fault.
 */
export function remembered(
  { known, reached }: Pick<State, 'known' | 'reached'>,
  place: Place,
): Pick<State, 'known' | 'reached'> {
  const { captured, proxyLog } = textsIn(place);
  const kept = [
    ...place.storage.map(([, value]) => value),
    ...place.cookies.map(([, { value }]) => value),
  ];
  const [held, stolen] = [heldBy(place.client), heldBy(place.impostor)];
  const of = (party: string, secrets: readonly (string | null)[]): string[] =>
    secrets.flatMap((one) => (one === null ? [] : [`${party} ${one}`]));
  const count = new Set([
    ...of('client', [held, ...kept]),
    ...of('impostor', [stolen, ...PASSWORDS]),
  ]);
  const may = new Set([
    ...of('impostor', [stolen, captured, place.collected, ...PASSWORDS]),
    ...of('proxy', [proxyLog]),
  ]);
  return {
    known: oneSet([...known].filter((one) => count.has(one))),
    reached: oneSet([...reached].filter((one) => may.has(one))),
  };
}

/**
 * The canonical form. Left out, because no answer and no later step depends on it: the names of tokens, sessions and
 * users (only ever compared for equality); absolute time (only ever subtracted), and how long a live token has to
 * live (the alphabets turn the clock by a minute or by an hour: in eight steps a token that lives has most of its hour
 * before it, and an hour ends all); and in which resting state the client's and the impostor's machines are (none has
 * transitions of its own: a test holds that).
 */
export function keyOf(state: State, alike: boolean): string {
  const { place, ledger, without } = state;
  const { now } = place;
  const texts = textsIn(place);
  const tokens = TOKENS.slice(0, place.tokensMade).map((token, n) => {
    const given = ledger.tokens[token];
    const kept = place.tokens[n]?.[1];
    const facts = bits(
      given?.narrow === true,
      given?.elsewhere === true,
      given?.revoked === true,
      given !== undefined && now >= given.expiresAt,
      kept !== undefined && kept.revokedAt !== null,
      kept !== undefined && now >= kept.expiresAt,
    );
    return [given?.owner ?? '', `${facts}.${spread(token, state, texts)}`] as const;
  });
  const sessions = SESSIONS.slice(0, place.sessionsMade).map((session) => {
    const cookie = place.cookies.find(([, { value }]) => value === session) !== undefined;
    return [
      ledger.sessions[session] ?? '',
      `${spread(session, state, texts)}${cookie ? 'c' : ''}`,
    ] as const;
  });
  const failures = new Map(place.failures);
  const count = (key: string): number => recent(failures.get(key) ?? [], now).length;
  const loggedIn = (place.client.context as { loggedIn: boolean }).loggedIn;

  const ofUser = (user: UserName): string => {
    const own = (rows: readonly (readonly [string, string])[]): string =>
      rows
        .filter(([owner]) => owner === user)
        .map(([, row]) => row)
        .sort()
        .join(' ');
    return [
      own(tokens),
      own(sessions),
      place.sessions.filter(([, { username }]) => username === user).length,
      spread(passwordOf(user), state, texts),
      count(`account ${user}`),
      recent(ledger.failures[`account ${user}`], now).length,
      recent(without[user], now).length,
    ].join('|');
  };
  const nobodys = [...tokens, ...sessions].flatMap(([owner, row]) => (owner === '' ? [row] : []));
  return [
    ...(alike ? USERS.map(ofUser).sort() : USERS.map(ofUser)),
    nobodys.sort().join(' '),
    count('account nobody'),
    count('address 192.0.2.10'),
    count('address 198.51.100.66'),
    loggedIn ? 'in' : '',
    place.cookies.length,
    place.collected === '' ? '' : 'c',
  ].join('/');
}
