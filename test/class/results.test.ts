import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../src/class/csv.ts';
import {
  askedOf,
  readLearner,
  resultsOf,
  untrueIn,
  writeJson,
  writeTable,
  type Learner,
} from '../../src/class/results.ts';
import type { Progress } from '../../src/study/progress.ts';
import { ProgressError, type StudyRecord } from '../../src/study/records.ts';

const predicted = (answer: 'serves' | 'refuses' | null, at = 1): StudyRecord => ({
  kind: 'predicted',
  at,
  scenario: 'trial-1',
  message: 'r1',
  answer,
  truth: 'refuses',
});
const answered = (answer: string, at = 2, truth = 'anyone'): StudyRecord => ({
  kind: 'answered',
  at,
  question: 'basic-is-encrypted',
  station: 'lesson',
  answer,
  truth,
});
const PROGRESS: Progress = {
  version: 1,
  records: [
    predicted('serves'),
    predicted(null, 2),
    { kind: 'decided', at: 3, scenario: 'trial-1', message: 'r1', answer: 'a', truth: 'b' },
    {
      ...{ kind: 'built', at: 3, scenario: 'oauth1', message: 'faded.uri' },
      ...{ answer: 'query', truth: 'right' },
    },
    {
      kind: 'recalled',
      at: 4,
      scenario: 'trial-1',
      message: 'r1',
      answer: 'served',
      truth: 'served',
    },
    {
      kind: 'explained',
      at: 5,
      scenario: 'trial-1',
      text: '=HYPERLINK("https://evil.example","x")\n"quoted", and more',
    },
    answered('nobody', 6),
  ],
};

describe('a learner’s file', () => {
  it.each([
    ['JSON', writeJson],
    ['CSV', writeTable],
  ])('holds as %s all that was predicted and answered', (_, write) => {
    expect(readLearner(write(PROGRESS, 'Ana "A", 7b'))).toEqual({
      name: 'Ana "A", 7b',
      records: PROGRESS.records,
    });
  });
  it('is read, too, as a spreadsheet parts it by semicolons', () => {
    const table = writeTable({ version: 1, records: [answered('nobody', 6)] }, 'Ana; 7b');
    expect(readLearner(table.replace(/,(?=(?:[^"]|"[^"]*")*$)/g, ';'))).toEqual({
      name: 'Ana; 7b',
      records: [answered('nobody', 6)],
    });
  });
  it('gives a spreadsheet no formula', () => {
    const table = writeTable(
      {
        version: 1,
        records: [{ kind: 'explained', at: 1, scenario: 'trial-1', text: '@SUM(A1)' }],
      },
      '=1+1',
    );
    for (const row of readCsv(table.replaceAll("'", ''))) expect(row.length).toBe(11);
    expect(table.split('\r\n')[1]).toMatch(/^"'=1\+1",.*,"'@SUM\(A1\)"$/);
  });
  it.each([
    ['{', 'not-json'],
    ['{"version":1}', 'not-progress'],
    ['{"version":3,"records":[]}', 'newer'],
    ['{"version":1,"records":[{}]}', 'bad-record'],
    ['learner,at\r\nx,1\r\n', 'not-progress'],
    [writeTable(PROGRESS, 'x').replace('serves', 'perhaps'), 'bad-record'],
  ])('that is wrong is told why: %.40s', (text, code) => {
    expect(() => readLearner(text)).toThrow(ProgressError);
    expect(() => readLearner(text)).toThrow(code);
  });
});

describe('CSV', () => {
  it.each([
    [[['a', 'b,c', 'd"e', 'f\ng', '']]],
    [
      [
        ['', ''],
        ['-1', "'quoted"],
      ],
    ],
    [[['x;=1+1', "x;'=1", '\t=1', "''@a", '＝1+1', 'a\n-b', ';;+', 'a,=1']]],
  ])('comes back as it was: %j', (rows) => {
    expect(readCsv(writeCsv(rows))).toEqual(rows);
  });
  it.each(['=1', 'x;=1', 'x;y\t@1', '＝1', 'a\n＋1', '\t=1', "';=1"])(
    'has no formula in any cell that a spreadsheet makes of %j',
    (text) => {
      const written = writeCsv([[text]]);
      // By commas, by semicolons, by tabs; whatever it does with quotes.
      for (const cell of written.replace(/^\uFEFF/, '').split(/[;,\t\r\n]/))
        expect(cell.replace(/^"+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
    },
  );
});

describe('the results of a class', () => {
  const learner = (name: string, ...records: StudyRecord[]): Learner => ({ name, records });
  const results = resultsOf([
    learner('a', predicted('serves'), answered('nobody', 2), answered('anyone', 3)),
    learner('b', predicted('refuses'), answered('nobody', 2)),
    learner('c', predicted(null), answered('with-key', 2)),
  ]);
  it('count first answers, and leave out what was skipped', () => {
    expect(results.asked).toMatchObject([
      {
        kind: 'predicted',
        of: 'trial-1',
        message: 'r1',
        tally: { serves: 1, refuses: 1 },
        learners: 2,
        right: 1,
      },
      {
        kind: 'answered',
        of: 'basic-is-encrypted',
        tally: { nobody: 2, 'with-key': 1 },
        learners: 3,
        right: 0,
      },
    ]);
  });
  it('go by the runs, and not by what a file says of them', () => {
    const liar = learner('liar', answered('nobody', 2, 'nobody'));
    const honest = learner('b', answered('anyone'));
    const truths = new Map([['answered basic-is-encrypted', 'anyone']]);
    for (const order of [
      [liar, honest],
      [honest, liar],
    ]) {
      const { asked, lives } = resultsOf(order, truths);
      expect(asked).toMatchObject([{ truth: 'anyone', right: 1, learners: 2 }]);
      expect(lives).toMatchObject([{ count: 1, of: 2 }]);
    }
    expect([untrueIn(liar, truths), untrueIn(honest, truths)]).toEqual([1, 0]);
    expect(askedOf(honest)).toMatchObject([{ kind: 'answered', of: 'basic-is-encrypted' }]);
  });
  it('tell which misconceptions live, by last answers', () => {
    expect(results.lives).toEqual([
      {
        question: 'basic-is-encrypted',
        count: 2,
        of: 3,
        instead: [
          { option: 'nobody', count: 1 },
          { option: 'with-key', count: 1 },
        ],
      },
    ]);
  });
});
