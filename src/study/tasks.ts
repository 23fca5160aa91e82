import type { Trace } from '../model/trace.ts';
import { decisionsOf, menuOf, type Decision } from './decided.ts';
import type { Question } from './questions/index.ts';
import { questionsAt } from './spacing.ts';
import type { Progress } from './progress.ts';
import { supportFor } from './support.ts';

/** What is asked when a scenario has been played, one after the other. */
export type Task =
  | {
      /** "What happened?": one in five misremembers what was just shown. */
      readonly kind: 'recall';
      readonly id: string;
      readonly decision: Decision;
      /** Codes of answers. */
      readonly options: readonly string[];
    }
  | {
      /** "Which check decided?" `worked`: the answer is given, with its reason. */
      readonly kind: 'decide';
      readonly id: string;
      readonly decision: Decision;
      /** Names of guards. */
      readonly options: readonly string[];
      readonly worked: boolean;
    }
  | { readonly kind: 'explain'; readonly id: string }
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly question: Question;
      /** True where it was asked before and is due again. */
      readonly again: boolean;
    };

/** Answers that may be taken for one another, from the most to the least likely to come. */
const ANSWERS: readonly string[] = [
  'served',
  'unknown_client',
  'invalid_token',
  'granted',
  'insufficient_scope',
  'invalid_credentials',
  'logged_in',
  'revoked',
  'logged_out',
];
/** How many checks are asked for at most: the newest of different ones. */
const MOST_CHECKS = 2;

/** Codes to choose from: the one that came, answers of this run, and others that might have. In a set order. */
function recallOptions(all: readonly Decision[], { code }: Decision): readonly string[] {
  const near = [code, ...all.map((one) => one.code), ...ANSWERS];
  const offered = new Set([...new Set(near)].slice(0, 4));
  return [...ANSWERS.filter((one) => offered.has(one)), ...(ANSWERS.includes(code) ? [] : [code])];
}

/** What to ask of a run that has ended, and the questions of its station. */
export function tasksOf(
  trace: Trace,
  progress: Progress,
  questions: readonly Question[],
): readonly Task[] {
  const decisions = decisionsOf(trace);
  const last = decisions.at(-1);
  if (!last) return [{ kind: 'explain', id: 'explain' }];
  const byGuard = new Map(decisions.map((one) => [one.guard, one]));
  const different = [...byGuard.values()];
  const asked = different.filter(
    (one, place) =>
      supportFor(trace, one.message) === 'worked' || place >= different.length - MOST_CHECKS,
  );
  return [
    { kind: 'recall', id: 'recall', decision: last, options: recallOptions(decisions, last) },
    ...asked.map((decision): Task => ({
      kind: 'decide',
      id: `decide-${decision.message}`,
      decision,
      options: menuOf(trace, decision),
      worked: supportFor(trace, decision.message) === 'worked',
    })),
    { kind: 'explain', id: 'explain' },
    ...questionsAt(trace.header.scenario, progress, questions).map(({ question, again }): Task => ({
      kind: 'question',
      id: question.id,
      question,
      again,
    })),
  ];
}
