/** What each request leaves in the record: every panel is drawn from it, so it must say what was done. */
import { expect, test } from 'vitest';
import { ARTICLE_TOKEN } from '../../../src/model/env.ts';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { sha256 } from '../../../src/model/server/crypto.ts';
import { ADA, basic, bearer, FORM, hashed, JSON_BODY, keeping, LIST, setUp } from './support.ts';

const ADDRESS = '192.0.2.1';
const SESSION = 's7f3n2k9-0001-q5w8x1';
const LIFETIME = 3_600_000;

async function recording() {
  const all = await setUp();
  const digest = (text: string) => sha256(all.env, text);
  /** Checks, changes of stores and secrets that came to be known, a line each, in their order. */
  const told = async (
    method: string,
    path: string,
    headers: readonly HeaderPair[] = [],
    body?: string,
  ): Promise<string[]> => {
    const trace = keeping();
    const carried = { trace, message: 'r1', address: ADDRESS };
    await all.ask(method, path, { pairs: headers, carried, ...(body !== undefined && { body }) });
    return trace.entries.flatMap((entry) => {
      expect([entry.actor, entry.message]).toEqual(['api', 'r1']);
      if (entry.kind === 'check')
        return `check ${entry.check}: ${entry.subject} against ${entry.against}, ${entry.passed ? 'passed' : 'failed'}`;
      if (entry.kind === 'known')
        return `known ${entry.party}: ${entry.secret} ${entry.value}, ${entry.how}`;
      return entry.kind === 'store' && entry.store !== 'log'
        ? `${entry.store} ${entry.key}: ${JSON.stringify(entry.row)}`
        : [];
    });
  };
  return { ...all, digest, told };
}
const tokenRow = (expiresAt: number, changed: object = {}): string =>
  JSON.stringify({
    user: 'Ada',
    scope: 'helicopters:read',
    audience: 'https://helicopters.example',
    expiresAt,
    revokedAt: null,
    ...changed,
  });
const RIGHT = basic(ADA.username, ADA.password);

test('nothing shown, or what is not read here', async () => {
  const { told } = await recording();
  expect(await told('GET', LIST)).toEqual(['check credentials: none against Bearer, failed']);
  expect(await told('GET', LIST, [['Authorization', 'Digest x']])).toEqual([
    'check credentials: Digest against Bearer, failed',
  ]);
  expect(await told('POST', '/api/token', [bearer('')])).toEqual([
    'check credentials: Bearer against Basic, failed',
  ]);
  expect(await told('POST', '/api/session', [JSON_BODY], '{}')).toEqual([
    'check credentials: none against login, failed',
  ]);
});

test('a token given, shown, judged and given back', async () => {
  const { told, digest, env } = await recording();
  const expiresAt = env.now() + LIFETIME;
  const key = await digest(ARTICLE_TOKEN);
  const { hash } = await hashed(ADA.username, ADA.password);
  expect(await told('POST', '/api/token', [RIGHT])).toEqual([
    'check credentials: Basic against Basic, passed',
    `known api: password ${ADA.password}, shown`,
    `check password: ${hash} against ${hash}, passed`,
    `known api: token ${ARTICLE_TOKEN}, made`,
    `tokens ${key}: ${tokenRow(expiresAt)}`,
  ]);
  const shown = [
    'check credentials: Bearer against Bearer, passed',
    `known api: token ${ARTICLE_TOKEN}, shown`,
    `check token: ${key} against token-store, passed`,
  ];
  const judged = (revoked: number | null, now: number): string[] => [
    ...shown,
    `check revocation: ${revoked ?? 'not-revoked'} against token-store, ${revoked === null ? 'passed' : 'failed'}`,
    `check expiry: ${expiresAt} against ${now}, ${now < expiresAt ? 'passed' : 'failed'}`,
    'check audience: https://helicopters.example against https://helicopters.example, passed',
    'check scope: helicopters:read against helicopters:read, passed',
  ];
  expect(await told('GET', LIST, [bearer(ARTICLE_TOKEN)])).toEqual(judged(null, env.now()));
  const back = env.now();
  const givenBack = [
    'check credentials: none against revoke, passed',
    `known api: token ${ARTICLE_TOKEN}, shown`,
    `check token: ${key} against token-store, passed`,
  ];
  const give = () => told('POST', '/api/revoke', [FORM], `token=${ARTICLE_TOKEN}`);
  expect(await give()).toEqual([
    ...givenBack,
    `tokens ${key}: ${tokenRow(expiresAt, { revokedAt: back })}`,
  ]);
  // Given back once more, nothing changes: it keeps the time of the first.
  env.advance(1000);
  expect(await give()).toEqual(givenBack);
  expect(await told('POST', '/api/revoke', [FORM], 'token=x')).toEqual([
    'check credentials: none against revoke, passed',
    'known api: token x, shown',
    `check token: ${await digest('x')} against token-store, failed`,
  ]);
  env.advance(LIFETIME);
  expect(await told('GET', LIST, [bearer(ARTICLE_TOKEN)])).toEqual(judged(back, env.now()));
});

test('a token for another API, of too small a scope', async () => {
  const { told, grant, digest } = await recording();
  const form = { scope: 'profile:read', resource: 'https://aeroplanes.example' };
  const token = await grant(form);
  expect((await told('GET', LIST, [bearer(token)])).slice(2)).toEqual([
    `check token: ${await digest(token)} against token-store, passed`,
    'check revocation: not-revoked against token-store, passed',
    expect.stringMatching(/^check expiry: .+, passed$/),
    'check audience: https://aeroplanes.example against https://helicopters.example, failed',
    'check scope: profile:read against helicopters:read, failed',
  ]);
});

