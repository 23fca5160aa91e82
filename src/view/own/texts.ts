import type { Compiled, OwnText } from '../../own/compile.ts';
import { ownTextIn } from '../../own/words.ts';
import { lab } from '../../texts/en/lab.ts';
import { labSteps } from '../../texts/en/lab-steps.ts';
import { own } from '../../texts/en/own.ts';
import { ownPage } from '../../texts/en/own-page.ts';
import { ownSteps } from '../../texts/en/own-steps.ts';
import { page } from '../../texts/en/page.ts';
import { panels } from '../../texts/en/panels.ts';
import { scenarios } from '../../texts/en/scenarios.ts';
import { createTexts, en, fill, loadLater } from '../../texts/index.ts';
import { followLanguage, languageOf, translated, written } from '../../texts/language.ts';
import { readLater, type Texts } from '../../texts/texts.ts';

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
});

/** A text of a file in the language that is spoken. */
const spoken = (text: OwnText): string =>
  ownTextIn(text, languageOf([written.lang]) ?? 'en', translated);

/** What authors wrote, by codes that no two files share. */
const known = new Map<string, OwnText>();
/** Has every text of a file found in the language that is spoken. */
const speaker = {
  requestUpdate: (): void => {
    readLater(Object.fromEntries([...known].map(([code, text]) => [code, spoken(text)])));
  },
};
followLanguage(speaker);

/** Loads what is read once requests are made. */
export const loadOwnTexts = async (): Promise<void> => {
  readLater({ ...scenarios, ...labSteps, ...ownSteps });
  await loadLater();
};

/** The texts of a file's run: what its author wrote, then what holds for any scenario, then what the trials say. */
export function textsOf({ texts }: Compiled): Texts {
  for (const [code, text] of texts) if (!code.startsWith('stage.')) known.set(code, text);
  speaker.requestUpdate();
  return Object.assign(
    (key: Parameters<Texts>[0], params?: Readonly<Record<string, string | number>>): string => {
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
