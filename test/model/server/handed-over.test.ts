/** What stands around each decision: the status line, the log, what a wire hands over, what it is answered with. */
import { describe, expect, test } from 'vitest';
import { not } from 'xstate';
import { apiMachine, never } from '../../../src/model/machines/api.ts';
import type { ApiResponse } from '../../../src/model/machines/api-types.ts';
import { CAST } from '../../../src/model/server/cast.ts';
import { HELICOPTERS } from '../../../src/model/server/helicopters.ts';
import { FailureStore } from '../../../src/model/server/stores.ts';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { ADA, basic, bearer, FORM, HOST, JSON_BODY, keeping, LIST, setUp } from './support.ts';

const WRONG = basic(ADA.username, 'wrong');

test('each status has the phrase that its line should have (RFC 9110 15)', async () => {
  const { server, ask, grant } = await setUp();
  const narrow = bearer(await grant({ scope: 'profile:read' }));
  const session = JSON.stringify(ADA);
  const phrase = async (
    method: string,
    path: string,
    headers: readonly HeaderPair[] = [],
    body?: string,
  ): Promise<string> => {
    const request = new Request(HOST + path, { method, ...(body !== undefined && { body }) });
    const { status, statusText } = await server.fetch(request, { headers });
    return `${status} ${statusText}`;
  };
  expect(await phrase('GET', LIST, [bearer(await grant())])).toBe('200 OK');
  expect(await phrase('DELETE', '/api/session')).toBe('204 No Content');
  expect(await phrase('GET', LIST, [bearer('')])).toBe('400 Bad Request');
  expect(await phrase('GET', LIST)).toBe('401 Unauthorized');
  expect(await phrase('GET', LIST, [narrow])).toBe('403 Forbidden');
  expect(await phrase('GET', '/')).toBe('404 Not Found');
  expect(await phrase('PUT', LIST)).toBe('405 Method Not Allowed');
  expect(await phrase('POST', '/api/session', [FORM], session)).toBe('415 Unsupported Media Type');
  for (let i = 0; i < 5; i++) await ask('POST', '/api/token', { headers: [WRONG] });
  expect(await phrase('POST', '/api/token', [WRONG])).toBe('429 Too Many Requests');
});

test.each([
  ['recorded', { trace: keeping(), message: 'r1' }],
  ['unrecorded', {}],
])('a table without an answer is a 500 that says so, %s', async (_, carried) => {
  const original = apiMachine.implementations.guards['tokenKnown'];
  const machine = apiMachine.provide({ guards: { tokenKnown: not(original as never) } });
  const { server, grant } = await setUp();
  const token = await grant();
  server.use(machine);
  const response = await server.fetch(new Request(HOST + LIST), {
    ...carried,
    headers: [bearer(token)],
  });
  expect([response.status, response.statusText]).toEqual([500, 'Internal Server Error']);
  expect(await response.json()).toMatchObject({ status: 500, code: 'undecided' });
  // And back again.
  server.use(apiMachine);
  const right = await server.fetch(new Request(HOST + LIST), { headers: [bearer(token)] });
  expect(right.status).toBe(200);
});

test('where the limit is taken away, guesses go on, and so does the owner', async () => {
  const machine = apiMachine.provide({ guards: { tooManyFailures: never } });
  const { ask } = await setUp({ machine });
  for (let i = 0; i < 7; i++)
    expect((await ask('POST', '/api/token', { headers: [WRONG] })).status).toBe(401);
  const right = { headers: [basic(ADA.username, ADA.password)] };
  expect((await ask('POST', '/api/token', right)).status).toBe(200);
});

describe('the log', () => {
  const line = async (method: string, headers: readonly HeaderPair[], path = LIST) => {
    const { ask } = await setUp();
    const trace = keeping();
    await ask(method, path, { pairs: headers, carried: { trace } });
    const rows = trace.entries.flatMap((entry) =>
      entry.kind === 'store' && entry.store === 'log' ? [entry] : [],
    );
    expect(rows).toMatchObject([{ actor: 'api', message: '', key: '' }]);
    return rows[0]?.row?.['line'];
  };
  const auth = (value: string): HeaderPair[] => [['Authorization', value]];
  test('names a scheme of ours, and no other word', async () => {
    expect(await line('GET', [])).toBe(`GET ${LIST}, 401`);
    expect(await line('GET', auth('Bearer'))).toBe(`GET ${LIST}, Bearer [redacted], 400`);
    expect(await line('GET', auth('bAsIc x'))).toBe(`GET ${LIST}, bAsIc [redacted], 401`);
    for (const other of ['Digest x', 'Bearers', 'x Bearer y', ''])
      expect(await line('GET', auth(other))).toBe(`GET ${LIST}, credentials [redacted], 401`);
  });
  test('names the methods that there are', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      expect(await line(method, [])).toBe(`${method} ${LIST}, 405`);
    expect(await line('HEAD', [])).toBe(`HEAD ${LIST}, 401`);
    expect(await line('BREW', [])).toBe(`[redacted] ${LIST}, 405`);
    expect(await line('GET', [], '/x?y')).toBe('GET /[redacted]?[redacted], 404');
  });
});

