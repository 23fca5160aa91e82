import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOMParser } from '@xmldom/xmldom';
import { xliffFactory } from '@lit/localize-tools/lib/formatters/xliff.js';
import type { Config } from '@lit/localize-tools/lib/types/config.js';
import type { Locale } from '@lit/localize-tools/lib/types/locale.js';
import type { Plugin } from 'vite';

/** Where the translations are: one XLIFF 1.2 file a language. */
const XLIFF = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'texts', 'xliff');

/** A text in another language. */
export interface Unit {
  /** The English that it was translated from: another than today's makes it stale. */
  readonly source: string;
  /** Null while it is not translated. */
  readonly target: string | null;
}

/** What reads and writes the format: that of @lit/localize, one language at a time. */
const formatter = (language: string, folder: string) =>
  xliffFactory({
    sourceLocale: 'en' as Locale,
    targetLocales: [language as Locale],
    interchange: { format: 'xliff', xliffDir: folder },
    // Of the source code it reads nothing: the catalogue is handed to it.
    inputFiles: [],
    output: { mode: 'runtime', outputDir: folder },
    baseDir: folder,
    resolve: (path: string) => path,
  } satisfies Config);

/** The targets of a file, by key. Throws where it is not XLIFF as the formatter writes it. */
function targetsOf(path: string): ReadonlyMap<string, string> {
  const [bundle] = formatter(basename(path, '.xlf'), dirname(path)).readTranslations();
  return new Map(
    bundle?.messages.map(({ name, contents }) => [
      name,
      contents
        .map((part) => {
          if (typeof part === 'string') return part;
          throw new Error(`${path}: "${name}" holds a placeholder; ours are written {so}.`);
        })
        .join(''),
    ]),
  );
}

/** What a language's file holds, by key; empty where there is none yet. */
export function readXliff(language: string, folder = XLIFF): ReadonlyMap<string, Unit> {
  const path = join(folder, `${language}.xlf`);
  if (!existsSync(path)) return new Map();
  const targets = targetsOf(path);
  // The formatter reads no sources.
  const file = new DOMParser().parseFromString(readFileSync(path, 'utf8'), 'text/xml');
  return new Map(
    Array.from(file.getElementsByTagName('trans-unit')).map((unit) => {
      const key = unit.getAttribute('id') ?? '';
      const source = unit.getElementsByTagName('source')[0]?.textContent ?? '';
      return [key, { source, target: targets.get(key) ?? null }];
    }),
  );
}

/** Writes a language's file anew, in the order given: what changed is all that differs. */
export async function writeXliff(
  language: string,
  units: ReadonlyMap<string, Unit>,
  folder = XLIFF,
): Promise<void> {
  const made = mkdtempSync(join(tmpdir(), 'xliff-'));
  try {
    const sources = [...units].map(([name, { source }]) => ({ name, contents: [source] }));
    const targets = [...units].flatMap(([name, { target }]) =>
      target === null ? [] : [{ name, contents: [target] }],
    );
    await formatter(language, made).writeOutput(
      sources as Parameters<ReturnType<typeof formatter>['writeOutput']>[0],
      new Map([[language as Locale, targets]]),
    );
    renameSync(join(made, `${language}.xlf`), join(folder, `${language}.xlf`));
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Makes a module of a language's file: `templates`, the targets by key. */
export const xliff = (): Plugin => ({
  name: 'xliff',
  load: {
    filter: { id: /\.xlf$/ },
    handler(path) {
      const templates = Object.fromEntries(targetsOf(path));
      return { code: `export const templates = ${JSON.stringify(templates)};`, moduleType: 'js' };
    },
  },
});
