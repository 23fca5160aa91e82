import { PATH, type Station } from './path.ts';
import { MOST_RECORDS, ProgressError, readRecord, type StudyRecord } from './records.ts';

/** What is kept of a learner: all that they have done, in the order of time. */
export interface Progress {
  readonly version: 1;
  readonly records: readonly StudyRecord[];
}
export const NO_PROGRESS: Progress = { version: 1, records: [] };

/** Reads progress from text. Throws a ProgressError that says what is wrong and where. */
export function parseProgress(text: string): Progress {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ProgressError('not-json', '');
  }
  const { version, records } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Readonly<Record<string, unknown>>;
  if (typeof version === 'number' && version > 1) throw new ProgressError('newer', 'version');
  if (version !== 1) throw new ProgressError('not-progress', 'version');
  if (!Array.isArray(records)) throw new ProgressError('not-progress', 'records');
  if (records.length > MOST_RECORDS) throw new ProgressError('too-long', 'records');
  return {
    version: 1,
    records: records.map((one: unknown, place) => readRecord(one, `records[${place}]`)),
  };
}

export const writeProgress = (progress: Progress): string => JSON.stringify(progress);

/** The same for the same record, in whatever order its fields were written. */
const keyOf = (record: StudyRecord): string =>
  JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Both learners' records, or one learner's of two places: each once, in the order of time. */
export function mergeProgress(one: Progress, other: Progress): Progress {
  const all = new Map([...one.records, ...other.records].map((each) => [keyOf(each), each]));
  const records = [...all.values()].sort((a, b) => a.at - b.at).slice(-MOST_RECORDS);
  return { version: 1, records };
}

export type StationState = 'done' | 'begun' | 'new';

const stationIn = (record: StudyRecord): string =>
  'scenario' in record ? record.scenario : record.station;

/** How far each station of the path is. */
export function mapOf({ records }: Progress): ReadonlyMap<Station, StationState> {
  const done = new Set(records.flatMap((one) => (one.kind === 'finished' ? [one.station] : [])));
  const begun = new Set(records.map(stationIn));
  return new Map(
    PATH.map((station) => [
      station,
      done.has(station.id) ? 'done' : begun.has(station.id) ? 'begun' : 'new',
    ]),
  );
}

/** The first station that is not behind the learner; the last when all are. */
export function nextStation(progress: Progress): Station {
  const states = mapOf(progress);
  const [first] = PATH as readonly [Station, ...Station[]];
  return PATH.find((one) => states.get(one) !== 'done') ?? PATH.at(-1) ?? first;
}

/** The last result of an activity; null when there is none. */
export const resultOf = ({ records }: Progress, station: string) =>
  records.findLast((one) => one.kind === 'finished' && one.station === station) ?? null;
