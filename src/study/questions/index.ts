import type { Question } from './types.ts';

export { playExperiment } from './play.ts';
export type { Experiment, Question, Settled } from './types.ts';

/** Every question, in the order in which they are first asked. A new one is a file and a line here. */
export const QUESTIONS: readonly Question[] = [];

/** The question of that id; undefined when there is none. */
export const questionOf = (id: string): Question | undefined =>
  QUESTIONS.find((one) => one.id === id);
