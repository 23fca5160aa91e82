import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** The mode in which vite builds it: without a worker, which no file on a disk can have beside it. */
export const SINGLE_FILE = 'single-file';

/** What `replace` would read in the text put in: `$&` and its like. */
const plainly = (text: string) => (): string => text;

/**
 * `dist/token-trials.html`: the whole app in one file. It is opened from a disk, where a page may load
 * no module but one that is written in it.
 */
export async function singleFile(root: string): Promise<void> {
  const folder = mkdtempSync(join(root, 'node_modules', '.single-'));
  try {
    await build({
      root,
      mode: SINGLE_FILE,
      logLevel: 'warn',
      build: {
        outDir: folder,
        emptyOutDir: true,
        manifest: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
    const page = read('index.html')
      .replace(/<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/, '')
      .replace(
        /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g,
        (_, path: string) => `<style>${read(path)}</style>`,
      )
      .replace(
        /(<link rel="icon"[^>]*href=")([^"]+)"/,
        (_, before: string, path: string) =>
          `${before}data:image/svg+xml,${encodeURIComponent(read(path))}"`,
      )
      .replace(/<link rel="apple-touch-icon"[^>]*>\s*/, '');
    const [, path] = /<script type="module"[^>]*src="([^"]+)"/.exec(read('index.html')) ?? [];
    if (path === undefined) throw new Error('The built page has no script.');
    const script = read(path).replaceAll('</script', '<\\/script');
    writeFileSync(
      join(root, 'dist', 'token-trials.html'),
      page.replace('</body>', plainly(`<script type="module">${script}</script></body>`)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
