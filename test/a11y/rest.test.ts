import { expect, it } from 'vitest';
import { openPage } from '../page/browser.ts';
import { Dialog } from '../page/support-embed-dialog.ts';
import { caseOf, runOf, Simulator, soon, texts } from '../page/support.ts';
import { texts as studyTexts } from '../page/support-study.ts';
import { clean } from './clean.ts';

it.each([320, 1280])('what opens and what comes up, at %i px', async (width) => {
  const { page, expectQuiet } = await openPage({ width, height: 740, hash: '#/no-such-trial' });
  const sim = new Simulator(page);
  await page.getByRole('alert').waitFor();
  await clean(page, 'a notice on the first screen');
  await sim.follow('#/trial-2?at=r9.nowhere');
  await soon(() => page.getByRole('alert').count()).toBe(2);
  await clean(page, 'two notices');
  for (const alert of [1, 0]) {
    await sim.button('notice.close').first().click();
    await soon(() => page.getByRole('alert').count()).toBe(alert);
  }
  await sim.open(caseOf('trial-1'));
  await clean(page, 'the first screen');
  await sim.button('app.all').click();
  await clean(page, 'the list of trials');
  await page.getByRole('checkbox', { name: texts('predict.ask') }).uncheck();
  await clean(page, 'the list of trials, no predictions');
  await sim.press('Escape');
  await page.getByRole('button', { name: 'API', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await clean(page, 'a definition');
  await sim.press('Escape');
  await sim.button('app.help').click();
  await page
    .getByRole('dialog')
    .getByText(texts('controls.position', { step: 1, total: 7 }))
    .waitFor();
  await clean(page, 'the help');
  await page.getByRole('dialog').getByRole('checkbox').uncheck();
  await clean(page, 'the help, letters off');
  await sim.press('Escape');
  await sim.press('Tab');
  await sim.open(caseOf('trial-4'), 2);
  await sim.button('controls.play').click();
  await sim.button('controls.pause').waitFor();
  await clean(page, 'playing');
  await sim.button('controls.pause').click();
  await sim.choice('controls.by').selectOption('line');
  await sim.choice('controls.speed').selectOption('fast');
  await clean(page, 'by line, fast');
  await expectQuiet();
});

it('the first Tab: what leads past the header', async () => {
  const { page, expectQuiet } = await openPage();
  const sim = new Simulator(page);
  await sim.slider.waitFor();
  await sim.press('Tab');
  await page.getByRole('link', { name: texts('app.skip') }).waitFor();
  await clean(page, 'the skip link');
  await expectQuiet();
});

it.each([360, 1280])('the embed dialog, each tab and panel, at %i px', async (width) => {
  const { page, expectQuiet } = await openPage({ width, height: 740 });
  const sim = new Simulator(page);
  const one = caseOf('stolen-token');
  await sim.open(one, 5);
  await sim.button('app.embed').click();
  const dialog = new Dialog(page);
  await dialog.previews(5, (await runOf(one)).length);
  await clean(page, 'the embed dialog');
  for (const key of ['embed.iframe', 'embed.markdown', 'embed.link'] as const) {
    await dialog.tab(key).click();
    await clean(page, key);
  }
  for (const key of ['panel.http', 'panel.machines', 'panel.store'] as const) {
    await dialog.box(key).check();
    await dialog.previews(5, (await runOf(one)).length);
    await clean(page, `the embed dialog with ${key}`);
  }
  await expectQuiet();
});

it.each(['de', 'es', 'ar', 'zh'])('the page in %s', async (language) => {
  const { page, expectQuiet } = await openPage({ path: `?lang=${language}` });
  const sim = new Simulator(page);
  await soon(() => page.evaluate(() => document.documentElement.lang)).toContain(language);
  await page.getByRole('slider').waitFor();
  for (const hash of ['#/trial-3?at=r1.api.granting', '#/stolen-token?panel=http', '#/study']) {
    await sim.follow(hash);
    await soon(() => page.url()).toContain(hash);
    await page.locator('tt-words, tt-study').first().waitFor({ state: 'attached' });
    await clean(page, `${hash} in ${language}`);
  }
  await expectQuiet();
});

it('the map and the summary before anything is done, and what clears the progress', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/study' });
  await page.getByRole('button', { name: studyTexts('study.begin') }).waitFor();
  await clean(page, 'the map');
  await page.locator('input[type=file]').setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from('nonsense'),
  });
  await page.getByText('bad.json').first().waitFor();
  await clean(page, 'a file that cannot be read');
  const record = { kind: 'finished', at: 1, station: 'trial-1', result: null };
  await page.locator('input[type=file]').setInputFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ version: 1, records: [record] })),
  });
  await page.getByText(studyTexts('study.done', { done: 1, total: 15 })).waitFor();
  await clean(page, 'the map, one station done');
  await page.getByRole('button', { name: studyTexts('progress.clear'), exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await clean(page, 'whether to clear');
  await page.getByRole('button', { name: studyTexts('progress.clear.yes') }).click();
  await page.getByText(studyTexts('progress.cleared')).first().waitFor();
  await clean(page, 'cleared');
  await page.evaluate(() => {
    location.hash = '#/study/summary';
  });
  await page.getByText(studyTexts('summary.empty')).waitFor();
  await clean(page, 'the summary of nothing');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await expectQuiet();
});
