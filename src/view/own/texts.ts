import type { Compiled, OwnText } from '../../own/compile.ts';
import type { OwnFault } from '../../own/read.ts';
import { ownTextIn } from '../../own/words.ts';
import { lab } from '../../texts/en/lab.ts';
import { labSteps } from '../../texts/en/lab-steps.ts';
import { own } from '../../texts/en/own.ts';
import { ownDrafts } from '../../texts/en/own-drafts.ts';
import { ownPage } from '../../texts/en/own-page.ts';
import { ownSource } from '../../texts/en/own-source.ts';
import { ownSteps } from '../../texts/en/own-steps.ts';
import { page } from '../../texts/en/page.ts';
import { panels } from '../../texts/en/panels.ts';
import { scenarios } from '../../texts/en/scenarios.ts';
import { createTexts, en, fill, loadLater } from '../../texts/index.ts';
import { followLanguage, languageOf, translated, written } from '../../texts/language.ts';
import { readLater, type Texts } from '../../texts/texts.ts';
import { titleOf } from '../titles.ts';

/** The page's texts, beside those of the stage and the inspector. */
export const ownTexts = createTexts({
  ...en,
  ...page,
  ...panels,
  ...lab,
  ...labSteps,
  ...ownSteps,
  ...own,
  ...ownPage,
  ...ownDrafts,
  ...ownSource,
});

/** A text of a file in the language that is spoken. */
const spoken = (text: OwnText): string =>
  ownTextIn(text, languageOf([written.lang]) ?? 'en', translated);

/** Files whose words are still said anew in another language: more are on no page. */
const MOST_KNOWN = 100;
/** What authors wrote, the last opened last. Their codes are such that no two files share one. */
const known = new Set<Compiled>();
/** Has the words of a file found in the language that is spoken. What its parties are called is found in its run alone. */
const say = ({ texts }: Compiled): void => {
  const own = [...texts].filter(([code]) => !code.startsWith('stage.'));
  readLater(Object.fromEntries(own.map(([code, text]) => [code, spoken(text)])));
};
const speaker = {
  requestUpdate: (): void => {
    for (const one of known) say(one);
  },
};
followLanguage(speaker);

/** What a file is called, in the language that is spoken: its title, or that of the trial that it is. */
export function titleIn({ texts, scenario }: Compiled): string {
  const title = texts.get(`scenario.${scenario.id}.title`);
  return title ? spoken(title) : titleOf(ownTexts, scenario);
}

/** Loads what is read once requests are made. */
export const loadOwnTexts = async (): Promise<void> => {
  readLater({ ...scenarios, ...labSteps, ...ownSteps });
  await loadLater();
};

/** The texts of a file's run: what its author wrote, then what holds for any scenario, then what the trials say. */
export function textsOf(compiled: Compiled): Texts {
  const { texts } = compiled;
  known.delete(compiled);
  known.add(compiled);
  const [oldest] = known;
  if (oldest && known.size > MOST_KNOWN) known.delete(oldest);
  say(compiled);
  return Object.assign(
    (key: Parameters<Texts>[0], params?: Readonly<Record<string, string | number>>): string => {
      // Seconds are no minutes.
      if (key === 'stage.clock' && Number(params?.['minutes']) < 2)
        return ownTexts('own.stage.clock.short');
      const text = texts.get(key);
      return text ? fill(spoken(text), params) : ownTexts(key, params);
    },
    {
      find: (...keys: readonly string[]): string | null => {
        for (const key of keys) {
          const text = texts.get(key);
          const found = text ? spoken(text) : ownTexts.find(`own.${key}`, `lab.${key}`, key);
          if (found !== null) return found;
        }
        return null;
      },
    },
  );
}

/** The sentence for what is wrong with a file. */
export const faultText = (code: string, params: Readonly<Record<string, string>>): string =>
  fill(ownTexts.find(`own.fault.${code}`) ?? code, params);

/** The same with its place: line, column, path. */
export function placedFault({ code, line, column, path, expected, found }: OwnFault): string {
  const fault = faultText(code, { expected, found });
  return ownTexts('own.at', { line, column, path, fault });
}
