import { beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE_TOKEN } from '../../src/model/env.ts';
import { playlist, SCENARIOS } from '../../src/model/scenarios/index.ts';
import { Session } from '../../src/model/session.ts';
import type { Trace } from '../../src/model/trace.ts';
import { lines, own, play, PLAYED, requests, responses, said, states, the } from './playing.ts';

test('there are the nine of the story', () => {
  expect(SCENARIOS.map(({ id }) => id)).toEqual([
    'trial-1',
    'trial-2',
    'trial-3',
    'trial-4',
    'trial-5',
    'stolen-token',
    'expired-token',
    'revoked-token',
    'session',
  ]);
});

describe.each(PLAYED)('%s (%s)', (id, way) => {
  let trace: Trace;
  beforeAll(async () => {
    // With the cast as it ships: its hashes are data, and could be wrong.
    const session = Session.create({ scenario: the(id), way });
    await session.done;
    ({ trace } = session);
  });

  test('comes to what it expects', () => {
    const entries = own(trace);
    const came = requests(entries)
      .filter(({ to }) => to === 'api')
      .map(({ message, actor }) => {
        const answer = responses(entries).find((one) => one.message === message);
        const after = states(entries, actor === 'impostor' ? 'impostor' : 'client').filter(
          ({ n }) => n > (answer?.n ?? Infinity),
        );
        return { status: answer?.status, code: answer?.code, then: after[0]?.state };
      });
    expect(came).toEqual(the(id).expected);
  });

  test('says on the wire what it says in the dialogue', () => {
    let compared = 0;
    for (const { message, body, actor } of responses(trace.entries)) {
      if (actor !== 'api') continue;
      const spoken = lines(trace.entries)
        .filter((line) => line.message === message && line.speaker === 'api')
        .map(said)
        .join(' ');
      const fields = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
      expect(fields['message'] ?? fields['detail'] ?? '').toBe(spoken);
      compared++;
    }
    expect(compared).toBeGreaterThan(0);
  });

  test('challenges with every 401, and asks for nothing twice in one header', () => {
    for (const { status, headers, actor } of responses(trace.entries)) {
      const names = headers.map(([name]) => name.toLowerCase());
      if (status === 401) expect(names).toContain('www-authenticate');
      if (actor === 'api') expect(new Set(names).size).toBe(names.length);
    }
  });

  test('has every line in the catalogue, and leaves no place in it unfilled', () => {
    for (const line of lines(trace.entries)) expect(said(line)).not.toMatch(/[{}]/);
  });

  test('first plays what it builds on, each once, in order', () => {
    const played = trace.entries.flatMap((entry) =>
      entry.kind === 'trial' ? [[entry.scenario, entry.own]] : [],
    );
    expect(played).toEqual(playlist(the(id)).map((one) => [one.id, one.id === id]));
    expect(new Set(played.map(([scenario]) => scenario)).size).toBe(played.length);
  });
});

describe("the article's dialogue, word for word", () => {
  test.each([
    ['trial-1', ['I need a list of registered helicopters', "Sorry, I don't know you."]],
    ['trial-2', ['I am Blink Wiki blinkwiki@mailserver.com', 'Your ID is not valid.']],
    [
      'trial-3',
      [
        'I am Blink Wiki username blinkwiki@mailserver.com, password: blink',
        'Ok. Access Granted, Blink Wiki. Here is your facility ID 483973gbo8fo7367543fyb43fo8376qi43ub3i74f3.',
        'Please use it for all requests.',
      ],
    ],
    ['trial-4', ['I need a list of registered helicopters', "Sorry, I don't know you."]],
    [
      'trial-5',
      [
        'I need a list of registered helicopters, Here is my ID 483973gbo8fo7367543fyb43fo8376qi43ub3i74f3',
        'Hi Blink Wiki, have a seat, let me print you a copy.',
      ],
    ],
  ])('%s', async (id, dialogue) => {
    const { trace } = await play(id);
    const talk = lines(own(trace)).filter(({ speaker }) => speaker !== 'narrator');
    expect(talk.map(said)).toEqual(dialogue);
    expect(talk.map(({ speaker }) => speaker)).toEqual(
      dialogue.map((_, place) => (place === 0 ? 'unknown' : 'api')),
    );
  });

  test('with the remarks as narration', async () => {
    const { trace } = await play('trial-3');
    const told = lines(own(trace)).filter(({ speaker }) => speaker === 'narrator');
    expect(told.map(said)).toEqual([
      'Trial 3: client send correct credentials provided by the user',
      'API verified credentials and returns a "machine password", the API token',
    ]);
  });
});

describe('what is said and not sent', () => {
  test.each([
    ['trial-2', ['name']],
    ['trial-3', ['name']],
    ['trial-5', []],
    ['session', ['name']],
  ])('is marked in %s', async (id, unsent) => {
    const { trace } = await play(id);
    expect(lines(own(trace)).find(({ speaker }) => speaker === 'unknown')?.unsent).toEqual(unsent);
  });

  test.each(['100%', 'quo"te', 'a+b c', 'zoë €', '\\'])(
    'is told from what is sent encoded: the password %s',
    async (password) => {
      const who = { name: 'Blink Wiki', username: 'blinkwiki@mailserver.com', password };
      const { trace } = await play('session', {
        script: [
          { do: 'log-in', ...who, say: 'said.log-in' },
          { do: 'identify', ...who, say: 'said.identify' },
        ],
      });
      const asked = lines(own(trace)).filter(({ speaker }) => speaker === 'unknown');
      expect(asked.map(({ unsent }) => unsent)).toEqual([['name'], ['name']]);
    },
  );
});

test("the token of the trials is the article's", async () => {
  const { trace } = await play('trial-3');
  const [{ body } = { body: '{}' }] = responses(trace.entries);
  expect(JSON.parse(body)).toMatchObject({ access_token: ARTICLE_TOKEN, token_type: 'Bearer' });
});
