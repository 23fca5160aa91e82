/** What no `Request` can carry, byte by byte over TCP. */
import fc from 'fast-check';
import { expect, describe, test } from 'vitest';
import { articleEnv } from '../../src/model/env.ts';
import { createServer } from '../../src/model/server/app.ts';
import { ADA, basic } from '../model/server/support.ts';
import { open, raw, sendRaw, stand, type RawAnswer, type Standing } from './support.ts';

const LIST = 'GET /api/helicopters HTTP/1.1';
const [, BASIC] = basic(ADA.username, ADA.password);
const codeOf = ({ text }: RawAnswer): unknown => (JSON.parse(text) as { code: unknown }).code;

/** A server, and a token of it. */
async function withToken(): Promise<Standing & { readonly token: string }> {
  const standing = await stand();
  const { text } = await sendRaw(
    standing.port,
    raw('POST /api/token HTTP/1.1', [`Authorization: ${BASIC}`]),
  );
  return { ...standing, token: (JSON.parse(text) as { access_token: string }).access_token };
}

describe('header fields', () => {
  test('that are doubled reach the server apart, and are refused as such', async () => {
    const { port, token } = await withToken();
    const field = `Authorization: Bearer ${token}`;
    expect((await sendRaw(port, raw(LIST, [field]))).status).toBe(200);
    for (const fields of [
      [field, field],
      [field, 'authorization: Bearer other'],
      ['AUTHORIZATION: Basic eDp5', 'X-Between: 1', field],
    ]) {
      const answer = await sendRaw(port, raw(LIST, fields));
      expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid_request']);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer .*error="invalid_request"/);
    }
  });

  test('may have white space around their value, which is no part of it (RFC 9112 5.1)', async () => {
    const { port, token } = await withToken();
    for (const field of [
      `Authorization:Bearer ${token}`,
      `Authorization: \t Bearer ${token}`,
      `Authorization: Bearer ${token}   `,
      `Authorization: Bearer ${token} \t`,
      `aUTHORIZATION: bEARER  ${token}`,
    ])
      expect((await sendRaw(port, raw(LIST, [field]))).status).toBe(200);
  });

  test.each([
    ['a line feed after the token', (token: string) => `Authorization: Bearer ${token}\n`],
    ['a line feed in the token', (token: string) => `Authorization: Bearer ${token}\nX: y`],
    ['a carriage return after the token', (token: string) => `Authorization: Bearer ${token}\r`],
    ['a NUL after the token', (token: string) => `Authorization: Bearer ${token}\0`],
    ['white space before the colon', (token: string) => `Authorization : Bearer ${token}`],
    ['no colon', (token: string) => `Authorization Bearer ${token}`],
    ['no name', (token: string) => `: Bearer ${token}`],
    ['a name that is none', (token: string) => `Auth orization: Bearer ${token}`],
  ])('with %s are no HTTP', async (_, field) => {
    const { port, token } = await withToken();
    const answer = await sendRaw(port, raw(LIST, [field(token)]));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'malformed_message']);
    expect(answer.headers.get('connection')).toBe('close');
  });

  test('continued on a second line open nothing by that (RFC 9112 5.2)', async () => {
    const { port, token } = await withToken();
    const { status } = await sendRaw(port, raw(LIST, ['Authorization: Bearer', ` ${token}x`]));
    expect([400, 401]).toContain(status);
  });

  test('at the end of a body in pieces show no credentials (RFC 9110 6.5.1)', async () => {
    const { port, token } = await withToken();
    const answer = await sendRaw(
      port,
      raw(
        LIST,
        ['Transfer-Encoding: chunked', 'Trailer: Authorization'],
        `0\r\nAuthorization: Bearer ${token}\r\n\r\n`,
      ),
    );
    expect([answer.status, codeOf(answer)]).toEqual([401, 'unknown_client']);
  });

  test('are all heard, however many: the one that counts may be the last', async () => {
    const { port, token } = await withToken();
    const many = Array.from({ length: 2_500 }, (_, place) => `a:${place % 10}`);
    const field = `Authorization: Bearer ${token}`;
    expect((await sendRaw(port, raw(LIST, [...many, field]))).status).toBe(200);
    expect((await sendRaw(port, raw(LIST, [field, ...many, field]))).status).toBe(400);
  });

  test('beyond what is read are refused, in one field, in many, and in the address', async () => {
    const { port } = await stand();
    for (const request of [
      raw(LIST, [`Authorization: Bearer ${'a'.repeat(20_000)}`]),
      raw(
        LIST,
        Array.from({ length: 300 }, () => `X-Padding: ${'a'.repeat(100)}`),
      ),
      raw(`GET /api/helicopters?${'a'.repeat(20_000)} HTTP/1.1`),
    ]) {
      const answer = await sendRaw(port, request);
      expect([answer.status, codeOf(answer)]).toEqual([431, 'header_fields_too_large']);
    }
    const within = raw(LIST, [`Authorization: Bearer ${'a'.repeat(15_000)}`]);
    expect((await sendRaw(port, within)).status).toBe(401);
  });

  test('with bytes beyond ASCII are read, and open nothing', async () => {
    const { port } = await stand();
    for (const value of ['Bearer \xe9\xff', 'B\xe4r x', '\x80'])
      expect([400, 401]).toContain(
        (await sendRaw(port, raw(LIST, [`Authorization: ${value}`]))).status,
      );
  });
});

