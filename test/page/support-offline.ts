import type { Page } from 'playwright-core';
import { notices } from '../../src/texts/en/notices.ts';
import { openPage, type PageOptions } from './browser.ts';
import { soon } from './support.ts';
import type { Host } from './support-host.ts';

/** Opens the app on a host, with service workers. */
export const visit = (host: Host, options: PageOptions = {}) =>
  openPage({ origin: host.origin, path: host.base.slice(1), workers: true, ...options });
/** Waits until the page is kept, and answered for. */
export const isKept = (page: Page) =>
  soon(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
/** The release that the page is of. */
export const releaseOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.dataset['release'] ?? '1');
/** The names of the app's parts that the browser keeps. */
export const keptParts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caches = await Promise.all(
      (await window.caches.keys()).map((name) => window.caches.open(name)),
    );
    const requests = (await Promise.all(caches.map((one) => one.keys()))).flat();
    return requests.flatMap(({ url }) => /assets\/(.*)$/.exec(url)?.[1] ?? []);
  });
/** What the browser has of workers for this page's folder. */
export const workersOf = (page: Page) =>
  page.evaluate(async () => {
    const found = await navigator.serviceWorker.getRegistration();
    return found
      ? {
          active: found.active?.state ?? null,
          coming: found.installing?.state ?? found.waiting?.state ?? null,
        }
      : null;
  });
export const notice = (page: Page) =>
  page.getByRole('status').filter({ hasText: notices['notice.update'] });
/** What the panel of machines draws, once all its parts are there. */
export const drawn = (page: Page) => page.locator('tt-statechart svg').first();
/**
 * Takes the newer version. Before that takes over, the browser stops the worker in use; but not for certain while
 * a debugger is attached to it, as here: so that one has it stopped.
 */
export async function takeUpdate(page: Page): Promise<void> {
  const minder = await page.context().newCDPSession(page);
  let inUse: string | null = null;
  minder.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status } of versions) if (status === 'activated') inUse ??= versionId;
  });
  await minder.send('ServiceWorker.enable');
  await soon(() => Promise.resolve(inUse)).not.toBe(null);
  await page.getByRole('button', { name: notices['notice.use-update'] }).click();
  await soon(async () => {
    if (inUse !== null) await minder.send('ServiceWorker.stopWorker', { versionId: inUse });
    return (await workersOf(page))?.coming ?? null;
  }).toBe(null);
}
