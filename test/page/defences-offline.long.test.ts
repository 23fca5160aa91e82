import { expect, it } from 'vitest';
import { DefencesPage, texts } from './support-defences.ts';
import { Simulator, soon } from './support.ts';
import { Host } from './support-host.ts';
import { isKept, visit } from './support-offline.ts';

it('after one visit, without a network: the table is played, and a cell of it opened, to its end', async () => {
  const host = await Host.open();
  // The first visit is to a trial: nothing of the defences has been asked for.
  const { page, context, expectQuiet } = await visit(host, {
    hash: '#/trial-2',
    initScript: 'localStorage.setItem("token-trials", "{\\"predicts\\":false}")',
  });
  await isKept(page);
  await host.cut();
  await context.setOffline(true);
  await page.goto(`${host.address}#/defences`);
  await page.reload();
  const run = new DefencesPage(page, expectQuiet);
  await soon(() => run.link('sniffed', 'dpop').innerText()).toContain(texts('defences.stops'));
  expect(page.workers().length).toBeGreaterThan(0);
  await run.link('sniffed', 'dpop').click();
  await run.shows('sniffed', 'dpop');
  await soon(() => run.outcome.first().innerText()).toContain('It stops him.');
  await new Simulator(page).button('app.inspector.open').click();
  await page.keyboard.press('End');
  const total = await run.slider.getAttribute('aria-valuemax');
  await soon(() => run.slider.getAttribute('aria-valuenow')).toBe(total);
  // What is taken apart, and what stands side by side, is loaded when it is opened.
  await run.follow('#/defences/intercepted-code/pkce/beside/parting');
  await soon(() => run.main.locator('.beside').innerText()).toContain('verifier wrong');
  await run.follow('#/defences/apart/dpop');
  await run.main.locator('.apart').first().waitFor();
  await expectQuiet();
});
