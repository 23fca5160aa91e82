import type { Env } from '../env.ts';
import type { ApiContext, ApiEffect, ApiEvent, ApiResponse, Credentials } from '../machines/api.ts';
import type { Facts, NewEntry, Recorder, StoreName } from '../trace.ts';
import { refusal, success } from './answers.ts';
import { findCredentials, headerValues, type Incoming, AUDIENCES } from './credentials.ts';
import { equalInConstantTime, pbkdf2, sha256 } from './crypto.ts';
import { HELICOPTERS } from './helicopters.ts';
import type { Stores } from './stores.ts';

/** Seconds that a token lives. */
const TOKEN_LIFETIME = 3600;
const READ = 'helicopters:read';
/** What an unknown user's password is checked against, so that the work is the same. */
const NOBODY = { salt: '00'.repeat(16), hash: '00'.repeat(32) };

/** What the effects of one request work with. */
export interface Work {
  readonly env: Env;
  readonly stores: Stores;
  readonly incoming: Incoming;
  /** Where the request came from: failures of tokens are counted by it. */
  readonly address: string;
  readonly message: string;
  /** Null where nobody records. */
  readonly trace: Recorder | null;
  /** Rounds that an unknown user costs. */
  readonly rounds: number;
}
type Effect = (work: Work, context: ApiContext) => ApiEvent | Promise<ApiEvent>;
type Shown<K extends Credentials['kind']> = Extract<Credentials, { kind: K }>;

const shown = <K extends Credentials['kind']>({ credentials }: ApiContext, kind: K): Shown<K> => {
  if (credentials.kind !== kind)
    throw new Error(`The API machine wants ${kind}, and holds ${credentials.kind}.`);
  return credentials as Shown<K>;
};
const note = (
  { trace, message }: Work,
  entry: DistributiveOmit<NewEntry, 'actor' | 'message'>,
): void => {
  trace?.record({ actor: 'api', message, ...entry });
};
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
const check = (
  work: Work,
  name: string,
  subject: string,
  against: string,
  passed: boolean,
  took: number | null = null,
): void => {
  const { trace, message } = work;
  trace?.record({
    kind: 'check',
    actor: 'api',
    message,
    check: name,
    subject,
    against,
    passed,
    took,
  });
};
const keep = (work: Work, store: StoreName, key: string, row: Facts | null): void => {
  const { trace, message } = work;
  trace?.record({ kind: 'store', actor: 'api', message, store, key, row });
};
const tokenRow = (record: {
  name: string;
  scope: string;
  audience: string;
  expiresAt: number;
  revokedAt: number | null;
}): Facts => ({
  user: record.name,
  scope: record.scope,
  audience: record.audience,
  expiresAt: record.expiresAt,
  revokedAt: record.revokedAt,
});
const written = (response: ApiResponse, reason?: string): ApiEvent => ({
  type: 'ANSWER_WRITTEN',
  response,
  reason: reason ?? response.code,
});

function fail(work: Work, key: string): void {
  keep(work, 'failures', key, { recent: work.stores.failures.add(key) });
}

/** The ways of failing are counted apart: passwords by account, tokens by address. */
const accountKey = (username: string): string => `account ${username}`;
const addressKey = (address: string): string => `address ${address}`;

async function verifyPassword(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { env, stores, rounds } = work;
  const { username, password } = shown(context, 'password');
  const user = stores.users.get(username);
  const present = password !== '';
  const throttled = stores.failures.retryAfter(accountKey(username)) > 0;
  const result = { type: 'PASSWORD_CHECKED', throttled, present } as const;
  if (throttled || !present) {
    check(
      work,
      throttled ? 'failures' : 'password',
      present ? 'shown' : 'empty',
      throttled ? 'limit' : 'stored-hash',
      false,
    );
    if (!throttled) fail(work, accountKey(username));
    return { ...result, matches: false, owner: null };
  }
  // Counted before it is known to fail: tries made at once must not all slip in while one is hashed.
  const recent = stores.failures.add(accountKey(username));
  const elapsed = env.stopwatch();
  const { salt, rounds: asked } = user ?? { ...NOBODY, rounds };
  const hash = await env.slowly(`${salt} ${asked} ${password}`, () =>
    pbkdf2(env, password, salt, asked),
  );
  const matches = equalInConstantTime(hash, user?.hash ?? NOBODY.hash) && user !== undefined;
  check(work, 'password', hash, user?.hash ?? 'no-such-user', matches, elapsed());
  if (!matches) keep(work, 'failures', accountKey(username), { recent });
  else if (stores.failures.clear(accountKey(username)) && recent > 1)
    keep(work, 'failures', accountKey(username), null);
  return { ...result, matches, owner: matches ? { username, name: user.name } : null };
}

