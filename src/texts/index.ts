import { opening } from './en/opening.ts';
import { scenarios } from './en/scenarios.ts';
import { ui } from './en/ui.ts';
import { createTexts } from './texts.ts';

export { fill } from './text.ts';
export { createTexts, loadLater, loadQuestions, type MessageKey, type Texts } from './texts.ts';

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
