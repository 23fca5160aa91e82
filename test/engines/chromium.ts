import { launchBrowser } from '../page/launch.ts';
import type { Engine } from './engine.ts';

/** The browser of all other tests: what the others are held against. */
export async function openChromium(): Promise<Engine> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  return {
    name: `Chromium ${browser.version()}`,
    goto: async (url) => {
      await page.goto(url);
    },
    run: (body) => page.evaluate(`(async () => {${body}})()`),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
