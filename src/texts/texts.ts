import { opening } from './en/opening.ts';
import type { scenarios } from './en/scenarios.ts';
import type { stage } from './en/stage.ts';
import { ui } from './en/ui.ts';
import { numeral, translated } from './language.ts';
import { fill } from './text.ts';

/** What is read in an embed of the first trial, to begin with. */
export const first = { ...ui, ...opening };
/** Keys of texts that an embed loads when it needs them: nothing asks for them before. */
type LaterKey = keyof typeof stage | keyof typeof scenarios;
export type MessageKey = keyof typeof first | LaterKey;
/** What was loaded later: `find` finds it then. */
let later: Readonly<Record<string, string>> = {};
/** Adds texts to what `find` finds. */
export function readLater(texts: Readonly<Record<string, string>>): void {
  later = { ...later, ...texts };
}
/** Loads what is read once the client has met the API. Whoever shows a run waits for this before the API acts. */
export const loadLater = (): Promise<void> =>
  import('./en/later.ts').then(({ later }) => {
    readLater(later);
  });

/** Texts by key, in the language that is spoken. */
export interface Texts<Key extends string = MessageKey> {
  /** The text of a key that is known to exist. */
  (key: Key, params?: Readonly<Record<string, string | number>>): string;
  /** The raw text of the first of these keys that exists; null when none does. */
  readonly find: (...keys: readonly string[]) => string | null;
}

export function createTexts<Key extends string>(
  messages: Readonly<Record<Key, string>>,
): Texts<Key | LaterKey> {
  const english = (key: string): string | undefined =>
    Object.hasOwn(messages, key) ? messages[key as Key] : later[key];
  const texts = (key: Key | LaterKey, params?: Readonly<Record<string, string | number>>): string =>
    fill(translated(key, english(key) ?? key), params, numeral);
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
