import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Manifest } from 'vite';
import { packed, plugins } from '../build/plugins.ts';
import { onePart } from '../build/one-part.ts';
import { DIST, ensureBuilt, ROOT } from './built.ts';

/** Bytes. Each file is compressed for itself, as it is sent. */
interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}
/** Most that may be loaded before the first step can be played: bytes, gzip. */
const BUDGETS: Readonly<Record<string, number>> = { app_first: 60_000, embed_first: 40_000 };

const sizeOf = (files: readonly string[]): Size =>
  files
    .map((file) => readFileSync(file))
    .reduce<Size>(
      (sum, bytes) => ({
        raw: sum.raw + bytes.length,
        gzip: sum.gzip + gzipSync(bytes, { level: 9 }).length,
        brotli: sum.brotli + brotliCompressSync(bytes).length,
      }),
      { raw: 0, gzip: 0, brotli: 0 },
    );

/** All files under a folder, but for the build's own manifest. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === '.vite' ? [] : filesIn(path);
    return [path];
  });

/**
 * The files of the entries and of some parts that they load, by name, with all that these import statically,
 * and their styles. Throws where a part is not found: what is not found would weigh nothing.
 */
function filesOf(folder: string, parts: readonly string[] = []): string[] {
  const manifest = JSON.parse(
    readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'),
  ) as Manifest;
  const files = new Set<string>();
  const seen = new Set<string>();
  const follow = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) follow(next);
  };
  const chunks = Object.entries(manifest);
  const entries = chunks.filter(([, chunk]) => chunk.isEntry === true);
  if (entries.length === 0) throw new Error('The manifest names no entry.');
  for (const [key] of entries) follow(key);
  for (const part of parts) {
    const named = chunks.filter(([, { name }]) => name === part);
    // One name may be that of two: the scenarios, and what they are called.
    if (named.length === 0) throw new Error(`The manifest does not name ${part}.`);
    for (const [key] of named) follow(key);
  }
  return [...files].map((file) => join(folder, file));
}

/**
 * What is loaded beside the first file before a step is played. Trial 1, which everyone begins with, needs
 * no one to answer until its request is on its way; a trial that builds on others needs all of it.
 */
const ANSWERING = ['others', 'later'];

/** Builds into a folder that is thrown away after it has been weighed. */
async function weighed<Weights>(
  config: NonNullable<InlineConfig['build']>,
  weigh: (folder: string) => Weights,
): Promise<Weights> {
  const folder = await mkdtemp(join(ROOT, 'node_modules', '.floor-'));
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      plugins: plugins(),
      build: { target: 'es2022', modulePreload: false, manifest: true, ...config, outDir: folder },
    });
    return weigh(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The element as a page loads it that has no Lit of its own: its parts in files, Lit inside. */
const embed = (): Promise<Readonly<Record<string, Size>>> => {
  const entry = join(ROOT, 'src', 'embed', 'define.ts');
  const group = onePart('body', join(ROOT, 'src', 'embed', 'body.ts'), [entry]);
  return weighed(
    {
      // As the library is built: without what a page's build adds to its own loading.
      lib: { entry: { define: entry }, formats: ['es'] },
      minify: true,
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { ...packed, codeSplitting: { groups: [group] } },
      },
    },
    (folder) => ({
      embed_first: sizeOf(filesOf(folder, ['body'])),
      embed_worst: sizeOf(filesOf(folder, ['body', 'scenarios', ...ANSWERING])),
      embed_total: sizeOf(filesIn(folder)),
    }),
  );
};

/** The libraries alone, in use, built as the page is: below this no page of ours can be. */
const floor = (): Promise<Size> =>
  weighed({ rolldownOptions: { input: join(ROOT, 'bench', 'floor', 'entry.ts') } }, (folder) =>
    sizeOf(filesIn(folder)),
  );

/** The files that the worker keeps for use without a network, as the build has written into it. */
function keptFiles(): string[] {
  const worker = readFileSync(join(DIST, 'worker.js'), 'utf8');
  const [list] = /\[\{"revision":.*?\}\]/.exec(worker) ?? [];
  if (list === undefined) throw new Error('The worker has no list of what it keeps.');
  return (JSON.parse(list) as { readonly url: string }[]).map(({ url }) => url);
}

const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Says of each budget whether it is kept; true when all are. */
function held(sizes: Readonly<Record<string, Size>>): boolean {
  const over = Object.entries(BUDGETS).filter(([name, budget]) => {
    const gzip = sizes[name]?.gzip ?? Infinity;
    const told = `${name} is ${inKilobytes(gzip)} gzip of ${inKilobytes(budget)}`;
    if (gzip <= budget) process.stdout.write(`${told}.\n`);
    else process.stderr.write(`${told}: ${gzip - budget} bytes too many.\n`);
    return gzip > budget;
  });
  return over.length === 0;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, check: { type: 'boolean' } },
  });
  ensureBuilt();
  const page = {
    app_first: sizeOf([join(DIST, 'index.html'), ...filesOf(DIST)]),
    app_worst: sizeOf([join(DIST, 'index.html'), ...filesOf(DIST, ANSWERING)]),
  };
  const sizes: Readonly<Record<string, Size>> = {
    ...page,
    // The worker, and all that it fetches once the page stands.
    app_offline: sizeOf(['worker.js', ...keptFiles()].map((path) => join(DIST, path))),
    ...(await embed()),
    floor: await floor(),
  };
  if (values.check === true) return held(sizes) ? 0 : 1;
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify(sizes, null, 2)}\n`);
    return 0;
  }
  const columns = ['raw', 'gzip', 'brotli'] as const;
  process.stdout.write(`${''.padEnd(12)}${columns.map((one) => one.padStart(12)).join('')}\n`);
  for (const [name, size] of Object.entries(sizes)) {
    const cells = columns.map((one) => inKilobytes(size[one]).padStart(12)).join('');
    process.stdout.write(`${name.padEnd(12)}${cells}\n`);
  }
  return 0;
}

process.exitCode = await main();
