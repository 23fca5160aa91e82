import { parseProgress, type Progress } from '../study/progress.ts';
import { MOST_RECORDS, ProgressError, readRecord, type StudyRecord } from '../study/records.ts';
import { readCsv, writeCsv } from './csv.ts';
import { parseJson } from './json.ts';

/** What one learner did: a file of theirs. */
export interface Learner {
  /** As they wrote it; empty where they did not. */
  readonly name: string;
  readonly records: readonly StudyRecord[];
}
const MOST_NAME = 100;
/** No file of ours is longer, in bytes. */
export const MOST_BYTES = 10_000_000;

const COLUMNS = [
  'learner',
  'at',
  'kind',
  'scenario',
  'message',
  'question',
  'station',
  'answer',
  'truth',
  'right',
  'text',
] as const;
type Column = (typeof COLUMNS)[number];

/** A learner's predictions and answers as JSON: their progress, with their name beside it. */
export const writeJson = ({ records }: Progress, name: string): string =>
  JSON.stringify({ version: 1, learner: name.slice(0, MOST_NAME), records }, null, 1);

/** The same as a table, a row a record. */
export const writeTable = ({ records }: Progress, name: string): string =>
  writeCsv([
    COLUMNS,
    ...records
      .filter(({ kind }) => kind !== 'finished')
      .map((record) => {
        const fields: Readonly<Record<string, unknown>> = { ...record };
        const has = 'truth' in record;
        const row: Partial<Record<Column, string | number>> = {
          learner: name.slice(0, MOST_NAME),
          right: has ? String(record.answer === record.truth) : '',
        };
        return COLUMNS.map((column) => {
          const value = row[column] ?? fields[column];
          return typeof value === 'string' || typeof value === 'number' ? value : '';
        });
      }),
  ]);

/** Reads a learner's file, in either form. Throws a ProgressError that says what is wrong and where. */
export function readLearner(text: string): Learner {
  if (text.length > MOST_BYTES) throw new ProgressError('too-long', 'file');
  const [, separator] = /^\uFEFF?"?learner"?([,;])/.exec(text) ?? [];
  if (separator !== undefined) return readTable(text, separator === ';' ? ';' : ',');
  const { records } = parseProgress(text.replace(/^\uFEFF/, ''));
  const { learner } = parseJson(text) as Readonly<Record<string, unknown>>;
  return { name: typeof learner === 'string' ? learner.slice(0, MOST_NAME) : '', records };
}

/** A table as it was saved here, or by a spreadsheet of a country that parts cells by semicolons. */
function readTable(text: string, separator: ',' | ';'): Learner {
  const [head = [], ...rows] = readCsv(text, separator);
  if (!COLUMNS.every((column, place) => head[place] === column))
    throw new ProgressError('not-progress', 'row 1');
  if (rows.length > MOST_RECORDS) throw new ProgressError('too-long', 'rows');
  const records = rows.map((cells, place) => {
    const row = Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at] ?? '']));
    const skipped = row['kind'] === 'predicted' && row['answer'] === '';
    return readRecord(
      { ...row, at: Number(row['at']), ...(skipped && { answer: null }) },
      `row ${place + 2}`,
    );
  });
  return { name: (rows[0]?.[0] ?? '').slice(0, MOST_NAME), records };
}

/** What one thing that was asked came to in a class. */
export interface Asked {
  /** The same for what is the same: `answered basic-is-encrypted`. */
  readonly key: string;
  readonly kind: 'predicted' | 'recalled' | 'decided' | 'built' | 'answered';
  /** A question's id, or a scenario's. */
  readonly of: string;
  /** The request; empty for a question. */
  readonly message: string;
  /** What the runs showed. */
  readonly truth: string;
  /** First answers, by what was said. */
  readonly tally: Readonly<Record<string, number>>;
  /** How many learners answered, and how many as the run did. */
  readonly learners: number;
  readonly right: number;
}
/** A misconception that lives: the last answer of so many learners goes against the run. */
export interface Lives {
  readonly question: string;
  readonly count: number;
  readonly of: number;
  /** What they say instead, the most said first. */
  readonly instead: readonly { readonly option: string; readonly count: number }[];
}
export interface ClassResults {
  readonly asked: readonly Asked[];
  readonly lives: readonly Lives[];
}

