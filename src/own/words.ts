import { own } from '../texts/en/own.ts';
import { ownSteps } from '../texts/en/own-steps.ts';
import { fill } from '../texts/text.ts';
import type { Language } from '../texts/language.ts';
import type { OwnText } from './compile.ts';
import type { Words } from './format.ts';

/** An author's words in a language; else in English, else in the first that there is. */
const wordsIn = (words: Words, language: Language): string =>
  typeof words === 'string'
    ? words
    : (words[language] ?? words.en ?? Object.values(words).find((one) => one !== '') ?? '');

/** Finds the text of a key of the catalogue, as it is read now. */
export type Finds = (key: string, english: string) => string;
const english: Finds = (_, text) => text;

/** A text of a file in a language. */
export function ownTextIn(text: OwnText, language: Language, find: Finds = english): string {
  if ('words' in text) return wordsIn(text.words, language);
  const catalogued = (ownSteps as Readonly<Record<string, string>>)[text.key] ?? text.key;
  return find(text.key, catalogued).replaceAll('{things}', wordsIn(text.things, language));
}

/** The sentence for what is wrong with a file, in English: for a terminal. */
export const faultInEnglish = (code: string, params: Readonly<Record<string, string>>): string =>
  fill((own as Readonly<Record<string, string>>)[`own.fault.${code}`] ?? code, params);
