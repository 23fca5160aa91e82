import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** A Chromium to test with. */
export interface FoundBrowser {
  readonly executablePath: string;
  /** Where it came from, for messages. */
  readonly from: 'environment' | 'playwright' | 'installed' | 'npm';
  /** What must stand in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** Names a browser outright, before any search. */
const VARIABLE = 'TOKEN_TRIALS_BROWSER';

/**
 * Finds a Chromium: the one that the environment names, Playwright's own, an installed Chrome,
 * Chromium or Edge, and last the one shipped on npm, so that a bare machine passes.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`${VARIABLE} names ${named}, which is not there.`);
    return { executablePath: named, from: 'environment', env: {} };
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return { executablePath: own, from: 'playwright', env: {} };
  const installed = installedPaths().find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, from: 'installed', env: {} };
  return unpacked();
}

/** Where Chrome, Chromium and Edge are usually found, in that order. */
function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    return [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ].flatMap((parts) => roots.map((root) => join(root, ...parts)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Unpacks the npm-shipped browser, once a version. */
async function unpacked(): Promise<FoundBrowser> {
  // A folder a user: what another has put there is not run.
  const mine = `token-trials-${process.getuid?.() ?? 'tests'}`;
  const home = join(tmpdir(), mine, `chromium-${await shippedVersion()}`);
  const fonts = join(home, 'fonts.conf');
  if (!existsSync(home)) {
    // Beside it and then renamed, so that another run never meets a browser half unpacked.
    await mkdir(dirname(home), { recursive: true, mode: 0o700 });
    const beside = await mkdtemp(`${home}-`);
    await unpackInto(beside);
    await writeFile(join(beside, 'fonts.conf'), fontsConfig(home));
    try {
      await rename(beside, home);
    } catch (error) {
      await rm(beside, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  return { executablePath: join(home, 'chromium'), from: 'npm', env: { FONTCONFIG_FILE: fonts } };
}

/** The package unpacks into the temporary folder and reuses what lies there: it is shown another one. */
async function unpackInto(folder: string): Promise<void> {
  const names = ['TMPDIR', 'TMP', 'TEMP'] as const;
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) process.env[name] = folder;
  try {
    const { default: shipped } = await import('@sparticuz/chromium');
    await shipped.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
}

/** The machine's fonts where it has any, the shipped ones beside them. */
const fontsConfig = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(home, 'fonts', 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;

async function shippedVersion(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const text = await readFile(join(dirname(main), '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
