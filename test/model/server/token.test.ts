import { describe, expect, test } from 'vitest';
import { ARTICLE_TOKEN } from '../../../src/model/env.ts';
import type { HeaderPair } from '../../../src/model/trace.ts';
import vectors from './vectors.ts';
import { ADA, basic, bearer, FORM, hashed, LIST, setUp } from './support.ts';

const CHALLENGE = 'Basic realm="helicopters", charset="UTF-8"';
const raw = (text: string): HeaderPair => ['Authorization', text];
const encoded = (bytes: readonly number[]): HeaderPair =>
  raw(`Basic ${Buffer.from(bytes).toString('base64')}`);

describe('a token', () => {
  test('is given for a right password, and kept by nobody on the way', async () => {
    const { ask } = await setUp();
    const { status, headers, fields } = await ask('POST', '/api/token', {
      headers: [basic(ADA.username, ADA.password)],
    });
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(fields).toEqual({
      code: 'granted',
      message:
        `Ok. Access Granted, Ada. Here is your facility ID ${ARTICLE_TOKEN}. ` +
        'Please use it for all requests.',
      access_token: ARTICLE_TOKEN,
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'helicopters:read',
    });
  });

  test('is another one each time, and each opens', async () => {
    const { ask, grant } = await setUp();
    const tokens = [await grant(), await grant(), await grant()];
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens)
      expect((await ask('GET', LIST, { headers: [bearer(token)] })).status).toBe(200);
  });

  test('is given to `basic` in any case', async () => {
    const { ask } = await setUp();
    const [name, value] = basic(ADA.username, ADA.password);
    const headers: HeaderPair[] = [[name, value.replace('Basic', 'bASIC')]];
    expect((await ask('POST', '/api/token', { headers })).status).toBe(200);
  });

  test.each([
    ['no credentials', []],
    ['another scheme', [bearer('x')]],
  ])('is refused to %s, with a Basic challenge', async (_, headers) => {
    const { ask } = await setUp();
    const answer = await ask('POST', '/api/token', { headers });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('WWW-Authenticate')).toBe(CHALLENGE);
    expect(answer.fields).toMatchObject({ code: 'unknown_client' });
  });

  test('is refused in the same bytes to a wrong password, an empty one and an unknown user', async () => {
    const { ask } = await setUp();
    const answers = [];
    for (const [username, password] of [
      [ADA.username, 'wrong'],
      [ADA.username, ''],
      ['nobody@mailserver.com', ADA.password],
      ['', ''],
      ['__proto__', 'x'],
    ] as const)
      answers.push(await ask('POST', '/api/token', { headers: [basic(username, password)] }));
    const [first] = answers;
    expect(first?.status).toBe(401);
    expect(first?.headers.get('WWW-Authenticate')).toBe(CHALLENGE);
    expect(first?.fields).toMatchObject({
      code: 'invalid_credentials',
      detail: 'Your ID is not valid.',
    });
    for (const answer of answers) {
      expect(answer.text).toBe(first?.text);
      expect([...answer.headers]).toEqual([...(first?.headers ?? [])]);
    }
  });
});

