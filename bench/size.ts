import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import { DIST, ensureBuilt, ROOT } from './built.ts';

/** Bytes. Each file is compressed for itself, as it is sent. */
interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}
/** Most that the page may load before its first step can be played: bytes, gzip. */
const BUDGET = 60_000;

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

/** The page, its entry with all that it imports statically, and their styles. */
function firstFiles(): string[] {
  const manifest = JSON.parse(
    readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'),
  ) as Manifest;
  const files = new Set(['index.html']);
  const seen = new Set<string>();
  const follow = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) follow(next);
  };
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  if (entries.length === 0) throw new Error('The manifest names no entry.');
  for (const entry of entries) follow(entry);
  return [...files].map((file) => join(DIST, file));
}

/** The libraries alone, in use, built as the page is: below this no page of ours can be. */
async function floor(): Promise<Size> {
  const folder = await mkdtemp(join(ROOT, 'node_modules', '.floor-'));
  try {
    await build({
      root: ROOT,
      logLevel: 'silent',
      build: {
        outDir: folder,
        manifest: false,
        rolldownOptions: { input: join(ROOT, 'bench', 'floor', 'entry.ts') },
      },
    });
    return sizeOf(filesIn(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, check: { type: 'boolean' } },
  });
  ensureBuilt();
  const first = sizeOf(firstFiles());
  const total = sizeOf(filesIn(DIST));
  if (values.check === true) {
    const over = first.gzip - BUDGET;
    const told = `app_first is ${inKilobytes(first.gzip)} gzip of ${inKilobytes(BUDGET)}`;
    if (over <= 0) process.stdout.write(`${told}.\n`);
    else process.stderr.write(`${told}: ${over} bytes too many.\n`);
    return over > 0 ? 1 : 0;
  }
  const sizes: Readonly<Record<string, Size>> = {
    app_first: first,
    floor: await floor(),
    total,
  };
  if (values.json === true) {
    process.stdout.write(`${JSON.stringify(sizes, null, 2)}\n`);
    return 0;
  }
  const columns = ['raw', 'gzip', 'brotli'] as const;
  process.stdout.write(`${''.padEnd(10)}${columns.map((one) => one.padStart(12)).join('')}\n`);
  for (const [name, size] of Object.entries(sizes)) {
    const cells = columns.map((one) => inKilobytes(size[one]).padStart(12)).join('');
    process.stdout.write(`${name.padEnd(10)}${cells}\n`);
  }
  return 0;
}

process.exitCode = await main();
