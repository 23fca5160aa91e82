import { opening } from './en/opening.ts';
import { scenarios } from './en/scenarios.ts';
import { ui } from './en/ui.ts';
import { fill } from './text.ts';

export { fill } from './text.ts';

/**
 * The English catalogue. Another language is another folder of the same keys. Definitions, lessons, notices
 * and the inspector's texts are left out: they are loaded when they are asked for.
 */
export const en = { ...ui, ...scenarios, ...opening };
/** How it is written: a page around it may be in another language, and run the other way. */
export const written = { lang: 'en', dir: 'ltr' } as const;
export type MessageKey = keyof typeof en;
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

/** Texts by key, in one language. */
export interface Texts<Key extends string = MessageKey> {
  /** The text of a key that is known to exist. */
  (key: Key, params?: Readonly<Record<string, string | number>>): string;
  /** The raw text of the first of these keys that exists; null when none does. */
  find(...keys: readonly string[]): string | null;
}

export function createTexts<Key extends string>(
  messages: Readonly<Record<Key, string>>,
): Texts<Key> {
  const has = (key: string): key is Key => Object.hasOwn(messages, key);
  const texts = (key: Key, params?: Readonly<Record<string, string | number>>): string =>
    fill(messages[key], params);
  return Object.assign(texts, {
    find: (...keys: readonly string[]): string | null => {
      for (const key of keys) {
        if (has(key)) return messages[key];
        const text = later[key];
        if (text !== undefined) return text;
      }
      return null;
    },
  });
}

/** The definition of a term; null when it has none. */
export async function define(word: string): Promise<string | null> {
  const { terms } = await import('./en/terms.ts');
  const key = `term.${word}`;
  return Object.hasOwn(terms, key) ? terms[key as keyof typeof terms] : null;
}

/** What a scenario comes to; null when nothing is told. */
export async function lessonOf(scenario: string): Promise<string | null> {
  const { lessons } = await import('./en/lessons.ts');
  return Object.hasOwn(lessons, scenario) ? lessons[scenario as keyof typeof lessons] : null;
}

/** What the page says of itself; `NoticeKey` names what is amiss. */
export async function noticeOf(
  key: NoticeKey,
  params?: Readonly<Record<string, string>>,
): Promise<string> {
  const { notices } = await import('./en/notices.ts');
  return fill(notices[`notice.${key}`], params);
}
export type NoticeKey =
  | 'unknown-scenario'
  | 'unknown-step'
  | 'unknown-question'
  | 'unknown-address'
  | 'storage'
  | 'no-subtle'
  | 'fault'
  | 'part-missing'
  | 'update'
  | 'use-update';
