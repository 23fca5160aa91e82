import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { Simulator, soon, texts } from './support.ts';

it('opens the run of a theft against a defence by link, and says what comes of it', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/defences/sniffed/short-expiry' });
  const sim = new Simulator(page);
  await soon(() => sim.heading.textContent()).toBe('Sniffed on plain HTTP, against: Short life');
  expect(await page.title()).toBe('Sniffed on plain HTTP, against: Short life · Token Trials');
  await soon(() => sim.slider.getAttribute('aria-valuemax')).not.toBe('1');
  await page
    .getByRole('checkbox', { name: texts('predict.ask') })
    .first()
    .uncheck();
  const main = page.getByRole('main');
  const outcome = main.locator('tt-defence-outcome p').first();
  await soon(() => outcome.innerText()).toContain('It limits him.');
  expect(await outcome.innerText()).toContain('54; with a plain token: 1434');
  const link = main.getByRole('link', { name: 'RFC 6750 3.1' });
  expect(await link.getAttribute('href')).toBe(
    'https://www.rfc-editor.org/rfc/rfc6750#section-3.1',
  );
  await expectQuiet();
});

it('leads what there is not to the table, and back to where one came from', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/trial-2' });
  const sim = new Simulator(page);
  await sim.follow('#/defences/sniffed/prayer');
  await soon(() => page.getByRole('alert').count()).toBe(1);
  expect(await page.getByRole('alert').innerText()).toContain('sniffed/prayer');
  await soon(() => page.title()).toBe('Defences · Token Trials');
  expect(new URL(page.url()).hash).toBe('#/defences');
  await page.goBack();
  await soon(() => page.title()).toContain('Trial 2');
  await expectQuiet();
});
