/** The form of what is answered: RFC 9457 under `/api/`, RFC 6749 5.2 under `/oauth/`, and what HTTP asks for. */
import { describe, expect, test } from 'vitest';
import { plainServer, defence as bearer } from '../../../src/model/defences/bearer/index.ts';
import { createDefenceServer } from '../../../src/model/defences/server/app.ts';
import { defence as revocation } from '../../../src/model/defences/revocation/index.ts';
import { defence as scope } from '../../../src/model/defences/scope/index.ts';
import type { Case } from '../../../src/model/defences/server/case.ts';
import { articleEnv } from '../../../src/model/env.ts';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { BASIC, rowsIn, secretsIn, serving, tokenFrom, type Answer } from './support.ts';

const PROBLEM = 'application/problem+json';
const fields = ({ headers }: Answer, ...names: readonly string[]) =>
  names.map((name) => headers.get(name) ?? null);
const line = ({ entries }: Answer): unknown =>
  entries.flatMap((entry) => (entry.kind === 'store' && entry.store === 'log' ? [entry.row] : []));

describe('a request that is for nothing', () => {
  test('to a path that there is not: 404, and the log does not name it', async () => {
    const answer = await serving(bearer).ask('GET', '/api/gh0st?token=a');
    expect([answer.status, answer.body['code']]).toEqual([404, 'not_found']);
    expect(fields(answer, 'content-type', 'cache-control')).toEqual([PROBLEM, 'no-store']);
    expect(line(answer)).toEqual([{ line: 'GET /[redacted]?[redacted], 404' }]);
  });
  test.each([
    ['POST', '/api/helicopters', 'GET, HEAD'],
    ['GET', '/api/token', 'POST'],
    ['HEAD', '/oauth/token', 'POST'],
    ['get', '/api/profile', 'GET, HEAD'],
  ])('by a method that there is not: %s %s', async (method, path, allow) => {
    const answer = await serving(bearer).ask(method, path);
    expect([answer.status, answer.body['code']]).toEqual([405, 'method_not_allowed']);
    expect(fields(answer, 'allow', 'www-authenticate')).toEqual([allow, null]);
  });
  test('with a body that is no form: 415, and which type is taken', async () => {
    const { server } = serving(bearer);
    const ask = async (type: string | null, body: string, path = '/api/token') => {
      const { status, headers } = await server.answer(
        {
          ...{ method: 'POST', url: new URL(`https://helicopters.example${path}`), body },
          headers: [BASIC, ...(type === null ? [] : [['Content-Type', type] as HeaderPair])],
        },
        {},
      );
      return [status, headers.find(([name]) => name === 'Accept')?.[1] ?? null];
    };
    const refused = [415, 'application/x-www-form-urlencoded'];
    for (const type of ['application/json', 'application/x-www-form-urlencoded-x', '', null])
      expect(await ask(type, '{}')).toEqual(refused);
    for (const type of [
      'application/x-www-form-urlencoded; charset=utf-8',
      ' Application/X-WWW-Form-URLencoded ;a=b',
    ])
      expect(await ask(type, 'scope=helicopters:read')).toEqual([200, null]);
    // Nothing is of no type.
    expect(await ask('application/json', '')).toEqual([200, null]);
  });
});

test('HEAD is answered as GET (RFC 9110 9.3.2)', async () => {
  const made = serving(bearer);
  const shown: HeaderPair = ['Authorization', `Bearer ${await tokenFrom(made)}`];
  const [get, head] = [
    await made.ask('GET', '/api/helicopters', null, [shown]),
    await made.ask('HEAD', '/api/helicopters', null, [shown]),
  ];
  expect([head.status, head.headers]).toEqual([get.status, get.headers]);
  expect(line(head)).toEqual([{ line: 'HEAD /api/helicopters, Bearer [redacted], 200' }]);
});

describe('what is served', () => {
  test('is the list, or what is known of the user, and is private', async () => {
    const made = serving(bearer);
    const shown: HeaderPair = ['Authorization', `Bearer ${await tokenFrom(made)}`];
    const list = await made.ask('GET', '/api/helicopters', null, [shown]);
    const profile = await made.ask('GET', '/api/profile', null, [shown]);
    expect(JSON.stringify(list.body)).toContain('"helicopters":[');
    expect(profile.body).toMatchObject({
      username: 'blinkwiki@mailserver.com',
      name: 'Blink Wiki',
    });
    for (const answer of [list, profile])
      expect(fields(answer, 'cache-control')).toEqual(['private, no-store']);
  });
  test('and a token is handed out once, never kept by a cache', async () => {
    const made = serving(bearer);
    const answer = await made.ask('POST', '/api/token', '', [BASIC]);
    const { access_token: token, ...rest } = answer.body;
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(rest).toEqual({ token_type: 'Bearer', scope: 'helicopters:read profile:read' });
    expect(fields(answer, 'content-type', 'cache-control')).toEqual([
      'application/json',
      'no-store',
    ]);
    expect(secretsIn(answer)).toEqual([['api', 'token', token, 'made']]);
    expect(rowsIn(answer).filter(([store]) => store === 'tokens')).toEqual([
      [
        'tokens',
        token,
        {
          ...{ user: 'Blink Wiki', scope: 'helicopters:read profile:read', audience: null },
          ...{ expiresAt: null, revokedAt: null, usedAt: null, hashed: false },
        },
      ],
    ]);
    expect((await made.ask('POST', '/api/token', '', [BASIC])).body['access_token']).not.toBe(
      token,
    );
  });
});

