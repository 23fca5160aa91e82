import type { Locator } from 'playwright-core';
import { openPage } from './browser.ts';
import { caseOf, Simulator, soon, stepIdsOf } from './support.ts';

/** Waits until the accessibility tree of what is found is this one: each role and name, each child, no other. */
export async function isRead(where: Locator, tree: string): Promise<void> {
  const lines = tree.split('\n').filter((line) => line.trim() !== '');
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  const expected = lines.map((line) => line.slice(margin)).join('\n');
  // How long a check took is measured each time.
  await soon(async () => (await where.ariaSnapshot()).replace(/[\d.]+ ms/g, '0.10 ms')).toBe(
    expected,
  );
}

/** Opens a trial at the first step whose id ends so. */
export async function at(
  id: string,
  step: string,
  more = {},
): Promise<Simulator & { quiet: () => Promise<void> }> {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const one = caseOf(id);
  const session = await sim.open(one);
  const place = stepIdsOf(session).findIndex((name) => name.endsWith(step));
  await sim.open(one, place, more);
  return Object.assign(sim, { quiet: expectQuiet });
}
