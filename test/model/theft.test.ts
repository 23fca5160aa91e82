import { describe, expect, test } from 'vitest';
import { ARTICLE_TOKEN } from '../../src/model/env.ts';
import type { Entry, Instruction, RequestEntry, Trace } from '../../src/model/trace.ts';
import { requestText } from '../../src/model/wire/text.ts';
import { own, play, requests, responses, states, the } from './playing.ts';

const WAYS = the('stolen-token').ways ?? [];

function pair(trace: Trace): readonly [RequestEntry, RequestEntry] {
  const [earlier, later] = trace.header.compare ?? [];
  const all = requests(trace.entries).filter(({ to }) => to === 'api');
  const first = all.find(({ message }) => message === earlier);
  const second = later === 'last' ? all.at(-1) : all.find(({ message }) => message === later);
  if (!first || !second) throw new Error('There is nothing to lay side by side.');
  return [first, second];
}
const apiPath = (trace: Trace, message: string) =>
  states(trace.entries, 'api')
    .filter((entry) => entry.message === message)
    .map(({ from, state, guard, reason }) => ({ from, state, guard, reason }));
const answerTo = (trace: Trace, message: string) =>
  responses(trace.entries)
    .filter((entry) => entry.message === message && entry.actor === 'api')
    .map(({ status, headers, body }) => ({ status, headers, body }));

test("trial 1's request and trial 4's are the same bytes, and get the same answer", async () => {
  const { trace } = await play('trial-4');
  const [first, fourth] = pair(trace);
  expect(first.message).not.toBe(fourth.message);
  expect(requestText(fourth)).toBe(requestText(first));
  expect(answerTo(trace, fourth.message)).toEqual(answerTo(trace, first.message));
  expect(apiPath(trace, fourth.message)).toEqual(apiPath(trace, first.message));
  // Though the client has logged in between.
  const between = responses(trace.entries).filter(({ n }) => n > first.n && n < fourth.n);
  expect(between.map(({ code }) => code)).toContain('granted');
});

test('the bytes of a request are those of HTTP/1.1', async () => {
  const { trace } = await play('trial-5');
  const last = requests(trace.entries).at(-1);
  expect(last && requestText(last)).toBe(
    'GET /api/helicopters HTTP/1.1\r\n' +
      'Host: helicopters.example\r\n' +
      'Accept: application/json\r\n' +
      `Authorization: Bearer ${ARTICLE_TOKEN}\r\n\r\n`,
  );
});

describe.each(WAYS)('stolen: %s', (way) => {
  test("owner's and impostor's requests are the same bytes, and so are answer and path", async () => {
    const { trace } = await play('stolen-token', { way });
    const [owner, impostor] = pair(trace);
    expect([owner.actor, impostor.actor]).toEqual(['client', 'impostor']);
    expect(requestText(impostor)).toBe(requestText(owner));
    expect(answerTo(trace, impostor.message)).toEqual(answerTo(trace, owner.message));
    expect(answerTo(trace, owner.message)[0]?.status).toBe(200);
    expect(apiPath(trace, impostor.message)).toEqual(apiPath(trace, owner.message));
    expect(apiPath(trace, owner.message).length).toBeGreaterThan(4);
  });

  test('the token comes to the impostor by a real path, before it knows it', async () => {
    const { trace } = await play('stolen-token', { way });
    const knows = (entry: Entry) => entry.kind === 'known' && entry.party === 'impostor';
    const known = trace.entries.filter(knows);
    expect(known.length).toBeGreaterThan(0);
    for (const entry of known)
      expect(entry).toMatchObject({ secret: 'token', value: ARTICLE_TOKEN, how: way });
    const before = trace.entries.slice(0, known[0]?.n);
    const carriers = before.filter((entry) =>
      way === 'script'
        ? entry.kind === 'request' && entry.to === 'impostor' && entry.body === ARTICLE_TOKEN
        : entry.kind === 'store' &&
          entry.store === (way === 'sniffed' ? 'capture' : 'proxy-log') &&
          String(entry.row?.['text']).includes(ARTICLE_TOKEN),
    );
    expect(carriers).toHaveLength(1);
    // Nothing but what this way is about brought it there.
    const kinds = ['capture', 'proxy-log'].filter((store) =>
      trace.entries.some((entry) => entry.kind === 'store' && entry.store === store),
    );
    expect(kinds).toEqual({ sniffed: ['capture'], logged: ['proxy-log'], script: [] }[way]);
  });

  test('what was captured is what went over the wire', async () => {
    const { trace } = await play('stolen-token', { way });
    const [owner] = pair(trace);
    for (const entry of trace.entries)
      if (entry.kind === 'store' && ['capture', 'proxy-log'].includes(entry.store))
        expect(entry.row?.['text']).toBe(requestText(owner));
  });
});

describe('without a hole there is no theft:', () => {
  const attempt = async (way: string, careful: readonly Instruction[]) => {
    const script: Instruction[] = [
      { do: 'begin', who: 'client' },
      { do: 'begin', who: 'impostor' },
      ...careful,
      { do: 'steal' },
      { do: 'ask', who: 'impostor', show: 'token', say: 'said.list' },
    ];
    const { trace } = await play('stolen-token', { way, script });
    const entries = own(trace);
    expect(entries.filter((one) => one.kind === 'known' && one.party === 'impostor')).toEqual([]);
    expect(states(entries, 'impostor').map(({ state }) => state)).toEqual([
      'watching',
      'emptyHanded',
      'asking',
      'refused',
    ]);
    expect(responses(entries).at(-1)?.status).toBe(401);
    return entries;
  };
  const ask = { do: 'ask', who: 'client', show: 'token', say: 'said.list-token' } as const;

  test('over HTTPS an eavesdropper hears nothing', async () => {
    const entries = await attempt('sniffed', [{ ...ask, over: 'https' }]);
    expect(entries.some((one) => one.kind === 'store' && one.store === 'capture')).toBe(false);
  });

  test('past the proxy its log has nothing', async () => {
    const entries = await attempt('logged', [ask]);
    expect(entries.some((one) => one.kind === 'store' && one.store === 'proxy-log')).toBe(false);
  });

  test('in plain HTTP without the token there is nothing to hear', async () => {
    await attempt('sniffed', [{ ...ask, show: 'none', say: 'said.list', over: 'http' }]);
  });

  test('without a script in the page its storage tells nobody', async () => {
    await attempt('script', [ask]);
  });
});
