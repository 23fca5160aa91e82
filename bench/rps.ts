import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { launchBrowser } from '../test/page/launch.ts';
import { ROOT } from './built.ts';
import { metric, type Metric } from './measure.ts';
import type { Rates } from './rps/entry.ts';

const REQUESTS = 1_000;
const RUNS = 11;
const WARM_UPS = 2;

/** The measuring code as one script, built as the page is. */
async function script(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(ROOT, 'bench', 'rps', 'entry.ts'), formats: ['iife'], name: 'rates' },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Partial<Rolldown.RolldownOutput>[];
  const code = output?.output?.[0].code;
  if (code === undefined) throw new Error('The measuring code was not built.');
  return code;
}

/**
 * Authorised GETs a second in a real browser's page, nobody recording, beside those of a bare Hono route that
 * digests the token; of several runs the medians.
 */
export async function serverRps(): Promise<Metric> {
  // A page of this machine: WebCrypto is there for secure contexts alone.
  const host = createServer((_, response) => response.end('<!doctype html>'));
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  const address = host.address();
  if (address === null || typeof address === 'string') throw new Error('The page has no port.');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/`);
    await page.addScriptTag({ content: await script() });
    const rates: Rates[] = [];
    for (let run = -WARM_UPS; run < RUNS; run++) {
      const rate = await page.evaluate((requests) => window.measureRates?.(requests), REQUESTS);
      if (!rate) throw new Error('The page does not measure.');
      if (run >= 0) rates.push(rate);
    }
    return metric(
      'requests/s',
      rates.map(({ ours }) => ours),
      rates.map(({ bare }) => bare),
    );
  } finally {
    await browser.close();
    host.close();
  }
}
