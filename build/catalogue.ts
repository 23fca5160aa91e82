import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'texts', 'en');
/** A text of the catalogue. */
export interface CatalogueText {
  readonly key: string;
  readonly english: string;
  /** The file that it stands in. */
  readonly file: string;
}

/** The files of the folder whose texts a file gathers: they are theirs. */
const gatheredBy = (file: string): string[] =>
  [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/^import .* from '\.\/(.+)';$/gm)].map(
    ([, name = '']) => name,
  );

/** All that a file exports, flattened: key and text. Throws where it is no text. */
async function textsIn(file: string): Promise<readonly CatalogueText[]> {
  const path = pathToFileURL(join(FOLDER, file)).href;
  const held = (await import(/* @vite-ignore */ path)) as Readonly<Record<string, object>>;
  return Object.entries(held).flatMap(([name, texts]) =>
    Object.entries(texts).map(([key, english]) => {
      if (typeof english === 'string') return { key, english, file };
      throw new Error(`${file}: "${key}" of ${name} is no text. The catalogue is flat: key, text.`);
    }),
  );
}

/** All texts of `src/texts/en/`, file by file, as they stand there. Throws where an export holds no texts. */
export async function readCatalogue(): Promise<readonly CatalogueText[]> {
  const files = readdirSync(FOLDER).sort();
  const texts = await Promise.all(
    files.map(async (file) => {
      const others = await Promise.all(gatheredBy(file).map(textsIn));
      const theirs = new Set(others.flat().map(({ key }) => key));
      return (await textsIn(file)).filter(({ key }) => !theirs.has(key));
    }),
  );
  return texts.flat();
}