type Answer = Extract<StudyRecord, { answer: unknown; truth: unknown }>;
const isAnswer = (record: StudyRecord): record is Answer & { readonly answer: string } =>
  'truth' in record && record.answer !== null;
/** Answers by the number of the learner. */
type ByLearner = Map<number, Answer & { readonly answer: string }>;
const none = (): ByLearner => new Map();
const keyOf = (record: Answer): string =>
  record.kind === 'answered'
    ? `answered ${record.question}`
    : `${record.kind} ${record.scenario} ${record.message}`;

/** What is so, by `Asked.key`: settled by the runs of whoever reads the files, not by what these say. */
export type Truths = ReadonlyMap<string, string>;
/** What a record was asked about. */
export type AskedAbout = Pick<Asked, 'key' | 'kind' | 'of' | 'message'>;
const aboutOf = (record: Answer): AskedAbout => ({
  key: keyOf(record),
  kind: record.kind,
  of: record.kind === 'answered' ? record.question : record.scenario,
  message: record.kind === 'answered' ? '' : record.message,
});
/** All that was asked of a learner, each once. */
export const askedOf = ({ records }: Learner): readonly AskedAbout[] => [
  ...new Map(records.filter(isAnswer).map((one) => [keyOf(one), aboutOf(one)])).values(),
];
/** How many records of a learner's file tell of a run what it has not shown. */
export const untrueIn = ({ records }: Learner, truths: Truths): number =>
  records.filter(isAnswer).filter((one) => (truths.get(keyOf(one)) ?? one.truth) !== one.truth)
    .length;
/** What most of them say. */
const mostSaid = (truths: readonly string[]): string =>
  Object.entries(count(truths)).sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';

function count<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  const counts = {} as Record<Key, number>;
  for (const key of keys) counts[key] = (Object.hasOwn(counts, key) ? counts[key] : 0) + 1;
  return counts;
}

/** How a class answered, question by question, in the order in which they were first asked. */
export function resultsOf(learners: readonly Learner[], truths: Truths = new Map()): ClassResults {
  const first = new Map<string, ByLearner>();
  const last = new Map<string, ByLearner>();
  for (const [who, { records }] of learners.entries())
    for (const record of records.filter(isAnswer)) {
      const key = keyOf(record);
      const [firsts, lasts] = [first.get(key) ?? none(), last.get(key) ?? none()];
      first.set(key, firsts);
      last.set(key, lasts);
      if (!firsts.has(who)) firsts.set(who, record);
      lasts.set(who, record);
    }
  const truthOf = (key: string, answers: readonly Answer[]): string =>
    truths.get(key) ?? mostSaid(answers.map(({ truth }) => truth));
  const asked = [...first].flatMap(([key, byLearner]): Asked[] => {
    const answers = [...byLearner.values()];
    const [one] = answers;
    if (!one) return [];
    const truth = truthOf(key, answers);
    return [
      {
        ...aboutOf(one),
        truth,
        tally: count(answers.map(({ answer }) => answer)),
        learners: answers.length,
        right: answers.filter(({ answer }) => answer === truth).length,
      },
    ];
  });
  const lives = [...last].flatMap(([key, byLearner]): Lives[] => {
    const answers = [...byLearner.values()];
    const truth = truthOf(key, answers);
    const missed = answers.filter(({ answer }) => answer !== truth);
    if (!key.startsWith('answered ') || missed.length === 0) return [];
    const instead = Object.entries(count(missed.map(({ answer }) => answer)))
      .map(([option, many]) => ({ option, count: many }))
      .sort((a, b) => b.count - a.count);
    return [{ question: key.slice(9), count: missed.length, of: answers.length, instead }];
  });
  return { asked, lives: lives.sort((a, b) => b.count / b.of - a.count / a.of) };
}
