import { placeOf } from './path.ts';
import type { Progress } from './progress.ts';

/** What spacing needs to know of a question. */
interface Askable {
  readonly id: string;
  /** The station after which it is first asked. */
  readonly after: string;
}
/** Stations until a question comes again: soon when it was missed, later when it was known. */
const AFTER_A_MISS = 1;
const AFTER_A_HIT = 3;
/** Known this often in a row, it is not asked again. */
const LEARNED = 2;
/** The most earlier questions that are asked again at one station. */
const MOST_AGAIN = 2;

interface Asked {
  readonly place: number;
  /** Right answers in a row, up to the last. */
  readonly hits: number;
}

/** What became of each question before a station. A station done twice counts once, by its last answer. */
function asked({ records }: Progress, before: number): ReadonlyMap<string, Asked> {
  const known = new Map<string, Asked>();
  for (const one of records) {
    if (one.kind !== 'answered') continue;
    const place = placeOf(one.station);
    if (place >= before) continue;
    const hits = one.answer === one.truth ? (known.get(one.question)?.hits ?? 0) + 1 : 0;
    known.set(one.question, { place, hits });
  }
  return known;
}

/**
 * The questions of a station: those that belong to it, then earlier ones that are due again (retrieval,
 * spaced), the longest ago first. `again` tells which those are.
 */
export function questionsAt<Question extends Askable>(
  station: string,
  progress: Progress,
  questions: readonly Question[],
): readonly { readonly question: Question; readonly again: boolean }[] {
  const place = placeOf(station);
  const known = asked(progress, place);
  const fresh = questions.filter(({ after }) => after === station);
  const due = questions
    .flatMap((question) => {
      const last = known.get(question.id);
      if (!last || last.hits >= LEARNED || question.after === station) return [];
      const wait = last.hits > 0 ? AFTER_A_HIT : AFTER_A_MISS;
      return place - last.place >= wait ? [{ question, since: last.place, hits: last.hits }] : [];
    })
    .sort((a, b) => a.hits - b.hits || a.since - b.since)
    .slice(0, MOST_AGAIN);
  return [
    ...fresh.map((question) => ({ question, again: false })),
    ...due.map(({ question }) => ({ question, again: true })),
  ];
}
