import { mapOf, type Progress } from './progress.ts';
import type { StudyRecord } from './records.ts';

type Of<Kind extends StudyRecord['kind']> = Extract<StudyRecord, { kind: Kind }>;
interface Score {
  readonly right: number;
  readonly of: number;
}
/** What a learner has done, to print or keep. Texts are looked up by the codes in it. */
export interface Summary {
  readonly stations: Score;
  /** First predictions, by scenario and request. Skipped ones are left out. */
  readonly predicted: readonly Of<'predicted'>[];
  readonly predictions: Score;
  readonly recalled: Score;
  readonly decided: Score;
  /** Pieces that were left to the learner, by the first that was made of each. */
  readonly built: Score;
  /** The learner's own last words on each scenario. */
  readonly explained: readonly Of<'explained'>[];
  /** Ids of questions whose last answer the run bore out. */
  readonly learned: readonly string[];
  /** The last answer to each question that the run did not bear out. */
  readonly revisit: readonly Of<'answered'>[];
  /** Scenarios in which the run went another way than last predicted, or another check decided. */
  readonly again: readonly string[];
}

const score = (records: readonly { answer: unknown; truth: unknown }[]): Score => ({
  right: records.filter(({ answer, truth }) => answer === truth).length,
  of: records.length,
});

/** One of each, by key: the first, or the last. */
function one<Record>(
  records: readonly Record[],
  key: (record: Record) => string,
  which: 'first' | 'last',
): readonly Record[] {
  const known = new Map<string, Record>();
  for (const record of records)
    if (which === 'last' || !known.has(key(record))) known.set(key(record), record);
  return [...known.values()];
}

export function summarise(progress: Progress): Summary {
  const { records } = progress;
  const of = <Kind extends StudyRecord['kind']>(kind: Kind): readonly Of<Kind>[] =>
    records.filter((record): record is Of<Kind> => record.kind === kind);
  const place = ({ scenario, message }: { scenario: string; message: string }): string =>
    `${scenario} ${message}`;
  const guessed = of('predicted').filter(({ answer }) => answer !== null);
  const predicted = one(guessed, place, 'first');
  const recalled = one(of('recalled'), place, 'first');
  const decided = one(of('decided'), place, 'first');
  const built = one(of('built'), place, 'first');
  const answered = one(of('answered'), ({ question }) => question, 'last');
  const missed = [...one(guessed, place, 'last'), ...one(of('decided'), place, 'last')];
  const states = [...mapOf(progress)].filter(([station]) => station.kind !== 'summary');
  return {
    stations: { right: states.filter(([, state]) => state === 'done').length, of: states.length },
    predicted,
    predictions: score(predicted),
    recalled: score(recalled),
    decided: score(decided),
    built: score(built),
    explained: one(of('explained'), ({ scenario }) => scenario, 'last'),
    learned: answered.flatMap(({ question, answer, truth }) =>
      answer === truth ? [question] : [],
    ),
    revisit: answered.filter(({ answer, truth }) => answer !== truth),
    again: [
      ...new Set(
        missed.flatMap(({ scenario, answer, truth }) => (answer === truth ? [] : [scenario])),
      ),
    ],
  };
}
