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

  test.each([
    `curl -s URL/api/helicopters`,
    `curl -u blinkwiki@mailserver.com:blink -X POST URL/api/token`,
    `curl -sS -XPOST -ublinkwiki@mailserver.com:blink --data 'scope=a b' -d "x=\\"1\\"" URL/api/token`,
    `curl URL/api/helicopters -H "Authorization: Bearer abc" \\\n  -H 'X-Y;' -H Accept:`,
    `curl --json '{"username":"a","password":"b"}' URL/api/session`,
    `curl -G -d a=1 --data-urlencode 'b=ä &' URL/api/helicopters?c=2`,
    `curl -I --oauth2-bearer tok -b 'session=1; x=2' -e http://r.example/ -- URL/api/helicopters`,
    `curl -H $'X: tab\\there' -d '' URL/api/revoke`,
  ])('and what is typed for it is read as it sends it: %s', async (line) => {
    let origin = '';
    const sent = await sentBy((at) => line.replace('URL', (origin = at)));
    const request = read(line.replace('URL', origin));
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
