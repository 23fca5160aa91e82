import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPageIn } from '../test/page/launch.ts';
import { serveBuild } from './built.ts';
import { metric, quantile, type Metrics } from './measure.ts';

const RUNS = 5;
/** How much slower the processor is made for the long tasks. */
const SLOWED = 6;
/** Event Timing reports what takes at least so long, ms; no page can ask for less. */
const THRESHOLD = 16;
/** What is played in one visit: every machine, refusals, the impostor, the longest dialogue. */
const PLAYED = ['trial-1', 'trial-3', 'trial-5', 'stolen-token', 'revoked-token', 'session'];

/** What is read in the page; kept on its `window` while keys are pressed. */
interface Watch {
  /** Ms from a key press to the end of the layout that it led to. */
  steps: number[];
  /** Event Timing: ms from a key press to the next paint, in steps of 8. */
  painted: number[];
  /** Ms of each task over 50 ms. */
  longTasks: number[];
}
declare global {
  interface Window {
    watched?: Watch;
  }
}

/** Watches from within the page: a key's handlers, the rendering that follows them, the layout. */
function watch(forced: boolean): void {
  const before = window.watched;
  window.watched = { steps: [], painted: [], longTasks: [] };
  if (before) return;
  // The last to hear of the key: the page's own listener has been called, and what it set off in
  // microtasks, the rendering, has run. The layout that is still due is done here; not where tasks are
  // timed, for it would be done in the frame, which is a task of its own.
  window.addEventListener('keydown', (event) => {
    if (forced) document.documentElement.getBoundingClientRect();
    window.watched?.steps.push(performance.now() - event.timeStamp);
  });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === 'keydown') window.watched?.painted.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.watched?.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}

const read = async (page: Page): Promise<Watch> => {
  // Two frames, so that the last key's entries are in.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)));
      }),
  );
  const watched = await page.evaluate(() => window.watched);
  if (!watched) throw new Error('The page was not watched.');
  return watched;
};

/** Presses through a scenario, forward to its end and back to its start. */
async function pressThrough(page: Page, presses: number): Promise<void> {
  for (let pressed = 0; pressed < presses; pressed++)
    await page.keyboard.press(pressed < presses / 2 ? 'ArrowRight' : 'ArrowLeft');
}

/** Waits until all of the scenario is recorded; returns how many steps it has. */
async function recorded(page: Page): Promise<number> {
  const slider = page.getByRole('slider').first();
  let steps = 0;
  for (;;) {
    const now = Number(await slider.getAttribute('aria-valuemax'));
    if (now > 1 && now === steps) return steps;
    steps = now;
    await page.waitForTimeout(600);
  }
}

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
    };
  } finally {
    await browser.close();
    await close();
  }
}
