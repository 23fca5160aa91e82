import type { Language } from '../texts/language.ts';

/** What was asked for last; it may still be on its way. Null where that did not come. */
let wanted: Language | null = 'en';
let coming = Promise.resolve();

/**
 * Has all texts of the page read in a language; what was asked for last holds. Resolves when they are;
 * rejects where the language cannot be loaded: the one before stays. `asked` are the languages that trials
 * on the page ask for: where they differ, its author is told.
 */
export function speakLanguage(language: Language, asked: readonly Language[] = []): Promise<void> {
  if (language !== wanted) {
    wanted = language;
    coming = import('./localize.ts').then(({ take }) => take(language, asked));
    coming.catch(() => {
      wanted = null;
    });
  }
  return coming;
}
