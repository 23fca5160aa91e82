import { describe, expect, test } from 'vitest';
import { readBytes, readScenario, type OwnFault } from '../../src/own/read.ts';
import { MOST } from '../../src/own/schema.ts';
import { own } from '../../src/texts/en/own.ts';
import { faultOf, fileOf, LEAST, WEATHER } from './support.ts';

const least = JSON.stringify(LEAST);
/** The least file, with this in it. */
const having = (more: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...LEAST, ...more });
const ask = LEAST.script[0];
const identify = {
  do: 'identify',
  name: 'A',
  username: 'a',
  password: 'b',
  say: 'x',
};
const resource = { host: 'a.example', path: '/a', member: 'a', items: [{ b: 1 }] };

/** Files that mean harm, or that something went wrong with: what each is told, and where. */
const CORPUS: readonly (readonly [
  name: string,
  text: string,
  code: OwnFault['code'],
  path: string,
  place?: readonly [line: number, column: number],
])[] = [
  ['nothing', '', 'json', '$', [1, 1]],
  ['cut off', least.slice(0, 30), 'json', '$'],
  ['a comma too many', '{\n  "id": "a",\n}', 'json', '$', [3, 1]],
  ['a comment', '{\r\n  // why\r\n}', 'json', '$', [2, 3]],
  ['a page', '<!doctype html><script>alert(1)</script>', 'json', '$', [1, 1]],
  ['ten megabytes', ' '.repeat(10_000_000), 'big', '$', [1, 1]],
  ['ten megabytes of one text', having({ title: 'a'.repeat(10_000_000) }), 'big', '$'],
  ['a hundred thousand lists in each other', '['.repeat(100_000), 'deep', '$', [1, 17]],
  ['deep objects', `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`, 'deep', '$'],
  ['a name twice', '{"id":"a",\n "id":"b"}', 'twice', '$.id', [2, 2]],
  ['a name twice, once in disguise', '{"id":"a", "\\u0069d":"b"}', 'twice', '$.id'],
  ['__proto__', '{"__proto__":{"id":"a"}}', 'name', '$.__proto__', [1, 2]],
  ['__proto__ in disguise', '{"\\u005f_proto__":1}', 'name', '$.__proto__'],
  [
    'constructor, deep',
    having({ cast: { constructor: { prototype: 1 } } }),
    'name',
    '$.cast.constructor',
  ],
  ['a right-to-left override', having({ title: 'abc\u202egpj.exe' }), 'mark', '$.title'],
  ['one in disguise', least.replace('Hello', '\\u202eHello'), 'mark', '$.script[0].say'],
  ['an isolate that is not closed', having({ intro: '\u2067abc' }), 'mark', '$.intro'],
  ['an escape for a terminal', having({ title: '\u001b[2J' }), 'mark', '$.title'],
  ['half a character', least.replace('Hello', '\\ud83d'), 'mark', '$.script[0].say'],
  ['a null character', least.replace('Hello', '\\u0000'), 'mark', '$.script[0].say'],
  ['a mark in a name', '{"i\\u202ed":1}', 'mark', '$'],
  ['a list', '[]', 'type', '$'],
  ['a number', '1e999', 'type', '$'],
  ['a newer version', having({ version: 2 }), 'newer', '$.version'],
  ['what nobody knows', having({ onload: 'alert(1)' }), 'unknown', '$.onload'],
  ['an answer', having({ script: [{ do: 'answer', status: 200 }] }), 'value', '$.script[0].do'],
  [
    'a check taken away',
    having({ script: [{ do: 'switch', guard: 'x', on: false }] }),
    'value',
    '$.script[0].do',
  ],
  ['a thousand requests', having({ script: Array<unknown>(1000).fill(ask) }), 'length', '$.script'],
  [
    'a request a thousand headers long',
    having({
      script: [
        {
          do: 'send',
          who: 'client',
          method: 'GET',
          path: '/',
          headers: Array<unknown>(1000).fill(['a', 'b']),
          body: null,
          say: 'x',
        },
      ],
    }),
    'length',
    '$.script[0].headers',
  ],
  [
    'thirty passwords',
    having({ script: Array<unknown>(30).fill(identify) }),
    'passwords',
    '$.script[20]',
  ],
  [
    'a long wait',
    having({ script: [{ do: 'wait', seconds: 1e12 }] }),
    'range',
    '$.script[0].seconds',
  ],
  [
    'a wait back',
    having({ script: [{ do: 'wait', seconds: -1 }] }),
    'range',
    '$.script[0].seconds',
  ],
  [
    'nothing that happens',
    having({ script: [{ do: 'narrate', say: 'Once' }] }),
    'empty',
    '$.script',
  ],
  [
    'nothing that happens in a variant',
    having({ ways: ['sniffed', 'script'], script: [{ ...ask, ways: ['script'] }] }),
    'empty',
    '$.script',
  ],
  [
    'a line that is none',
    having({ script: [{ ...ask, say: 'said.secret' }] }),
    'say',
    '$.script[0].say',
  ],
  [
    'a line of Object',
    having({ script: [{ ...ask, say: 'said.constructor' }] }),
    'say',
    '$.script[0].say',
  ],
  ['no words', having({ title: {} }), 'wordless', '$.title'],
  ['words of no language', having({ title: { xx: 'a' } }), 'unknown', '$.title.xx'],
  [
    'a variant that is none',
    having({ script: [{ ...ask, ways: ['sniffed'] }] }),
    'ways',
    '$.script[0].ways',
  ],
  [
    'an address for a host',
    having({ resource: { ...resource, host: 'https://evil.example/' } }),
    'pattern',
    '$.resource.host',
  ],
  [
    'a number for a host',
    having({ resource: { ...resource, host: '127.0.0.1' } }),
    'pattern',
    '$.resource.host',
  ],
  [
    'the impostor’s host',
    having({ resource: { ...resource, host: 'collector.example' } }),
    'host',
    '$.resource.host',
  ],
  [
    'a path of the server’s own',
    having({ resource: { ...resource, path: '/api/token' } }),
    'path',
    '$.resource.path',
  ],
  [
    'a path that climbs',
    having({ resource: { ...resource, path: '/a/../api/token' } }),
    'path',
    '$.resource.path',
  ],
  [
    'a path that is a pattern',
    having({ resource: { ...resource, path: '/:id' } }),
    'pattern',
    '$.resource.path',
  ],
  [
    'a path that is many',
    having({ resource: { ...resource, path: '/*' } }),
    'pattern',
    '$.resource.path',
  ],
  [
    'a realm that breaks out',
    having({ resource: { ...resource, realm: 'a", b="' } }),
    'pattern',
    '$.resource.realm',
  ],
  [
    'a header that is two',
    having({ resource: { ...resource, header: 'A: b\r\nC' } }),
    'pattern',
    '$.resource.header',
  ],
  [
    'a scheme that is two',
    having({ resource: { ...resource, scheme: 'A b' } }),
    'pattern',
    '$.resource.scheme',
  ],
  [
    'a list in the list',
    having({ resource: { ...resource, items: [{ a: [] }] } }),
    'type',
    '$.resource.items[0].a',
  ],
  [
    'one user twice',
    having({ users: [1, 2].map((n) => ({ username: 'a', name: `${n}`, password: 'p' })) }),
    'user-twice',
    '$.users[1].username',
  ],
  [
    'a scope that is none',
    having({ policy: { scope: 'b', scopes: ['a'] } }),
    'scope',
    '$.policy.scope',
  ],
  [
    'one choice twice',
    having({
      questions: [
        {
          ask: '?',
          about: { message: 'r1', what: 'status' },
          choices: [
            { is: 1, text: 'a' },
            { is: 1, text: 'b' },
          ],
        },
      ],
    }),
    'choice',
    '$.questions[0].choices[1].is',
  ],
];

