import { panels } from '../../texts/en/panels.ts';
import { stations } from '../../texts/en/stations.ts';
import { createTexts, en } from '../../texts/index.ts';
import { written } from '../../texts/language.ts';

/** The stations' texts, beside those of the page and the inspector. */
export const stationTexts = createTexts({ ...en, ...panels, ...stations });

/** A number as it is written in the language of the texts, to so many digits that count. */
export const number = (value: number, digits = 3): string =>
  new Intl.NumberFormat(written.lang, { maximumSignificantDigits: digits }).format(value);
/** Several, as they are listed in a sentence of that language. */
export const listed = (items: readonly string[]): string =>
  new Intl.ListFormat(written.lang).format(items);
/** A share of all, in percent. */
export const percent = (share: number): string =>
  new Intl.NumberFormat(written.lang, { style: 'percent', maximumSignificantDigits: 2 }).format(
    share,
  );
/** Time of day, UTC, from ms since the epoch. */
export const clockTime = (ms: number): string => new Date(ms).toISOString().slice(11, 19);
