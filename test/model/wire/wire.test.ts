import { describe, expect, test } from 'vitest';
import { articleEnv } from '../../../src/model/env.ts';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { CookieJar } from '../../../src/model/wire/cookie-jar.ts';
import { requestText } from '../../../src/model/wire/text.ts';
import { ADDRESS, createWire, type Host, type Outgoing } from '../../../src/model/wire/wire.ts';
import { keeping } from '../server/support.ts';

const OUT: Outgoing = {
  from: 'client',
  to: 'api',
  message: 'r1',
  method: 'GET',
  url: 'https://helicopters.example/api/helicopters?x=1',
  headers: [['Accept', 'application/json']],
  body: null,
  over: 'https',
};

/** A wire to a host that notes what reaches it, beside the `Request` too. */
function wired() {
  const heard: { request: Request; carried: Parameters<Host>[1] }[] = [];
  const overheard: string[] = [];
  const logged: string[] = [];
  const trace = keeping();
  const env = articleEnv();
  const host: Host = (request, carried) => {
    heard.push({ request, carried });
    carried.answered({ headers: [['Set-Cookie', 'a=1; Secure']], code: 'fine', lines: [] });
    return Promise.resolve(new Response('body', { status: 200 }));
  };
  const wire = createWire({
    env,
    trace,
    hosts: { api: host, impostor: host },
    eavesdropper: (text) => overheard.push(text),
    proxy: (text) => logged.push(text),
  });
  return { wire, env, trace, heard, overheard, logged };
}
const names = (headers: readonly HeaderPair[] = []): string[] => headers.map(([name]) => name);

describe('the wire', () => {
  test('hands the server the same header fields that it records', async () => {
    const { wire, trace, heard } = wired();
    await wire.send({ ...OUT, method: 'POST', body: 'é' });
    const [request] = trace.entries;
    expect(request).toMatchObject({
      kind: 'request',
      headers: [
        ['Host', 'helicopters.example'],
        ['Accept', 'application/json'],
        ['Content-Length', '2'],
      ],
    });
    expect(request?.kind === 'request' && heard[0]?.carried.headers).toEqual(
      request?.kind === 'request' && request.headers,
    );
    expect(await heard[0]?.request.text()).toBe('é');
  });

  test('keeps doubled fields apart', async () => {
    const { wire, heard } = wired();
    const doubled: HeaderPair[] = [
      ['Authorization', 'Bearer a'],
      ['Authorization', 'Bearer a'],
    ];
    await wire.send({ ...OUT, headers: doubled });
    expect(heard[0]?.carried.headers.slice(1)).toEqual(doubled);
  });

  test('keeps cookies for its jar, and for that alone', async () => {
    const { wire, heard } = wired();
    const jar = new CookieJar();
    await wire.send({ ...OUT, jar: () => jar });
    await wire.send({ ...OUT, jar: () => jar });
    await wire.send(OUT);
    await wire.send({ ...OUT, jar: () => jar, url: 'http://helicopters.example/', over: 'http' });
    const sent = heard.map(({ carried }) => carried.headers.find(([name]) => name === 'Cookie'));
    expect(sent).toEqual([undefined, ['Cookie', 'a=1'], undefined, undefined]);
    expect(names(heard[1]?.carried.headers)).toEqual(['Host', 'Accept', 'Cookie']);
  });

  test.each([
    ['https', [0, 0]],
    ['http', [1, 0]],
    ['proxy', [0, 1]],
  ] as const)('over %s is heard by those alone who can', async (over, [ears, logs]) => {
    const { wire, trace, overheard, logged } = wired();
    await wire.send({ ...OUT, over });
    expect([overheard.length, logged.length]).toEqual([ears, logs]);
    const [request] = trace.entries;
    if (request?.kind !== 'request') throw new Error('No request was recorded.');
    for (const text of [...overheard, ...logged]) expect(text).toBe(requestText(request));
  });

  test('over access-log leaves its first line there, with the query, and nothing else', async () => {
    const { wire, overheard, logged } = wired();
    const url = 'https://helicopters.example/api/helicopters?a=1';
    await wire.send({ ...OUT, method: 'POST', url, body: 'secret', over: 'access-log' });
    expect(overheard).toEqual([]);
    expect(logged).toEqual(['POST /api/helicopters?a=1 HTTP/1.1']);
  });

  test('says where from, and takes its time', async () => {
    const { wire, env, heard, trace } = wired();
    const start = env.now();
    await wire.send(OUT);
    await wire.send({ ...OUT, from: 'impostor' });
    expect(heard.map(({ carried }) => carried.address)).toEqual([ADDRESS.client, ADDRESS.impostor]);
    expect(env.now()).toBeGreaterThan(start);
    expect(trace.entries.map(({ kind }) => kind)).toEqual([
      'request',
      'response',
      'request',
      'response',
    ]);
  });

  test('records what a host says that tells nothing beside its response', async () => {
    const trace = keeping();
    const answers: Host = () => Promise.resolve(new Response('x', { status: 202 }));
    const wire = createWire({
      env: articleEnv(),
      trace,
      hosts: { api: answers, impostor: answers },
    });
    expect(await wire.send(OUT)).toMatchObject({ status: 202, code: '202', body: 'x', lines: [] });
  });
});
