import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';
import { PATH, stationAfter } from '../../src/study/path.ts';
import {
  mapOf,
  mergeProgress,
  nextStation,
  NO_PROGRESS,
  parseProgress,
  writeProgress,
} from '../../src/study/progress.ts';
import { MOST_RECORDS, MOST_TEXT, ProgressError } from '../../src/study/records.ts';
import { summarise } from '../../src/study/summary.ts';
import { progressOf } from './playing.ts';

const some = progressOf(
  { kind: 'predicted', scenario: 'trial-1', message: 'r1', answer: 'serves', truth: 'refuses' },
  { kind: 'recalled', scenario: 'trial-1', message: 'r1', answer: 'served', truth: 'served' },
  { kind: 'decided', scenario: 'trial-1', message: 'r1', answer: 'a', truth: 'b' },
  { kind: 'built', scenario: 'oauth1', message: 'faded.uri', answer: 'query', truth: 'right' },
  { kind: 'explained', scenario: 'trial-1', text: 'Because.' },
  { kind: 'answered', question: 'q', station: 'trial-1', answer: 'x', truth: 'y' },
  { kind: 'finished', station: 'trial-1', result: { hits: 3, of: [1, null, 'a'] } },
  { kind: 'answered', question: 'q', station: 'trial-2', answer: 'y', truth: 'y' },
);

test('every scenario is on the path, once', () => {
  const ids = PATH.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of SCENARIOS) expect(ids).toContain(id);
  // The story ends on what it asked for.
  expect(ids.slice(ids.indexOf('session') + 1)).toEqual(['oauth1', 'pkce', 'dpop', 'summary']);
  expect(stationAfter('summary')).toBeNull();
});

test('what is written is read back the same', () => {
  expect(parseProgress(writeProgress(some))).toEqual(some);
});

describe('a file that is not progress is refused, with what is wrong and where', () => {
  const record = some.records[0];
  test.each([
    ['', 'not-json', ''],
    ['nonsense', 'not-json', ''],
    ['null', 'not-progress', 'version'],
    ['[]', 'not-progress', 'version'],
    ['{"version":2,"records":[]}', 'newer', 'version'],
    ['{"version":1}', 'not-progress', 'records'],
    [JSON.stringify({ version: 1, records: [null] }), 'bad-record', 'records[0]'],
    [JSON.stringify({ version: 1, records: [record, {}] }), 'bad-record', 'records[1].kind'],
    [
      JSON.stringify({ version: 1, records: [{ ...record, kind: 'toString' }] }),
      'bad-record',
      'records[0].kind',
    ],
    [
      JSON.stringify({ version: 1, records: [{ ...record, at: 'now' }] }),
      'bad-record',
      'records[0].at',
    ],
    [
      JSON.stringify({ version: 1, records: [{ ...record, answer: 'maybe' }] }),
      'bad-record',
      'records[0].answer',
    ],
    [
      JSON.stringify({
        version: 1,
        records: [{ kind: 'explained', at: 0, scenario: 'a', text: 'x'.repeat(MOST_TEXT + 1) }],
      }),
      'bad-record',
      'records[0].text',
    ],
    [
      JSON.stringify({ version: 1, records: Array(MOST_RECORDS + 1).fill(record) }),
      'too-long',
      'records',
    ],
  ])('%.60s', (text, code, path) => {
    expect(() => parseProgress(text)).toThrow(ProgressError);
    try {
      parseProgress(text);
    } catch (error) {
      expect(error).toMatchObject({ code, path });
    }
  });

  test('whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        try {
          parseProgress(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ProgressError);
        }
      }),
    );
  });

  test('what a record has beside its fields is left out', () => {
    const text = `{"version":1,"records":[{"kind":"explained","at":1,"scenario":"trial-1","text":"x","__proto__":{"a":1},"more":2}]}`;
    expect(parseProgress(text).records[0]).toEqual({
      kind: 'explained',
      at: 1,
      scenario: 'trial-1',
      text: 'x',
    });
  });
});

test('two places of one learner come together, nothing doubled and nothing lost', () => {
  const half = { ...some, records: some.records.slice(0, 4) };
  expect(mergeProgress(half, some)).toEqual(some);
  expect(mergeProgress(some, half)).toEqual(some);
  expect(mergeProgress(some, NO_PROGRESS)).toEqual(some);
});

test('the map tells what is done, begun and next', () => {
  const states = [...mapOf(some)].map(([{ id }, state]) => `${id} ${state}`);
  expect(states.slice(0, 3)).toEqual(['trial-1 done', 'trial-2 begun', 'trial-3 new']);
  expect(states.find((one) => one.startsWith('oauth1'))).toBe('oauth1 begun');
  expect(nextStation(some).id).toBe('trial-2');
  expect(nextStation(NO_PROGRESS).id).toBe('trial-1');
  const all = progressOf(
    ...PATH.map(({ id }) => ({ kind: 'finished', station: id, result: null }) as const),
  );
  expect(nextStation(all).id).toBe('summary');
});

test('the summary counts first answers, and revisits by the last', () => {
  const summary = summarise(some);
  expect(summary.predictions).toEqual({ right: 0, of: 1 });
  expect(summary.recalled).toEqual({ right: 1, of: 1 });
  expect(summary.built).toEqual({ right: 0, of: 1 });
  expect(summary.learned).toEqual(['q']);
  expect(summary.revisit).toEqual([]);
  expect(summary.again).toEqual(['trial-1']);
  expect(summary.explained.map(({ text }) => text)).toEqual(['Because.']);
  const later = mergeProgress(some, {
    version: 1,
    records: [
      {
        kind: 'predicted',
        scenario: 'trial-1',
        message: 'r1',
        answer: 'refuses',
        truth: 'refuses',
        at: 9000,
      },
      { kind: 'decided', scenario: 'trial-1', message: 'r1', answer: 'b', truth: 'b', at: 9001 },
      { kind: 'answered', question: 'q', station: 'trial-3', answer: 'x', truth: 'y', at: 9002 },
    ],
  });
  expect(summarise(later).again).toEqual([]);
  expect(summarise(later).predictions).toEqual({ right: 0, of: 1 });
  expect(summarise(later).revisit.map(({ question }) => question)).toEqual(['q']);
});

test('a skipped prediction is none', () => {
  const skipped = progressOf({
    kind: 'predicted',
    scenario: 'trial-1',
    message: 'r1',
    answer: null,
    truth: 'refuses',
  });
  expect(summarise(skipped).predictions).toEqual({ right: 0, of: 0 });
  expect(summarise(skipped).again).toEqual([]);
});