describe('Basic credentials', () => {
  test.each(vectors.basic)('are read as published: $userPass', async ({ userPass, base64 }) => {
    const [username = '', ...rest] = userPass.split(':');
    const { ask } = await setUp({ users: [await hashed(username, rest.join(':'))] });
    const answer = await ask('POST', '/api/token', { headers: [raw(`Basic ${base64}`)] });
    expect(answer.status).toBe(200);
  });

  test.each([
    ['a colon in the password', 'u', 'a:b'],
    ['only colons', 'u', '::'],
    ['UTF-8', 'zoë', 'pässwörd €🚁'],
    ['a byte order mark', '\ufeffu', 'x'],
    ['a password of spaces', 'u', '  '],
  ])('hold %s', async (_, username, password) => {
    const { ask } = await setUp({ users: [await hashed(username, password)] });
    const headers = [basic(username, password)];
    expect((await ask('POST', '/api/token', { headers })).status).toBe(200);
  });

  test.each([
    ['no colon', encoded([...Buffer.from('ada')])],
    ['bad base64', raw('Basic ****')],
    ['base64 that lacks its padding', raw('Basic YWRhOmE')],
    ['base64 of the address alphabet', raw('Basic YTo_Pz8_')],
    ['bytes that are no UTF-8', encoded([0x61, 0x3a, 0xff, 0xfe])],
    ['a control character', encoded([0x61, 0x3a, 0x00])],
    ['nothing after the scheme', raw('Basic')],
    ['a blank after the scheme', raw('Basic ')],
  ])('that are malformed (%s) are a 400 with the challenge', async (_, header) => {
    const { ask } = await setUp();
    const { status, headers, fields } = await ask('POST', '/api/token', { headers: [header] });
    expect(status).toBe(400);
    expect(fields).toMatchObject({ code: 'invalid_request', status: 400, title: 'Bad Request' });
    expect(headers.get('WWW-Authenticate')).toBe(`${CHALLENGE}, error="invalid_request"`);
  });

  test('sent twice are refused, though both are right', async () => {
    const { ask } = await setUp();
    const right = basic(ADA.username, ADA.password);
    for (const both of [{ pairs: [right, right] }, { headers: [right, right] }]) {
      const { status, fields } = await ask('POST', '/api/token', both);
      expect(status).toBe(400);
      expect(fields).toMatchObject({ code: 'invalid_request' });
    }
  });
});

describe('what a token is asked for', () => {
  const asked = async (body: string) => {
    const { ask } = await setUp();
    const headers = [basic(ADA.username, ADA.password), FORM];
    return ask('POST', '/api/token', { headers, body });
  };

  test('is told in the answer', async () => {
    expect((await asked('scope=profile:read')).fields).toMatchObject({ scope: 'profile:read' });
    expect((await asked('scope=profile:read+helicopters:read')).fields).toMatchObject({
      scope: 'profile:read helicopters:read',
    });
  });

  test.each([
    ['scope=drawers:open', 'invalid_scope'],
    ['scope=', 'invalid_scope'],
    ['scope=helicopters:read++profile:read', 'invalid_scope'],
    ['resource=https://trains.example', 'invalid_target'],
    ['resource=', 'invalid_target'],
    ['scope=profile:read&scope=helicopters:read', 'invalid_request'],
    ['resource=https://a.example&resource=https://b.example', 'invalid_request'],
  ])('is refused where the server has no such thing: %s', async (body, code) => {
    const { status, fields, headers } = await asked(body);
    expect(status).toBe(400);
    expect(fields).toMatchObject({ code });
    expect(headers.get('WWW-Authenticate')).toBe(`${CHALLENGE}, error="${code}"`);
  });
});

test('a token has of the scope that is asked for what its owner may have, and no more', async () => {
  const users = [await hashed(ADA.username, ADA.password, 'profile:read')];
  const { ask } = await setUp({ users });
  const scopeOf = async (body?: string): Promise<unknown> => {
    const headers = [basic(ADA.username, ADA.password), FORM];
    const { fields } = await ask('POST', '/api/token', {
      headers,
      ...(body !== undefined && { body }),
    });
    return fields['scope'];
  };
  expect(await scopeOf('scope=helicopters:read+profile:read')).toBe('profile:read');
  expect(await scopeOf('scope=profile:read')).toBe('profile:read');
  expect(await scopeOf()).toBe('');
});

test('a revocation is answered alike, whatever was given back', async () => {
  const { ask, grant } = await setUp();
  const token = await grant();
  for (const body of [`token=${token}`, `token=${token}`, 'token=unknown']) {
    const { status, headers, fields } = await ask('POST', '/api/revoke', { headers: [FORM], body });
    expect([status, headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(fields).toEqual({
      code: 'revoked',
      message: 'Thank you. If that was an ID of mine, it opens nothing now.',
    });
  }
});
