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
  if (/^\uFEFF?"?learner"?,/.test(text)) return readTable(text);
  const { records } = parseProgress(text.replace(/^\uFEFF/, ''));
  const { learner } = parseJson(text) as Readonly<Record<string, unknown>>;
  return { name: typeof learner === 'string' ? learner.slice(0, MOST_NAME) : '', records };
}

function readTable(text: string): Learner {
  const [head = [], ...rows] = readCsv(text);
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

function count<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  const counts = {} as Record<Key, number>;
  for (const key of keys) counts[key] = (Object.hasOwn(counts, key) ? counts[key] : 0) + 1;
  return counts;
}

/** How a class answered, question by question, in the order in which they were first asked. */
export function resultsOf(learners: readonly Learner[]): ClassResults {
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
  const asked = [...first].flatMap(([key, byLearner]): Asked[] => {
    const answers = [...byLearner.values()];
    const [one] = answers;
    if (!one) return [];
    return [
      {
        key,
        kind: one.kind,
        of: one.kind === 'answered' ? one.question : one.scenario,
        message: one.kind === 'answered' ? '' : one.message,
        truth: one.truth,
        tally: count(answers.map(({ answer }) => answer)),
        learners: answers.length,
        right: answers.filter(({ answer, truth }) => answer === truth).length,
      },
    ];
  });
  const lives = [...last].flatMap(([key, byLearner]): Lives[] => {
    const answers = [...byLearner.values()];
    const missed = answers.filter(({ answer, truth }) => answer !== truth);
    if (!key.startsWith('answered ') || missed.length === 0) return [];
    const instead = Object.entries(count(missed.map(({ answer }) => answer)))
      .map(([option, many]) => ({ option, count: many }))
      .sort((a, b) => b.count - a.count);
    return [{ question: key.slice(9), count: missed.length, of: answers.length, instead }];
  });
  return { asked, lives: lives.sort((a, b) => b.count / b.of - a.count / a.of) };
}
