/** One request before the oracle, and what more than one kind of request asks of it. */
import { fieldOf, formOf, HERE, jsonIn, type Answered, type Asked } from '../asked.ts';
import type { Books, Given } from '../books.ts';
import type { Policy } from '../policies.ts';

/** Passwords by user. */
export type Users = Readonly<Record<string, string>>;
/** What is due: to be served, to be refused, or not to be heard for now. */
export type Due = 'served' | 'refused' | 'unheard';
/** A request, its answer, and the books, which are written on. */
export interface Case {
  readonly policy: Policy;
  readonly users: Users;
  readonly books: Books;
  readonly asked: Asked;
  readonly answered: Answered;
}
export const SCOPES = ['helicopters:read', 'profile:read'];
export const AUDIENCES = [HERE, 'https://aeroplanes.example'];
/** Seconds that a clock may be off, either way. */
export const OFF = 300;

export const seconds = ({ at }: Asked): number => Math.floor(at / 1000);
export const formIn = ({ asked }: Case): URLSearchParams => formOf(asked) ?? new URLSearchParams();
/** Whether the answer grants: what it gave then goes into the books. */
export const granted = ({ answered }: Case): boolean => answered.status < 400;
/** What the browser is sent back with; null where it is not. */
export function sentBackWith({ answered }: Case, name: string): string | null {
  const location = fieldOf(answered, 'Location');
  return location === null ? null : new URL(location).searchParams.get(name);
}

/** A password; who fails five times within a minute is not heard. */
export function password({ users, books, asked }: Case, username: string, shown: string): Due {
  const account = `account ${username}`;
  if (books.shut(account, asked.at)) return 'unheard';
  if (shown !== '' && Object.hasOwn(users, username) && users[username] === shown) return 'served';
  books.failed(account, asked.at);
  return 'refused';
}

/** Puts into the books what an answer gave: a token, and what came with it. */
export function gave(
  { books, policy, asked, answered }: Case,
  what: Pick<Given, 'user' | 'scope' | 'audience' | 'family' | 'key'>,
): void {
  const { user, scope, audience, family, key } = what;
  const { access_token: token, refresh_token: refresh } = jsonIn(answered.body);
  const { at, address } = asked;
  const common = { user, scope, audience, key, address, revoked: false, used: false };
  const end = policy.lifetime === null ? null : at + policy.lifetime * 1000;
  const given = family === '' ? String(token) : family;
  if (typeof token === 'string')
    books.tokens.set(token, { ...common, family: given, expiresAt: end });
  if (typeof refresh === 'string')
    books.refreshTokens.set(refresh, { ...common, family: given, expiresAt: null });
}
