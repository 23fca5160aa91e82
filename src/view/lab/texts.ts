import { lab } from '../../texts/en/lab.ts';
import { labSteps } from '../../texts/en/lab-steps.ts';
import { labTrying } from '../../texts/en/lab-trying.ts';
import { page } from '../../texts/en/page.ts';
import { panels } from '../../texts/en/panels.ts';
import { createTexts, en, loadLater } from '../../texts/index.ts';
import { readLater, type Texts } from '../../texts/texts.ts';

/** The lab's texts, beside those of the stage and the inspector. */
const base = createTexts({
  ...en,
  ...page,
  ...panels,
  ...labSteps,
  ...lab,
  ...labTrying,
});

/** What the attacks are called: found wherever a run is told of. */
const titlesOf = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([key]) => key.startsWith('scenario.')));

type Key = Parameters<typeof base>[0];
/** Where the lab has a sentence of its own for a step, that one: in the trials more can be said of it. */
export const labTexts: Texts<Key> = Object.assign(
  (key: Key, params?: Readonly<Record<string, string | number>>): string => base(key, params),
  {
    find: (...keys: readonly string[]): string | null =>
      base.find(...keys.flatMap((key) => [`lab.${key}`, key])),
  },
);

/** Loads what is read once requests are made. The stage finds what this run is called, too. */
export const loadLabTexts = async (): Promise<void> => {
  readLater({ ...labSteps, ...titlesOf(labTrying) });
  await loadLater();
};
/** Time of day, UTC, from ms since the epoch. */
export const clockTime = (ms: number): string => new Date(ms).toISOString().slice(11, 19);
