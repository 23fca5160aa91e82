import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { caseOf, Simulator, soon, texts } from './support.ts';

/** All that the page says from now on, in order: each text that a live region comes to hold. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const LIVE = '[role=status], [role=alert], [aria-live]';
    new MutationObserver((records) => {
      const spoken = new Set<Element>();
      for (const { target } of records) {
        const near = target instanceof Element ? target : target.parentElement;
        const region = near?.closest(LIVE);
        if (region) spoken.add(region);
      }
      for (const region of spoken) if (region.textContent !== '') said.push(region.textContent);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

/** Whoever may have done what a step tells of. */
const PARTIES = (['client', 'api', 'impostor', 'unknown'] as const).map((party) =>
  texts(`stage.${party}`),
);

it.each([
  ['trial-1', {}],
  ['trial-3', {}],
  ['stolen-token', {}],
  ['session', {}],
  ['trial-5', { view: 'api' }],
] as const)('says each step of %s once, in words that stand alone: %o', async (id, more) => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  const heard = await listen(page);
  const { length } = await sim.open(caseOf(id), 0, more);
  // The page opens on the first trial; of any other is said that one has come there.
  const come = id === 'trial-1' ? 0 : 1;
  await soon(async () => (await heard()).length).toBe(come);
  // There and back: what is come to again is said again.
  const way = ['ArrowRight', 'ArrowLeft'].flatMap((key) => Array<string>(length - 1).fill(key));
  for (const [place, key] of way.entries()) {
    await sim.press(key);
    await soon(async () => (await heard()).length).toBe(come + place + 1);
  }
  const said = await heard();
  expect(said).toHaveLength(come + way.length);
  for (const text of said) {
    // Whole sentences, without the marks of the catalogue.
    expect(text).toMatch(/^[\p{Lu}“(].*[.!?”)…]\u00a0?$/u);
    expect(text).not.toMatch(/\*\*|\[\[|\{|undefined|null|[.!?]\.|\s{2}/);
    // Who it is of, or that there is nothing to see.
    expect(text).toMatch(new RegExp([...PARTIES, texts('stage.api-blind')].join('|')));
  }
  await expectQuiet();
});
