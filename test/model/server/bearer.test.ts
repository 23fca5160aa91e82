import { describe, expect, test } from 'vitest';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { bearer, FORM, LIST, setUp } from './support.ts';

const CHALLENGE = 'Bearer realm="helicopters"';
const INVALID = `${CHALLENGE}, error="invalid_token"`;
const UNREADABLE = `${CHALLENGE}, error="invalid_request"`;
const SMALL = `${CHALLENGE}, error="insufficient_scope", scope="helicopters:read"`;

describe('a token is shown', () => {
  test.each(['bearer', 'BEARER', 'bEaReR'])('by the scheme %s too', async (scheme) => {
    const { ask, grant } = await setUp();
    const headers: HeaderPair[] = [['Authorization', `${scheme} ${await grant()}`]];
    expect((await ask('GET', LIST, { headers })).status).toBe(200);
  });

  test('by a header field of any case', async () => {
    const { ask, grant } = await setUp();
    const pairs: HeaderPair[] = [['aUTHORIZATION', `Bearer ${await grant()}`]];
    expect((await ask('GET', LIST, { pairs })).status).toBe(200);
  });

  test('not by a scheme that merely ends like Bearer, even with a live token', async () => {
    const { ask, grant } = await setUp();
    const headers: HeaderPair[] = [['Authorization', `fooBearer ${await grant()}`]];
    const { status, headers: answered } = await ask('GET', LIST, { headers });
    expect([status, answered.get('WWW-Authenticate')]).toEqual([401, CHALLENGE]);
  });

  test('not without a scheme, even a live one', async () => {
    const { ask, grant } = await setUp();
    const headers: HeaderPair[] = [['Authorization', await grant()]];
    expect((await ask('GET', LIST, { headers })).status).toBe(401);
  });
});

describe('a request is a 400 with the challenge', () => {
  test.each([
    ['nothing follows Bearer', 'Bearer'],
    ['a blank follows Bearer', 'Bearer '],
    ['blanks follow Bearer', 'Bearer    '],
    ['two tokens follow', 'Bearer one two'],
    ['a comma follows', 'Bearer one,two'],
    ['the token is quoted', 'Bearer "one"'],
    ['the token is not ASCII', 'Bearer zoë'],
    ['padding stands in the middle', 'Bearer a=b'],
  ])('when %s', async (_, value) => {
    const { ask } = await setUp();
    // As pairs too: a `Request` trims what it is given.
    for (const asked of [
      { headers: [['Authorization', value] as const] },
      { pairs: [['Authorization', value] as const] },
    ]) {
      const { status, headers, fields } = await ask('GET', LIST, asked);
      expect(status).toBe(400);
      expect(headers.get('WWW-Authenticate')).toBe(UNREADABLE);
      expect(fields).toMatchObject({ code: 'invalid_request', status: 400 });
    }
  });

  test('when other white space than blanks stands between scheme and token, or around them', async () => {
    const { ask, grant } = await setUp();
    const token = await grant();
    for (const [value, status] of [
      [`Bearer   ${token}`, 200],
      [` \tBearer ${token}\t `, 200],
      [`Bearer \t${token}`, 400],
      [`Bearer \u00a0${token}`, 400],
      [`Bearer ${token}\u00a0`, 400],
      [`\u00a0Bearer ${token}`, 401],
      [`Bearer\t${token}`, 401],
    ] as const) {
      const answer = await ask('GET', LIST, { pairs: [['Authorization', value]] });
      expect([value, answer.status]).toEqual([value, status]);
    }
  });

  test('when nothing follows Bearer, though the store has a token of no text', async () => {
    const { ask, server, grant } = await setUp();
    await grant();
    const [record] = server.stores.tokens.values();
    if (!record) throw new Error('No token was kept.');
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    server.stores.tokens.set(empty, { ...record, digest: empty });
    for (const value of ['Bearer', 'Bearer '])
      expect((await ask('GET', LIST, { pairs: [['Authorization', value]] })).status).toBe(400);
  });

  test('when Authorization stands there twice, apart or joined, both being right', async () => {
    const { ask, grant } = await setUp();
    const right = bearer(await grant());
    for (const asked of [
      { pairs: [right, right] },
      { pairs: [right, ['authorization', right[1]] as const] },
      { headers: [right, right] },
    ]) {
      const { status, headers } = await ask('GET', LIST, asked);
      expect(status).toBe(400);
      expect(headers.get('WWW-Authenticate')).toBe(UNREADABLE);
    }
  });

  test('when a token stands in the query, wherever it is asked', async () => {
    const { ask, grant } = await setUp();
    const token = await grant();
    for (const headers of [[], [bearer(token)]])
      expect((await ask('GET', `${LIST}?access_token=${token}`, { headers })).status).toBe(400);
    for (const [method, path, asked] of [
      ['POST', '/api/token', {}],
      ['POST', '/api/revoke', { headers: [FORM], body: `token=${token}` }],
      ['DELETE', '/api/session', {}],
    ] as const) {
      const { status, fields } = await ask(method, `${path}?access_token=${token}`, asked);
      expect(status).toBe(400);
      expect(fields).toMatchObject({ code: 'invalid_request' });
    }
    expect((await ask('GET', LIST, { headers: [bearer(token)] })).status).toBe(200);
  });
});

