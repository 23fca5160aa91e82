import { describe, expect, test } from 'vitest';
import { isLoopback, originOf, readArguments, USAGE } from '../../src/serve/arguments.ts';
import { realEnv } from '../../src/serve/env.ts';
import type { LogLine } from '../../src/serve/log.ts';
import { Command, sendRaw, raw } from './support.ts';

const PASSWORD = 'blinkwiki@mailserver.com:blink';
const basic = `Basic ${Buffer.from(PASSWORD).toString('base64')}`;

describe('npm run serve', () => {
  test('with --json-log writes a line a request, and no secret', async () => {
    const command = Command.start('--port', '0', '--json-log');
    const origin = await command.origin();
    const port = Number(new URL(origin).port);
    expect(command.out).toBe('');
    expect(command.err).toContain(`curl -i ${origin}/api/helicopters`);
    expect(command.err).not.toContain('Warning');
    const granted = await fetch(`${origin}/api/token`, {
      method: 'POST',
      headers: { Authorization: basic },
    });
    const { access_token: token } = (await granted.json()) as { access_token: string };
    const login = await fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'blinkwiki@mailserver.com', password: 'blink' }),
    });
    const [, session = ''] = /session=([^;]+)/.exec(login.headers.get('set-cookie') ?? '') ?? [];
    expect(session).toHaveLength(43);
    for (const fields of [
      [`Authorization: Bearer ${token}`],
      [`Authorization: ${token}`],
      [`Cookie: session=${session}`],
      [`Authorization: Bearer ${token}\n`],
    ])
      await sendRaw(port, raw('GET /api/helicopters HTTP/1.1', fields));
    for (const path of [`/api/helicopters?access_token=${token}`, `/api/${token}`, `/${token}`])
      await sendRaw(port, raw(`GET ${path} HTTP/1.1`));
    await sendRaw(port, raw(`${token} / HTTP/1.1`));
    expect(await command.end()).toBe(0);

    const lines = command.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LogLine);
    expect(
      lines.map(({ method, path, credentials, status, code }) =>
        [method, path, credentials, status, code].join(' '),
      ),
    ).toEqual([
      'POST /api/token Basic 200 granted',
      'POST /api/session  200 logged_in',
      'GET /api/helicopters Bearer 200 served',
      'GET /api/helicopters other 401 unknown_client',
      'GET /api/helicopters session 200 served',
      '   400 malformed_message',
      'GET /api/helicopters  400 invalid_request',
      'GET   404 not_found',
      'GET   404 not_found',
      '   400 malformed_message',
    ]);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual([
        'time',
        'address',
        'method',
        'path',
        'credentials',
        'status',
        'code',
        'ms',
      ]);
      expect(line.ms).toBeGreaterThanOrEqual(0);
    }
    for (const secret of [token, session, 'blink"', basic.slice('Basic '.length)])
      expect(
        command.out + command.err.replaceAll('blinkwiki@mailserver.com:blink', ''),
      ).not.toContain(secret);
  });

  test('warns where others can reach it, and closes on either signal', async () => {
    const command = Command.start('--port', '0', '--host', '0.0.0.0');
    const origin = await command.origin();
    expect(command.out).toMatch(/^Warning: others than this machine can reach this server/m);
    expect((await fetch(`${origin}/api/helicopters`)).status).toBe(401);
    expect(await command.end('SIGINT')).toBe(0);
  });

  test.each([
    ['192.0.2.1', '192.0.2.1 is no address of this machine (EADDRNOTAVAIL).'],
    ['nowhere.invalid', 'nowhere.invalid is no address of this machine ('],
  ])('says that it cannot listen at %s, and ends', async (host, said) => {
    const command = Command.start('--port', '0', '--host', host);
    expect(await command.code()).toBe(1);
    expect(command.err).toContain(said);
    expect(command.err).toContain('0.0.0.0 for all of its addresses');
  });

  test('says that the port is taken, and what to do, and ends', async () => {
    const first = Command.start('--port', '0');
    const { port } = new URL(await first.origin());
    const second = Command.start('--port', port);
    expect(await second.code()).toBe(1);
    expect(second.err).toContain(`Port ${port} of 127.0.0.1 is taken by another program`);
    expect(second.err).toContain(`--port ${Number(port) + 1}, or any that is free: --port 0`);
    await first.end();
  });

  test('tells how it is used', async () => {
    const [help, wrong] = [Command.start('--help'), Command.start('--port', 'http')];
    expect([await help.code(), help.out]).toEqual([0, USAGE]);
    expect(await wrong.code()).toBe(2);
    expect(wrong.err).toBe(`A port is a number from 0 to 65535, not http.\n\n${USAGE}`);
  });
});

test.each([['--port', '65536'], ['--port', '-1'], ['--host', ''], ['--what'], ['there']])(
  'the arguments %s are wrong',
  (...args) => {
    expect(readArguments(args)).toHaveProperty('fault');
  },
);

test('knows which addresses are of this machine alone', () => {
  for (const host of ['127.0.0.1', '127.9.9.9', 'localhost', '::1'])
    expect(isLoopback(host)).toBe(true);
  for (const host of ['0.0.0.0', '::', '192.168.0.7', '127.0.0.1.example', 'example.org'])
    expect(isLoopback(host)).toBe(false);
  expect(originOf('::', 80)).toBe('http://[::1]:80');
  expect(originOf('0.0.0.0', 80)).toBe('http://127.0.0.1:80');
});

test("its time is the machine's, its tokens are chance", () => {
  const env = realEnv();
  expect(() => {
    env.advance(1);
  }).toThrow('not ours to turn');
  expect(env.now()).toBeLessThanOrEqual(Date.now());
  expect(env.newToken()).toMatch(/^[\w-]{43}$/);
  expect(env.newToken()).not.toBe(env.newToken());
});
