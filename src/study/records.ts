import type { Guess } from '../model/projections/outcome.ts';

interface Common {
  /** When, ms since the epoch, by the learner's own clock. */
  readonly at: number;
}
/** What a learner has done, as it was done. `answer` is theirs, `truth` what the run showed. */
export type StudyRecord = Common &
  (
    | {
        /** A prediction before a reply; a guess of null was skipped. */
        readonly kind: 'predicted';
        readonly scenario: string;
        readonly message: string;
        readonly answer: Guess | null;
        readonly truth: Guess;
      }
    | {
        /** "What happened?", as the answer's code. */
        readonly kind: 'recalled';
        readonly scenario: string;
        readonly message: string;
        readonly answer: string;
        readonly truth: string;
      }
    | {
        /** "Which check decided?", as the guard's name. */
        readonly kind: 'decided';
        readonly scenario: string;
        readonly message: string;
        readonly answer: string;
        readonly truth: string;
      }
    | {
        /** A piece of a request that was left to the learner (`building.ts`): what was amiss in it, or `right`. */
        readonly kind: 'built';
        readonly scenario: string;
        readonly message: string;
        readonly answer: string;
        readonly truth: string;
      }
    /** Why, in the learner's own words. */
    | { readonly kind: 'explained'; readonly scenario: string; readonly text: string }
    | {
        /** A question, as its options' ids; `station` is where it was asked. */
        readonly kind: 'answered';
        readonly question: string;
        readonly station: string;
        readonly answer: string;
        readonly truth: string;
      }
    /** A station is behind the learner; `result` is what an activity came to. */
    | { readonly kind: 'finished'; readonly station: string; readonly result: Json }
  );
export type Json =
  null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type WithoutTime<One> = One extends unknown ? Omit<One, 'at'> : never;
/** A record before it is given its time. */
export type NewRecord = WithoutTime<StudyRecord>;

/** The most characters that are kept of a learner's explanation. */
export const MOST_TEXT = 2000;
/** The most records that are read from a file or a store. */
export const MOST_RECORDS = 5000;

/** What is wrong in a file or a store, and where: `records[3].answer`. */
export class ProgressError extends TypeError {
  constructor(
    /** Stable code: `not-json`, `not-progress`, `newer`, `too-long`, `bad-record`. */
    readonly code: 'not-json' | 'not-progress' | 'newer' | 'too-long' | 'bad-record',
    readonly path: string,
  ) {
    super(`${code} at ${path}`);
  }
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MOST_TEXT;
const isGuess = (value: unknown): value is Guess =>
  value === 'serves' || value === 'refuses' || value === 'else';
const isGuessOrNone = (value: unknown): value is Guess | null => value === null || isGuess(value);
/** Few and shallow: an activity's result, not whatever a file may hold. */
function isJson(value: unknown, depth = 4): value is Json {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return true;
  if (typeof value === 'string') return value.length <= MOST_TEXT;
  if (typeof value !== 'object' || depth === 0) return false;
  const parts = Object.values(value);
  return parts.length <= 100 && parts.every((one) => isJson(one, depth - 1));
}

type Check = (value: unknown) => boolean;
const FIELDS: { readonly [Kind in StudyRecord['kind']]: Readonly<Record<string, Check>> } = {
  predicted: { scenario: isText, message: isText, answer: isGuessOrNone, truth: isGuess },
  recalled: { scenario: isText, message: isText, answer: isText, truth: isText },
  decided: { scenario: isText, message: isText, answer: isText, truth: isText },
  built: { scenario: isText, message: isText, answer: isText, truth: isText },
  explained: { scenario: isText, text: isText },
  answered: { question: isText, station: isText, answer: isText, truth: isText },
  finished: { station: isText, result: isJson },
};

/** Reads one record, its own fields and no more. Throws a ProgressError that names the place. */
export function readRecord(value: unknown, path: string): StudyRecord {
  if (typeof value !== 'object' || value === null) throw new ProgressError('bad-record', path);
  const given = value as Readonly<Record<string, unknown>>;
  const { kind, at } = given;
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind))
    throw new ProgressError('bad-record', `${path}.kind`);
  if (typeof at !== 'number' || !Number.isFinite(at))
    throw new ProgressError('bad-record', `${path}.at`);
  const fields = FIELDS[kind as StudyRecord['kind']];
  const read: Record<string, unknown> = { kind, at };
  for (const [name, check] of Object.entries(fields)) {
    if (!check(given[name])) throw new ProgressError('bad-record', `${path}.${name}`);
    read[name] = given[name];
  }
  return read as unknown as StudyRecord;
}
