import { describe, expect, test } from 'vitest';
import { defence } from '../../../src/model/defences/rotation/index.ts';
import { oneAtATime, type Locks } from '../../../src/model/defences/rotation/single-flight.ts';
import { serving } from './support.ts';

async function loggedIn() {
  const made = serving(defence);
  const { body } = await made.redeem(await made.codeFor());
  return { ...made, first: String(body['refresh_token']), access: String(body['access_token']) };
}

describe('a refresh token', () => {
  test('brings new ones, and is used up', async () => {
    const { refresh, first, list } = await loggedIn();
    const { status, body } = await refresh(first);
    expect(status).toBe(200);
    expect(body['refresh_token']).not.toBe(first);
    expect((await list(String(body['access_token']))).status).toBe(200);
  });
  test('used twice takes all back: old and new, whoever has them', async () => {
    const { refresh, first, access, list } = await loggedIn();
    const { body } = await refresh(first);
    const again = await refresh(first);
    expect([again.status, again.body['error'], again.guard]).toEqual([
      400,
      'invalid_grant',
      'refreshTokenReused',
    ]);
    for (const token of [access, String(body['access_token'])])
      expect((await list(token)).guard).toBe('tokenRevoked');
    expect((await refresh(String(body['refresh_token']))).guard).toBe('refreshTokenRevoked');
  });
  test('of refreshes at once serves one, and then none', async () => {
    const { refresh, first } = await loggedIn();
    const all = await Promise.all([1, 2, 3].map(() => refresh(first)));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    const given = all.find(({ status }) => status === 200);
    expect((await refresh(String(given?.body['refresh_token']))).status).toBe(400);
  });
  test('nobody knows is refused', async () => {
    const { refresh } = await loggedIn();
    expect((await refresh('guessed')).guard).toBe('refreshTokenUnknown');
  });
});

describe('two tabs that refresh at once', () => {
  test('send one refresh, and both go on', async () => {
    const { device, client, sent, list } = serving(defence);
    const one = device();
    await client.logIn(one);
    // Without a refresh token there is nothing to lose; a code brings one.
    expect(one.storage.has('refresh_token')).toBe(true);
    const two = device(one.storage);
    const before = sent.length;
    expect(await Promise.all([client.renew(one), client.renew(two)])).toEqual([true, true]);
    expect(sent.slice(before).map(({ status }) => status)).toEqual([200]);
    expect((await list(two.storage.get('token') ?? '')).status).toBe(200);
  });
  test('where the first is refused, the second has nothing either, and asks for nothing', async () => {
    const { device, client, sent, refresh } = serving(defence);
    const one = device();
    await client.logIn(one);
    const two = device(one.storage);
    await refresh(one.storage.get('refresh_token') ?? '');
    const before = sent.length;
    expect(await client.renew(one)).toBe(false);
    one.forget();
    expect(await client.renew(two)).toBe(false);
    expect(sent.slice(before).map(({ status }) => status)).toEqual([400]);
  });
  test('one after the other each send one', async () => {
    const { device, client, sent } = serving(defence);
    const one = device();
    await client.logIn(one);
    const two = device(one.storage);
    const before = sent.length;
    expect(await client.renew(one)).toBe(true);
    expect(await client.renew(two)).toBe(true);
    expect(sent.slice(before).map(({ status }) => status)).toEqual([200, 200]);
  });
  test('by Web Locks where there are any', async () => {
    const asked: string[] = [];
    const locks: Locks = {
      request: (name, work) => {
        asked.push(name);
        return work();
      },
    };
    expect(await oneAtATime({}, () => Promise.resolve(1), locks)).toBe(1);
    expect(asked).toEqual(['token-trials.refresh']);
  });
  test('what fails for one does not stop the next', async () => {
    const storage = {};
    const failing = oneAtATime(storage, () => Promise.reject(new Error('no network')), null);
    const next = oneAtATime(storage, () => Promise.resolve('on'), null);
    await expect(failing).rejects.toThrow('no network');
    expect(await next).toBe('on');
  });
});
