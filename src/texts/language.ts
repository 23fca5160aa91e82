/** The languages of the texts: English, which they are written in, and those that they are translated to. */
export const LANGUAGES = ['en', 'de', 'es', 'ar', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How the texts are written: a page around them may be in another language, and run the other way. */
export interface Written {
  /** As a `lang` attribute says it (BCP 47). */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}
/** What makes of English what is read. */
export interface Translation {
  /** The text of a key, given the English. */
  text(key: string, english: string): string;
  /** A number as it is written; a string is one where it has decimals: `12.5`. */
  number(value: string | number): string;
}

/** What draws texts, and does so anew when another language is spoken. */
interface Speaker {
  requestUpdate(): void;
}

export let written: Written = { lang: 'en', dir: 'ltr' };
/** Null while English is spoken: of translating nothing is loaded then. */
let translation: Translation | null = null;
/** Held weakly: none need take its leave. */
const speakers = new Set<WeakRef<Speaker>>();

/** A text of the catalogue as it is read now. */
export const translated = (key: string, english: string): string =>
  translation?.text(key, english) ?? english;
/** A number in a text; what is none stays as it is. */
export const numeral = (value: string | number): string =>
  translation?.number(value) ?? String(value);

/** Takes another language. */
export function speak(how: Written, by: Translation | null): void {
  written = how;
  translation = by;
  for (const speaker of speakers) speaker.deref()?.requestUpdate();
}

/** Has something drawn anew whenever another language is spoken, for as long as there is such a thing. */
export function followLanguage(speaker: Speaker): void {
  speakers.add(new WeakRef(speaker));
}

/** The first of these tags whose language there is, whatever its region: `de-AT` is German. */
export const languageOf = (tags: readonly (string | null | undefined)[]): Language | undefined =>
  tags
    .map((tag) => LANGUAGES.find((one) => one === tag?.toLowerCase().split('-')[0]))
    .find((found) => found !== undefined);
