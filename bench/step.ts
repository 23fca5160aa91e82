import type { Browser } from 'playwright-core';
import { launchBrowser, openPageIn } from '../test/page/launch.ts';
import { serveBuild } from './built.ts';
import { defences } from './defences.ts';
import { metric, quantile, type Metrics } from './measure.ts';
import { pressThrough, read, recorded, THRESHOLD, watch, type Watch } from './watch.ts';

const RUNS = 5;
/** How much slower the processor is made for the long tasks. */
const SLOWED = 6;
/** What is played in one visit: every machine, refusals, the impostor, the longest dialogue. */
const PLAYED = ['trial-1', 'trial-3', 'trial-5', 'stolen-token', 'revoked-token', 'session'];

/** Plays each scenario by key, to its end and back, in one visit to the page. */
async function visit(browser: Browser, origin: string, slowed: number, query = ''): Promise<Watch> {
  const [first = ''] = PLAYED;
  const { page, context } = await openPageIn(browser, origin, { hash: `#/${first}${query}` });
  await recorded(page);
  if (slowed > 1) {
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  }
  await page.locator('#stage').first().focus();
  const visited: Watch[] = [];
  for (const id of PLAYED) {
    await page.evaluate((to) => {
      location.hash = to;
    }, `#/${id}${query}`);
    const steps = await recorded(page);
    // Watched while keys are pressed: recording and opening a scenario are not steps.
    await page.evaluate(watch, slowed === 1);
    await pressThrough(page, 2 * (steps - 1));
    visited.push(await read(page));
  }
  await context.close();
  return {
    steps: visited.flatMap(({ steps }) => steps),
    painted: visited.flatMap(({ painted }) => painted),
    longTasks: visited.flatMap(({ longTasks }) => longTasks),
  };
}

/** The same number of keys on a page that only counts them: what a key press costs at the least. */
async function bare(browser: Browser, presses: number): Promise<Watch> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<p id="count">0</p>');
  await page.evaluate(() => {
    let count = 0;
    document.addEventListener('keydown', () => {
      const place = document.getElementById('count');
      if (place) place.textContent = String(++count);
    });
  });
  await page.evaluate(watch, true);
  await pressThrough(page, presses);
  const watched = await read(page);
  await context.close();
  return watched;
}

/** Steps by key in the built page, in a real browser. */
export async function step(): Promise<Metrics> {
  const { origin, close } = await serveBuild();
  const browser = await launchBrowser();
  try {
    const values: number[] = [];
    const baselines: number[] = [];
    const painted: number[] = [];
    const barelyPainted: number[] = [];
    const longest: number[] = [];
    const studied: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const played = await visit(browser, origin, 1);
      const counted = await bare(browser, played.steps.length);
      const slow = await visit(browser, origin, SLOWED);
      const study = await visit(browser, origin, 1, '?study=on');
      studied.push(quantile(study.steps, 0.95));
      values.push(quantile(played.steps, 0.95));
      baselines.push(quantile(counted.steps, 0.95));
      // Below its threshold a key is not reported.
      painted.push(Math.max(THRESHOLD, ...played.painted));
      barelyPainted.push(Math.max(THRESHOLD, ...counted.painted));
      longest.push(Math.max(0, ...slow.longTasks));
    }
    return {
      step_p95_ms: metric('ms', values, baselines),
      // The same on the guided path: with help before the replies, and the questions at hand.
      study_step_p95_ms: metric('ms', studied, baselines),
      step_event_timing_ms: metric('ms', painted, barelyPainted),
      step_long_task_ms: metric('ms', longest),
      ...(await defences(browser, origin)),
    };
  } finally {
    await browser.close();
    await close();
  }
}
