import { describe, expect, it, test } from 'vitest';
import { readCatalogue } from '../../build/catalogue.ts';
import { readXliff } from '../../build/xliff.ts';
import { LANGUAGES } from '../../src/texts/language.ts';
import { withArticleTerms } from '../../src/view/rich.ts';

const catalogue = await readCatalogue();
const english = new Map(catalogue.map((text) => [text.key, text.english]));
const TRANSLATED = LANGUAGES.filter((one) => one !== 'en');

it('no two texts of the catalogue have one key', () => {
  const keys = catalogue.map(({ key }) => key);
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});

/** `{places}` of a text. */
const placesOf = (text: string): string[] =>
  [...text.matchAll(/\{([\w-]+)\}/g)].map(([place]) => place).sort();
/** What the `[[terms]]` of a text lead to: `[[word|term]]` to `term`. */
const termsOf = (text: string): string[] =>
  [...text.matchAll(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g)]
    .map(([, word = '', term = word]) => term)
    .sort();
/** What of the marks is not balanced. */
const strayIn = (text: string): string =>
  text
    .replace(/\[\[[^[\]|*]+(\|[^[\]|*]+)?\]\]/g, '')
    .replace(/\*\*[^*]+\*\*/g, '')
    .replace(/\{[\w-]+\}/g, '')
    .replace(/[^[\]{}*|]/g, '');
/** Spoken lines have no marks in English: they are put in where it is read. */
const asRead = (key: string, text: string): string =>
  /^(said|api|told)\./.test(key) ? withArticleTerms(text) : text;

describe.each(TRANSLATED)('%s', (language) => {
  const units = [...readXliff(language)];
  const translated = units.flatMap(([key, { target }]) =>
    target === null ? [] : [{ key, target }],
  );
  const wrong = (is: (key: string, target: string, source: string) => boolean): string[] =>
    translated
      .filter(({ key, target }) => is(key, target, english.get(key) ?? ''))
      .map(({ key, target }) => `${key}: ${target}`);

  test('has every text of the catalogue', () => {
    const known = new Set(translated.map(({ key }) => key));
    expect(catalogue.map(({ key }) => key).filter((key) => !known.has(key))).toEqual([]);
  });
  test('has none whose English has changed since', () => {
    const stale = units.filter(
      ([key, { source }]) => english.has(key) && english.get(key) !== source,
    );
    expect(stale.map(([key]) => key)).toEqual([]);
  });
  test('holds no text that the catalogue does not', () => {
    expect(units.map(([key]) => key).filter((key) => !english.has(key))).toEqual([]);
  });
  test('has no empty text, and none with an edge of white space', () => {
    expect(
      wrong(
        (_, target, source) =>
          target.trim() === '' || (target !== target.trim() && source === source.trim()),
      ),
    ).toEqual([]);
  });
  test('has the places of the English', () => {
    expect(
      wrong((_, target, source) => placesOf(target).join() !== placesOf(source).join()),
    ).toEqual([]);
  });
  test('offers the terms that the English offers', () => {
    expect(
      wrong(
        (key, target, source) => termsOf(target).join() !== termsOf(asRead(key, source)).join(),
      ),
    ).toEqual([]);
  });
  test('closes every mark that it opens', () => {
    expect(wrong((_, target, source) => strayIn(target) !== strayIn(source))).toEqual([]);
  });
});