describe('a token opens nothing', () => {
  test('that the server never made', async () => {
    const { ask, grant } = await setUp();
    const token = await grant();
    for (const wrong of ['x', `${token}0`, token.slice(0, -1), token.toUpperCase()]) {
      const { status, headers, fields } = await ask('GET', LIST, { headers: [bearer(wrong)] });
      expect(status).toBe(401);
      expect(headers.get('WWW-Authenticate')).toBe(INVALID);
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(fields).toMatchObject({ code: 'invalid_token' });
    }
  });

  test('from the very second on that it expires, and opens until then', async () => {
    const { ask, grant, env } = await setUp();
    const headers = [bearer(await grant())];
    env.advance(3_600_000 - 1);
    expect((await ask('GET', LIST, { headers })).status).toBe(200);
    env.advance(1);
    const { status, headers: answered } = await ask('GET', LIST, { headers });
    expect([status, answered.get('WWW-Authenticate')]).toEqual([401, INVALID]);
  });

  test('here when it was asked for another API', async () => {
    const { ask, grant } = await setUp();
    const elsewhere = await grant({ resource: 'https://aeroplanes.example' });
    const { status, headers } = await ask('GET', LIST, { headers: [bearer(elsewhere)] });
    expect([status, headers.get('WWW-Authenticate')]).toEqual([401, INVALID]);
    const here = await grant({ resource: 'https://helicopters.example' });
    expect((await ask('GET', LIST, { headers: [bearer(here)] })).status).toBe(200);
  });

  test('beyond its scope: 403, and the scope that it takes', async () => {
    const { ask, grant } = await setUp();
    const headers = [bearer(await grant({ scope: 'profile:read' }))];
    const { status, headers: answered, fields } = await ask('GET', LIST, { headers });
    expect(status).toBe(403);
    expect(answered.get('WWW-Authenticate')).toBe(SMALL);
    expect(fields).toMatchObject({ code: 'insufficient_scope', title: 'Forbidden' });
  });
});

describe('a token given back', () => {
  const revoke = (body: string) => ['POST', '/api/revoke', { headers: [FORM], body }] as const;

  test('opens nothing any more, and its neighbours still do', async () => {
    const { ask, grant } = await setUp();
    const [token, other] = [await grant(), await grant()];
    const answer = await ask(...revoke(`token=${token}`));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const after = await ask('GET', LIST, { headers: [bearer(token)] });
    expect([after.status, after.headers.get('WWW-Authenticate')]).toEqual([401, INVALID]);
    expect((await ask('GET', LIST, { headers: [bearer(other)] })).status).toBe(200);
  });

  test('is answered in the same bytes whether it was known, unknown or given back before', async () => {
    const { ask, grant } = await setUp();
    const known = revoke(`token=${await grant()}&token_type_hint=access_token`);
    const answers = [await ask(...known), await ask(...known), await ask(...revoke('token=nope'))];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test.each(['token=', 'tokens=x', 'token=a&token=b', '%ff'])(
    'is asked for in vain by the body "%s"',
    async (body) => {
      const { ask } = await setUp();
      const { status, fields } = await ask(...revoke(body));
      expect(status).toBe(400);
      expect(fields).toMatchObject({ code: 'invalid_request' });
    },
  );

  test('is asked for in vain by no body at all', async () => {
    const { ask } = await setUp();
    expect((await ask('POST', '/api/revoke')).status).toBe(415);
    expect((await ask('POST', '/api/revoke', { headers: [FORM] })).status).toBe(400);
  });
});
