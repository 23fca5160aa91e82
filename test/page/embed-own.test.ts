import { expect, it } from 'vitest';
import { pack } from '../../src/share/packed.ts';
import { own } from '../../src/texts/en/own.ts';
import { ownPage } from '../../src/texts/en/own-page.ts';
import { WEATHER } from '../own/support.ts';
import { openPage } from './browser.ts';
import { hostPage } from './support-embed.ts';
import { soon } from './support.ts';

/** A page with a scenario of its author's in it, and files beside it. */
async function host(src: string, files: Readonly<Record<string, string>> = {}) {
  const element = `<token-trials src="${src}"><p>The dialogue, as text.</p></token-trials>`;
  const { page, expectQuiet } = await openPage({
    path: 'host.html',
    pages: {
      'host.html': hostPage(element),
      ...Object.fromEntries(Object.entries(files).map(([name, html]) => [name, { html }])),
    },
  });
  return { page, expectQuiet, trial: page.locator('token-trials') };
}
const toEnd = async (page: Awaited<ReturnType<typeof host>>['page']): Promise<void> => {
  const verdict = page.getByRole('region', { name: ownPage['own.verdict'] });
  await soon(async () => {
    await page.getByRole('slider').press('End');
    return verdict.count();
  }).toBe(1);
};

it('plays a file that stands beside the page, with notes, verdict and questions', async () => {
  const { page, trial, expectQuiet } = await host('mine.json', { 'mine.json': WEATHER });
  await trial.getByRole('heading', { name: 'A key for the weather' }).waitFor();
  await toEnd(page);
  await trial.getByText(own['own.met']).waitFor();
  await trial.getByLabel('The forecasts: the key is known.').check();
  await trial.getByText('In this run it was otherwise.').waitFor();
  expect(await trial.locator('tt-stage .rows').textContent()).toContain('X-API-Key');
  await expectQuiet();
});
it('plays what stands in the attribute itself', async () => {
  const { page, trial, expectQuiet } = await host(`#${await pack(WEATHER)}`);
  await trial.getByRole('heading', { name: 'A key for the weather' }).waitFor();
  await toEnd(page);
  await expectQuiet();
});
it.each([
  ['that is none', '{"id": 1}', 'is missing here'],
  ['of ten megabytes', ' '.repeat(10_000_000), 'too large'],
  ['with markup for a title', WEATHER.replace('A key for the weather', '<img src=x>'), null],
])('a file %s does no harm, and the text stays', async (_, text, said) => {
  const { page, trial, expectQuiet } = await host('mine.json', { 'mine.json': text });
  if (said === null) await trial.getByRole('heading', { name: '<img src=x>' }).waitFor();
  else {
    await soon(() => trial.getByRole('alert').textContent()).toContain(said);
    expect(await trial.getByText('The dialogue, as text.').isVisible()).toBe(true);
  }
  expect(await page.locator('token-trials img').count()).toBe(0);
  // What is too large is not read to its end: the browser tells of a request that was given up.
  if (said !== 'too large') await expectQuiet();
});
