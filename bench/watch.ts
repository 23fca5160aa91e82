import type { Page } from 'playwright-core';

/** Event Timing reports what takes at least so long, ms; no page can ask for less. */
export const THRESHOLD = 16;

/** What is read in the page; kept on its `window` while keys are pressed. */
export interface Watch {
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
export function watch(forced: boolean): void {
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

/** What was watched since. */
export const read = async (page: Page): Promise<Watch> => {
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
export async function pressThrough(page: Page, presses: number): Promise<void> {
  for (let pressed = 0; pressed < presses; pressed++)
    await page.keyboard.press(pressed < presses / 2 ? 'ArrowRight' : 'ArrowLeft');
}

/** Waits until all of the scenario is recorded; returns how many steps it has. */
export async function recorded(page: Page): Promise<number> {
  const slider = page.getByRole('slider').first();
  let steps = 0;
  for (;;) {
    const now = Number(await slider.getAttribute('aria-valuemax'));
    if (now > 1 && now === steps) return steps;
    steps = now;
    await page.waitForTimeout(600);
  }
}
