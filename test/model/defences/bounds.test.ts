/** What bounds a token: time, scope, audience, address; and how it is kept. */
import { describe, expect, test } from 'vitest';
import { defence as address } from '../../../src/model/defences/address-binding/index.ts';
import { defence as audience } from '../../../src/model/defences/audience/index.ts';
import { defence as hashed } from '../../../src/model/defences/hashed-tokens/index.ts';
import { defence as rotation } from '../../../src/model/defences/rotation/index.ts';
import { defence as scope } from '../../../src/model/defences/scope/index.ts';
import { defence as expiry, LIFETIME } from '../../../src/model/defences/short-expiry/index.ts';
import { oneAtATime } from '../../../src/model/defences/rotation/single-flight.ts';
import { BASIC, serving } from './support.ts';

async function given(made: ReturnType<typeof serving>, form = '') {
  const { body } = await made.ask('POST', '/api/token', form, [BASIC]);
  return { token: String(body['access_token']), body };
}

test.each([expiry, rotation])('time: $id ends a token by the second', async (defence) => {
  const made = serving(defence);
  const { token, body } = await given(made);
  expect(body['expires_in']).toBe(LIFETIME);
  made.env.advance(LIFETIME * 1000 - 1);
  expect((await made.list(token)).status).toBe(200);
  made.env.advance(1);
  expect((await made.list(token)).guard).toBe('tokenExpired');
});

describe('scope', () => {
  test('opens what it names, and the refusal names what it would have taken (RFC 6750 3)', async () => {
    const made = serving(scope);
    const profile = (token: string) =>
      made.ask('GET', '/api/profile', null, [['Authorization', `Bearer ${token}`]]);
    for (const [wanted, list, other] of [
      ['helicopters:read', 200, 403],
      ['profile:read', 403, 200],
    ] as const) {
      const { token, body } = await given(made, `scope=${wanted}`);
      expect(body['scope']).toBe(wanted);
      const answers = [await made.list(token), await profile(token)];
      expect(answers.map(({ status }) => status)).toEqual([list, other]);
      const missing = wanted === 'profile:read' ? 'helicopters:read' : 'profile:read';
      expect(answers.find(({ status }) => status === 403)?.headers.get('www-authenticate')).toBe(
        `Bearer realm="helicopters", error="insufficient_scope", scope="${missing}"`,
      );
    }
    const unknown = await made.list('guessed');
    expect(unknown.headers.get('www-authenticate')).toBe(
      'Bearer realm="helicopters", error="invalid_token"',
    );
  });
  test('is asked for by the client, and no more than the list', async () => {
    const { device, client, list } = serving(scope);
    const one = device();
    expect(await client.logIn(one)).toBe(true);
    expect((await list(one.storage.get('token') ?? '')).status).toBe(200);
    expect(one.scope).toBe('helicopters:read');
  });
});

describe('audience (RFC 8707)', () => {
  test('is this API, or another; a token for that one is refused here, a token for any is not', async () => {
    const made = serving(audience);
    for (const [form, status] of [
      ['', 200],
      [`resource=${encodeURIComponent('https://helicopters.example')}`, 200],
      [`resource=${encodeURIComponent('https://aeroplanes.example')}`, 401],
    ] as const)
      expect((await made.list((await given(made, form)).token)).status).toBe(status);
  });
  test('has the client hold a token for each API, and show each the one that is for it', async () => {
    const { device, client, sent } = serving(audience);
    const one = device();
    expect(await client.logIn(one)).toBe(true);
    expect(
      sent.map(({ sendable }) => new URLSearchParams(sendable.body ?? '').get('resource')),
    ).toEqual(['https://aeroplanes.example', 'https://helicopters.example']);
    const shown = async (url: string) => (await client.request(one, url)).headers.at(-1)?.[1];
    const [here, there] = [one.storage.get('token'), one.storage.get('token_elsewhere')];
    expect(here).not.toBe(there);
    expect(await shown('https://helicopters.example/api/helicopters')).toBe(`Bearer ${here ?? ''}`);
    expect(await shown('https://aeroplanes.example/api/aeroplanes')).toBe(`Bearer ${there ?? ''}`);
    one.forget();
    const bare = await client.request(one, 'https://helicopters.example/api/helicopters');
    expect(bare).toMatchObject({ method: 'GET', path: '/api/helicopters' });
    expect(bare.headers).toEqual([['Accept', 'application/json']]);
  });
  test('is not asked for where the client logs in by a code: one token is for any API', async () => {
    const { device, client, list } = serving(audience);
    const one = device();
    one.flow = 'code';
    expect(await client.logIn(one)).toBe(true);
    expect(one.storage.has('token_elsewhere')).toBe(false);
    expect((await list(one.storage.get('token') ?? '')).status).toBe(200);
  });
  test('has a client without a token, or without a user, stop there', async () => {
    const { device, client, sent } = serving(audience);
    const one = device();
    one.user = { username: 'blinkwiki@mailserver.com', password: 'wrong' };
    expect(await client.logIn(one)).toBe(false);
    expect(sent).toHaveLength(1);
    one.user = null;
    expect(await client.logIn(one)).toBe(false);
    expect(one.storage.size).toBe(0);
  });
});

test('address: a token and a refresh token serve where they were handed out', async () => {
  const made = serving(address, { refresh: true });
  const { body } = await made.redeem(await made.codeFor());
  const [token, refresh] = [String(body['access_token']), String(body['refresh_token'])];
  expect((await made.list(token)).status).toBe(200);
  expect((await made.refresh(refresh)).status).toBe(200);
  for (const kind of ['tokens', 'refreshTokens'] as const)
    for (const [key, row] of made.server.kept[kind])
      made.server.kept[kind].set(key, { ...row, bound: { address: '198.51.100.66' } });
  expect((await made.list(token)).guard).toBe('addressDiffers');
  const elsewhere = await made.refresh(refresh);
  expect([elsewhere.status, elsewhere.body['error'], elsewhere.guard]).toEqual([
    400,
    'invalid_grant',
    'refreshAddressDiffers',
  ]);
});

test('digests: no token stands in the store, and each still serves', async () => {
  const made = serving(hashed, { refresh: true });
  const code = await made.codeFor();
  const { body } = await made.redeem(code);
  const secrets = [code, String(body['access_token']), String(body['refresh_token'])];
  const kept = JSON.stringify([
    [...made.server.kept.tokens.keys(), ...made.server.kept.refreshTokens.keys()],
    [...made.server.kept.codes.keys()],
  ]);
  for (const secret of secrets) expect(kept).not.toContain(secret);
  expect((await made.list(secrets[1] ?? '')).status).toBe(200);
  expect((await made.refresh(secrets[2] ?? '')).status).toBe(200);
});

test("a refresh takes the browser's locks, where it has any", async () => {
  const asked: string[] = [];
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const request = (name: string, work: () => Promise<unknown>) => {
    asked.push(name);
    return work();
  };
  Object.defineProperty(globalThis, 'navigator', {
    value: { locks: { request } },
    configurable: true,
  });
  try {
    expect(await oneAtATime({}, () => Promise.resolve('done'))).toBe('done');
  } finally {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
  }
  expect(asked).toEqual(['token-trials.refresh']);
});
