import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { openPageIn, type PageOptions, type Trouble } from '../page/launch.ts';
import { LAST_WORDS, LISTEN, PATIENCE, playToEnd } from './play.ts';

export interface Visit {
  readonly browser: Browser;
  readonly origin: string;
  /** Address of the site's first page, after the origin, from `/` to `/`. */
  readonly base: string;
  /** The trial's page, after the base. */
  readonly trial: string;
  /** Its links change the page without loading another. */
  readonly client: boolean;
}
export interface Visited extends Visit {
  readonly page: Page;
}
/** Looks at one more thing on a page of the site. */
export type Look = (visited: Visited) => Promise<void>;

/** How many children of the element, not of its shadow root, are shown. */
const BESIDE = `[...document.querySelectorAll('token-trials > *')]
  .filter((child) => child.checkVisibility()).length`;

/** A load that is broken off because its page is left is no fault. What is missed shows in the playing. */
const isFault = ({ kind, text }: Trouble): boolean =>
  kind !== 'request-failed' || !text.endsWith('net::ERR_ABORTED');

/** Opens a page of the site in a context of its own, and asks it to be quiet to the end. */
async function opened(
  { browser, origin, base }: Visit,
  address: string,
  options: PageOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const path = base + address;
  const { page, context, troubles } = await openPageIn(browser, origin, { path, ...options });
  context.setDefaultTimeout(PATIENCE);
  // What a page without scripts says is that it may not load them.
  const faults = (): Trouble[] =>
    options.javaScriptEnabled === false ? [] : troubles().filter(isFault);
  try {
    await look(page);
  } catch (error) {
    throw new Error(`At ${page.url()}, which said ${JSON.stringify(faults())}`, { cause: error });
  } finally {
    await context.close();
  }
  assert.deepEqual(faults(), [], `${path} was not quiet.`);
}

/** Plays the trial of the page. Its children, which it stands for, are not shown beside it. */
async function playElement(page: Page): Promise<void> {
  const element = page.locator('token-trials');
  await element.scrollIntoViewIfNeeded();
  await playToEnd(page, element);
  assert.equal(await element.count(), 1, 'There is one trial on the page.');
  assert.equal(await page.evaluate(BESIDE), 0, 'The children are shown beside the trial.');
}

const readUnscripted = (visit: Visit): Promise<void> =>
  opened(visit, visit.trial, { javaScriptEnabled: false }, async (page) => {
    const words = page.locator('token-trials').getByText(LAST_WORDS);
    assert.equal(await words.count(), 1, 'Without a script the dialogue is not there.');
    assert.ok(await words.isVisible(), 'Without a script the dialogue cannot be seen.');
  });

const playDirectly = (visit: Visit): Promise<void> =>
  opened(visit, visit.trial, { initScript: LISTEN }, playElement);

/** By the site's links: there, played, away, there again, played again. */
const playByNavigation = (visit: Visit, also?: Look): Promise<void> =>
  opened(visit, '', { initScript: LISTEN }, async (page) => {
    const link = (name: RegExp): Locator =>
      page.getByRole('link', { name }).filter({ visible: true }).first();
    await page.evaluate('globalThis.sameDocument = true');
    await link(/^trial 5$/i).click();
    await playElement(page);
    await link(/^handbook$/i).click();
    await page.locator('token-trials').waitFor({ state: 'detached' });
    await link(/^trial 5$/i).click();
    await playElement(page);
    const same = await page.evaluate("'sameDocument' in globalThis");
    assert.equal(same, visit.client, 'Whether a link loads another document is not as expected.');
    await also?.({ ...visit, page });
  });

/** All that every site must show. */
export async function visitSite(visit: Visit, also?: Look): Promise<void> {
  await readUnscripted(visit);
  await playDirectly(visit);
  await playByNavigation(visit, also);
}
