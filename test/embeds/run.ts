/** Builds the sites of `docs/examples/` around the packed library, and plays trial 5 in each in a browser. */
import { rm } from 'node:fs/promises';
import { inspect, parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../page/launch.ts';
import { buildSite, installSite, NotInstalled, packPackage, type Packed } from './build-site.ts';
import { CommandFailed } from './command.ts';
import { serveSite } from './serve-site.ts';
import { SITES, type Build, type Site } from './sites.ts';
import { missingTools } from './tools.ts';
import { visitSite } from './visit.ts';

/** Two cores carry two at most. */
const AT_ONCE = 2;

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !SITES.some(({ folder }) => folder === name));
if (unknown.length > 0) throw new Error(`There is no example ${unknown.join(', ')}.`);
const chosen = SITES.filter(
  ({ folder }) => positionals.length === 0 || positionals.includes(folder),
);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const stopwatch = (): (() => string) => {
  const start = performance.now();
  return () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
};
const counts = { passed: 0, failed: 0, skipped: 0 };
const skip = (site: Site, reason: string): void => {
  for (const { label } of site.builds) say(`skipped  ${label}: ${reason}`);
  counts.skipped += site.builds.length;
};
/** The lines in which npm says why. */
const reasonOf = (message: string): string => {
  const [first, ...rest] = message.split('\n');
  const said = rest.filter((line) => /^npm (error|ERR!) (?!A complete log)/.test(line));
  return said.length > 0 ? said.slice(0, 2).join('; ') : (first ?? '');
};
const fail = (label: string, seconds: string, error: unknown): void => {
  // Of a command all that counts is what it printed.
  const why = error instanceof CommandFailed ? error.message : inspect(error);
  say(`FAILED   ${label}  ${seconds}\n${why}`);
  counts.failed += 1;
};

async function tryBuild(build: Build, cwd: string, browser: Browser, since: () => string) {
  try {
    const pages = await buildSite(build, cwd);
    const { base, trial, client, label, also } = build;
    const { origin, close } = await serveSite(pages, base);
    try {
      await visitSite({ browser, origin, base, trial, client }, also);
    } finally {
      await close();
    }
    counts.passed += 1;
    say(`passed   ${label}  ${since()}`);
  } catch (error) {
    fail(build.label, since(), error);
  }
}

async function trySite(site: Site, packed: Packed, browser: Browser): Promise<void> {
  const since = stopwatch();
  try {
    const cwd = await installSite(site, packed);
    for (const build of site.builds) await tryBuild(build, cwd, browser, since);
    await rm(cwd, { recursive: true, force: true });
  } catch (error) {
    if (error instanceof NotInstalled && site.needs === 'to be installed')
      skip(site, `not installed: ${reasonOf(error.message)}`);
    else fail(site.folder, since(), error);
  }
}

const all = stopwatch();
const packed = await packPackage();
const browser = await launchBrowser();
try {
  const lacking = await missingTools(chosen);
  for (const [site, reason] of lacking) skip(site, reason);
  const waiting = chosen.filter((site) => !lacking.has(site));
  const worker = async (): Promise<void> => {
    for (let site = waiting.shift(); site; site = waiting.shift())
      await trySite(site, packed, browser);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
} finally {
  await browser.close();
  await rm(packed.folder, { recursive: true, force: true });
}
say(`Embeds: ${all()} in all.`);
say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
