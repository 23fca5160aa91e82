import { isMet, outcomesOf, type Outcome } from '../model/projections/outcomes.ts';
import { stepsOf } from '../model/steps.ts';
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

/** What a file points at and no run of it has. */
export interface Lost {
  /** Where the file says it. */
  readonly path: string;
  /** What it names: a step, a request. */
  readonly found: string;
}
/** What a file points at that is in none of these runs, one of each of its variants. */
export function lostIn(file: ScenarioFile, traces: readonly Trace[]): readonly Lost[] {
  const steps = traces.flatMap((trace) => stepsOf(trace).steps.map(({ id }) => id));
  const isThere = (at: string): boolean =>
    steps.some((id) => id === at || (!at.includes('.') && id.startsWith(`${at}.`)));
  const named: readonly Lost[] = [
    ...(file.notes ?? []).flatMap(({ at }, place) =>
      at === undefined ? [] : [{ path: `$.notes[${place}].at`, found: at }],
    ),
    ...(file.compare ?? []).map((found, place) => ({ path: `$.compare[${place}]`, found })),
  ];
  const asked = (file.questions ?? []).flatMap((question, place) =>
    traces.some((trace) => answerOf(question, trace) !== null)
      ? []
      : [{ path: `$.questions[${place}].about.message`, found: question.about.message }],
  );
  return [...named.filter(({ found }) => !isThere(found)), ...asked];
}
