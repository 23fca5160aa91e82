import { describe, expect, test } from 'vitest';
import type { ApiResponse } from '../../../src/model/machines/api-types.ts';
import { ADA, hashed, JSON_BODY, LIST, setUp } from './support.ts';

type Told = Pick<ApiResponse, 'headers' | 'status' | 'code'>;

/** Speaks as a browser's wire does: cookies go and come beside `Request` and `Response`. */
async function browser() {
  const all = await setUp();
  const send = async (method: string, path: string, cookie: string | null, body?: string) => {
    const told: Told[] = [];
    const answer = await all.ask(method, path, {
      pairs: [
        ...(cookie === null ? [] : [['Cookie', cookie] as const]),
        ...(body === undefined ? [] : [JSON_BODY]),
      ],
      ...(body !== undefined && { body }),
      carried: { answered: (response) => void told.push(response) },
    });
    return { ...answer, told };
  };
  const logIn = async (): Promise<string> => {
    const { told } = await send('POST', '/api/session', null, JSON.stringify(ADA));
    const [, cookie = ''] = told[0]?.headers.find(([name]) => name === 'Set-Cookie') ?? [];
    return cookie.split(';')[0] ?? '';
  };
  return { ...all, send, logIn };
}

describe('a session', () => {
  test('begins with a right password, in a cookie that no script can read', async () => {
    const { send } = await browser();
    const { status, headers, fields, told } = await send(
      'POST',
      '/api/session',
      null,
      JSON.stringify(ADA),
    );
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(fields).toMatchObject({ code: 'logged_in' });
    expect(told).toHaveLength(1);
    const set = told[0]?.headers.filter(([name]) => name === 'Set-Cookie') ?? [];
    expect(set).toHaveLength(1);
    expect(set[0]?.[1]).toMatch(/^session=\S+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('opens the list until logout, and never after', async () => {
    const { send, logIn } = await browser();
    const cookie = await logIn();
    for (let i = 0; i < 2; i++) {
      const { status, fields } = await send('GET', LIST, `theme=dark; ${cookie}; x=y`);
      expect(status).toBe(200);
      expect(fields['message']).toBe('Hi Ada, have a seat, let me print you a copy.');
    }
    const { status, text, told } = await send('DELETE', '/api/session', cookie);
    expect([status, text, told[0]?.code]).toEqual([204, '', 'logged_out']);
    expect(told[0]?.headers).toContainEqual([
      'Set-Cookie',
      'session=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax',
    ]);
    const after = await send('GET', LIST, cookie);
    expect(after.status).toBe(401);
    expect(after.headers.get('WWW-Authenticate')).toBe('Bearer realm="helicopters"');
  });

  test('ends alone: another of the same user goes on', async () => {
    const { send, logIn } = await browser();
    const [first, second] = [await logIn(), await logIn()];
    expect(first).not.toBe(second);
    await send('DELETE', '/api/session', first);
    expect((await send('GET', LIST, second)).status).toBe(200);
  });

  test.each(['session=', 'session=unknown', 'sessions=x', 'session', ''])(
    'is not opened by the cookie "%s"',
    async (cookie) => {
      const { send, logIn } = await browser();
      await logIn();
      const { status, fields } = await send('GET', LIST, cookie);
      expect(status).toBe(401);
      expect(fields).toMatchObject({ code: 'unknown_client' });
    },
  );

  test('is left out of account where a token is shown: each request is judged by one', async () => {
    const { ask, logIn } = await browser();
    const pairs = [['Cookie', await logIn()] as const, ['Authorization', 'Bearer nope'] as const];
    expect((await ask('GET', LIST, { pairs })).status).toBe(401);
  });

  test('ends for whoever has none, too', async () => {
    const { send } = await browser();
    expect((await send('DELETE', '/api/session', null)).status).toBe(204);
    expect((await send('DELETE', '/api/session', 'session=unknown')).status).toBe(204);
  });
});

describe('a login', () => {
  const logIn = async (body: string, user: Record<'username' | 'password', string> = ADA) => {
    const { ask } = await setUp({ users: [await hashed(user.username, user.password)] });
    return ask('POST', '/api/session', { headers: [JSON_BODY], body });
  };

  test('with a wrong password is refused with a challenge, as for an unknown user', async () => {
    const wrong = await logIn(JSON.stringify({ ...ADA, password: 'wrong' }));
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get('WWW-Authenticate')).toBe(
      'Basic realm="helicopters", charset="UTF-8"',
    );
    const unknown = await logIn(JSON.stringify({ ...ADA, username: 'nobody' }));
    expect(unknown.text).toBe(wrong.text);
    expect(wrong.fields).toMatchObject({ code: 'invalid_credentials' });
  });

  test.each([
    '',
    'not json',
    'null',
    '[]',
    '"ada"',
    '{}',
    '{"username":"ada@mailserver.com"}',
    '{"username":"ada@mailserver.com","password":123}',
    '{"username":"ada@mailserver.com","password":["lovelace"]}',
    '{"username":"ada@mailserver.com","password":null}',
    '{"username":"ada@mailserver.com","password":{"toString":"lovelace"}}',
    '{"username":["ada@mailserver.com"],"password":"lovelace"}',
    '{"username":"ada@mailserver.com","password":"lovelace"',
  ])('that sends %s is a 400', async (body) => {
    const { status, fields, headers } = await logIn(body);
    expect(status).toBe(400);
    expect(fields).toMatchObject({ code: 'invalid_request', status: 400 });
    expect(headers.get('WWW-Authenticate')).toBe(
      'Basic realm="helicopters", charset="UTF-8", error="invalid_request"',
    );
  });

  test('takes any text for a password', async () => {
    const odd = { username: 'u:v', password: 'quo"te: é 🚁 %41' };
    expect((await logIn(JSON.stringify(odd), odd)).status).toBe(200);
  });
});

test('what is said at login and logout, and that nobody keeps it', async () => {
  const { send, logIn } = await browser();
  const login = await send('POST', '/api/session', null, JSON.stringify(ADA));
  expect(login.fields).toEqual({
    code: 'logged_in',
    message: 'Ok. Access Granted, Ada. I will know you until you log out.',
  });
  expect(login.told[0]).toMatchObject({
    lines: [{ code: 'api.logged_in', params: { name: 'Ada' } }],
  });
  const logout = await send('DELETE', '/api/session', await logIn());
  expect(logout.headers.get('Cache-Control')).toBe('no-store');
  expect(logout.told[0]).toMatchObject({ status: 204, code: 'logged_out', lines: [], body: null });
});

test('a session is not looked at from an address that is shut', async () => {
  const { send, logIn, env } = await browser();
  const cookie = await logIn();
  for (let i = 0; i < 5; i++) expect((await send('GET', LIST, 'session=unknown')).status).toBe(401);
  const shut = await send('GET', LIST, cookie);
  expect([shut.status, shut.headers.get('Retry-After')]).toEqual([429, '60']);
  env.advance(60_000);
  expect((await send('GET', LIST, cookie)).status).toBe(200);
});
