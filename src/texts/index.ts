import { names } from './en/names.ts';
import { scenarios } from './en/scenarios.ts';
import { spoken } from './en/spoken.ts';
import { steps } from './en/steps.ts';
import { terms } from './en/terms.ts';
import { ui } from './en/ui.ts';
import { fill } from './text.ts';

export { fill } from './text.ts';

/** The English catalogue. Another language is another file of the same keys. */
export const en = { ...ui, ...scenarios, ...steps, ...names, ...terms, ...spoken };
export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

/** Texts by key, in one language. */
export interface Texts {
  /** The text of a key that is known to exist. */
  (key: MessageKey, params?: Readonly<Record<string, string | number>>): string;
  /** The raw text of the first of these keys that exists; null when none does. */
  find(...keys: readonly string[]): string | null;
}

export function createTexts(messages: Messages): Texts {
  const has = (key: string): key is MessageKey => Object.hasOwn(messages, key);
  const texts = (key: MessageKey, params?: Readonly<Record<string, string | number>>): string =>
    fill(messages[key], params);
  return Object.assign(texts, {
    find: (...keys: readonly string[]): string | null => {
      const key = keys.find(has);
      return key === undefined ? null : messages[key];
    },
  });
}
