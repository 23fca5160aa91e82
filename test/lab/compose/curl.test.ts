/** What is written for curl, sent by curl; and what is typed for it, read as it sends it. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { parseRequest } from '../../../src/lab/compose/parse.ts';
import { curlOf, httpOf } from '../../../src/lab/compose/write.ts';
import type { Sendable } from '../../../src/model/client/bare.ts';
import {
  askForList,
  askForToken,
  giveBack,
  logIn,
  logOut,
} from '../../../src/model/client/requests.ts';
import { requestText } from '../../../src/model/wire/text.ts';

const ready = (prepared: ReturnType<typeof askForList>): Sendable => {
  if ('unsendable' in prepared) throw new Error(prepared.unsendable);
  return prepared;
};
const TRIALS: readonly Sendable[] = [
  askForList(null),
  askForList('483973gbo8fo7367543fyb43fo8376qi43ub3i74f3'),
  askForToken('blinkwiki@mailserver.com', 'blink'),
  askForToken('blinkwiki@mailserver.com', ''),
  askForToken('blinkwiki@mailserver.com', 'blink', 'helicopters:read profile:read'),
  logIn('blinkwiki@mailserver.com', `it's "so" \\ $HOME \`x\` {} [1-3] äö`),
  logOut(),
  giveBack('a+b/c=='),
].map(ready);
const ODD: readonly Sendable[] = [
  { method: 'HEAD', path: '/api/helicopters', headers: [], body: null },
  {
    method: 'PATCH',
    path: '/api/helicopters?a=1&b=%20%22',
    headers: [
      ['X-Empty', ''],
      ['A', '1'],
      ['A', '2'],
    ],
    body: 'x\ny\r\n',
  },
  { method: 'POST', path: '/api/session', headers: [['X', "it's; a:b"]], body: '' },
  { method: 'POST', path: '/api/token', headers: [], body: null },
  {
    method: 'DELETE',
    path: '/a/[1-3]?c=[d]',
    headers: [['Accept', '*/*']],
    body: '@file\u0001\u001b',
  },
];
const read = (text: string): Sendable => {
  const found = parseRequest(text);
  if (!found.ok) throw new Error(`${found.line}:${found.column} ${found.code}`);
  return found.request;
};
const named = (requests: readonly Sendable[]) =>
  requests.map(
    (one) => [`${one.method} ${one.path} ${one.body ?? 'without a body'}`, one] as const,
  );

test.each(named([...TRIALS, ...ODD]))('%s comes back as it was', (_, request) => {
  expect(read(httpOf(request, 'helicopters.example'))).toEqual(request);
  expect(read(curlOf(request, 'https://helicopters.example'))).toEqual(request);
});

describe('real curl', () => {
  /** What comes over TCP when a shell runs this. */
  async function sentBy(command: (origin: string) => string): Promise<string> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    let text = '';
    server.on('connection', (socket) => {
      socket.on('data', (data) => {
        text += data.toString();
        const [head = '', body = ''] = text.split(/\r\n\r\n([^]*)/);
        const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
        if (text.includes('\r\n\r\n') && Buffer.byteLength(body) >= length)
          socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
      });
    });
    try {
      await new Promise<void>((resolve, reject) => {
        const line = command(`http://127.0.0.1:${port}`).replace(/^curl/, 'curl -q --noproxy "*"');
        execFile('bash', ['-c', line], (error) => {
          if (error) reject(new Error(`curl is needed for this test: ${error.message}`));
          else resolve();
        });
      });
      return text;
    } finally {
      server.close();
    }
  }

  test.each(named([...TRIALS, ...ODD]))(
    'sends %s as it is written for it, byte by byte',
    async (_, request) => {
      let origin = '';
      const sent = await sentBy((at) => curlOf(request, (origin = at)));
      const own = sent.replace(/^User-Agent: .*\r\n/m, '');
      const { url, headers } = { url: origin + request.path, headers: [['Host', origin.slice(7)]] };
      const length: [string, string][] =
        request.body === null ? [] : [['Content-Length', String(Buffer.byteLength(request.body))]];
      const sorted = (text: string): string[] =>
        text.split('\r\n\r\n')[0]?.split('\r\n').sort() ?? [];
      const expected = requestText({
        ...request,
        url,
        headers: [...(headers as [string, string][]), ...request.headers, ...length],
      });
      expect(sorted(own).map((line) => line.trimEnd())).toEqual(
        sorted(expected).map((line) => line.trimEnd()),
      );
      expect(sent.split(/\r\n\r\n([^]*)/)[1]).toBe(request.body ?? '');
    },
  );

  /** `USER` and what belongs to it goes into the address. */
  const addressed = (line: string, origin: string): string =>
    line
      .replace(/USER(\S*@)URL/, `http://me$1${origin.slice('http://'.length)}`)
      .replace('URL', origin);

  test.each([
    `curl -s URL/api/helicopters`,
    `curl -u blinkwiki@mailserver.com:blink -X POST URL/api/token`,
    `curl -sS -XPOST -ublinkwiki@mailserver.com:blink --data 'scope=a b' -d "x=\\"1\\"" URL/api/token`,
    `curl URL/api/helicopters -H "Authorization: Bearer abc" \\\n  -H 'X-Y;' -H Accept:`,
    `curl --json '{"username":"a","password":"b"}' URL/api/session`,
    `curl -G -d a=1 --data-urlencode 'b=ä &' URL/api/helicopters?c=2`,
    `curl -I --oauth2-bearer tok -b 'session=1; x=2' -e http://r.example/ -- URL/api/helicopters`,
    `curl -H $'X: tab\\there' -d '' URL/api/revoke`,
    `curl -u a:b -H 'Authorization: Bearer x' URL/api/helicopters`,
    `curl -u a:b -H 'Authorization:' URL/api/helicopters`,
    `curl -u a:b -H 'Authorization;' URL/api/helicopters`,
    `curl -u a:b -u c:d URL/api/token`,
    `curl -u a:b --oauth2-bearer tok -u c:d URL/api/helicopters`,
    `curl --oauth2-bearer tok -H 'Authorization: Bearer x' URL/api/helicopters`,
    `curl -b a=1 -b 'b=2; c=3' URL/api/session`,
    `curl -b a=1 -H 'Cookie: z=1' URL/api/session`,
    `curl -e http://r.example/ -e http://s.example/ -H 'Referer:' URL/api/helicopters`,
    `curl -d a -H 'Content-Type:' URL/api/revoke`,
    `curl --json '{}' -H 'Accept: x/y' URL/api/session`,
    `curl USER:p%40ss@URL/api/token`,
    `curl -u a:b USER@URL/api/token`,
    `curl -N --retry 0 --fail-with-body --no-keepalive -4 URL/api/helicopters`,
  ])('and what is typed for it is read as it sends it: %s', async (line) => {
    let origin = '';
    const sent = await sentBy((at) => addressed(line, (origin = at)));
    const request = read(addressed(line, origin));
    const withoutAgent = sent.replace(/^User-Agent: .*\r\n/m, '');
    const again = read(withoutAgent);
    const sorted = (one: Sendable) => ({
      ...one,
      headers: one.headers.map((pair) => pair.join(': ')).sort(),
      // curl encodes in small letters.
      path: one.path.replace(/%../g, (code) => code.toUpperCase()),
    });
    // An empty body has a length; where there is none of either, curl says nothing.
    expect(sorted(request)).toEqual(sorted(again));
  });
});

