import { expect, test } from 'vitest';
import { articleEnv } from '../../../../src/model/env.ts';
import { plainServer } from '../../../../src/model/defences/bearer/index.ts';
import { oauth1Client, signed } from '../../../../src/model/defences/oauth1/client.ts';
import { defence } from '../../../../src/model/defences/oauth1/index.ts';
import { API, Device, type Received } from '../../../../src/model/defences/run/device.ts';
import { createDefenceServer } from '../../../../src/model/defences/server/app.ts';
import type { Sendable } from '../../../../src/model/client/bare.ts';
import { BLINK } from '../../../../src/model/scenarios/types.ts';
import { quickCast } from '../../playing.ts';

const users = await quickCast();
/** A client whose browser is stopped on its way back, so that the last leg can be gone by hand. */
function setUp({ stopped = true } = {}) {
  const env = articleEnv();
  const server = createDefenceServer({ env, users, parts: [plainServer, defence.server] });
  const sent: { path: string; status: number; body: string }[] = [];
  let back: URL | null = null;
  const send = async (
    _: Device,
    __: unknown,
    { method, path, headers, body }: Sendable,
  ): Promise<Received> => {
    const answer = await server.answer(
      { method, url: new URL(API + path), headers, body: body ?? '' },
      {},
    );
    sent.push({ path, status: answer.status, body: answer.body ?? '' });
    return { status: answer.status, headers: answer.headers, body: answer.body ?? '' };
  };
  const sentBack = (location: string): string | null => {
    back = new URL(location);
    return stopped ? null : location;
  };
  const device = new Device(
    { now: () => env.now(), send, sentBack, kept: () => undefined },
    'client',
    '192.0.2.10',
  );
  device.user = BLINK;
  const verifier = (): string => back?.searchParams.get('oauth_verifier') ?? '';
  const exchange = (shown: string) =>
    device.send('exchange', {
      method: 'POST',
      path: '/oauth/1/token',
      headers: [signed(device, 'POST', `${API}/oauth/1/token`, [['oauth_verifier', shown]])],
      body: null,
    });
  return { device, server, sent, verifier, exchange };
}

test('three legs lead to a token whose request is served', async () => {
  const { device, sent } = setUp({ stopped: false });
  expect(await oauth1Client.logIn(device)).toBe(true);
  expect(sent.map(({ path, status }) => [path.split('?')[0], status])).toEqual([
    ['/oauth/1/initiate', 200],
    ['/oauth/1/authorize', 302],
    ['/oauth/1/token', 200],
  ]);
  expect(new URLSearchParams(sent[0]?.body).get('oauth_callback_confirmed')).toBe('true');
  const answer = await device.send(
    'askForList',
    await oauth1Client.request(device, `${API}/api/helicopters`),
  );
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('Hi Blink Wiki');
});
test('no secret is ever sent', async () => {
  const { device } = setUp({ stopped: false });
  await oauth1Client.logIn(device);
  const { headers, path } = await oauth1Client.request(device, `${API}/api/helicopters`);
  const secrets = [device.storage.get('consumer_secret'), device.storage.get('token_secret')];
  for (const secret of secrets) expect(path + JSON.stringify(headers)).not.toContain(secret);
});
test('a wrong verifier, or none, gets nothing, and the right one is good still', async () => {
  const { device, verifier, exchange } = setUp();
  expect(await oauth1Client.logIn(device)).toBe(false);
  expect((await exchange('guessed')).status).toBe(401);
  expect((await exchange('')).status).toBe(401);
  expect((await exchange(verifier())).status).toBe(200);
});
test('of exchanges at once, and of one after, a single one gets a token', async () => {
  const { device, verifier, exchange } = setUp();
  await oauth1Client.logIn(device);
  const all = await Promise.all([1, 2, 3].map(() => exchange(verifier())));
  const later = await exchange(verifier());
  expect([...all, later].map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
});
test('temporary credentials open nothing', async () => {
  const { device } = setUp();
  await oauth1Client.logIn(device);
  const asked = await oauth1Client.request(device, `${API}/api/helicopters`);
  expect((await device.send('askForList', asked)).status).toBe(401);
});