describe('a refusal', () => {
  test.each([
    ['nothing shown', [], 401, 'unknown_client', ''],
    [
      'a token that is unknown',
      [['Authorization', 'Bearer a']],
      401,
      'invalid_token',
      ', error="invalid_token"',
    ],
    [
      'a field that cannot be read',
      [['Authorization', 'Bearer']],
      400,
      'invalid_request',
      ', error="invalid_request"',
    ],
  ] as const)(
    'at the API, %s: a problem with a challenge (RFC 6750 3)',
    async (_, headers, status, code, why) => {
      const answer = await serving(bearer).ask('GET', '/api/helicopters', null, headers);
      expect([answer.status, answer.body['status'], answer.body['code']]).toEqual([
        ...[status, status, code],
      ]);
      expect(answer.body['detail']).toMatch(/^[A-Z].*\.$/);
      expect(fields(answer, 'content-type', 'www-authenticate', 'cache-control')).toEqual([
        ...[PROBLEM, `Bearer realm="helicopters"${why}`, 'no-store'],
      ]);
    },
  );
  test('where a password is asked for names Basic (RFC 7617 2)', async () => {
    const answer = await serving(bearer).ask('POST', '/api/token');
    expect([answer.status, ...fields(answer, 'content-type', 'www-authenticate')]).toEqual([
      ...[401, PROBLEM, 'Basic realm="helicopters", charset="UTF-8"'],
    ]);
  });
  test('for scope is a 403, and says so', async () => {
    const made = serving(scope);
    const answer = await made.list(await tokenFrom(made, 'scope=profile:read'));
    expect([answer.status, answer.body['code'], answer.body['title']]).toEqual([
      ...[403, 'insufficient_scope', 'Forbidden'],
    ]);
  });
  test('under /oauth/ is an error of RFC 6749 5.2; a 401 names Basic, a 400 nothing', async () => {
    const made = serving(revocation);
    const wrong = await made.refresh('guessed');
    const stranger = await made.ask('POST', '/oauth/revoke', { token: 'a', client_id: 'another' });
    for (const [answer, status, error, challenge] of [
      [wrong, 400, 'invalid_grant', null],
      [stranger, 401, 'invalid_client', 'Basic realm="helicopters"'],
    ] as const) {
      expect([answer.status, Object.keys(answer.body)]).toEqual([
        status,
        ['error', 'error_description'],
      ]);
      expect(answer.body['error']).toBe(error);
      expect(answer.body['error_description']).toMatch(/^[A-Z].*\.$/);
      expect(
        fields(answer, 'content-type', 'www-authenticate', 'cache-control', 'retry-after'),
      ).toEqual(['application/json', challenge, 'no-store', null]);
    }
  });
  test('of who failed too often says how long he waits: at the API, for a password, for a token', async () => {
    const made = serving(revocation);
    const wrong: HeaderPair = [
      'Authorization',
      `Basic ${Buffer.from('blinkwiki@mailserver.com:x').toString('base64')}`,
    ];
    const password = () => made.ask('POST', '/api/token', '', [wrong]);
    const all = () =>
      made.ask('POST', '/oauth/revoke-all', {
        username: 'blinkwiki@mailserver.com',
        password: 'blink',
      });
    for (let time = 0; time < 5; time++) {
      expect((await made.list('guessed')).status).toBe(401);
      expect((await password()).status).toBe(401);
    }
    made.env.advance(20_000);
    const [list, again, form] = [await made.list('guessed'), await password(), await all()];
    for (const answer of [list, again, form]) {
      expect([answer.status, answer.guard]).toEqual([429, 'tooManyFailures']);
      expect(fields(answer, 'retry-after', 'www-authenticate')).toEqual(['40', null]);
    }
    expect([list.body['code'], again.body['code']]).toEqual([
      'too_many_failures',
      'too_many_failures',
    ]);
    expect(form.body['error']).toBe('temporarily_unavailable');
    // What was asked while nobody was heard is not counted.
    made.env.advance(40_000);
    expect((await made.list('guessed')).status).toBe(401);
    expect((await all()).status).toBe(200);
  });
});

test('a server that breaks says so, and serves nobody', async () => {
  const breaking = (work: Case): never => {
    throw new Error(`broken at ${work.message}`);
  };
  const check = { state: 'breaking', effect: 'break', good: 'whole', faults: [], look: breaking };
  const server = createDefenceServer({
    env: articleEnv(),
    parts: [
      plainServer,
      { additions: [{ to: ['list'], check: { before: 'whichCredentials', check } }] },
    ],
  });
  const url = new URL('https://helicopters.example/api/helicopters');
  const { status, body } = await server.answer({ method: 'GET', url, headers: [], body: '' }, {});
  expect([status, body]).toEqual([500, expect.not.stringContaining('TT-H')]);
});