async function lookUpToken(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { env, stores, address } = work;
  const throttled = stores.failures.retryAfter(addressKey(address)) > 0;
  const { token } = shown(context, 'token');
  if (throttled) {
    check(work, 'failures', address, 'limit', false);
    return { type: 'TOKEN_LOOKED_UP', throttled, record: null };
  }
  const elapsed = work.trace ? env.stopwatch() : null;
  const digest = await sha256(env, token);
  const found = stores.tokens.get(digest);
  const record = found && equalInConstantTime(found.digest, digest) ? found : null;
  check(work, 'token', digest, 'token-store', record !== null, elapsed?.() ?? null);
  if (!record) fail(work, addressKey(address));
  return { type: 'TOKEN_LOOKED_UP', throttled, record };
}

function judgeToken(work: Work, { record }: ApiContext): ApiEvent {
  if (!record) throw new Error('The API machine judges a token that it has not looked up.');
  const now = work.env.now();
  const judged = {
    revoked: record.revokedAt !== null,
    expired: now >= record.expiresAt,
    elsewhere: record.audience !== AUDIENCES[0],
    narrow: !record.scope.split(' ').includes(READ),
  };
  if (work.trace) {
    check(
      work,
      'revocation',
      record.revokedAt === null ? 'not-revoked' : String(record.revokedAt),
      'token-store',
      !judged.revoked,
    );
    check(work, 'expiry', String(record.expiresAt), String(now), !judged.expired);
    check(work, 'audience', record.audience, AUDIENCES[0], !judged.elsewhere);
    check(work, 'scope', record.scope, READ, !judged.narrow);
  }
  return { type: 'TOKEN_JUDGED', ...judged };
}

async function grantToken(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { env, stores } = work;
  const { owner } = context;
  if (!owner) throw new Error('The API machine grants to nobody.');
  const wanted = shown(context, 'password');
  const token = env.newToken();
  const allowed = stores.users.get(owner.username)?.scope.split(' ') ?? [];
  const scope = (wanted.scope?.split(' ') ?? [READ])
    .filter((one) => allowed.includes(one))
    .join(' ');
  const record = {
    ...owner,
    digest: await sha256(env, token),
    scope,
    audience: wanted.resource ?? AUDIENCES[0],
    expiresAt: env.now() + TOKEN_LIFETIME * 1000,
    revokedAt: null,
  };
  stores.tokens.set(record.digest, record);
  note(work, { kind: 'known', party: 'api', secret: 'token', value: token, how: 'made' });
  keep(work, 'tokens', record.digest, tokenRow(record));
  const lines = [
    { code: 'api.granted', params: { name: owner.name, token } },
    { code: 'api.granted.use-it', params: {} },
  ];
  const fields = { access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFETIME, scope };
  return written(success('granted', lines, fields, [['Cache-Control', 'no-store']]));
}

async function openSession(work: Work, { owner }: ApiContext): Promise<ApiEvent> {
  if (!owner) throw new Error('The API machine logs nobody in.');
  const id = work.env.newSessionId();
  const digest = await sha256(work.env, id);
  const record = { ...owner, openedAt: work.env.now() };
  work.stores.sessions.set(digest, record);
  note(work, { kind: 'known', party: 'api', secret: 'session', value: id, how: 'made' });
  keep(work, 'sessions', digest, { user: owner.name, openedAt: record.openedAt });
  return written(
    success('logged_in', [{ code: 'api.logged_in', params: { name: owner.name } }], {}, [
      ['Set-Cookie', `session=${id}; Path=/; HttpOnly; Secure; SameSite=Lax`],
      ['Cache-Control', 'no-store'],
    ]),
  );
}

