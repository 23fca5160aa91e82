import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/texts/language.ts';
import { openPage } from './browser.ts';
import {
  choose,
  chosen,
  listenForLanguages,
  runOf,
  said,
  speaks,
  writtenIn,
} from './support-language.ts';
import { caseOf, Simulator, soon, stepIdsOf, texts } from './support.ts';

/** The run that is shown, to be told from another. */
const runIn = (page: Page) =>
  page.evaluateHandle(() => {
    const app = document.querySelector('tt-app') as unknown as {
      simulation: { session: unknown };
    };
    return app.simulation.session;
  });

it('each language, chosen in mid-trial, is read at the same step of the same run, and fetched only then', async () => {
  const { page, expectQuiet } = await openPage();
  const asked = listenForLanguages(page);
  const sim = new Simulator(page);
  const one = caseOf('trial-3');
  const step = 4;
  const session = await sim.open(one, step);
  const id = stepIdsOf(session)[step] ?? '';
  const run = await runIn(page);
  const words = page.locator('tt-words p').first();
  const announcer = page.locator('.tt-announcer');
  const fetched: string[] = [];
  for (const language of [...LANGUAGES.slice(1), 'en'] as const) {
    await choose(page, language);
    await speaks(page, language);
    if (language !== 'en') fetched.push(language);
    expect(asked()).toEqual(fetched);
    const title = said(language, 'stage.trial', {
      number: 3,
      title: said(language, 'scenario.trial-3.title'),
    });
    await soon(() => page.title()).toBe(`${title} · ${said(language, 'app.title')}`);
    expect(await sim.heading.textContent()).toBe(title);
    expect(await chosen(page)).toBe(language);
    // The step: what stands on the stage, in the address, at the timeline and in words for those who do not see it.
    const place = { step: step + 1, total: session.length };
    const slider = page.getByRole('slider');
    expect(await slider.getAttribute('aria-valuetext')).toContain(
      said(language, 'controls.position', place),
    );
    expect(page.url()).toContain(`at=${id}`);
    await soon(() => words.textContent()).toContain(
      said(language, 'describe.scene', { title, ...place }),
    );
    expect(await run.evaluate((before, now) => before === now, await runIn(page))).toBe(true);
    // And the next one is said in it.
    await sim.press('n');
    await soon(() => announcer.textContent()).toContain(said(language, 'state.granting'));
    expect(await announcer.getAttribute('lang')).toBe((await writtenIn(page)).lang);
    await sim.press('p');
    await soon(() => slider.getAttribute('aria-valuenow')).toBe(String(step + 1));
    await sim.isAddressed(id);
  }
  // What was there once is not fetched again.
  await choose(page, 'de');
  await speaks(page, 'de');
  expect(asked()).toEqual(fetched);
  await expectQuiet();
});

it('comes from the address, else from what was chosen before, else from the browser', async () => {
  const { page, context, troubles } = await openPage({ locale: 'es-MX' });
  const origin = new URL(page.url()).origin;
  await speaks(page, 'es');
  await choose(page, 'de');
  await speaks(page, 'de');
  await page.reload();
  await speaks(page, 'de');
  await page.goto(`${origin}/?lang=ar#/trial-2`);
  await speaks(page, 'ar');
  await page.goto(`${origin}/?lang=ar#/trial-2?lang=zh-CN`);
  await speaks(page, 'zh');
  // An address is another's choice: it is not kept.
  const later = await context.newPage();
  await later.goto(origin);
  await speaks(later, 'de');
  // What is chosen by hand stands in an address that named a language, so that a reload shows it again.
  await choose(page, 'en');
  await speaks(page, 'en');
  await new Simulator(page).press('n');
  await soon(() => page.url()).toContain('lang=en');
  await page.reload();
  await speaks(page, 'en');
  // Going elsewhere cuts off what was still being loaded, and the browser tells of it.
  expect(troubles().filter(({ kind }) => kind !== 'request-failed')).toEqual([]);
});

it('a language that cannot be loaded is told of; the one before stays, also in the menu, until the page is loaded again', async () => {
  const { page, context, troubles } = await openPage();
  const sim = new Simulator(page);
  await sim.open(caseOf('trial-2'), 3);
  await choose(page, 'de');
  await speaks(page, 'de');
  await context.route('**/assets/ar-*.js', (route) => route.abort());
  await choose(page, 'ar');
  await page
    .getByRole('alert')
    .filter({ hasText: said('de', 'notice.part-missing') })
    .waitFor();
  await speaks(page, 'de');
  expect(await chosen(page)).toBe('de');
  expect(await sim.heading.textContent()).toContain(said('de', 'scenario.trial-2.title'));
  // Browsers keep in mind what they could not load for as long as the page stands.
  await context.unroute('**/assets/ar-*.js');
  await page.reload();
  await speaks(page, 'ar');
  await soon(() => page.getByRole('slider').getAttribute('aria-valuenow')).toBe('4');
  expect(troubles().filter(({ kind }) => kind === 'error')).toEqual([]);
});

it('in Arabic the page is mirrored, and what machines write still runs from left to right', async () => {
  const { page, expectQuiet } = await openPage({ path: '?lang=ar' });
  const sim = new Simulator(page);
  await speaks(page, 'ar');
  const ltr = ['ltr isolate'];
  const end = async (hash: string): Promise<void> => {
    await sim.follow(hash);
    await page.getByRole('tabpanel').waitFor();
    await soon(() => page.getByRole('slider').getAttribute('aria-valuemax')).toBe('19');
    await sim.press('End');
    await soon(() => page.getByRole('slider').getAttribute('aria-valuenow')).toBe('19');
  };
  await end('#/stolen-token?panel=http');
  for (const written of ['.wire code', '.chip', '.wire-text .line'])
    expect({ written, run: await runOf(page, written) }).toEqual({
      written,
      run: written.endsWith('line') ? ['ltr normal'] : ltr,
    });
  expect(await runOf(page, '.wire-text')).toEqual(ltr);
  const [client, api] = await Promise.all(
    ['client', 'api'].map((party) => page.locator(`.head.${party}`).boundingBox()),
  );
  expect(client?.x).toBeGreaterThan(api?.x ?? Infinity);
  await end('#/stolen-token?panel=machines');
  await page.locator('tt-statechart svg').first().waitFor();
  expect(await runOf(page, 'svg.client, svg.api, svg.impostor')).toEqual(['ltr normal']);
  await end('#/stolen-token?panel=store');
  expect(await runOf(page, '.stores .mono')).toEqual(ltr);
  await end('#/stolen-token?panel=comparison');
  expect(await runOf(page, '.wire-text')).toEqual(ltr);
  // What is to be pasted is code, and an embed of this page is in its language.
  await page.getByRole('button', { name: said('ar', 'app.embed') }).click();
  const field = page.getByRole('dialog').getByRole('textbox');
  expect(await field.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
  expect(await field.inputValue()).toContain('lang="ar"');
  const preview = page.frameLocator('iframe');
  const client2 = preview.getByRole('heading', { name: said('ar', 'stage.client'), exact: true });
  await client2.waitFor();
  expect(await preview.locator('.frame').getAttribute('dir')).toBe('rtl');
  await soon(() => preview.getByRole('slider').getAttribute('aria-valuenow')).toBe('19');
  await expectQuiet();
});

it('says that it has no such language, by its name', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/trial-2?lang=tlh' });
  await page
    .getByRole('alert')
    .filter({ hasText: texts('notice.unknown-language', { id: 'tlh' }) })
    .waitFor();
  await speaks(page, 'en');
  await expectQuiet();
});
