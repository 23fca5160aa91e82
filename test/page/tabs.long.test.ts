import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { said } from './support-language.ts';
import { soon } from './support.ts';

it.each([
  ['en', 'ArrowRight'],
  ['ar', 'ArrowLeft'],
] as const)('leads through the tabs the way that lines run, in %s by %s', async (lang, onward) => {
  const { page, expectQuiet } = await openPage({ hash: `#/lab?lang=${lang}` });
  const tab = (tool: string) =>
    page.getByRole('tab', { name: said(lang, `lab.tool.${tool}`), exact: true });
  await tab('request').focus();
  for (const [key, tool] of [
    [onward, 'tokens'],
    [onward, 'theft'],
    ['End', 'file'],
    [onward, 'request'],
    [onward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft', 'file'],
    ['Home', 'request'],
  ] as const) {
    await page.keyboard.press(key);
    await soon(() => tab(tool).getAttribute('aria-selected')).toBe('true');
    expect(await tab(tool).evaluate((one) => one.matches(':focus'))).toBe(true);
    // One stop of the Tab key, and a panel that is named by it.
    expect(await page.locator('tt-lab [role=tab][tabindex="0"]').count()).toBe(1);
    const name = said(lang, `lab.tool.${tool}`);
    expect(await page.getByRole('tabpanel', { name, exact: true }).count()).toBe(1);
  }
  await expectQuiet();
});
