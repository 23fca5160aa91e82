import { isMet, outcomesOf, type Outcome } from '../model/projections/outcomes.ts';
import { kebab, type Trace } from '../model/trace.ts';
import type { OwnQuestion, ScenarioFile } from './format.ts';

/** An expectation beside what came; null where there is none of the one or of the other. */
export interface Judged {
  readonly expected: ScenarioFile['expected'][number] | null;
  readonly came: Outcome | null;
  readonly met: boolean;
}

/** Each expectation of a file beside what the run came to. */
export function judge({ expected }: ScenarioFile, trace: Trace): readonly Judged[] {
  const came = outcomesOf(trace);
  return Array.from({ length: Math.max(expected.length, came.length) }, (_, place) => ({
    expected: expected[place] ?? null,
    came: came[place] ?? null,
    met: isMet(expected[place], came[place]),
  }));
}

/** True where all came as expected, and nothing else. */
export const isAsExpected = (file: ScenarioFile, trace: Trace): boolean =>
  judge(file, trace).every(({ met }) => met);

/** What a question asks for, read off the run; null where the run has no such thing. */
export function answerOf({ about }: OwnQuestion, trace: Trace): string | number | null {
  const { message, what } = about;
  if (what !== 'guard') {
    const outcome = outcomesOf(trace).find((one) => one.message === message);
    return outcome?.[what] ?? null;
  }
  const decided = trace.entries.findLast(
    (entry) =>
      entry.kind === 'state' &&
      entry.actor === 'api' &&
      entry.message === message &&
      entry.guard !== null,
  );
  return decided?.kind === 'state' && decided.guard !== null ? kebab(decided.guard) : null;
}
