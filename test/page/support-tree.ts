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

/** What is read of trial 3 in words, at the step at which the API grants a token. */
export const GRANTING_IN_WORDS = `
- group "This step in words":
  - heading "This step in words" [level=3]
  - paragraph: "Trial 3: E-mail and password. Step 6 of 8. Two parties speak with each other: a client, and an API that keeps a list."
  - heading "The parties" [level=4]
  - list "The parties":
    - listitem: "Client: identifying; holds nothing."
    - listitem: "API: granting; new, for request r1."
  - heading "What has just changed" [level=4]
  - list "What has just changed":
    - listitem: The password is right. The API makes a token by chance and keeps only its hash.
    - listitem: "API is now: granting. What it found: password right."
    - listitem: "Something new is kept in: Tokens."
    - listitem: "Those who know the token now: API."`;
/** The same tree as a child: as deep as that stands. */
export const indented = (tree: string, by: number): string =>
  tree
    .trim()
    .split('\n')
    .join(`\n${' '.repeat(by)}`);