describe('the request line', () => {
  test.each([
    ['TRACE', 405],
    ['PROPFIND', 405],
    ['PATCH', 405],
    ['M-SEARCH', 405],
    ['CONNECT', 405],
    ['OPTIONS', 405],
    ['BREW', 400],
    ['get', 400],
    ['GET\t', 400],
  ])('with the method %s is answered %i', async (method, status) => {
    const { port } = await stand();
    const target = method === 'CONNECT' ? 'helicopters.example:443' : '/api/helicopters';
    const answer = await sendRaw(port, raw(`${method} ${target} HTTP/1.1`));
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    if (status === 405)
      expect(answer.headers.get('allow')).toBe(method === 'CONNECT' ? '' : 'GET, HEAD');
  });

  test('with CONNECT to a path says what may be asked there', async () => {
    const { port } = await stand();
    const answer = await sendRaw(port, raw('CONNECT /api/helicopters HTTP/1.1'));
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await sendRaw(port, raw('CONNECT /nowhere HTTP/1.1'))).status).toBe(404);
  });

  test('with TRACE where nothing is finds nothing; its fields are never sent back', async () => {
    const { port } = await stand();
    const answer = await sendRaw(port, raw('TRACE /nowhere HTTP/1.1', ['X-Secret: blink']));
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not_found']);
    expect(answer.text).not.toContain('blink');
  });

  test.each([
    ['GET /api/helicopters', 'no version', 'version_unknown'],
    ['GET /api/helicopters HTTP/2.0', 'another version', 'version_unknown'],
    ['GET /api/helicopters HTTP/1.1 x', 'more than three words', 'malformed_message'],
    ['GET  HTTP/1.1', 'no target', 'malformed_message'],
    ['GET api/helicopters HTTP/1.1', 'a target without a slash', 'malformed_message'],
    ['GET /api/heli copters HTTP/1.1', 'a blank in the target', 'malformed_message'],
    ['GET ftp://localhost/api/helicopters HTTP/1.1', 'another kind of address', 'target_invalid'],
    ['GET http://u:p@localhost/api/helicopters HTTP/1.1', 'user and password', 'target_invalid'],
    ['GET http://u@localhost/api/helicopters HTTP/1.1', 'a user', 'target_invalid'],
    ['POST http://:p@localhost/api/token HTTP/1.1', 'a password', 'target_invalid'],
    ['GET http:// HTTP/1.1', 'an address without a host', 'target_invalid'],
    ['PRI * HTTP/2.0', 'the beginning of HTTP/2', 'malformed_message'],
    ['\x16\x03\x01\x02', 'the beginning of TLS', 'malformed_message'],
  ])('%j is none (%s), is told so, and the server goes on', async (line, _, code) => {
    const { port } = await stand();
    const answer = await sendRaw(port, raw(line));
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    expect((await sendRaw(port, raw(LIST))).status).toBe(401);
  });

  test('whatever its target, is answered, and never by a 5xx', async () => {
    const { port } = await stand();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'TRACE', 'OPTIONS'),
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.webUrl({ authoritySettings: { withUserInfo: true, withIPv6: true, withPort: true } }),
          fc.string({ unit: 'binary-ascii' }).map((text) => `/${text}`),
          fc.string({ unit: 'binary' }),
        ),
        async (method, target) => {
          const answer = await sendRaw(port, raw(`${method} ${target} HTTP/1.1`));
          expect(answer.status).toBeGreaterThanOrEqual(400);
          expect(answer.status).toBeLessThan(500);
        },
      ),
      { numRuns: 200, seed: 9112 },
    );
  });

  test('that we fail at is answered, and takes no other with it', async () => {
    const server = createServer({ env: articleEnv() });
    let failing = true;
    const { port } = await stand({
      server: {
        ...server,
        fetch: (request, carried) =>
          failing ? Promise.reject(new Error('x')) : server.fetch(request, carried),
      },
    });
    const answer = await sendRaw(port, raw(LIST));
    expect([answer.status, codeOf(answer)]).toEqual([500, 'failed']);
    failing = false;
    expect((await sendRaw(port, raw(LIST))).status).toBe(401);
  });

  test('may name a whole address, or hide the path: the path is looked at, and no other', async () => {
    const { port } = await stand();
    for (const [target, status] of [
      ['http://localhost/api/helicopters', 401],
      ['HTTP://elsewhere.example/api/helicopters', 401],
      ['/api/./x/../helicopters', 401],
      ['//api/helicopters', 404],
      ['/api/helicopters/', 404],
      ['/api%2fhelicopters', 404],
      ['/\\api\\helicopters', 404],
      ['/api/helicopters?access_token=x', 400],
      ['/api/helicopters?%61ccess_token=x', 400],
    ] as const)
      expect([target, (await sendRaw(port, raw(`GET ${target} HTTP/1.1`))).status]).toEqual([
        target,
        status,
      ]);
    expect((await sendRaw(port, raw('OPTIONS * HTTP/1.1'))).status).toBe(404);
  });

  test('wants one host, but for HTTP/1.0', async () => {
    const { port } = await stand();
    const bare = (line: string, ...hosts: string[]) =>
      sendRaw(port, [line, ...hosts, 'Connection: close', '', ''].join('\r\n'));
    for (const [hosts, code] of [
      [[], 'host_missing'],
      [['Host: a', 'Host: a'], 'host_doubled'],
    ] as const) {
      const answer = await bare(LIST, ...hosts);
      expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    }
    expect((await bare(LIST, 'Host: a')).status).toBe(401);
    expect((await bare('GET /api/helicopters HTTP/1.0')).status).toBe(401);
  });
});

