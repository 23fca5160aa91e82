import type { Page } from 'playwright-core';
import { BLINK } from '../src/model/scenarios/types.ts';
import { launchBrowser, openPageIn } from '../test/page/launch.ts';
import { serveBuild } from './built.ts';
import { metric, quantile, type Metric } from './measure.ts';
import { serveMsw } from './msw-host.ts';

const ROUNDS = 11;
/** Requests a round, one after the other. */
const TIMES = 30;
const WARM_UPS = 2;

/** Ms that each of some requests for the list took in the page, its answer read to the end. */
const roundTrips = (page: Page, token: string): Promise<number[]> =>
  page.evaluate(
    async ([token, times]) => {
      const took: number[] = [];
      for (let time = 0; time < times; time++) {
        const since = performance.now();
        const response = await fetch('/api/helicopters', {
          headers: { Accept: 'application/json', Authorization: `Bearer ${token}` },
        });
        const { helicopters } = (await response.json()) as { helicopters: unknown[] };
        took.push(performance.now() - since);
        if (helicopters.length === 0) throw new Error('No list came back.');
      }
      return took;
    },
    [token, TIMES] as const,
  );

/** A token, by `fetch` in the page. */
const tokenFor = (page: Page): Promise<string> =>
  page.evaluate(async (userPass) => {
    const response = await fetch('/api/token', {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(userPass)}` },
    });
    return ((await response.json()) as { access_token: string }).access_token;
  }, `${BLINK.username}:${BLINK.password}`);

/**
 * The list by `fetch` in the app's page, answered by the worker: judged by the API's machine, recorded and kept;
 * against MSW answering the same route with the same words, its token digested and nothing else looked at.
 */
export async function workerRtt(): Promise<Metric> {
  const [build, msw] = [await serveBuild(), await serveMsw()];
  const browser = await launchBrowser();
  try {
    const ours = await openPageIn(browser, build.origin, { workers: true });
    await ours.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const theirs = await openPageIn(browser, msw.origin, { workers: true });
    await theirs.page.evaluate(() => (window as unknown as { ready: Promise<unknown> }).ready);
    const token = await tokenFor(ours.page);
    const values: number[] = [];
    const baselines: number[] = [];
    for (let round = -WARM_UPS; round < ROUNDS; round++) {
      // Each goes first every other time, so that a busy moment falls on both.
      const pages = round % 2 === 0 ? [ours.page, theirs.page] : [theirs.page, ours.page];
      for (const page of pages) {
        const p50 = quantile(await roundTrips(page, token), 0.5);
        if (round >= 0) (page === ours.page ? values : baselines).push(p50);
      }
    }
    return metric('ms', values, baselines);
  } finally {
    await browser.close();
    msw.close();
    await build.close();
  }
}
