import { createTexts } from './texts.ts';

/** The definition of a term by its English word, under what it is called; null when it has none. */
export async function define(
  word: string,
): Promise<{ readonly name: string; readonly text: string } | null> {
  const { terms, words } = await import('./en/terms.ts');
  const text = createTexts(terms).find(`term.${word}`);
  return text === null ? null : { name: createTexts(words).find(`word.${word}`) ?? word, text };
}
