import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { raw, sendRaw, stand } from './support.ts';

let folder: string;
beforeAll(async () => {
  const above = await mkdtemp(join(tmpdir(), 'token-trials-'));
  folder = join(above, 'dist');
  for (const [path, text] of [
    ['secret.html', 'no'],
    ['dist/index.html', '<title>Front</title>'],
    ['dist/assets/first-Ab_1.js', 'first()'],
    ['dist/worker.js', 'work()'],
    ['dist/embed.html', 'embed'],
    ['dist/npm/index.d.ts', 'no'],
    ['dist/.vite/manifest.json', 'no'],
    ['dist/api/helicopters.json', 'no'],
    ['dist/odd name.html', 'no'],
  ] as const) {
    await mkdir(join(above, path, '..'), { recursive: true });
    await writeFile(join(above, path), text);
  }
});
afterAll(() => rm(join(folder, '..'), { recursive: true }));

const get = (port: number, path: string, method = 'GET') =>
  sendRaw(port, raw(`${method} ${path} HTTP/1.1`));

test('the built page is served beside the API', async () => {
  const { port, log } = await stand({ folder });
  const front = await get(port, '/?from=here');
  expect(front).toMatchObject({ status: 200, text: '<title>Front</title>' });
  expect(front.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(front.headers.get('cache-control')).toBe('no-cache');
  expect(front.headers.get('x-content-type-options')).toBe('nosniff');
  const hosting = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8');
  const [, policy = ''] = /^Content-Security-Policy: ([^`]*)/m.exec(hosting) ?? [];
  for (const path of ['/', '/index.html', '/worker.js'])
    expect((await get(port, path)).headers.get('content-security-policy')).toBe(
      policy.replace(/\s+/g, ' ').trim(),
    );
  // Made to be framed, by any page.
  expect((await get(port, '/embed.html')).headers.has('content-security-policy')).toBe(false);
  const part = await get(port, '/assets/first-Ab_1.js');
  expect(part.headers.get('cache-control')).toBe('max-age=31536000, immutable');
  const head = await get(port, '/', 'HEAD');
  expect([head.text, head.headers.get('content-length')]).toEqual(['', '20']);
  expect((await get(port, '/api/helicopters')).status).toBe(401);
  expect(log.map(({ path, code }) => `${path ?? ''} ${code}`)).toEqual([
    '/ file',
    '/ file',
    '/index.html file',
    '/worker.js file',
    '/embed.html file',
    '/assets/first-Ab_1.js file',
    '/ file',
    '/api/helicopters unknown_client',
  ]);
});

test('the worker of the page is told, before all else, that the API is here', async () => {
  const { port } = await stand({ folder });
  expect((await get(port, '/worker.js')).text).toBe('self.apiIsServed = true;\nwork()');
});

test('nothing else is', async () => {
  const { port } = await stand({ folder });
  for (const path of [
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/..%2f..%2fsecret.html',
    '/..%5csecret.html',
    '//secret.html',
    '/assets/',
    '/assets',
    '/.vite/manifest.json',
    '/npm/index.d.ts',
    '/api/helicopters.json',
    '/odd%20name.html',
    '/index.html%00',
    '/%E0%A4%A',
    '/nowhere.html',
  ])
    expect([path, (await get(port, path)).status]).toEqual([path, 404]);
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect((await get(port, '/', method)).headers.get('allow')).toBe('GET, HEAD');
});

test('without a build there is the API alone', async () => {
  const { port } = await stand();
  expect((await get(port, '/')).status).toBe(404);
  expect((await get(port, '/api/helicopters')).status).toBe(401);
});
