import { describe, expect, test } from 'vitest';
import { defence } from '../../../src/model/defences/revocation/index.ts';
import { serving } from './support.ts';

const CLIENT = { client_id: 'helicopter-spotter' };
const BLINK = { username: 'blinkwiki@mailserver.com', password: 'blink' };
async function loggedIn() {
  const made = serving(defence, { refresh: true });
  const { body } = await made.redeem(await made.codeFor());
  const [access, refresh] = [String(body['access_token']), String(body['refresh_token'])];
  const revoke = (form: Readonly<Record<string, string>> | string) =>
    made.ask('POST', '/oauth/revoke', form);
  return { ...made, access, refreshToken: refresh, revoke };
}

describe('a token that is given back (RFC 7009)', () => {
  test.each(['access', 'refreshToken'] as const)(
    'serves no more, and neither does what came with it: by its %s',
    async (which) => {
      const made = await loggedIn();
      expect((await made.revoke({ ...CLIENT, token: made[which] })).status).toBe(200);
      expect((await made.list(made.access)).guard).toBe('tokenRevoked');
      const again = await made.refresh(made.refreshToken);
      expect([again.status, again.body['error'], again.guard]).toEqual([
        400,
        'invalid_grant',
        'refreshTokenRevoked',
      ]);
    },
  );
  test('takes nothing of another login along', async () => {
    const made = await loggedIn();
    const { body } = await made.redeem(await made.codeFor());
    await made.revoke({ ...CLIENT, token: made.access });
    expect((await made.list(String(body['access_token']))).status).toBe(200);
  });
  test('that nobody knows is answered alike (RFC 7009 2.2)', async () => {
    const made = await loggedIn();
    expect((await made.revoke({ ...CLIENT, token: 'guessed' })).status).toBe(200);
    expect((await made.list(made.access)).status).toBe(200);
  });
  test.each([
    ['none', 'client_id=helicopter-spotter', 'nothingReturned'],
    ['an empty one', 'client_id=helicopter-spotter&token=', 'nothingReturned'],
    ['two', 'client_id=helicopter-spotter&token=a&token=b', 'parameterDoubled'],
  ])('is one: %s is an invalid request', async (_, form, guard) => {
    const made = await loggedIn();
    const answer = await made.revoke(form);
    expect([answer.status, answer.body['error'], answer.guard]).toEqual([
      400,
      'invalid_request',
      guard,
    ]);
  });
});

test('an owner who takes all back takes back tokens, refresh tokens and codes on their way: his own', async () => {
  const made = await loggedIn();
  const { kept } = made.server;
  const code = await made.codeFor();
  const [row] = kept.tokens.values();
  const [waiting] = kept.codes.values();
  if (!row || !waiting) throw new Error('Nothing was given out.');
  kept.tokens.set('others', { ...row, key: 'others', username: 'other', family: 'others' });
  kept.codes.set('others', { ...waiting, username: 'other' });
  expect((await made.ask('POST', '/oauth/revoke-all', { ...BLINK, password: 'x' })).status).toBe(
    401,
  );
  expect((await made.list(made.access)).status).toBe(200);
  expect((await made.ask('POST', '/oauth/revoke-all', BLINK)).status).toBe(200);
  expect((await made.list(made.access)).guard).toBe('tokenRevoked');
  expect((await made.refresh(made.refreshToken)).guard).toBe('refreshTokenRevoked');
  expect((await made.redeem(code)).guard).toBe('codeUnknown');
  expect((await made.list('others')).status).toBe(200);
  expect(kept.codes.has('others')).toBe(true);
});

describe('the client', () => {
  test('gives back what it holds when it logs out, and holds nothing then', async () => {
    const { device, client, sent, list } = serving(defence);
    const one = device();
    await client.logIn(one);
    const token = one.storage.get('token') ?? '';
    await client.logOut(one);
    expect(sent.at(-1)?.sendable).toMatchObject({
      path: '/oauth/revoke',
      body: `token=${token}&client_id=helicopter-spotter`,
    });
    expect(one.storage.size).toBe(0);
    expect((await list(token)).guard).toBe('tokenRevoked');
  });
  test('with nothing in hand asks for nothing', async () => {
    const { device, client, sent } = serving(defence);
    await client.logOut(device());
    expect(sent).toEqual([]);
  });
  test("takes all back with its user's password, and without a user not at all", async () => {
    const { device, client, sent } = serving(defence);
    const one = device();
    await client.logIn(one);
    one.user = null;
    await client.revokeAll?.(one);
    expect(sent).toHaveLength(1);
    one.user = BLINK;
    await client.revokeAll?.(one);
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
  });
});
