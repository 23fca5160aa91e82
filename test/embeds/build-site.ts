import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, ensureBuilt, ROOT } from '../../bench/built.ts';
import { command, CommandFailed } from './command.ts';
import type { Build, Site } from './sites.ts';

/** The package as it would be published. */
export interface Packed {
  /** A folder of ours, outside of the repository. */
  readonly folder: string;
  readonly tarball: string;
  /** What is in it, unpacked. */
  readonly contents: string;
}

/** A site that could not be installed, which is no fault of ours where it may be missing. */
export class NotInstalled extends Error {}

export async function packPackage(): Promise<Packed> {
  ensureBuilt();
  const folder = await mkdtemp(join(tmpdir(), 'token-trials-embeds-'));
  await command({
    // The build is there already; a script of npm's would make it again.
    run: ['npm', 'pack', '--ignore-scripts', '--pack-destination', folder],
    cwd: ROOT,
    atMost: 60,
  });
  const [name] = await readdir(folder);
  if (name === undefined) throw new Error('npm packed nothing.');
  const tarball = join(folder, name);
  await command({ run: ['tar', '-xzf', tarball], cwd: folder, atMost: 60 });
  return { folder, tarball, contents: join(folder, 'package') };
}

/** A copy of the site with Token Trials in it, as its author would have it. */
export async function installSite(site: Site, packed: Packed): Promise<string> {
  const cwd = await mkdtemp(join(packed.folder, `${site.folder}-`));
  const from = join(ROOT, 'docs', 'examples', site.folder);
  await cp(from, cwd, { recursive: true, filter: (path) => !path.includes('node_modules') });
  if (site.takes === 'npm') {
    try {
      const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--no-save'];
      await command({ run: ['npm', 'install', ...quiet, packed.tarball], cwd, atMost: 420 });
    } catch (error) {
      if (error instanceof CommandFailed) throw new NotInstalled(error.message, { cause: error });
      throw error;
    }
    return cwd;
  }
  const into = join(cwd, site.takes.into);
  await mkdir(into, { recursive: true });
  for (const file of site.takes.files)
    await cp(join(packed.contents, 'dist', 'cdn', file), join(into, file));
  await layFramed(cwd);
  return cwd;
}

/** The page that is shown in a frame is copied from the build, with what it loads: that is no part of the package. */
async function layFramed(cwd: string): Promise<void> {
  if (!existsSync(join(cwd, 'framed.html'))) return;
  for (const name of ['embed.html', 'embed'])
    await cp(join(DIST, name), join(cwd, 'token-trials', name), { recursive: true });
}

/** The folder of the built pages. */
export async function buildSite({ run, env, output }: Build, cwd: string): Promise<string> {
  const pages = join(cwd, output);
  if (run === null) return pages;
  await rm(pages, { recursive: true, force: true });
  await command({ run, cwd, ...(env && { env }), atMost: 300 });
  return pages;
}
