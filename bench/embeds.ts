import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { SCENARIO_IDS } from '../src/embed/options.ts';
import { launchBrowser, openPageIn } from '../test/page/launch.ts';
import { DIST, serveBuild } from './built.ts';
import { metric, type Metrics } from './measure.ts';
import { NAMES, staticTwin } from './static-twin.ts';

const RUNS = 5;
const MANY = 50;
/** A page far longer than the viewport before its first trial: none is near it. */
const FAR = '<div style="block-size: 6000px"></div>';
const SCRIPT = '<script src="/cdn/token-trials.iife.js"></script>';

const documented = (body: string, head: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Docs</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;
const trial = (tag: string, place: number): string =>
  `<${tag} scenario="${SCENARIO_IDS[place % SCENARIO_IDS.length] ?? ''}"><p><b>Unknown</b>: I need a list of registered helicopters</p></${tag}><p style="block-size: 400px">Text.</p>`;
const many = (tag: string): string =>
  Array.from({ length: MANY }, (_, place) => trial(tag, place)).join('');

interface Cost {
  /** Ms that the main thread was busy. */
  readonly busy: number;
  /** Bytes alive after a collection. */
  readonly heap: number;
}
async function costOf(page: Page, cdp: CDPSession): Promise<Cost> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 200)));
      }),
  );
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  const busy = 1000 * (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'));
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { busy, heap: usedSize };
}

/** A page with fifty elements out of view costs so much. */
async function outOfView(browser: Browser, origin: string, tag: string): Promise<Cost> {
  const { page, context } = await openPageIn(browser, origin, {
    path: 'host.html',
    pages: { 'host.html': { html: documented(FAR + many(tag), SCRIPT) } },
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.reload();
  const cost = await costOf(page, cdp);
  await context.close();
  return cost;
}

/** Scrolls past all of them, a screen's third a frame; the longest task, ms. */
async function scrolled(browser: Browser, origin: string): Promise<number> {
  const { page, context } = await openPageIn(browser, origin, {
    path: 'host.html',
    pages: { 'host.html': { html: documented(many('token-trials'), SCRIPT) } },
    initScript: NAMES,
  });
  const longest = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const tasks: number[] = [0];
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration);
        });
        // What loading the page itself took is not the scrolling's.
        setTimeout(() => {
          observer.observe({ type: 'longtask' });
          const scroll = (): void => {
            scrollBy(0, 240);
            if (scrollY + innerHeight < document.documentElement.scrollHeight - 1)
              requestAnimationFrame(scroll);
            else
              setTimeout(() => {
                resolve(Math.max(...tasks));
              }, 500);
          };
          requestAnimationFrame(scroll);
        }, 1500);
      }),
  );
  await context.close();
  return longest;
}

/** Ms from the start of a script, written into the page, to its element being ready. */
async function started(
  browser: Browser,
  origin: string,
  script: string,
  tag: string,
  event: string,
): Promise<number> {
  const html = documented(
    `<script>
      const start = performance.now();
      window.ready = new Promise((resolve) => {
        addEventListener('${event}', ({ target }) => {
          target.getBoundingClientRect();
          resolve(performance.now() - start);
        }, { once: true });
      });
    </script><${tag} scenario="trial-1"></${tag}><script src="/${tag}.js"></script>`,
    '',
  );
  const { page, context } = await openPageIn(browser, origin, {
    path: 'host.html',
    pages: {
      'host.html': { html },
      [`${tag}.js`]: { html: script, headers: { 'content-type': 'text/javascript' } },
    },
  });
  const took = await page.evaluate(() => (window as unknown as { ready: Promise<number> }).ready);
  await context.close();
  return took;
}

/** Embeds in a documentation page, in a real browser. */
export async function embeds(): Promise<Metrics> {
  const { origin, close } = await serveBuild();
  const browser = await launchBrowser();
  try {
    const twin = await staticTwin(browser, origin);
    const library = readFileSync(join(DIST, 'cdn', 'token-trials.iife.js'), 'utf8');
    const busy: number[] = [];
    const heap: number[] = [];
    const tasks: number[] = [];
    const starts: number[] = [];
    const twins: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      // The same page, with elements that no script knows.
      const without = await outOfView(browser, origin, 'token-trails');
      const withThem = await outOfView(browser, origin, 'token-trials');
      busy.push(Math.max(0, withThem.busy - without.busy) / MANY);
      heap.push(Math.max(0, withThem.heap - without.heap) / MANY / 1000);
      tasks.push(await scrolled(browser, origin));
      starts.push(await started(browser, origin, library, 'token-trials', 'token-trials-ready'));
      twins.push(await started(browser, origin, twin, 'static-twin', 'static-twin-ready'));
    }
    return {
      embeds_50_main_thread: metric('ms each', busy),
      embeds_50_heap: metric('kB each', heap),
      embeds_50_scroll: metric('ms, longest task', tasks),
      embed_start: metric('ms', starts, twins),
    };
  } finally {
    await browser.close();
    await close();
  }
}
