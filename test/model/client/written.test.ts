import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE_TOKEN } from '../../../src/model/env.ts';
import { projectAll } from '../../../src/model/projections/index.ts';
import { stepsOf } from '../../../src/model/steps.ts';
import type { Instruction, Trace } from '../../../src/model/trace.ts';
import { lines, own, play, requests, responses, states } from '../playing.ts';

type Written = Extract<Instruction, { do: 'send' }>;
const LIST: Written = {
  do: 'send',
  who: 'client',
  method: 'GET',
  path: '/api/helicopters',
  headers: [],
  body: null,
  say: 'said.list-token',
};
const BEARER = ['Authorization', `Bearer ${ARTICLE_TOKEN}`] as const;

/** The record of one request written by hand, by a client that holds the article's token. */
async function send(written: Partial<Written>): Promise<Trace> {
  const { trace } = await play('trial-5', { script: [{ ...LIST, ...written }] });
  return trace;
}

describe('a request is sent as it is written', () => {
  test('doubled fields apart and in order, and the wire adds its own', async () => {
    const entries = own(await send({ headers: [BEARER, ['X-A', '1'], BEARER] }));
    expect(requests(entries)[0]?.headers).toEqual([
      ['Host', 'helicopters.example'],
      BEARER,
      ['X-A', '1'],
      BEARER,
    ]);
    expect(responses(entries)).toMatchObject([{ status: 400, code: 'invalid_request' }]);
    expect(states(entries, 'client').at(-1)).toMatchObject({ state: 'refused', from: 'sending' });
  });

  test.each<[where: string, written: Partial<Written>]>([
    ['a header', { headers: [BEARER] }],
    ['the address', { path: `/api/helicopters?access_token=${ARTICLE_TOKEN}` }],
  ])('what it shows in %s is said, and marked as sent', async (_, written) => {
    const [line] = lines(own(await send(written)));
    expect(line).toMatchObject({ params: { token: ARTICLE_TOKEN }, unsent: [] });
  });

  test('with a body, by any method', async () => {
    const entries = own(
      await send({
        method: 'POST',
        path: '/api/revoke',
        headers: [['Content-Type', 'application/x-www-form-urlencoded']],
        body: 'token=made-up',
      }),
    );
    expect(responses(entries)).toMatchObject([{ status: 200, code: 'revoked' }]);
    expect(states(entries, 'client').at(-1)).toMatchObject({ state: 'served' });
  });

  test('and the client keeps a token that comes of it', async () => {
    const headers = [['Authorization', `Basic ${btoa('blinkwiki@mailserver.com:blink')}`]] as const;
    const { trace } = await play('trial-3', {
      script: [
        { ...LIST, method: 'POST', path: '/api/token', headers },
        { do: 'ask', who: 'client', show: 'token', say: 'said.list-token' },
      ],
    });
    expect(responses(trace.entries).map(({ code }) => code)).toEqual(['granted', 'served']);
  });

  test('by the impostor too, from its own address and without the cookies of others', async () => {
    const script: Instruction[] = [
      {
        do: 'log-in',
        name: 'Blink Wiki',
        username: 'blinkwiki@mailserver.com',
        password: 'blink',
        say: 'said.log-in',
      },
      { ...LIST, who: 'impostor' },
      { ...LIST, who: 'impostor', headers: [BEARER] },
    ];
    const entries = own((await play('trial-5', { script })).trace);
    expect(responses(entries).map(({ status }) => status)).toEqual([200, 401, 200]);
    expect(states(entries, 'impostor').map(({ state, reason }) => [state, reason])).toEqual([
      ['watching', 'birth'],
      ['sending', 'send'],
      ['refused', 'as-written'],
      ['sending', 'send'],
      ['served', 'as-written'],
    ]);
  });
});

describe.each(['client', 'impostor'] as const)(
  'what no request can hold, the %s does not send',
  (who) => {
    test.each<[written: Partial<Written>, reason: string]>([
      [{ method: '' }, 'method-cannot-be-sent'],
      [{ method: 'GET /' }, 'method-cannot-be-sent'],
      [{ method: 'trace' }, 'method-cannot-be-sent'],
      [{ path: '' }, 'path-cannot-be-sent'],
      [{ path: '@evil.example/' }, 'path-cannot-be-sent'],
      [{ path: '/a b' }, 'path-cannot-be-sent'],
      [{ path: '/a\r\nX-Evil: 1' }, 'path-cannot-be-sent'],
      [{ body: 'x' }, 'body-cannot-be-sent'],
      [{ headers: [['A b', '1']] }, 'header-cannot-be-sent'],
      [{ headers: [['A', '1\r\nB: 2']] }, 'header-cannot-be-sent'],
      [{ headers: [['A', '∞']] }, 'header-cannot-be-sent'],
      [{ headers: [['host', 'evil.example']] }, 'header-is-of-the-wire'],
      [{ headers: [['Content-Length', '3']] }, 'header-is-of-the-wire'],
    ])('%j: %s', async (written, reason) => {
      const entries = own(await send({ ...written, who }));
      expect(requests(entries)).toEqual([]);
      expect(states(entries, who).at(-1)).toMatchObject({
        state: 'unsent',
        from: 'sending',
        reason,
      });
    });
  },
);

test('whatever is written is sent and answered, or not sent; every panel can show it', async () => {
  const value = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('Basic', 'Basic !', 'Basic YQ==', 'Bearer', 'Bearer a b', 'application/json'),
  );
  const name = fc.constantFrom('Authorization', 'authorization', 'Cookie', 'Content-Type', 'X-A');
  const written = fc.record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE', 'PUT', 'OPTIONS', 'post'),
    path: fc.oneof(
      fc.constantFrom('/api/helicopters', '/api/token', '/api/session', '/api/revoke', '/'),
      fc.string({ maxLength: 8 }).map((tail) => `/api/helicopters?${tail}`),
    ),
    headers: fc.array(fc.tuple(name, value), { maxLength: 3 }),
    body: fc.option(
      fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('{', '{"a":', 'token=%')),
    ),
  });
  await fc.assert(
    fc.asyncProperty(written, async (one) => {
      const trace = await send(one);
      const entries = own(trace);
      const [response] = responses(entries);
      const at = states(entries, 'client').at(-1)?.state;
      if (response) expect(response.status).toBeLessThan(500);
      else expect(at).toBe('unsent');
      const { steps } = stepsOf(trace);
      for (const place of steps.keys()) expect(() => projectAll(trace, place)).not.toThrow();
    }),
    { numRuns: 150 },
  );
});
