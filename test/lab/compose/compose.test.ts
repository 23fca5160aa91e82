import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRequest } from '../../../src/lab/compose/parse.ts';
import { curlOf, fetchOf, httpOf, type Composed } from '../../../src/lab/compose/write.ts';
import { identify, list, login } from '../support.ts';

const ORIGIN = 'http://127.0.0.1:8787';
const part = ({ method, path, headers, body }: Composed): Composed => ({
  method,
  path,
  headers,
  body,
});
const read = (text: string): Composed => {
  const found = parseRequest(text);
  if (!found.ok) throw new Error(`${found.line}:${found.column} ${found.code}`);
  return found.request;
};

/** Requests that the lab could send. */
const requests = fc.record({
  method: fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH'),
  path: fc
    .string({
      unit: fc.constantFrom('a', '%20', "'", '$', '&', '=', '!', ';', '"', '-'),
      maxLength: 9,
    })
    .map((text) => `/api/${text}?q=${text}`),
  headers: fc.array(
    fc.tuple(
      fc.constantFrom('X-One', 'x-two', 'Authorization', 'Content-Type'),
      fc
        .string({
          unit: fc.constantFrom('a', "'", '"', '\\', ' ', '$x', '`', ':', ';', 'é'),
          maxLength: 9,
        })
        // A value has no blanks at its ends, and may be none.
        .map((text) => (text === 'a' ? '' : `v${text}v`)),
    ),
    { maxLength: 4 },
  ),
  body: fc.string({
    unit: fc.constantFrom('a', "'", '"', '\\', '\n', '$(x)', '@', 'é', '&'),
    minLength: 1,
    maxLength: 9,
  }),
});

describe('what is written', () => {
  test('is read again as the same request, as curl and as HTTP', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(read(httpOf(request, 'helicopters.example'))).toEqual(request);
        expect(read(curlOf(request, ORIGIN))).toEqual(request);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['the list', list('a-token')],
    ['a token', identify()],
    ['a login', login()],
  ])('is the request of the trials too: %s', (_, command) => {
    const request = part(command);
    expect(read(curlOf(request, ORIGIN))).toEqual(request);
    expect(read(httpOf(request, 'x'))).toEqual(request);
  });

  test('is what fetch does: run, it asks for the same', async () => {
    const request = { ...part(login()), headers: [['X-Odd', `'"\\ ü\u2028`] as const] };
    const asked: unknown[] = [];
    const fetch = (path: string, init: object): void => void asked.push({ path, ...init });
    await runInNewContext(`(async () => { ${fetchOf(request)} })()`, { fetch });
    expect(asked).toEqual([request]);
    expect(fetchOf({ method: 'GET', path: '/x', headers: [], body: null })).toBe(
      "await fetch('/x')",
    );
  });
});

/** What curl adds of its own accord. */
const ANY = ['Accept', '*/*'] as const;

describe('what is pasted', () => {
  test.each([
    [`curl ${ORIGIN}/api/helicopters`, 'GET', '/api/helicopters', [ANY], null],
    [`curl -siXPUT -H'A: 1' "${ORIGIN}/x?y=1"`, 'PUT', '/x?y=1', [ANY, ['A', '1']], null],
    [
      `curl -u 'a:b c' --request POST --url localhost:8787/api/token`,
      'POST',
      '/api/token',
      [ANY, ['Authorization', 'Basic YTpiIGM=']],
      null,
    ],
    [
      `curl \\\n  -d a=1 --data b=2 \\\r\n  --compressed x.example`,
      'POST',
      '/',
      [ANY, ['Content-Type', 'application/x-www-form-urlencoded']],
      'a=1&b=2',
    ],
    [`curl -G -d a=1 --data-urlencode 'b=ä &' x/y?z`, 'GET', '/y?z&a=1&b=%C3%A4+%26', [ANY], null],
    [`curl -I -H 'Host: y' -H 'Empty;' x/y`, 'HEAD', '/y', [ANY, ['Empty', '']], null],
    [
      `curl --json '{"a":1}' x`,
      'POST',
      '/',
      [
        ['Accept', 'application/json'],
        ['Content-Type', 'application/json'],
      ],
      '{"a":1}',
    ],
    [`curl -H Accept: -- x/y`, 'GET', '/y', [], null],
    [`curl --data-raw $'a\\n\\x41\\'' -H "Content-Type:" x`, 'POST', '/', [ANY], "a\nA'"],
    [
      `curl -b 'session=1' -A me x`,
      'GET',
      '/',
      [ANY, ['Cookie', 'session=1'], ['User-Agent', 'me']],
      null,
    ],
    [
      `GET /api/helicopters HTTP/1.1\r\nHost: x\r\nA:  1 \r\n\r\n`,
      'GET',
      '/api/helicopters',
      [['A', '1']],
      null,
    ],
    [
      `\nPOST http://x.example/y?z\nA: 1\nA: 2\n\nbody\nof two`,
      'POST',
      '/y?z',
      [
        ['A', '1'],
        ['A', '2'],
      ],
      'body\nof two',
    ],
  ] as const)('is read: %s', (text, method, path, headers, body) => {
    expect(read(text)).toEqual({ method, path, headers, body });
  });

  test.each([
    ['', 1, 1, 'nothing-there'],
    ['hello', 1, 1, 'start-line'],
    ['GET helicopters HTTP/1.1', 1, 5, 'address'],
    ['GET /a b HTTP/1.1', 1, 8, 'path'],
    ['GET / HTTP/1.1\nA: 1\nno colon', 3, 9, 'header-without-colon'],
    ['GET / HTTP/1.1\r\nA : 1', 2, 1, 'header-name'],
    ['GET / HTTP/1.1\nA: 1\n  more', 3, 1, 'header-folded'],
    ['curl', 1, 5, 'no-address'],
    ['curl -i', 1, 8, 'no-address'],
    ["curl \\\n  -H 'A: 1 x", 2, 6, 'quote-open'],
    ['curl "x', 1, 6, 'quote-open'],
    ['curl x | jq', 1, 8, 'shell'],
    ['curl -H "A: $TOKEN" x', 1, 13, 'shell'],
    ['curl $URL', 1, 6, 'shell'],
    ['curl --aws-sigv4 y x', 1, 6, 'option-unknown'],
    ['curl -in x', 1, 8, 'option-unknown'],
    ['curl x -H', 1, 8, 'option-without-value'],
    ['curl -H Accept x', 1, 9, 'header-without-colon'],
    ["curl -H 'a b: 1' x", 1, 9, 'header-name'],
    ['curl -d @file x', 1, 9, 'data-from-file'],
    ['curl x\n  y', 2, 3, 'second-address'],
    ['curl http://:80', 1, 6, 'address'],
  ])('is refused with the place of what is wrong: %j', (text, line, column, code) => {
    const found = parseRequest(text);
    expect(found).toMatchObject({ ok: false, code, line, column });
  });
});
