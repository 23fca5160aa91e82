import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from '../../bench/built.ts';
import { command, CommandFailed } from './command.ts';
import { SITES, type Site } from './sites.ts';

/** Longest that packages of the system are waited for, all together, s. */
const AT_MOST = 180;

function onPath(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Why a site cannot be built here; null when it can. */
async function missing({ needs }: Site): Promise<string | null> {
  if (needs === undefined || needs === 'to be installed') return null;
  const { tool, debian, theme } = needs;
  if (!onPath(tool)) return `${tool} is not there (Debian's ${debian} brings it)`;
  if (theme === undefined) return null;
  // Its help names the themes that it finds.
  const help = await command({ run: [tool, 'build', '--help'], cwd: ROOT, atMost: 30 });
  return help.includes(theme)
    ? null
    : `the theme ${theme} is not there (Debian's ${debian} brings it)`;
}

/** The system's packages that these sites need are installed: once, and only where nobody's machine is changed by it. */
async function install(sites: readonly Site[]): Promise<string | null> {
  const names = sites.flatMap(({ needs }) => (typeof needs === 'object' ? [needs.debian] : []));
  if (process.env['CI'] === undefined) return 'not installed outside of CI';
  if (process.getuid?.() !== 0 || !onPath('apt-get'))
    return 'cannot be installed: no root, or no apt-get';
  const apt = (...words: string[]): Promise<string> =>
    command({
      run: ['apt-get', ...words],
      cwd: ROOT,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      atMost: AT_MOST / 2,
    });
  try {
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', ...names);
    return null;
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return `not installed: ${error.message.split('\n', 1).join('')}`;
  }
}

/** Looks what is missing, has it installed where that can be, and tells why each of the rest is to be skipped. */
export async function missingTools(
  sites: readonly Site[] = SITES,
): Promise<ReadonlyMap<Site, string>> {
  const lacking = async (): Promise<Site[]> => {
    const reasons = await Promise.all(sites.map(missing));
    return sites.filter((_, place) => reasons[place] !== null);
  };
  const before = await lacking();
  if (before.length === 0) return new Map();
  const refusal = await install(before);
  const left = await Promise.all(
    (await lacking()).map(async (site) => {
      const reason = [await missing(site), refusal].filter((part) => part !== null).join('; ');
      return [site, reason] as const;
    }),
  );
  return new Map(left);
}