describe('bodies', () => {
  const REVOKE = 'POST /api/revoke HTTP/1.1';
  const FORM = 'Content-Type: application/x-www-form-urlencoded';
  const CHUNKED = 'Transfer-Encoding: chunked';

  test('in pieces are put together, whatever the pieces', async () => {
    const { port, token } = await withToken();
    const bytes = Array.from(`token=${token}`, (one) => `1;x=y\r\n${one}\r\n`).join('');
    const answer = await sendRaw(port, raw(REVOKE, [FORM, CHUNKED], `${bytes}0\r\n\r\n`));
    expect([answer.status, codeOf(answer)]).toEqual([200, 'revoked']);
    const after = await sendRaw(port, raw(LIST, [`Authorization: Bearer ${token}`]));
    expect([after.status, codeOf(after)]).toEqual([401, 'invalid_token']);
  });

  test.each([
    ['a length and pieces both', ['Content-Length: 5', CHUNKED], '0\r\n\r\n'],
    ['two lengths', ['Content-Length: 7', 'Content-Length: 8'], 'token=xy'],
    ['a length below nothing', ['Content-Length: -1'], ''],
    ['a length in words', ['Content-Length: seven'], 'token=x'],
    ['a length with a sign', ['Content-Length: +7'], 'token=x'],
    ['pieces that are not the last coding', ['Transfer-Encoding: chunked, identity'], '0\r\n\r\n'],
    ['a coding that is none', ['Transfer-Encoding: xchunked'], '0\r\n\r\n'],
    ['a piece without its size', [CHUNKED], 'token\r\n0\r\n\r\n'],
    ['a piece longer than its size', [CHUNKED], '2\r\ntoken=x\r\n0\r\n\r\n'],
    ['a size with a sign', [CHUNKED], '+7\r\ntoken=x\r\n0\r\n\r\n'],
    ['a size in 0x', [CHUNKED], '0x7\r\ntoken=x\r\n0\r\n\r\n'],
  ])('with %s are refused: no second request hides in them', async (_, fields, body) => {
    const { port, log } = await stand();
    const hidden = raw('GET /api/helicopters HTTP/1.1');
    const answer = await sendRaw(port, raw(REVOKE, [FORM, ...fields], body + hidden));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'malformed_message']);
    expect(log.map(({ status }) => status)).toEqual([400]);
  });

  test('of GET are taken in and count for nothing', async () => {
    const { port } = await stand();
    const request = raw(LIST, ['Content-Length: 2'], 'xx');
    expect((await sendRaw(port, request)).status).toBe(401);
  });

  test('that are no UTF-8, or nothing at all, are the faults of whoever sends them', async () => {
    const { port } = await stand();
    for (const [fields, body] of [
      [['Content-Length: 3'], '\xff\xfe\0'],
      [['Content-Length: 0'], ''],
      [[], ''],
    ] as const) {
      const login = ['Content-Type: application/json', ...fields];
      const answer = await sendRaw(port, raw('POST /api/session HTTP/1.1', login, body));
      expect([answer.status, codeOf(answer)]).toEqual([400, 'invalid_request']);
    }
  });

  test.each([
    ['said to be', (size: number) => [[`Content-Length: ${size}`], 'x'.repeat(size)] as const],
    [
      'in pieces',
      (size: number) =>
        [[CHUNKED], `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n0\r\n\r\n`] as const,
    ],
  ])('that are too large, %s, are told so, though they go on', async (_, of) => {
    const { port } = await stand({ limits: { bodyBytes: 1_000, lingerBytes: 100_000 } });
    const send = (size: number) => sendRaw(port, raw(REVOKE, [FORM, ...of(size)[0]], of(size)[1]));
    expect((await send(1_000)).status).toBe(400);
    for (const size of [1_001, 50_000]) {
      const answer = await send(size);
      expect([answer.status, codeOf(answer)]).toEqual([413, 'content_too_large']);
    }
  });

  test('that are announced are asked for, or refused before they are sent', async () => {
    const { port } = await stand({ limits: { bodyBytes: 1_000, lingerMs: 50 } });
    const announce = (size: number, expectation = '100-continue', body = '') =>
      sendRaw(port, raw(REVOKE, [FORM, `Content-Length: ${size}`, `Expect: ${expectation}`], body));
    expect(await announce(7, '100-continue', 'token=x')).toMatchObject({ status: 100 });
    expect((await announce(1_001)).status).toBe(413);
    const other = await announce(7, 'tea', 'token=x');
    expect([other.status, codeOf(other)]).toEqual([417, 'expectation_failed']);
  });
});

test('several requests on one connection are answered in their order', async () => {
  const { port, token } = await withToken();
  const first = `${LIST}\r\nHost: a\r\n\r\n`;
  const second = `${LIST}\r\nHost: a\r\nAuthorization: Bearer ${token}\r\n\r\n`;
  const third = raw('HEAD /api/helicopters HTTP/1.1');
  const { socket, whole } = await open(port);
  socket.write(first + second + third);
  const statuses = [...(await whole).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  expect(statuses).toEqual(['401', '200', '401']);
  expect(await whole).toMatch(/\r\n\r\n$/);
});
