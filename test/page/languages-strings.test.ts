import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { writtenIn } from './support-language.ts';
import { amiss } from './support-strings.ts';
import { Simulator, soon } from './support.ts';

/** The main views, by address, and what stands in each once it is drawn. */
const VIEWS = [
  ['#/trial-1', '.welcome'],
  ['#/trial-3?at=r1.api.granting', '.sentence'],
  ['#/stolen-token?at=r3.impostor.served', '.sentence.impostor'],
  ['#/stolen-token?at=r3.impostor.served&panel=http', '.panel.http .checks'],
  ['#/stolen-token?at=r3.impostor.served&panel=knowledge', '.panel.knowledge'],
  ['#/session?panel=remembering', '.panel.remembering'],
  ['#/trial-2?study=on&panel=none', '.welcome .button'],
  ['#/study', 'tt-study a'],
  ['#/study/seat', 'tt-seat .station'],
  ['#/study/thief', 'tt-thief .station'],
  ['#/study/cost', 'tt-cost .station'],
  ['#/study/summary', 'tt-study-summary p'],
] as const;

/** Puts the page's texts to a test, narrow as a phone, and looks at each view and at the help. */
async function inEachView(test: string, look: (page: Page) => Promise<unknown>): Promise<Page> {
  const { page, expectQuiet } = await openPage({
    path: `?stringTest=${test}`,
    width: 360,
    height: 780,
  });
  const sim = new Simulator(page);
  const fine = async (view: string): Promise<void> => {
    expect({ view, found: await look(page) }).toEqual({ view, found: [] });
  };
  for (const [hash, stands] of VIEWS) {
    await sim.follow(hash);
    await page.locator(stands).first().waitFor();
    await fine(hash);
  }
  await sim.press('?');
  await page.getByRole('dialog').waitFor();
  await fine('the help');
  await expectQuiet();
  return page;
}

it('double: every text comes from the catalogue, and twice as long none is cut off', async () => {
  const page = await inEachView('double', (page) => amiss(page, true));
  expect(await page.title()).toMatch(/^(.+) \1 · Token Trials Token Trials$/);
});

it('rtl: the page is mirrored, and nothing runs out of it', async () => {
  const page = await inEachView('rtl', (page) => amiss(page, false));
  expect(await writtenIn(page)).toEqual({ lang: 'en', dir: 'rtl' });
});

it('xss: what looks like markup in a text is text', async () => {
  const page = await inEachView('xss', (page) =>
    page.evaluate(() => {
      const made: string[] = [];
      const walk = (root: ParentNode): void => {
        for (const one of root.querySelectorAll('*')) {
          if (one.matches('img, script:not([type=module])') || one.hasAttribute('onerror'))
            made.push(one.outerHTML);
          if (one.shadowRoot) walk(one.shadowRoot);
        }
      };
      walk(document);
      return document.title === 'run' ? [...made, 'A script ran.'] : made;
    }),
  );
  await soon(() => page.title()).toContain('<script>');
});
