import { expect, onTestFinished, test, vi } from 'vitest';
import { SharedLab } from '../../src/lab/shared.ts';
import { ApiAnswerer, apiPath } from '../../src/worker/api.ts';

const LIST = 'https://here.example/docs/api/helicopters';
const memory = () => SharedLab.open({}, { store: null, locks: null, channel: null });
const PAGES = new Map([
  ['app', 'https://here.example/docs/?lang=de#/lab'],
  ['embed', 'https://here.example/docs/embed.html'],
]);
const answerer = (open = memory) =>
  new ApiAnswerer({
    scope: 'https://here.example/docs/',
    clients: {
      get: (id) => {
        const url = PAGES.get(id);
        return Promise.resolve(url === undefined ? undefined : { url });
      },
    },
    isApp: (address) => address.startsWith('https://here.example/docs/?'),
    open,
  });

test.each([
  ['https://here.example/docs/', 'https://here.example/api/helicopters', '/api/helicopters'],
  ['https://here.example/docs/', 'https://here.example/docs/api/token?x=y', '/api/token?x=y'],
  ['https://here.example/', 'https://here.example/api/helicopters#x', '/api/helicopters'],
  ['https://here.example/', 'https://here.example/api/', '/api/'],
  ['https://here.example/api/', 'https://here.example/api/api/token', '/api/api/token'],
  ['https://here.example/', 'https://here.example/api', null],
  ['https://here.example/', 'https://here.example/docs/api/token', null],
  ['https://here.example/docs/', 'https://here.example/docsapi/token', null],
  ['https://here.example/', 'https://elsewhere.example/api/token', null],
  ['https://here.example/', 'http://here.example/api/token', null],
])('with the app at %s, %s is %s', (scope, address, path) => {
  expect(apiPath(address, scope)).toBe(path);
});

test('answers pages of the app, with a body that flows, and opens its lab once', async () => {
  const open = vi.fn(memory);
  const { answer } = answerer(open);
  const ask = () => answer({ request: new Request(LIST), clientId: 'app' });
  const [one, two] = await Promise.all([ask(), ask()]);
  expect([one?.status, one?.statusText, two?.status]).toEqual([401, 'Unauthorized', 401]);
  expect(one?.headers.get('www-authenticate')).toBe('Bearer realm="helicopters"');
  expect(await one?.json()).toMatchObject({ code: 'unknown_client' });
  expect(open).toHaveBeenCalledOnce();
});

test('has the description there too', async () => {
  const request = new Request('https://here.example/api/openapi.json');
  const answered = await answerer().answer({ request, clientId: 'app' });
  expect(await answered?.json()).toMatchObject({ openapi: '3.1.1' });
});

test('passes on what no page of the app asks', async () => {
  const passed = vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(() => Promise.resolve(new Response('from afar')));
  onTestFinished(() => {
    passed.mockRestore();
  });
  const { answer } = answerer(() => Promise.reject(new Error('not to be opened')));
  for (const clientId of ['embed', 'embed', 'gone'])
    expect(await (await answer({ request: new Request(LIST), clientId }))?.text()).toBe(
      'from afar',
    );
  expect(passed).toHaveBeenCalledTimes(3);
  expect(answer({ request: new Request(LIST), clientId: '' })).toBe(null);
  const other = new Request('https://here.example/docs/index.html');
  expect(answer({ request: other, clientId: 'app' })).toBe(null);
});

test('opens its lab again where that once failed', async () => {
  const open = vi.fn(memory).mockRejectedValueOnce(new Error('not now'));
  const { answer } = answerer(open);
  await expect(answer({ request: new Request(LIST), clientId: 'app' })).rejects.toThrow('not now');
  expect((await answer({ request: new Request(LIST), clientId: 'app' }))?.status).toBe(401);
});
