/// <reference types="vite/types/importMeta.d.ts" />
import { msg } from '@lit/localize/init/install.js';
import { configureReentrantLocalization } from '@lit/localize/init/reentrant.js';
import { LANGUAGES, speak, type Language } from '../texts/language.ts';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa', 'he', 'ur'];
/** What a `lang` attribute says where the language alone would leave the script open. */
const SCRIPTS: Readonly<Record<string, string>> = { zh: 'zh-Hans' };

const files = import.meta.glob<{ readonly templates: Readonly<Record<string, string>> }>(
  '../texts/xliff/*.xlf',
);
const loaded = new Map<string, { readonly templates: Readonly<Record<string, string>> }>();
let spoken: Language = 'en';
/** What was asked for last. */
let wanted: Language = 'en';

// Not `configureLocalization`: that one tells all listeners on the window, a page's own among them, which
// would take our language for theirs.
configureReentrantLocalization({
  sourceLocale: 'en',
  targetLocales: LANGUAGES.filter((one) => one !== 'en'),
  getLocale: () => spoken,
  loadLocaleSync: (language) => loaded.get(language),
});

/**
 * A value in a sentence that runs to the left, kept in its own order: a path, an identifier or a header begins
 * or ends with what has no direction, and would be torn (UAX 9: first strong isolate).
 */
const isolated = (value: string): string =>
  /^(?:\P{L}.*[a-z]|[a-z].*\P{L}$)/iu.test(value) ? `\u2068${value}\u2069` : value;

/** Writes numbers as a language does; digits are those of the wire, which stands beside them. */
function numbersIn(language: Language): (value: string | number) => string {
  const tag = new Intl.Locale(language, { numberingSystem: 'latn' });
  const whole = new Intl.NumberFormat(tag);
  return (value) => {
    if (typeof value === 'number') return whole.format(value);
    const [, decimals] = /^\d+\.(\d+)$/.exec(value) ?? [];
    if (decimals === undefined) return RIGHT_TO_LEFT.includes(language) ? isolated(value) : value;
    return Number(value).toLocaleString(tag, { minimumFractionDigits: decimals.length });
  };
}

let warned = false;
/** Tells the author of a page, once, that not all trials on it can have their language. */
function warnOfOthers(language: Language, asked: readonly Language[]): void {
  const other = asked.find((one) => one !== language);
  if (warned || other === undefined) return;
  warned = true;
  // eslint-disable-next-line no-console -- the author of the page is to see it, and no one else.
  console.warn(
    `<token-trials>: one page, one language. "${language}" holds for all, though another trial asks for "${other}".`,
  );
}

/**
 * Loads a language, a file of its own, and speaks it; unless another was asked for in the meantime. Rejects
 * where it cannot be loaded.
 */
export async function take(language: Language, asked: readonly Language[]): Promise<void> {
  wanted = language;
  warnOfOthers(language, asked);
  const file = files[`../texts/xliff/${language}.xlf`];
  if (file && !loaded.has(language)) loaded.set(language, await file());
  if (wanted !== language) return;
  spoken = language;
  const dir = RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
  // For English, which has no file, `msg` gives back what it is given.
  speak(
    { lang: SCRIPTS[language] ?? language, dir },
    { text: (id, english) => msg(english, { id }), number: numbersIn(language) },
  );
}
