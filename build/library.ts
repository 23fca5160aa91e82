import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { docsPage } from './docs-page.ts';
import { packed, plugins } from './plugins.ts';
import { onePart } from './one-part.ts';
import { describeElement, writeTypes } from './papers.ts';
import { singleFile } from './single-file.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const NPM = join(ROOT, 'dist', 'npm');
const FRAME = join(ROOT, 'dist', 'embed');
const CDN = join(ROOT, 'dist', 'cdn');
const embed = (name: string): string => join(ROOT, 'src', 'embed', name);

const SHARED: InlineConfig = {
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: plugins(),
};

/** What is loaded when an element nears the viewport: one file beside the entries. */
const body = (...entries: string[]) => onePart('body', embed('body.ts'), entries.map(embed));

/** The npm package: Lit stays outside, so that a page has one of it; what loads later is a file of its own. */
async function npmPackage(): Promise<void> {
  await build({
    ...SHARED,
    build: {
      outDir: NPM,
      target: 'es2022',
      minify: true,
      lib: {
        entry: { index: embed('index.ts'), define: embed('define.ts'), frames: embed('frames.ts') },
        formats: ['es'],
      },
      rolldownOptions: {
        // Modules that are shared may be exported by an entry, under names of no meaning.
        preserveEntrySignatures: 'allow-extension',
        external: /^lit(\/|$)/,
        output: {
          ...packed,
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
          codeSplitting: { groups: [body('index.ts', 'define.ts', 'frames.ts')] },
        },
      },
    },
  });
}

/** A file with everything in, as a module or as a script. */
async function oneFile(
  outDir: string,
  entry: string,
  format: 'es' | 'iife',
  name: string,
): Promise<void> {
  await build({
    ...SHARED,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      lib: { entry: embed(entry), formats: [format], name: 'TokenTrials', fileName: () => name },
      rolldownOptions: { output: { ...packed, codeSplitting: false } },
    },
  });
}

/**
 * The page for iframes. In files of which only what is needed is loaded, and as one script: a sandboxed
 * frame may load no modules from most hosts, for it has no origin that they could allow.
 */
async function framePage(): Promise<void> {
  await build({
    ...SHARED,
    build: {
      outDir: FRAME,
      target: 'es2022',
      minify: true,
      lib: { entry: { page: embed('page.ts') }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: {
          ...packed,
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          codeSplitting: { groups: [body('page.ts')] },
        },
      },
    },
  });
  await oneFile(FRAME, 'page.ts', 'iife', 'page.iife.js');
  await oneFile(FRAME, 'start.ts', 'iife', 'start.js');
  copyFileSync(embed('page.css'), join(FRAME, 'page.css'));
  const page = readFileSync(join(ROOT, 'embed.html'), 'utf8')
    .replace('<script type="module" src="./src/embed/page.ts">', '<script src="./embed/start.js">')
    .replace('./src/embed/page.css', './embed/page.css');
  writeFileSync(join(ROOT, 'dist', 'embed.html'), page);
}

await npmPackage();
rmSync(CDN, { recursive: true, force: true });
await oneFile(CDN, 'cdn.ts', 'es', 'token-trials.js');
await oneFile(CDN, 'cdn.ts', 'iife', 'token-trials.iife.js');
await oneFile(CDN, 'frames.ts', 'iife', 'frames.js');
await framePage();
await singleFile(ROOT);
writeTypes(ROOT, NPM);
docsPage(ROOT);
describeElement(ROOT, NPM);