describe('a file that is none', () => {
  for (const [name, text, code, path, place] of CORPUS)
    test(`${name} is refused with its place`, () => {
      const fault = faultOf(text);
      expect(fault).toMatchObject({ code, path });
      expect(fault.line).toBeGreaterThan(0);
      expect(fault.column).toBeGreaterThan(0);
      if (place) expect([fault.line, fault.column]).toEqual(place);
      // What stands there is told, and no more of it than a line holds.
      expect(fault.found.length).toBeLessThan(600);
      expect(own).toHaveProperty([`own.fault.${code}`]);
    });
  test('leaves no mark on what all objects share', () => {
    for (const [, text] of CORPUS) readScenario(text);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { id?: unknown }).id).toBeUndefined();
  });
  test.each([
    ['Latin letters', new Uint8Array([0x22, 0xe9, 0x22])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00])],
    ['half a sequence', new Uint8Array([0x22, 0xe2, 0x82])],
  ])('%s is no UTF-8', (_, bytes) => {
    expect(readBytes(bytes)).toMatchObject({ ok: false, fault: { code: 'bytes' } });
  });
  test('of ten megabytes is not decoded', () => {
    expect(readBytes(new Uint8Array(10_000_000))).toMatchObject({
      ok: false,
      fault: { code: 'big', found: '10000000' },
    });
  });
});

describe('a file that is one', () => {
  test('may begin with a byte order mark, and end its lines with CRLF', () => {
    const windows = `\ufeff${WEATHER.replace(/\n/g, '\r\n')}`;
    expect(fileOf(windows)).toEqual(fileOf(WEATHER));
    expect(readBytes(new TextEncoder().encode(windows)).ok).toBe(true);
  });
  test('may be as large as is allowed', () => {
    const text = `${least}${' '.repeat(MOST.bytes - least.length)}`;
    expect(readScenario(text).ok).toBe(true);
    expect(readScenario(`${text} `).ok).toBe(false);
  });
  test('may hold markup and script: it is text', () => {
    const title = '<img src=x onerror=alert(1)> **strong** [[token]] {token} ${1}';
    expect(fileOf(having({ title })).title).toBe(title);
  });
  test('counts lines as editors do where lines end with CRLF', () => {
    expect(faultOf('{\r\n  "id": 1\r\n}')).toMatchObject({ line: 1, code: 'missing' });
    expect(
      faultOf('{\r\n "script": [{"do":"steal"}],\r\n "expected": [],\r\n   "id": 1\r\n}'),
    ).toMatchObject({
      line: 4,
      column: 10,
      code: 'type',
      path: '$.id',
    });
  });
});