async function lookUpSession(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { env, stores, address } = work;
  const throttled = stores.failures.retryAfter(addressKey(address)) > 0;
  if (throttled) {
    check(work, 'failures', address, 'limit', false);
    return { type: 'SESSION_LOOKED_UP', throttled, owner: null };
  }
  const elapsed = env.stopwatch();
  const digest = await sha256(env, shown(context, 'session').id);
  const owner = stores.sessions.get(digest) ?? null;
  check(work, 'session', digest, 'session-store', owner !== null, elapsed());
  if (!owner) fail(work, addressKey(address));
  return { type: 'SESSION_LOOKED_UP', throttled, owner };
}

async function revokeToken(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { env, stores } = work;
  const digest = await sha256(env, shown(context, 'given-back').token);
  const record = stores.tokens.get(digest);
  check(work, 'token', digest, 'token-store', record !== undefined);
  if (record && record.revokedAt === null) {
    const revoked = { ...record, revokedAt: env.now() };
    stores.tokens.set(digest, revoked);
    keep(work, 'tokens', digest, tokenRow(revoked));
  }
  // The same answer for an unknown token (RFC 7009 2.2).
  return written(
    success('revoked', [{ code: 'api.revoked', params: {} }], {}, [['Cache-Control', 'no-store']]),
  );
}

async function closeSession(work: Work, context: ApiContext): Promise<ApiEvent> {
  const { id } = shown(context, 'logout');
  const digest = id === null ? null : await sha256(work.env, id);
  if (digest !== null && work.stores.sessions.delete(digest)) keep(work, 'sessions', digest, null);
  const gone = 'session=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax';
  return written({
    status: 204,
    code: 'logged_out',
    body: null,
    lines: [],
    headers: [
      ['Set-Cookie', gone],
      ['Cache-Control', 'no-store'],
    ],
  });
}

/** Seconds to wait, for whichever count refused. */
const retryAfter = ({ stores, address }: Work, { credentials }: ApiContext): number =>
  stores.failures.retryAfter(
    credentials.kind === 'password' ? accountKey(credentials.username) : addressKey(address),
  );

function readCredentials(work: Work, context: ApiContext): ApiEvent {
  const credentials = findCredentials(context.operation, work.incoming);
  if (work.trace) {
    const [field] = headerValues(work.incoming.headers, 'authorization');
    const wanted =
      context.operation === 'token'
        ? 'Basic'
        : context.operation === 'list'
          ? 'Bearer'
          : context.operation;
    const readable = !['none', 'other-scheme', 'malformed'].includes(credentials.kind);
    check(
      work,
      'credentials',
      credentials.kind === 'session' ? 'Cookie' : (field?.split(' ')[0] ?? 'none'),
      wanted,
      readable,
    );
    const how = { kind: 'known', party: 'api' } as const;
    if (credentials.kind === 'password' && credentials.password)
      note(work, { ...how, secret: 'password', value: credentials.password, how: 'shown' });
    if (credentials.kind === 'token' || credentials.kind === 'given-back')
      note(work, { ...how, secret: 'token', value: credentials.token, how: 'shown' });
    if (credentials.kind === 'session')
      note(work, { ...how, secret: 'session', value: credentials.id, how: 'shown' });
  }
  return {
    type: 'CREDENTIALS_FOUND',
    credentials,
    reason: credentials.kind === 'malformed' ? credentials.problem : credentials.kind,
  };
}

/** The list as members of a JSON object, written once: it is the same for everyone. */
const LIST = JSON.stringify({ helicopters: HELICOPTERS }).slice(1, -1);

function readList(_: Work, { owner }: ApiContext): ApiEvent {
  if (!owner) throw new Error('The API machine serves nobody.');
  const lines = [{ code: 'api.served', params: { name: owner.name } }];
  return written(success('served', lines, LIST, [['Cache-Control', 'private, no-store']]));
}

/** What fills the API machine's placeholders. */
export const effects: Record<ApiEffect, Effect> = {
  readRequest: (_, { operation }) => ({ type: 'REQUEST_READ', reason: operation }),
  findCredentials: readCredentials,
  verifyPassword,
  lookUpToken,
  judgeToken,
  lookUpSession,
  grant: (work, context) =>
    context.operation === 'login' ? openSession(work, context) : grantToken(work, context),
  readList,
  revokeToken,
  closeSession,
  writeRefusal: (work, context) => written(refusal(context, retryAfter(work, context))),
};