test('where no wire says from where it comes, all come from one place', async () => {
  const { server } = await setUp();
  const trace = keeping();
  const request = new Request(HOST + LIST, { headers: { Authorization: 'Bearer x' } });
  await server.fetch(request, { trace });
  expect(trace.entries).toContainEqual(
    expect.objectContaining({
      kind: 'store',
      store: 'failures',
      key: 'address unknown',
      message: '',
    }),
  );
});

test('a media type is read with the white space that may stand around it', async () => {
  const { ask } = await setUp();
  const typed = async (type: string) => {
    const pairs: HeaderPair[] = [['Content-Type', type]];
    return (await ask('POST', '/api/session', { pairs, body: JSON.stringify(ADA) })).status;
  };
  expect(await typed(' application/json ')).toBe(200);
  expect(await typed('application/json ; charset=utf-8')).toBe(200);
  expect(await typed('application/jsonx')).toBe(415);
  expect((await ask('POST', '/api/session', { pairs: [], body: '{}' })).status).toBe(415);
  expect((await ask('POST', '/api/session', { pairs: [JSON_BODY], body: '' })).status).toBe(400);
  expect((await ask('POST', '/api/revoke', { pairs: [], body: '' })).status).toBe(415);
});

describe('the description of itself', () => {
  test('is given where there are words for it, to GET and HEAD', async () => {
    const { ask } = await setUp({ description: () => Promise.resolve({ openapi: '3.1.0' }) });
    const told: ApiResponse[] = [];
    const answered = (answer: ApiResponse) => void told.push(answer);
    const got = await ask('GET', '/api/openapi.json', { carried: { answered } });
    expect([got.status, got.fields]).toEqual([200, { openapi: '3.1.0' }]);
    expect(got.headers.get('Content-Type')).toBe('application/json');
    expect(got.headers.get('Cache-Control')).toBe('no-cache');
    expect(told).toMatchObject([{ status: 200, code: 'described', lines: [] }]);
    const head = await ask('HEAD', '/api/openapi.json');
    expect([head.status, head.text]).toEqual([200, '']);
    const post = await ask('POST', '/api/openapi.json');
    expect([post.status, post.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });
  test('is nowhere else', async () => {
    const { ask } = await setUp();
    expect((await ask('GET', '/api/openapi.json')).status).toBe(404);
  });
});

describe('failures', () => {
  const counted = (limit: number, most = 10) => {
    let now = 1000;
    const failures = new FailureStore({ now: () => now }, limit, 1000, most);
    return { failures, wait: (ms: number) => void (now += ms) };
  };
  test('that were none are taken back by their time, alone', () => {
    const { failures, wait } = counted(1);
    failures.add('a');
    failures.takeBack('a', 999);
    expect(failures.retryAfter('a')).toBe(1);
    failures.takeBack('a', 1000);
    expect(failures.retryAfter('a')).toBe(0);
    failures.add('a');
    wait(500);
    failures.add('a');
    failures.takeBack('a', 1500);
    wait(499);
    expect(failures.retryAfter('a')).toBe(1);
    wait(1);
    expect(failures.retryAfter('a')).toBe(0);
  });
  test('take no place when they are taken back', () => {
    const { failures } = counted(1, 2);
    failures.add('a');
    failures.add('b');
    failures.takeBack('b', 1000);
    failures.add('c');
    expect(['a', 'b', 'c'].map((key) => failures.retryAfter(key))).toEqual([1, 0, 1]);
  });
});

test('the cast and the register are as they are told', () => {
  expect(CAST).toMatchObject([{ name: 'Blink Wiki', scope: 'helicopters:read profile:read' }]);
  for (const helicopter of HELICOPTERS)
    expect(helicopter).toEqual({
      registration: expect.stringMatching(/^TT-H[A-Z]{2}$/) as string,
      type: expect.stringMatching(/^[A-Z][\w -]+\d/) as string,
      operator: expect.stringMatching(/^[A-Z][a-z]+ [A-Z]/) as string,
      built: expect.toSatisfy((year: number) => year > 1990 && year < 2020) as number,
    });
  const registrations = HELICOPTERS.map(({ registration }) => registration);
  expect(new Set(registrations).size).toBe(registrations.length);
});