test('unknown tokens, counted by the address until it is shut', async () => {
  const { told, digest } = await recording();
  const shown = ['check credentials: Bearer against Bearer, passed', 'known api: token x, shown'];
  for (let recent = 1; recent <= 5; recent++)
    expect(await told('GET', LIST, [bearer('x')])).toEqual([
      ...shown,
      `check token: ${await digest('x')} against token-store, failed`,
      `failures address ${ADDRESS}: {"recent":${recent}}`,
    ]);
  const shut = `check failures: ${ADDRESS} against limit, failed`;
  expect(await told('GET', LIST, [bearer('x')])).toEqual([...shown, shut]);
  expect(await told('GET', LIST, [['Cookie', 'session=x']])).toEqual([
    'check credentials: Cookie against Bearer, passed',
    'known api: session x, shown',
    shut,
  ]);
});

test('passwords: wrong, empty, of nobody, and at last not looked at', async () => {
  const { told, env } = await recording();
  const { hash } = await hashed(ADA.username, ADA.password);
  const start = 'check credentials: Basic against Basic, passed';
  const try_ = (username: string, password: string) =>
    told('POST', '/api/token', [basic(username, password)]);
  const account = (recent: number) => `failures account ${ADA.username}: {"recent":${recent}}`;
  expect(await try_(ADA.username, 'wrong')).toEqual([
    start,
    'known api: password wrong, shown',
    expect.stringMatching(new RegExp(`^check password: [0-9a-f]{64} against ${hash}, failed$`)),
    account(1),
  ]);
  expect(await try_(ADA.username, '')).toEqual([
    start,
    'check password: empty against stored-hash, failed',
    account(2),
  ]);
  expect(await try_('nobody', 'wrong')).toEqual([
    start,
    'known api: password wrong, shown',
    expect.stringMatching(/^check password: [0-9a-f]{64} against no-such-user, failed$/),
    'failures account nobody: {"recent":1}',
  ]);
  for (let i = 0; i < 3; i++) await try_(ADA.username, 'wrong');
  expect(await try_(ADA.username, ADA.password)).toEqual([
    start,
    `known api: password ${ADA.password}, shown`,
    'check failures: shown against limit, failed',
  ]);
  expect(await try_(ADA.username, '')).toEqual([
    start,
    'check failures: empty against limit, failed',
  ]);
  env.advance(60_000);
  expect(await try_(ADA.username, '')).toEqual([
    start,
    'check password: empty against stored-hash, failed',
    account(1),
  ]);
});

test('a session opened, shown, closed, and shown again', async () => {
  const { told, digest, env } = await recording();
  const key = await digest(SESSION);
  const opened = await told('POST', '/api/session', [JSON_BODY], JSON.stringify(ADA));
  expect(opened[0]).toBe('check credentials: none against login, passed');
  expect(opened.slice(-2)).toEqual([
    `known api: session ${SESSION}, made`,
    `sessions ${key}: {"user":"Ada","openedAt":${env.now()}}`,
  ]);
  const cookie: HeaderPair = ['Cookie', `session=${SESSION}`];
  const shown = [
    'check credentials: Cookie against Bearer, passed',
    `known api: session ${SESSION}, shown`,
  ];
  expect(await told('GET', LIST, [cookie])).toEqual([
    ...shown,
    `check session: ${key} against session-store, passed`,
  ]);
  const closing = 'check credentials: none against logout, passed';
  expect(await told('DELETE', '/api/session', [cookie])).toEqual([
    closing,
    `sessions ${key}: null`,
  ]);
  expect(await told('DELETE', '/api/session', [cookie])).toEqual([closing]);
  expect(await told('DELETE', '/api/session')).toEqual([closing]);
  expect(await told('GET', LIST, [cookie])).toEqual([
    ...shown,
    `check session: ${key} against session-store, failed`,
    `failures address ${ADDRESS}: {"recent":1}`,
  ]);
});

test('how long a check took, where something was computed, and only there', async () => {
  const { ask, grant } = await setUp();
  const token = await grant();
  const trace = keeping();
  const carried = { trace };
  await ask('GET', LIST, { headers: [bearer(token)], carried });
  await ask('GET', LIST, { pairs: [['Cookie', 'session=x']], carried });
  await ask('POST', '/api/token', { headers: [RIGHT], carried });
  const measured = trace.entries.flatMap((entry) =>
    entry.kind === 'check' && entry.took !== null ? [entry.check] : [],
  );
  expect(measured).toEqual(['token', 'session', 'password']);
});

test('the states, each with its reason, and the code that the answer has', async () => {
  const { ask, grant } = await setUp();
  const token = await grant();
  const reasons = async (method: string, path: string, headers: readonly HeaderPair[]) => {
    const trace = keeping();
    await ask(method, path, { pairs: headers, carried: { trace } });
    return trace.entries.flatMap((entry) =>
      entry.kind === 'state' ? [`${entry.state}: ${entry.reason}`] : [],
    );
  };
  expect(await reasons('GET', LIST, [bearer(token)])).toEqual([
    'reading: birth',
    'whichCredentials: list',
    'checkingToken: token',
    'deciding: token-known',
    'serving: token-good',
    'answered: served',
  ]);
  expect(await reasons('GET', LIST, [bearer('')])).toEqual([
    'reading: birth',
    'whichCredentials: list',
    'refusing: bearer-empty',
    'answered: invalid_request',
  ]);
  expect(await reasons('POST', '/api/token', [RIGHT])).toEqual([
    'reading: birth',
    'whichCredentials: token',
    'checkingPassword: password',
    'granting: password-right',
    'answered: granted',
  ]);
  expect((await reasons('DELETE', '/api/session', [])).slice(2)).toEqual([
    'closingSession: logout',
    'answered: logged_out',
  ]);
});
