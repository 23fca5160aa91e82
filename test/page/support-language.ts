import type { Page } from 'playwright-core';
import { readXliff } from '../../build/xliff.ts';
import { fill } from '../../src/texts/text.ts';
import type { Language } from '../../src/texts/language.ts';
import { soon } from './support.ts';

const files = new Map<Language, ReturnType<typeof readXliff>>();
/** A text as it is drawn in a language, from the file that its translators wrote. Throws where there is none. */
export function said(
  language: Language,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  // The English stands beside each translation.
  const file = language === 'en' ? 'de' : language;
  const units = files.get(file) ?? readXliff(file);
  files.set(file, units);
  const text = units.get(key)?.[language === 'en' ? 'source' : 'target'] ?? null;
  if (text === null) throw new Error(`There is no ${key} in ${language}.`);
  return fill(text, params).replace(/\[\[([^\]|]+)(?:\|[^\]]+)?\]\]|\*\*/g, '$1');
}

/** How the whole page says that it is written. */
export const writtenIn = (page: Page): Promise<{ lang: string; dir: string }> =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.dir || 'ltr' }));
/** What `lang` and `dir` say in each language. */
export const WRITTEN: Readonly<Record<Language, { lang: string; dir: string }>> = {
  en: { lang: 'en', dir: 'ltr' },
  de: { lang: 'de', dir: 'ltr' },
  es: { lang: 'es', dir: 'ltr' },
  ar: { lang: 'ar', dir: 'rtl' },
  zh: { lang: 'zh-Hans', dir: 'ltr' },
};
export const speaks = (page: Page, language: Language): Promise<void> =>
  soon(() => writtenIn(page)).toEqual(WRITTEN[language]);

/** Chooses a language where the page offers them, by the name that its own readers call it. */
export async function choose(page: Page, language: Language): Promise<void> {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  const label = name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  await page.locator('header .language select').selectOption({ label });
}
/** Which language the menu shows as chosen. */
export const chosen = (page: Page): Promise<string | undefined> =>
  page
    .locator('header .language select')
    .evaluate((menu: HTMLSelectElement) => menu.selectedOptions[0]?.lang);

/** The languages whose files were asked for so far, in order. */
export function listenForLanguages(page: Page): () => string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, language] = /\/(de|es|ar|zh)-[\w-]+\.js$/.exec(new URL(request.url()).pathname) ?? [];
    if (language !== undefined) asked.push(language);
  });
  return () => asked;
}

/** How those run that match, in the document and its open shadow roots: `ltr isolate` and the like, each once. */
export const runOf = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const found = new Set<string>();
    const walk = (root: Document | ShadowRoot): void => {
      for (const one of root.querySelectorAll(wanted)) {
        const { direction, unicodeBidi } = getComputedStyle(one);
        found.add(`${direction} ${unicodeBidi}`);
      }
      for (const one of root.querySelectorAll('*')) if (one.shadowRoot) walk(one.shadowRoot);
    };
    walk(document);
    return [...found];
  }, selector);
