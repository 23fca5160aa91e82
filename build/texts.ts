import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../src/texts/language.ts';
import { readCatalogue, type CatalogueText } from './catalogue.ts';
import { readXliff, writeXliff, type Unit } from './xliff.ts';

const USAGE = `Usage:
  npm run texts                           brings all translations up to date with the English
  npm run texts -- fill <lang> <file…>    takes translations from JSON files: {"key": "text"}
  npm run texts -- open <lang>            prints what is not translated, or stale, as such JSON`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const TRANSLATED: readonly string[] = LANGUAGES.filter((one) => one !== 'en');
const isOpen = ({ english }: CatalogueText, unit: Unit | undefined): boolean =>
  (unit?.target ?? null) === null || unit?.source !== english;

/** The units of a language as they should be: in the catalogue's order, new ones without a target. */
function updated(
  catalogue: readonly CatalogueText[],
  known: ReadonlyMap<string, Unit>,
): Map<string, Unit> {
  return new Map(
    catalogue.map(({ key, english }) => {
      const unit = known.get(key);
      // A translation stays, and with it the English that it was made from, until it is looked at again.
      return [key, unit && unit.target !== null ? unit : { source: english, target: null }];
    }),
  );
}

async function update(catalogue: readonly CatalogueText[]): Promise<void> {
  for (const language of TRANSLATED) {
    const known = readXliff(language);
    const units = updated(catalogue, known);
    await writeXliff(language, units);
    const open = catalogue.filter(({ key }) => units.get(key)?.target === null).length;
    const stale = catalogue.filter((text) => isOpen(text, units.get(text.key))).length - open;
    const gone = [...known.keys()].filter((key) => !units.has(key)).length;
    say(
      `${language}: ${units.size} texts, ${open} not translated, ${stale} stale, ${gone} gone and left out.`,
    );
  }
}

/** Takes translations; each is of today's English. Throws, and writes nothing, where a key is unknown. */
async function fillIn(
  catalogue: readonly CatalogueText[],
  language: string,
  files: readonly string[],
): Promise<void> {
  const units = updated(catalogue, readXliff(language));
  const english = new Map(catalogue.map((text) => [text.key, text.english]));
  let taken = 0;
  for (const file of files) {
    const given = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
    for (const [key, target] of Object.entries(given)) {
      const source = english.get(key);
      if (source === undefined) throw new Error(`${file}: the catalogue has no text "${key}".`);
      if (typeof target !== 'string' || target.trim() === '')
        throw new Error(`${file}: "${key}" must be a text that is not empty.`);
      units.set(key, { source, target });
      taken += 1;
    }
  }
  await writeXliff(language, units);
  say(`${language}: ${taken} texts taken.`);
}

/** What a translator is to look at, with the English and, where it is stale, the translation so far. */
function printOpen(catalogue: readonly CatalogueText[], language: string): void {
  const units = readXliff(language);
  const open = catalogue.filter((text) => isOpen(text, units.get(text.key)));
  say(JSON.stringify(Object.fromEntries(open.map(({ key, english }) => [key, english])), null, 2));
}

async function main([command, language = '', ...files]: readonly string[]): Promise<void> {
  const catalogue = await readCatalogue();
  if (command === undefined) return update(catalogue);
  if (!TRANSLATED.includes(language) || (command === 'fill') !== files.length > 0)
    throw new Error(USAGE);
  if (command === 'fill') return fillIn(catalogue, language, files);
  if (command !== 'open') throw new Error(USAGE);
  printOpen(catalogue, language);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
