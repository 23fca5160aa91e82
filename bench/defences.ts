import type { Browser, Page } from 'playwright-core';
import { openPageIn } from '../test/page/launch.ts';
import { metric, quantile, type Metrics } from './measure.ts';
import { pressThrough, read, recorded, watch, type Watch } from './watch.ts';

const RUNS = 3;
/** The heaviest cells: a proof a request, a signature a request, and a store of refresh tokens. */
const CELLS = ['sniffed/dpop', 'replayed/oauth1', 'stolen-refresh-token/rotation'];
/** Keys pressed at the end of each day, where its record is longest. */
const PRESSES = 120;
const QUIET = 'localStorage.setItem("token-trials", "{\\"predicts\\":false}")';

async function opened<Found>(
  browser: Browser,
  origin: string,
  hash: string,
  look: (page: Page) => Promise<Found>,
): Promise<Found> {
  const { page, context } = await openPageIn(browser, origin, { hash, initScript: QUIET });
  try {
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Steps at the end of a day, back and forth. */
const steps = (browser: Browser, origin: string, cell: string): Promise<Watch> =>
  opened(browser, origin, `#/defences/${cell}`, async (page) => {
    await recorded(page);
    // The same day is counted in full beside it; then the page is quiet.
    await page.locator('tt-defence-outcome strong').first().waitFor({ timeout: 120_000 });
    await page.locator('#stage').first().focus();
    await page.keyboard.press('End');
    await pressThrough(page, 2);
    await page.evaluate(watch, true);
    for (let pressed = 0; pressed < PRESSES; pressed++)
      await page.keyboard.press(pressed < PRESSES / 2 ? 'ArrowLeft' : 'ArrowRight');
    return read(page);
  });

/** The longest task from an address on until what is waited for is drawn, ms; and how long that takes. */
const played = (
  browser: Browser,
  origin: string,
  hash: string,
  until: (page: Page) => Promise<void>,
): Promise<{ readonly longest: number; readonly seconds: number }> =>
  opened(browser, origin, '#/trial-1', async (page) => {
    await recorded(page);
    await page.evaluate(watch, false);
    const since = performance.now();
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await until(page);
    const seconds = (performance.now() - since) / 1000;
    const { longTasks } = await read(page);
    return { longest: Math.max(0, ...longTasks), seconds };
  });

/** The defences in the built page: steps in a cell, two days side by side, and the whole table. */
export async function defences(browser: Browser, origin: string): Promise<Metrics> {
  const stepped: number[] = [];
  const beside: number[] = [];
  const table: number[] = [];
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const all: number[] = [];
    for (const cell of CELLS) all.push(...(await steps(browser, origin, cell)).steps);
    stepped.push(quantile(all, 0.95));
    const pair = await played(browser, origin, '#/defences/sniffed/dpop/beside', (page) =>
      page.locator('tt-beside .parting').waitFor({ timeout: 60_000 }),
    );
    beside.push(pair.longest);
    const whole = await played(browser, origin, '#/defences', (page) =>
      page.locator('tt-defences .sums').waitFor({ timeout: 240_000 }),
    );
    table.push(whole.longest);
    seconds.push(whole.seconds);
  }
  return {
    defence_step_p95_ms: metric('ms', stepped),
    beside_long_task_ms: metric('ms', beside),
    matrix_long_task_ms: metric('ms', table),
    matrix_s: metric('s', seconds),
  };
}
