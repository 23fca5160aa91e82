import { followLanguage, languageOf, written, type Language } from '../texts/language.ts';
import { speakLanguage } from '../view/language.ts';
import type { SettingsStore } from './settings.ts';

/** What the query of the page's address says: `?lang=de#/trial-5`. */
const searched = (name: string): string | null => new URLSearchParams(location.search).get(name);
/** The same of the query behind its `#`. */
const hashed = (name: string): string | null =>
  new URLSearchParams(location.hash.split('?')[1]).get(name);

/** What the page does about its language. */
export interface LanguageActions {
  /** Another is spoken: what was written in the one before is to be written anew. */
  spoken(): void;
  /** It could not be loaded. */
  failed(): void;
}

/**
 * The page's language: what the address says, else what was chosen on an earlier visit, else what the
 * browser asks for, else English.
 */
export class PageLanguage {
  language: Language = 'en';
  /** What the address is to say behind its `#`. Null where it said nothing: then nothing is written. */
  inAddress: Language | null = null;
  /** Until the language is there. Never rejects. */
  coming = Promise.resolve();
  private settled = false;

  constructor(
    private readonly settings: SettingsStore,
    private readonly actions: LanguageActions,
  ) {
    followLanguage(this);
  }

  /** Another language is spoken. */
  requestUpdate(): void {
    Object.assign(document.documentElement, written);
    this.actions.spoken();
  }

  /** Follows the address; where it says nothing the language stays, or is settled at first. */
  follow(hash: Language | null): void {
    if (hash) this.inAddress = hash;
    if (hash) this.speak(hash);
    else if (!this.settled) {
      const { lang } = this.settings.value;
      this.speak(languageOf([searched('lang'), lang, ...navigator.languages]) ?? 'en');
    }
    const test = searched('stringTest') ?? hashed('stringTest');
    if (test !== null && !this.settled)
      this.coming = this.coming
        .then(() => import('../view/string-tests.ts'))
        .then(({ testStrings }) => {
          testStrings(test);
        });
    this.settled = true;
  }

  /** Takes the language that a person chose, and remembers it. */
  choose(language: Language): void {
    this.settings.change({ lang: language });
    // What the address says comes first when the page is loaded again.
    if (this.inAddress ?? searched('lang')) this.inAddress = language;
    this.speak(language);
  }

  private speak(language: Language): void {
    this.language = language;
    this.coming = speakLanguage(language).catch(() => {
      this.language = languageOf([written.lang]) ?? 'en';
      this.actions.failed();
    });
  }
}
