import type { stage } from './en/stage.ts';
import { opening } from './en/opening.ts';
import { scenarios } from './en/scenarios.ts';
import { ui } from './en/ui.ts';
import { translated } from './language.ts';
import { fill } from './text.ts';

export { fill } from './text.ts';

/**
 * The English catalogue. Other languages have the same keys (`xliff/`). Definitions, lessons, notices
 * and the inspector's texts are left out: they are loaded when they are asked for.
 */
export const en = { ...ui, ...scenarios, ...opening };
/** Keys of texts that are there once the client has met the API: nothing asks for them before. */
type LaterKey = keyof typeof stage;
export type MessageKey = keyof typeof en | LaterKey;
/** What is read once the client has met the API: `find` finds it, once it is loaded. */
let later: Readonly<Record<string, string>> = {};
/** Loads it. Whoever shows a run waits for this before the API acts. */
export async function loadLater(): Promise<void> {
  later = { ...later, ...(await import('./en/later.ts')).later };
}
/** Loads what is read in the questions of the study path and in the runs that settle them: `find` finds it then. */
export async function loadQuestions(): Promise<void> {
  later = { ...later, ...(await import('./en/questions.ts')).questions };
}

/** Texts by key, in the language that is spoken. */
export interface Texts<Key extends string = MessageKey> {
  /** The text of a key that is known to exist. */
  (key: Key, params?: Readonly<Record<string, string | number>>): string;
  /** The raw text of the first of these keys that exists; null when none does. */
  find(...keys: readonly string[]): string | null;
}

export function createTexts<Key extends string>(
  messages: Readonly<Record<Key, string>>,
): Texts<Key | LaterKey> {
  const english = (key: string): string | undefined =>
    Object.hasOwn(messages, key) ? messages[key as Key] : later[key];
  const texts = (key: Key | LaterKey, params?: Readonly<Record<string, string | number>>): string =>
    fill(translated(key, english(key) ?? key), params);
  return Object.assign(texts, {
    find: (...keys: readonly string[]): string | null => {
      for (const key of keys) {
        const text = english(key);
        if (text !== undefined) return translated(key, text);
      }
      return null;
    },
  });
}

/** What a scenario comes to; null when nothing is told. */
export async function lessonOf(scenario: string): Promise<string | null> {
  const { lessons } = await import('./en/lessons.ts');
  return createTexts(lessons).find(`lesson.${scenario}`);
}
