import puppeteer from 'puppeteer-core';
import { NotHere, type Engine } from './engine.ts';
import { find } from './find.ts';

const MAC = '/Applications/Firefox.app/Contents/MacOS';

/** A Firefox as people have it, by WebDriver BiDi. Playwright's own is another build, which few machines can fetch. */
export async function openFirefox(): Promise<Engine> {
  const named = process.env['TOKEN_TRIALS_FIREFOX'];
  const executablePath = named ?? find(['firefox', 'firefox-esr'], [MAC]);
  if (executablePath === null)
    throw new NotHere('no firefox on the path (Debian: firefox-esr), none in TOKEN_TRIALS_FIREFOX');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  return {
    name: (await browser.version()).replace('firefox/', 'Firefox '),
    goto: async (url) => {
      await page.goto(url);
    },
    run: (body) => page.evaluate(`(async () => {${body}})()`),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