describe('as other shells have it', () => {
  const WANTED = read(
    `curl 'https://a.example/api/session?x=1&y=%20' -H 'X-A: "q" & ^' -d '{"a":"\\\\"}'`,
  );
  test.each([
    [
      'cmd, as Chrome writes it',
      `curl ^"https://a.example/api/session?x=1^&y=^%^20^" ^\r\n  -H ^"X-A: ^\\^"q^\\^" ^& ^^^" ^\r\n  -d ^"^{^\\^"a^\\^":^\\^"^\\^\\^\\^\\^\\^"^}^"`,
    ],
    [
      'PowerShell',
      'curl.exe \'https://a.example/api/session?x=1&y=%20\' `\n  -H "X-A: `"q`" & ^" `\n  -d \'{\\"a\\":\\"\\\\\\"}\'',
    ],
    [
      'a prompt',
      `$ curl 'https://a.example/api/session?x=1&y=%20' -H 'X-A: "q" & ^' -d '{"a":"\\\\"}'`,
    ],
    [
      'a fence and a remark',
      `\`\`\`sh\n# Log in\ncurl 'https://a.example/api/session?x=1&y=%20' -H 'X-A: "q" & ^' -d '{"a":"\\\\"}'\n\`\`\``,
    ],
  ])('%s', (_, line) => {
    expect(read(line)).toEqual(WANTED);
  });
});

test.each([
  ['a quote for cmd', 'curl ^"https://a.example/x^" ^\n  -H ^"A: b', 'quote-open', 2, 7],
  ['what cmd begins another command with', 'curl ^"https://a.example/x^" ^\n & dir', 'shell', 2, 2],
  ['a quote for PowerShell', "curl.exe https://a.example/x `\n -H 'A", 'quote-open', 2, 5],
  ['a variable for PowerShell', 'curl.exe https://a.example/x `\n -H "A: $b"', 'shell', 2, 9],
  ['an option, after a prompt', '$ curl --unheard-of https://a.example/x', 'option-unknown', 1, 8],
  ['a form', 'curl -F a=b https://a.example/x', 'option-unknown', 1, 6],
  ['a file after a name', `curl /x --data-urlencode 'a@file'`, 'data-from-file', 1, 26],
  ['a blank in an address', `curl 'https://a.example/a b'`, 'blank', 1, 6],
  ['a length that is too short', 'POST /x HTTP/1.1\nContent-Length: 3\n\nabcdef', 'length', 2, 1],
  ['a length that is too long', 'POST /x HTTP/1.1\nContent-Length: 9\n\nabcdef', 'length', 2, 1],
  ['a length that is none', 'POST /x HTTP/1.1\nContent-Length: x\n\nabcdef', 'length', 2, 1],
  ['a pipe', 'curl https://a.example/x | jq .', 'shell', 1, 26],
])('says of %s what is wrong, and where', (_, text, code, line, column) => {
  expect(parseRequest(text)).toMatchObject({ ok: false, code, line, column });
});

test('half a surrogate pair is encoded as what stands for it', () => {
  expect(read("curl /x --data-urlencode 'a=\ud800'").body).toBe('a=%EF%BF%BD');
});
test.each(['abc', 'abc\n', 'abc\r\n'])('a line end after a body is none of it: %j', (body) => {
  expect(read(`POST /x HTTP/1.1\nContent-Length: 3\n\n${body}`).body).toBe('abc');
});
