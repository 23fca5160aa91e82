import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder in which each test file writes down the states that it looked at. */
    states: string;
  }
}

/** What a file has looked at: states by their hash, and how many violations axe found in them. */
export interface Looked {
  readonly hashes: readonly string[];
  readonly runs: number;
  readonly violations: number;
}

/** Once around all files: sums up what they have looked at, and prints it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'token-trials-states-'));
  project.provide('states', folder);
  return async () => {
    const names = await readdir(folder);
    const looked = await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Looked),
    );
    await rm(folder, { recursive: true });
    const states = new Set(looked.flatMap(({ hashes }) => hashes)).size;
    const sum = (what: 'runs' | 'violations'): number =>
      looked.reduce((total, one) => total + one[what], 0);
    process.stdout.write(
      `axe: ${sum('violations')} violations in ${states} distinct states, each light, dark and in forced colours (${sum('runs')} runs).\n`,
    );
  };
}
