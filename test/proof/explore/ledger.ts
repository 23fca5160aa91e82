/**
 * What the wire contract says must be answered, kept beside the world: read off what was asked and answered, never off
 * the server's stores. Plain data, never changed.
 */
import { decodedBasic } from '../../../src/model/wire/text.ts';
import type { RequestEntry, ResponseEntry } from '../../../src/model/trace.ts';
import { LIST, valuesOf } from '../ghost.ts';
import { passwordOf, USERS } from './alphabet.ts';
import { SESSIONS, TOKENS } from './secrets.ts';

const LIMIT = 5;
const WINDOW = 60_000;
const LIFETIME = 3_600_000;
const ELSEWHERE = 'https://aeroplanes.example';

interface Given {
  readonly owner: string;
  readonly narrow: boolean;
  readonly elsewhere: boolean;
  readonly expiresAt: number;
  readonly revoked: boolean;
}
export interface Ledger {
  readonly tokens: Readonly<Record<string, Given>>;
  /** Sessions by their owner; null when they are over. */
  readonly sessions: Readonly<Record<string, string | null>>;
  /** When what failed: by account (`account ada`), by sender (`from client`). */
  readonly failures: Readonly<Record<string, readonly number[]>>;
}
export const EMPTY: Ledger = { tokens: {}, sessions: {}, failures: {} };

/** The times that still count. */
export const recent = (times: readonly number[] = [], now: number): readonly number[] =>
  times.filter((time) => time > now - WINDOW);
const shut = ({ failures }: Ledger, key: string, now: number): boolean =>
  recent(failures[key], now).length >= LIMIT;
const failed = (ledger: Ledger, key: string, now: number): Ledger => ({
  ...ledger,
  failures: { ...ledger.failures, [key]: [...recent(ledger.failures[key], now), now] },
});

/** The account and password that a request shows, if it does. */
function account({ headers, body, url }: RequestEntry): readonly [string, string] | null {
  if (url.endsWith('/api/session')) {
    const { username, password } = JSON.parse(body ?? '{}') as Record<string, string>;
    return [username ?? '', password ?? ''];
  }
  const pair = decodedBasic(headers);
  const colon = pair?.indexOf(':') ?? -1;
  return pair === null || colon < 0 ? null : [pair.slice(0, colon), pair.slice(colon + 1)];
}

/** What must be answered to a request, and what stands in the books after it. */
export function judge(
  ledger: Ledger,
  request: RequestEntry,
  response: ResponseEntry,
  now: number,
): { readonly status: number; readonly after: Ledger } {
  const { pathname, searchParams } = new URL(request.url);
  const from = `from ${request.actor}`;
  const is = (status: number, after = ledger) => ({ status, after });
  const body = new URLSearchParams(request.body ?? '');

  if (pathname === LIST) {
    if (searchParams.has('access_token')) return is(400);
    const [field] = valuesOf(request.headers, 'authorization');
    const cookie = /session=([^;]*)/.exec(valuesOf(request.headers, 'cookie')[0] ?? '')?.[1];
    if (field === undefined && cookie === undefined) return is(401);
    if (shut(ledger, from, now)) return is(429);
    if (field === undefined) {
      const lasts = (ledger.sessions[cookie ?? ''] ?? null) !== null;
      return lasts ? is(200) : is(401, failed(ledger, from, now));
    }
    const given = ledger.tokens[field.slice('Bearer '.length)];
    if (!given) return is(401, failed(ledger, from, now));
    if (given.revoked || given.elsewhere || now >= given.expiresAt) return is(401);
    return is(given.narrow ? 403 : 200);
  }
  if (pathname === '/api/revoke') {
    const token = body.get('token') ?? '';
    const given = ledger.tokens[token];
    const tokens = given && { ...ledger.tokens, [token]: { ...given, revoked: true } };
    return is(200, tokens ? { ...ledger, tokens } : ledger);
  }
  if (request.method === 'DELETE') {
    const cookie = /session=([^;]*)/.exec(valuesOf(request.headers, 'cookie')[0] ?? '')?.[1] ?? '';
    const known = cookie in ledger.sessions;
    return is(
      204,
      known ? { ...ledger, sessions: { ...ledger.sessions, [cookie]: null } } : ledger,
    );
  }
  const [username = '', password = ''] = account(request) ?? [];
  const key = `account ${username}`;
  if (shut(ledger, key, now)) return is(429);
  const user = USERS.find((one) => one === username);
  if (user === undefined || password !== passwordOf(user)) return is(401, failed(ledger, key, now));
  if (pathname === '/api/session') {
    const id = SESSIONS.find((one) =>
      valuesOf(response.headers, 'set-cookie').join().includes(one),
    );
    return is(200, { ...ledger, sessions: { ...ledger.sessions, [id ?? '']: user } });
  }
  const token = TOKENS.find((one) => response.body.includes(one)) ?? '';
  const scope = body.get('scope');
  const given: Given = {
    owner: user,
    narrow: scope !== null && !scope.split(' ').includes('helicopters:read'),
    elsewhere: body.get('resource') === ELSEWHERE,
    expiresAt: now + LIFETIME,
    revoked: false,
  };
  return is(200, { ...ledger, tokens: { ...ledger.tokens, [token]: given } });
}
