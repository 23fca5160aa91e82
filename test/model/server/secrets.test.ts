import { describe, expect, test } from 'vitest';
import { articleEnv, type Env } from '../../../src/model/env.ts';
import {
  ADA,
  basic,
  bearer,
  FORM,
  hashed,
  JSON_BODY,
  keeping,
  LIST,
  ROUNDS,
  setUp,
} from './support.ts';

/** An env that counts the rounds of each slow hash asked of it. */
function counting(): { env: Env; spent: number[] } {
  const spent: number[] = [];
  const { subtle } = articleEnv();
  if (!subtle) throw new Error('Node has WebCrypto.');
  const watched = new Proxy(subtle, {
    get(target, name) {
      if (name !== 'deriveBits') {
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      }
      return (algorithm: Pbkdf2Params, key: CryptoKey, length: number) => {
        spent.push(algorithm.iterations);
        return target.deriveBits(algorithm, key, length);
      };
    },
  });
  return { env: articleEnv({ subtle: watched }), spent };
}

describe('the work of a refusal', () => {
  test('is the same for an unknown user as for a wrong password, and as for the right one', async () => {
    const users = [await hashed(ADA.username, ADA.password)];
    for (const [username, password] of [
      [ADA.username, 'wrong'],
      ['nobody', 'wrong'],
      [ADA.username, ADA.password],
    ] as const) {
      const { env, spent } = counting();
      const { ask } = await setUp({ env, users });
      await ask('POST', '/api/token', { headers: [basic(username, password)] });
      const body = JSON.stringify({ username, password });
      await ask('POST', '/api/session', { headers: [JSON_BODY], body });
      expect(spent).toEqual([ROUNDS, ROUNDS]);
    }
  });

  test('is none for an empty password, whether or not there is such a user', async () => {
    for (const username of [ADA.username, 'nobody']) {
      const users = [await hashed(ADA.username, ADA.password)];
      const { env, spent } = counting();
      const { ask } = await setUp({ env, users });
      await ask('POST', '/api/token', { headers: [basic(username, '')] });
      expect(spent).toEqual([]);
    }
  });

  test('is none once an account is shut, so that guessing costs the guesser alone', async () => {
    const users = [await hashed(ADA.username, ADA.password)];
    const { env, spent } = counting();
    const { ask } = await setUp({ env, users });
    for (let i = 0; i < 8; i++)
      await ask('POST', '/api/token', { headers: [basic('nobody', 'x')] });
    expect(spent).toHaveLength(5);
  });

  test('costs no slow hash where a token is shown: that is what a token is for', async () => {
    const users = [await hashed(ADA.username, ADA.password)];
    const { env, spent } = counting();
    const { ask, grant } = await setUp({ env, users });
    const token = await grant();
    spent.length = 0;
    await ask('GET', LIST, { headers: [bearer(token)] });
    await ask('GET', LIST, { headers: [bearer('unknown')] });
    expect(spent).toEqual([]);
  });
});

describe('what the server keeps', () => {
  test('holds no token, no session and no password as they were sent', async () => {
    const { server, ask, grant } = await setUp();
    const token = await grant();
    const body = JSON.stringify(ADA);
    const { headers } = await ask('POST', '/api/session', { headers: [JSON_BODY], body });
    const session = /session=([^;]+)/.exec(headers.get('Set-Cookie') ?? '')?.[1] ?? '';
    expect(session).not.toBe('');
    const { users, tokens, sessions, failures } = server.stores;
    const kept = JSON.stringify([...users, ...tokens, ...sessions, Object.entries(failures)]);
    expect(kept).toContain(ADA.username);
    for (const secret of [token, session, ADA.password]) expect(kept).not.toContain(secret);
  });

  test('finds a token by its SHA-256', async () => {
    const { server, grant } = await setUp();
    const bytes = new TextEncoder().encode(await grant());
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect([...server.stores.tokens.keys()]).toEqual([digest]);
    expect(server.stores.tokens.get(digest)?.digest).toBe(digest);
  });
});

describe('the log', () => {
  const SECRET = 'hush0123456789';
  const logged = async (
    method: string,
    path: string,
    headers: [string, string][],
    body?: string,
  ) => {
    const { ask } = await setUp();
    const trace = keeping();
    await ask(method, path, {
      pairs: headers,
      ...(body !== undefined && { body }),
      carried: { trace, message: 'r7' },
    });
    return trace.entries.flatMap((entry) =>
      entry.kind === 'store' && entry.store === 'log' ? [entry] : [],
    );
  };

  test.each([
    ['GET', LIST, [['Authorization', `Bearer ${SECRET}`]], undefined],
    ['GET', LIST, [['Authorization', SECRET]], undefined],
    ['GET', LIST, [['Authorization', `Bearer\t${SECRET}`]], undefined],
    ['GET', LIST, [['Authorization', `${SECRET} Bearer`]], undefined],
    ['GET', LIST, [['Cookie', `session=${SECRET}`]], undefined],
    ['GET', `${LIST}?access_token=${SECRET}`, [], undefined],
    ['GET', `/api/nothing?${SECRET}`, [], undefined],
    ['GET', `${LIST}/${SECRET}`, [], undefined],
    ['GET', `${LIST};token=${SECRET}`, [], undefined],
    ['POST', `/${SECRET}`, [], undefined],
    [SECRET, LIST, [], undefined],
    ['POST', '/api/token', [['Authorization', `Basic ${SECRET}`]], undefined],
    ['POST', '/api/revoke', [[...FORM]], `token=${SECRET}`],
    ['POST', '/api/session', [[...JSON_BODY]], `{"username":"u","password":"${SECRET}"}`],
  ] as [string, string, [string, string][], string | undefined][])(
    'has one line about %s %s with %j, and no secret in it',
    async (method, path, headers, body) => {
      const lines = await logged(method, path, headers, body);
      expect(lines).toHaveLength(1);
      expect(lines[0]?.message).toBe('r7');
      const line = String(lines[0]?.row?.['line']);
      const known = [LIST, '/api/token', '/api/revoke', '/api/session'];
      const target = known.find((one) => path.split('?')[0] === one) ?? '/[redacted]';
      const search = path.includes('?') ? '?[redacted]' : '';
      const name = method === SECRET ? '[redacted]' : method;
      expect(line.startsWith(`${name} ${target}${search}, `)).toBe(true);
      expect(line).toMatch(/, \d{3}$/);
      expect(JSON.stringify(lines)).not.toContain(SECRET);
    },
  );

  test('says which scheme was used', async () => {
    const [line] = await logged('GET', LIST, [['Authorization', `Bearer ${SECRET}`]]);
    expect(line?.row).toEqual({ line: 'GET /api/helicopters, Bearer [redacted], 401' });
  });
});
