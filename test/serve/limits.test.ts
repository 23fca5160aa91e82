/** Slow clients, many, and the end. */
import { expect, describe, test } from 'vitest';
import type { TokenServer } from '../../src/model/server/app.ts';
import { open, raw, read, sendRaw, stand } from './support.ts';

const LIST = 'GET /api/helicopters HTTP/1.1';

describe('time', () => {
  test.each([
    ['nothing but a beginning', 'GET /api/heli'],
    ['a head without its end', `${LIST}\r\nHost: a\r\nAuthorization: Bear`],
    ['less of a body than it said', raw('POST /api/revoke HTTP/1.1', ['Content-Length: 9'], 'tok')],
    [
      'pieces without the last',
      raw('POST /api/revoke HTTP/1.1', ['Transfer-Encoding: chunked'], '3\r\ntok\r\n'),
    ],
  ])('is bounded for who sends %s', async (_, bytes) => {
    const { port, log } = await stand({ limits: { headMs: 60, requestMs: 80 } });
    const { socket, whole } = await open(port);
    socket.write(bytes);
    const { status, text } = read(await whole);
    expect(status).toBe(408);
    expect(JSON.parse(text)).toMatchObject({ status: 408, code: 'request_timeout' });
    expect(log.map((line) => line.status)).toEqual([408]);
  });

  test('ends for who sends a byte now and then', async () => {
    const { port } = await stand({ limits: { headMs: 100, requestMs: 100 } });
    const { socket, whole } = await open(port);
    socket.write('GET /');
    const drip = setInterval(() => socket.write('x'), 10);
    try {
      expect(read(await whole).status).toBe(408);
    } finally {
      clearInterval(drip);
    }
  });

  test('ends for who says nothing', async () => {
    const { port } = await stand({ limits: { headMs: 1_000, requestMs: 1_000, idleMs: 60 } });
    const { whole } = await open(port);
    expect(await whole).toBe('');
  });
});

test('more connections than there may be are turned away, and heard when others are gone', async () => {
  const { port } = await stand({ limits: { connections: 2 } });
  const [one, two] = [await open(port), await open(port)];
  // Both have been taken in once one of them is answered.
  for (const { socket } of [one, two]) socket.write(`${LIST}\r\nHost: a\r\n\r\n`);
  for (const { socket } of [one, two]) await new Promise((heard) => socket.once('data', heard));
  expect(await (await open(port)).whole).toBe('');
  one.socket.destroy();
  await one.whole;
  await expect
    .poll(() => sendRaw(port, raw(LIST)).catch(() => null))
    .toMatchObject({ status: 401 });
  two.socket.destroy();
});

describe('when it closes', () => {
  /** A server that answers when it is told to. */
  function waiting() {
    let go = (): void => undefined;
    let came = (): void => undefined;
    const asked = new Promise<void>((resolve) => (came = resolve));
    const told = new Promise<void>((resolve) => (go = resolve));
    const server = {
      fetch: async (_, { answered } = {}) => {
        came();
        await told;
        answered?.({ status: 200, code: 'served', headers: [], body: 'late', lines: [] });
        return new Response('late');
      },
    } satisfies Pick<TokenServer, 'fetch'>;
    return { server: server as unknown as TokenServer, asked, go };
  }

  test('what is under way is answered first, and nothing new is heard', async () => {
    const { server, asked, go } = waiting();
    const { port, host } = await stand({ server, limits: { graceMs: 10_000 } });
    const silent = await open(port);
    const answer = sendRaw(port, raw(LIST));
    await asked;
    const closed = host.close();
    await expect(open(port)).rejects.toThrow('ECONNREFUSED');
    go();
    expect(await answer).toMatchObject({ status: 200, text: 'late' });
    await silent.whole;
    await closed;
  });

  test('what does not come to its end is given up', async () => {
    const { server, asked } = waiting();
    const { port, host } = await stand({ server, limits: { graceMs: 50 } });
    const { socket, whole } = await open(port);
    socket.write(raw(LIST));
    await asked;
    await host.close();
    expect(await whole).toBe('');
  });
});

test('a client that goes away in the middle is no fault', async () => {
  const { port } = await stand();
  const { socket, whole } = await open(port);
  socket.write(raw('POST /api/revoke HTTP/1.1', ['Content-Length: 9'], 'tok'));
  socket.resetAndDestroy();
  await whole;
  expect((await sendRaw(port, raw(LIST))).status).toBe(401);
});
