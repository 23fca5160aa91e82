import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { foldTemplates } from './fold-templates.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const NPM = join(ROOT, 'dist', 'npm');
const CDN = join(ROOT, 'dist', 'cdn');
const embed = (name: string): string => join(ROOT, 'src', 'embed', name);
const require = createRequire(import.meta.url);

const shared = (outDir: string): InlineConfig => ({
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [foldTemplates()],
});

/** The npm package: Lit stays outside, so that a page has one of it; what loads later is a file of its own. */
async function npmPackage(): Promise<void> {
  await build({
    ...shared(NPM),
    build: {
      outDir: NPM,
      target: 'es2022',
      minify: true,
      lib: { entry: { index: embed('index.ts'), define: embed('define.ts') }, formats: ['es'] },
      rolldownOptions: {
        external: /^lit(\/|$)/,
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
        },
      },
    },
  });
}

/** One file, all in, as a module or as a script. */
async function oneFile(format: 'es' | 'iife', name: string): Promise<void> {
  await build({
    ...shared(CDN),
    build: {
      outDir: CDN,
      emptyOutDir: format === 'es',
      target: 'es2022',
      minify: true,
      lib: { entry: embed('cdn.ts'), formats: [format], name: 'TokenTrials', fileName: () => name },
      rolldownOptions: { output: { minify: true, codeSplitting: false } },
    },
  });
}

await npmPackage();
await oneFile('es', 'token-trials.js');
await oneFile('iife', 'token-trials.iife.js');
