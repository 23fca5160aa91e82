/** Cases that were once answered wrongly: kept as what was asked, so that a change of generator loses none. */
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Step } from './steps.ts';

export const SEEDS = new URL('../seeds/', import.meta.url);

export interface Seed {
  /** What was wrong. */
  readonly faults: readonly string[];
  /** fast-check's, to find it again with the generator of that day. */
  readonly seed: number;
  readonly path: string;
  readonly steps: readonly Step[];
}

/** Keeps a case under the next free number; returns its file. */
export function keepSeed(seed: Seed): string {
  const file = new URL(`${String(readdirSync(SEEDS).length + 1).padStart(3, '0')}.json`, SEEDS);
  writeFileSync(file, `${JSON.stringify(seed, null, 2)}\n`);
  return fileURLToPath(file);
}
