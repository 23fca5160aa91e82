import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRequest } from '../../../src/lab/compose/parse.ts';
import { fetchOf, type Composed } from '../../../src/lab/compose/write.ts';
import { ADA, identify, list, login, revoke } from '../support.ts';

const read = (text: string): Composed => {
  const found = parseRequest(text);
  if (!found.ok) throw new Error(`${found.line}:${found.column} ${found.code}`);
  return found.request;
};

test.each([
  list(null),
  list('a-token'),
  identify(ADA, 'client', 'profile:read'),
  login(),
  revoke('a+b'),
])(
  'what is written as a fetch is read again: $method $path $body',
  ({ method, path, headers, body }) => {
    const request: Composed = { method, path, headers, body };
    expect(read(fetchOf(request))).toEqual(request);
  },
);

test('a body of which nothing else is said is text', () => {
  const request: Composed = {
    method: 'POST',
    path: '/api/token',
    headers: [['A', `'"\\ü`]],
    body: `\n'"\\`,
  };
  expect(read(fetchOf(request))).toEqual({
    ...request,
    headers: [...request.headers, ['Content-Type', 'text/plain;charset=UTF-8']],
  });
});

test('a fetch may be written as programs write it', () => {
  expect(
    read(`const answer = await fetch("/api/token", { // ask
      method: 'post',
      headers: new Headers([['Authorization', 'Basic ' + btoa("blinkwiki@mailserver.com:blink")]]),
      body: new URLSearchParams({ scope: 'helicopters:read' }),
    });`),
  ).toEqual({
    method: 'POST',
    path: '/api/token',
    headers: [
      ['Authorization', 'Basic Ymxpbmt3aWtpQG1haWxzZXJ2ZXIuY29tOmJsaW5r'],
      ['Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8'],
    ],
    body: 'scope=helicopters%3Aread',
  });
  expect(
    read(
      "fetch('https://h.example/api/session', {method: 'POST', body: JSON.stringify({username: 'a', n: [1, true, null]})})",
    ).body,
  ).toBe('{"username":"a","n":[1,true,null]}');
});

test('texts are read with all their escapes', () => {
  const text =
    String.raw`fetch('/x', { method: 'PUT', body: 'a\'\x41\u00e4\u{1F681}\u{41}\n\
b' + "c" + ` + '`d\ne` })';
  expect(read(text).body).toBe("a'Aä🚁A\nbcd\ne");
});

describe('what only its program can know is told with its place', () => {
  test.each<[string, number, number, string, string]>([
    ["fetch('/api", 1, 7, 'quote-open', "'"],
    ['fetch(`/api/${id}`)', 1, 13, 'fetch-value', '${id}'],
    ["fetch('/api', {\n  headers: { Authorization: token } })", 2, 29, 'fetch-value', 'token'],
    ["fetch('/api', { body: btoa('ü€') })", 1, 23, 'fetch-value', 'btoa'],
    ["fetch('/api', { method 'POST' })", 1, 24, 'fetch-expected', ':'],
    ["fetch('/api', { method: 'POST' }", 1, 33, 'fetch-expected', ')'],
    ["fetch('/api', 5)", 1, 15, 'fetch-expected', '{'],
    ["fetch('/api', { headers: [['a']] })", 1, 7, 'fetch-expected', '['],
  ])('%j', (text, line, column, code, about) => {
    expect(parseRequest(text)).toEqual({ ok: false, line, column, code, params: { text: about } });
  });

  test('and whatever is pasted, it does not throw', () => {
    const part = fc.constantFrom(
      ...[
        'fetch(',
        "'",
        '"',
        '`',
        '\\',
        '\n',
        '$',
        '{',
        '}',
        '(',
        ')',
        'a',
        ':',
        ' ',
        ',',
        '[',
        ']',
        '+',
      ],
      ...["'/x'", 'btoa(', 'new Headers(', 'JSON.stringify(', '//', '/*', 'u{', 'http://%'],
    );
    fc.assert(
      fc.property(
        fc.array(part).map((all) => `fetch(${all.join('')}`),
        (text) => {
          const found = parseRequest(text);
          if (found.ok) return;
          const lines = text.split('\n');
          expect(found.line).toBeLessThanOrEqual(lines.length);
          expect(found.column).toBeLessThanOrEqual((lines[found.line - 1] ?? '').length + 1);
        },
      ),
      { seed: 5, numRuns: 2000 },
    );
  });
});
