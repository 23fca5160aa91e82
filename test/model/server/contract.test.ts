import { describe, expect, test } from 'vitest';
import { HELICOPTERS } from '../../../src/model/server/helicopters.ts';
import { ADA, basic, bearer, FORM, JSON_BODY, LIST, setUp } from './support.ts';

const BEARER = 'Bearer realm="helicopters"';

describe('the list', () => {
  test('is refused to a request without credentials, with a bare challenge', async () => {
    const { ask } = await setUp();
    const { status, headers, fields } = await ask('GET', LIST);
    expect(status).toBe(401);
    // RFC 6750 3.1: no error code where no credentials were shown.
    expect(headers.get('WWW-Authenticate')).toBe(BEARER);
    expect(headers.get('Content-Type')).toBe('application/problem+json');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(fields).toEqual({
      type: 'about:blank',
      title: 'Unauthorized',
      status: 401,
      code: 'unknown_client',
      detail: "Sorry, I don't know you.",
    });
  });

  test.each([
    ['Basic, a right password', basic(ADA.username, ADA.password)[1]],
    ['Digest', 'Digest username="ada"'],
    ['fooBearer', 'fooBearer tok'],
    ['no scheme at all', '"quoted"'],
  ])('is refused to another scheme (%s) as to no credentials', async (_, value) => {
    const { ask } = await setUp();
    const answer = await ask('GET', LIST, { headers: [['Authorization', value]] });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('WWW-Authenticate')).toBe(BEARER);
    expect(answer.text).toBe((await ask('GET', LIST)).text);
  });

  test('is served to a live token, and kept by nobody on the way', async () => {
    const { ask, grant } = await setUp();
    const { status, headers, fields } = await ask('GET', LIST, {
      headers: [bearer(await grant())],
    });
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe('application/json');
    expect(headers.get('Cache-Control')).toBe('private, no-store');
    expect(headers.has('WWW-Authenticate')).toBe(false);
    expect(fields).toEqual({
      code: 'served',
      message: 'Hi Ada, have a seat, let me print you a copy.',
      helicopters: HELICOPTERS,
    });
    expect(HELICOPTERS.length).toBeGreaterThanOrEqual(8);
  });

  test('is answered without its body to HEAD, all else as to GET', async () => {
    const { ask, grant } = await setUp();
    for (const headers of [[], [bearer(await grant())], [bearer('unknown')], [bearer('')]]) {
      const got = await ask('GET', LIST, { headers });
      const head = await ask('HEAD', LIST, { headers });
      expect(head.status).toBe(got.status);
      expect([...head.headers]).toEqual([...got.headers]);
      expect(head.text).toBe('');
      expect(got.text).not.toBe('');
    }
  });
});

describe('routing', () => {
  test.each(['/', '/api', '/api/', '/api/helicopters/1', '/api/helicopters/', '/API/helicopters'])(
    'knows nothing by the name %s',
    async (path) => {
      const { ask } = await setUp();
      const { status, fields, headers } = await ask('GET', path);
      expect(status).toBe(404);
      expect(fields).toMatchObject({ code: 'not_found', status: 404, title: 'Not Found' });
      expect(headers.get('Content-Type')).toBe('application/problem+json');
    },
  );

  test.each([
    ['POST', LIST, 'GET, HEAD'],
    ['DELETE', LIST, 'GET, HEAD'],
    ['OPTIONS', LIST, 'GET, HEAD'],
    ['GET', '/api/token', 'POST'],
    ['HEAD', '/api/token', 'POST'],
    ['PUT', '/api/session', 'POST, DELETE'],
    ['GET', '/api/session', 'POST, DELETE'],
    ['DELETE', '/api/revoke', 'POST'],
    ['brew', '/api/revoke', 'POST'],
  ])('refuses %s %s and says what is allowed', async (method, path, allow) => {
    const { ask } = await setUp();
    const { status, headers, fields } = await ask(method, path);
    expect(status).toBe(405);
    expect(headers.get('Allow')).toBe(allow);
    if (method !== 'HEAD') expect(fields).toMatchObject({ code: 'method_not_allowed' });
  });

  test.each([
    ['/api/token', 'application/json', '{}', FORM[1]],
    ['/api/revoke', 'text/plain', 'token=x', FORM[1]],
    ['/api/revoke', 'application/x-www-form-urlencoded-not', 'token=x', FORM[1]],
    ['/api/session', 'application/x-www-form-urlencoded', 'username=ada', JSON_BODY[1]],
    ['/api/session', 'text/plain', '{}', JSON_BODY[1]],
  ])('does not read what POST %s brings as %s', async (path, type, body, accept) => {
    const { ask } = await setUp();
    const { status, headers, fields } = await ask('POST', path, {
      headers: [['Content-Type', type]],
      body,
    });
    expect(status).toBe(415);
    expect(headers.get('Accept')).toBe(accept);
    expect(fields).toMatchObject({ code: 'unsupported_media_type' });
  });

  test('reads a media type with parameters, in any case', async () => {
    const { ask } = await setUp();
    const { status } = await ask('POST', '/api/session', {
      headers: [['content-type', 'Application/JSON; charset=utf-8']],
      body: JSON.stringify(ADA),
    });
    expect(status).toBe(200);
  });
});

describe('when several faults meet, the first of 404, 405, 415 or 400, 429, 401, 403 is told', () => {
  const bad = { headers: [['Content-Type', 'text/plain'] as const, bearer('')], body: 'x' };
  const shut = async () => {
    const all = await setUp();
    const wrong = { headers: [basic(ADA.username, 'wrong')] };
    for (let i = 0; i < 5; i++) await all.ask('POST', '/api/token', wrong);
    return all;
  };

  test('404 before 405', async () => {
    const { ask } = await setUp();
    expect((await ask('BREW', '/api/coffee', bad)).status).toBe(404);
  });
  test('405 before 415 and 400', async () => {
    const { ask } = await setUp();
    expect((await ask('PUT', '/api/token', bad)).status).toBe(405);
    expect((await ask('DELETE', `${LIST}?access_token=x`, bad)).status).toBe(405);
  });
  test('415 and 400 before 429', async () => {
    const { ask } = await shut();
    const headers = [basic(ADA.username, 'wrong')];
    expect((await ask('POST', '/api/token', { headers, body: 'x' })).status).toBe(415);
    expect((await ask('POST', '/api/token?access_token=x', { headers })).status).toBe(400);
    expect((await ask('POST', '/api/token', { headers })).status).toBe(429);
  });
  test('429 before 401', async () => {
    const { ask } = await shut();
    for (const password of ['wrong', ''])
      expect(
        (await ask('POST', '/api/token', { headers: [basic(ADA.username, password)] })).status,
      ).toBe(429);
  });
  test('401 before 403', async () => {
    const { ask, grant, env } = await setUp();
    const headers = [bearer(await grant({ scope: 'profile:read' }))];
    expect((await ask('GET', LIST, { headers })).status).toBe(403);
    env.advance(3_600_000);
    expect((await ask('GET', LIST, { headers })).status).toBe(401);
  });
});
