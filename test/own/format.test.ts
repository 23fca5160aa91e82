import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@hyperjump/json-schema/draft-2020-12';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/own/compile.ts';
import { play } from '../../src/own/play.ts';
import { SCENARIO_SCHEMA, STORY_IDS } from '../../src/own/schema.ts';
import { answerOf, isAsExpected, judge, lostIn } from '../../src/own/verdict.ts';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';
import { Session } from '../../src/model/session.ts';
import { writeTrace, type Trace } from '../../src/model/trace.ts';
import { faultOf, fileOf, LEAST, WEATHER } from './support.ts';

const PUBLISHED = join(import.meta.dirname, '../../docs/scenario.schema.json');
const masked = (trace: Trace): string => writeTrace(trace, { maskMeasured: true });

describe('the schema', () => {
  test('is published as it is: npm run schema writes it', () => {
    expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(SCENARIO_SCHEMA)),
    );
  });
  test('is one of draft 2020-12, and another validator says of files what ours says', async () => {
    const valid = await validate(PUBLISHED);
    const says = (value: unknown): boolean => valid(value as never).valid;
    expect(says(JSON.parse(WEATHER))).toBe(true);
    expect(says(LEAST)).toBe(true);
    for (const wrong of [
      { ...LEAST, id: 'Not An Id' },
      { ...LEAST, more: 1 },
      { ...LEAST, script: [] },
      { ...LEAST, script: [{ do: 'answer', status: 200 }] },
      { ...LEAST, script: [{ do: 'switch', guard: 'tokenExpired', on: false }] },
      { ...LEAST, expected: [{ status: 200 }] },
      { ...LEAST, resource: { host: 'a.example', path: '/a?b', member: 'a', items: [{}] } },
      { ...LEAST, users: [] },
      { ...LEAST, title: { tlh: 'nuqneH' } },
    ]) {
      expect(says(wrong), JSON.stringify(wrong)).toBe(false);
      faultOf(JSON.stringify(wrong));
    }
  });
  test('names the scenarios of the story', () => {
    expect(STORY_IDS).toEqual(SCENARIOS.map(({ id }) => id));
  });
});

describe.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
  'the scenario %s of the story',
  (_, scenario) => {
    test('is written in the format, and comes to the same as a file', async () => {
      const file = fileOf(JSON.stringify(scenario));
      for (const way of scenario.ways ?? [null]) {
        const asFile = await play(compile(file), { way });
        const asData = Session.create({ scenario, way });
        await Promise.all([asFile.done, asData.done]);
        expect(masked(asFile.trace)).toBe(masked(asData.trace));
        expect(isAsExpected(file, asFile.trace)).toBe(true);
      }
    });
  },
);

describe('a file of one’s own', () => {
  const played = async (change: Readonly<Record<string, unknown>> = {}) => {
    const file = fileOf(JSON.stringify({ ...(JSON.parse(WEATHER) as object), ...change }));
    const compiled = compile(file);
    const session = await play(compiled);
    await session.done;
    return { file, compiled, trace: session.trace };
  };
  test('is played against the API that it asks for', async () => {
    const { file, trace } = await played();
    expect(isAsExpected(file, trace)).toBe(true);
    const urls = trace.entries.flatMap((entry) => (entry.kind === 'request' ? [entry.url] : []));
    expect(urls).toEqual([
      'https://api.weather.example/v1/forecasts',
      'https://api.weather.example/api/token',
      'https://api.weather.example/v1/forecasts',
      'https://api.weather.example/v1/forecasts',
    ]);
  });
  test('whose expectation is not met is shown what came, answer by answer', async () => {
    const { file, trace } = await played({
      expected: [
        { status: 200, code: 'served', then: 'served' },
        { status: 200, code: 'granted', then: 'holdingToken' },
      ],
    });
    expect(judge(file, trace).map(({ met }) => met)).toEqual([false, true, false, false]);
    expect(judge(file, trace)[0]?.came).toMatchObject({ message: 'r1', status: 401 });
    expect(judge(file, trace)[3]?.expected).toBeNull();
    expect(isAsExpected(file, trace)).toBe(false);
  });
  test('has the right answers of its questions from the run', async () => {
    const { file, trace } = await played();
    const [question] = file.questions ?? [];
    if (!question) throw new Error('It asks nothing.');
    expect(answerOf(question, trace)).toBe(401);
    const about = (what: 'code' | 'guard' | 'status', message = 'r4') =>
      answerOf({ ...question, about: { message, what } }, trace);
    expect(about('code')).toBe('invalid_token');
    expect(about('guard')).toBe('token-expired');
    expect(about('status', 'r9')).toBeNull();
  });
  test('that points at what the run has not is told where', async () => {
    const ask = {
      ask: 'Which?',
      choices: [
        { is: 401, text: 'a' },
        { is: 200, text: 'b' },
      ],
    };
    const question = (message: string) => ({ ...ask, about: { message, what: 'status' as const } });
    const { file, trace } = await played({
      notes: [
        { text: 'everywhere' },
        { at: 'r1', text: 'a request' },
        { at: 'r1.api.reading', text: 'a step' },
        { at: 'r1.api.dreaming', text: 'no step' },
        { at: 'r9', text: 'no request' },
      ],
      compare: ['r1', 'r77'],
      questions: [question('r1'), question('r77')],
    });
    expect(lostIn(file, [trace])).toEqual([
      { path: '$.notes[3].at', found: 'r1.api.dreaming' },
      { path: '$.notes[4].at', found: 'r9' },
      { path: '$.compare[1]', found: 'r77' },
      { path: '$.questions[1].about.message', found: 'r77' },
    ]);
    expect(lostIn(fileOf(WEATHER), [trace])).toEqual([]);
  });
  test('may not ask for a status by a text, which none ever is', () => {
    const questions = [
      {
        ask: 'Which?',
        about: { message: 'r1', what: 'status' },
        choices: [
          { is: 401, text: 'a' },
          { is: '200', text: 'b' },
        ],
      },
    ];
    expect(faultOf(JSON.stringify({ ...LEAST, questions }))).toMatchObject({
      code: 'type',
      path: '$.questions[0].choices[1].is',
      expected: 'number',
      found: '"200"',
    });
  });
  test('builds on the story, asked of its own API', async () => {
    const { trace } = await played({
      buildsOn: ['trial-3'],
      users: undefined,
      policy: undefined,
      script: [{ do: 'ask', who: 'client', show: 'token', say: 'said.list-token' }],
      expected: [{ status: 200, code: 'served', then: 'served' }],
    });
    expect(trace.entries.at(-2)).toMatchObject({ kind: 'line', code: 'api.served' });
    expect(
      trace.entries.every(
        (entry) => entry.kind !== 'request' || entry.url.startsWith('https://api.weather.example/'),
      ),
    ).toBe(true);
  });
  test('hashes its passwords as slowly as any: none is kept in plain letters', async () => {
    const { trace } = await played();
    const users = trace.entries.filter((e) => e.kind === 'store' && e.store === 'users');
    expect(users).toHaveLength(1);
    expect(JSON.stringify(users)).not.toContain('partly cloudy');
    expect(users[0]).toMatchObject({ row: { rounds: 600_000 } });
  });
});
