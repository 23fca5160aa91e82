import { opening } from './en/opening.ts';
import { scenarios } from './en/scenarios.ts';
import { ui } from './en/ui.ts';
import { createTexts, readLater } from './texts.ts';

export { fill } from './text.ts';
export { createTexts, loadLater, type MessageKey, type Texts } from './texts.ts';

/**
 * The English catalogue. Other languages have the same keys (`xliff/`). Definitions, lessons, notices
 * and the inspector's texts are left out: they are loaded when they are asked for.
 */
export const en = { ...ui, ...scenarios, ...opening };

/** What a scenario comes to; null when nothing is told. */
export async function lessonOf(scenario: string): Promise<string | null> {
  const { lessons } = await import('./en/lessons.ts');
  return createTexts(lessons).find(`lesson.${scenario}`);
}

/** Loads what is read in the questions of the study path and in the runs that settle them: `find` finds it then. */
export const loadQuestions = (): Promise<void> =>
  import('./en/questions.ts').then(({ questions }) => {
    readLater(questions);
  });
