import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const DIST = join(ROOT, 'dist');
/** What is built last. */
const NEWEST = join(DIST, 'npm', 'custom-elements.json');
/** What the build is made of. */
const SOURCES = [
  'src',
  'build',
  'public',
  'index.html',
  'embed.html',
  'docs/embedding.md',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** Newest time of change under a path, ms; 0 where nothing is. */
function changedAt(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/** Builds the page and the library when there is no build, or one older than its sources. */
export function ensureBuilt(): void {
  const newest = Math.max(...SOURCES.map((name) => changedAt(join(ROOT, name))));
  if (changedAt(NEWEST) > newest) return;
  const { resolve } = createRequire(import.meta.url);
  const vite = join(dirname(resolve('vite/package.json')), 'bin', 'vite.js');
  run(vite, 'build');
  run(resolve('tsx/cli'), join(ROOT, 'build', 'library.ts'));
}
/** In a process of its own: the build must not inherit a test runner's NODE_ENV. */
function run(...command: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

export interface ServedBuild {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}
/** Serves the build on a free port of this machine. */
export async function serveBuild(): Promise<ServedBuild> {
  ensureBuilt();
  const server = await preview({
    root: ROOT,
    // As a plain file host: what is not there is a 404.
    appType: 'mpa',
    logLevel: 'silent',
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string')
    throw new Error('The preview server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
