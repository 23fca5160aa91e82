import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { launchBrowser } from '../test/page/launch.ts';
import { ROOT } from './built.ts';
import { metric, type Metric } from './measure.ts';

const REQUESTS = 200;
const TURNS = 101;
const WARM_UPS = 20;

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
 * digests the token; of many short turns the medians.
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
    const rates = await page.evaluate(
      ([turns, requests]) => window.measureRates?.(turns, requests),
      [WARM_UPS + TURNS, REQUESTS] as const,
    );
    if (!rates) throw new Error('The page does not measure.');
    return metric('requests/s', rates.ours.slice(WARM_UPS), rates.bare.slice(WARM_UPS));
  } finally {
    await browser.close();
    host.close();
  }
}
