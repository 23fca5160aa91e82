/** Cases that were once answered wrongly: kept as what was asked, so that a change of generator loses none. */
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Of the trials' server, and of those of the defences. */
export const SEEDS = new URL('../seeds/', import.meta.url);
export const DEFENCE_SEEDS = new URL('../defences/seeds/', import.meta.url);

export interface Seed<Steps> {
  /** What was wrong. */
  readonly faults: readonly string[];
  /** fast-check's, to find it again with the generator of that day. */
  readonly seed: number;
  readonly path: string;
  readonly steps: Steps;
}

/** Keeps a case under the next free number; returns its file. */
export function keepSeed(
  seed: Seed<unknown> & { readonly defence?: string },
  seeds = SEEDS,
): string {
  const file = new URL(`${String(readdirSync(seeds).length + 1).padStart(3, '0')}.json`, seeds);
  writeFileSync(file, `${JSON.stringify(seed, null, 2)}\n`);
  return fileURLToPath(file);
}
