import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/own/compile.ts';
import { dressed, readDress } from '../../src/own/dress.ts';
import { play } from '../../src/own/play.ts';
import { isAsExpected } from '../../src/own/verdict.ts';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';
import { fileOf } from './support.ts';

const read = (text: string) => {
  const found = readDress(text);
  if (!found.ok) throw new Error(found.code);
  return found.dress;
};

test.each([
  [
    'curl https://a.example/v1/items -H "Authorization: Bearer abc"',
    'a.example',
    '/v1/items',
    'Authorization',
    'Bearer',
    'header',
  ],
  [
    'curl https://a.example/v1/items -H "Authorization: token abc"',
    'a.example',
    '/v1/items',
    'Authorization',
    'token',
    'header',
  ],
  [
    'curl https://a.example/v1/items -H "Authorization: abc"',
    'a.example',
    '/v1/items',
    'Authorization',
    null,
    'header',
  ],
  [
    'curl https://a.example/v1/items -u sk_1:',
    'a.example',
    '/v1/items',
    'Authorization',
    'Basic',
    'basic',
  ],
  [
    'curl https://me:pw@a.example/v1/items',
    'a.example',
    '/v1/items',
    'Authorization',
    'Bearer',
    'none',
  ],
  [
    'curl https://a.example/v1/items -H "PRIVATE-TOKEN: abc"',
    'a.example',
    '/v1/items',
    'PRIVATE-TOKEN',
    null,
    'header',
  ],
  [
    'curl https://a.example/v1/items -H "X-Auth-Key: Key abc"',
    'a.example',
    '/v1/items',
    'X-Auth-Key',
    'Key',
    'header',
  ],
  [
    'curl "https://a.example/v1/items?appid=abc"',
    'a.example',
    '/v1/items',
    'Authorization',
    'Bearer',
    'query',
  ],
  [
    'curl -H "Authorization: Bearer $TOKEN" "https://a.example/x-y/${ID}/list"',
    'a.example',
    '/x-y/x/list',
    'Authorization',
    'Bearer',
    'header',
  ],
  [
    "fetch('https://a.example/items', { headers: { 'X-API-Key': 'abc' } })",
    'a.example',
    '/items',
    'X-API-Key',
    null,
    'header',
  ],
  [
    'GET /v2/items HTTP/1.1\nHost: a.example\nX-Api-Token: abc\n\n',
    'a.example',
    '/v2/items',
    'X-Api-Token',
    null,
    'header',
  ],
  ['curl https://a.example', 'a.example', '/items', 'Authorization', 'Bearer', 'none'],
  ['curl http://127.0.0.1:8080/items', 'api.example', '/items', 'Authorization', 'Bearer', 'none'],
])('reads %s', (line, host, path, header, scheme, found) => {
  expect(read(line)).toMatchObject({ found, resource: { host, path, header, scheme } });
});

test.each([
  ['a key in the path', 'curl https://a.example/bot123456:SECRETaaaa/getMe'],
  ['a long part of the path', 'curl https://a.example/hooks/SECRET0123456789abcdefghij/items'],
  ['a user in the address', 'curl https://SECRET:SECRET@a.example/items'],
  ['a query', 'curl "https://a.example/items?key=SECRET&q=SECRET"'],
  ['headers', 'curl https://a.example/items -H "X-Key: SECRET" -H "Cookie: a=SECRET"'],
  ['a body', `curl https://a.example/items -d '{"password":"SECRET"}'`],
])('keeps no secret of %s', (_, line) => {
  expect(JSON.stringify(read(line))).not.toContain('SECRET');
});

describe('whatever is read', () => {
  test('makes a file, for each trial', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        fc.constantFrom('', '-H "X-Key: a"', '-u a:', '-H "Content-Type: a"', '-H "auth: b c"'),
        (url, more) => {
          const found = readDress(`curl '${url.replaceAll("'", '')}' ${more}`);
          if (found.ok)
            for (const { id } of SCENARIOS)
              fileOf(JSON.stringify(dressed(id, found.dress.resource)));
        },
      ),
      { numRuns: 200 },
    );
  });
  test.each(SCENARIOS.map(({ id }) => id))('is played as the story has it: %s', async (id) => {
    const { resource } = read('curl https://a.example/v1/items -u sk_1:');
    const file = fileOf(JSON.stringify(dressed(id, resource)));
    const compiled = compile(file);
    for (const way of compiled.scenario.ways ?? [null]) {
      const session = await play(compiled, { way });
      await session.done;
      expect(isAsExpected(file, session.trace)).toBe(true);
    }
  });
});
