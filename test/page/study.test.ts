import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { PROGRESS_KEY } from '../../src/study/progress-store.ts';
import { parseProgress } from '../../src/study/progress.ts';
import { axeViolations, openPage } from './browser.ts';
import { caseOf, runOf, Simulator, soon } from './support.ts';
import { Learner, mouse, texts } from './support-study.ts';

const open = async (hash: string, width = 1280) => {
  const opened = await openPage({ hash, width, height: width < 600 ? 740 : 720 });
  return { ...opened, learner: new Learner(opened.page, mouse, false) };
};
const done = (station: string): string =>
  JSON.stringify({ version: 1, records: [{ kind: 'finished', at: 1, station, result: null }] });

it('marks the step at which the run went another way, once it is answered', async () => {
  const { page, learner, expectQuiet } = await open('#/trial-2?study=on');
  const sim = new Simulator(page);
  await learner.button('study.start').click();
  await learner.button('predict.serves').click();
  const parted = page.getByText(texts('cue.parted'));
  const { length } = await runOf(caseOf('trial-2'));
  for (let step = 3; step < length; step++) {
    const status = sim.messages.getByText('401');
    expect(await parted.count()).toBe((await status.count()) > 0 ? 1 : 0);
    await sim.press('n');
  }
  const row = page.getByRole('listitem').filter({ has: parted });
  expect(await row.innerText()).toContain(texts.find('guard.passwordMissing') ?? '?');
  await expectQuiet();
});

it.each([
  ['trial-3', true],
  ['trial-5', false],
] as const)(
  '%s helps before the reply (worked: %s), and tells nothing of it',
  async (id, worked) => {
    const { page, learner, expectQuiet } = await open(`#/${id}?study=on`);
    await learner.button('study.start').click();
    const main = page.getByRole('main');
    await main.getByText(texts('cue.first')).waitFor();
    expect(await learner.button('cue.watch').count()).toBe(worked ? 1 : 0);
    expect(await learner.button('predict.serves').count()).toBe(worked ? 0 : 1);
    const read = `${await main.innerText()}\n${await main.ariaSnapshot()}`;
    expect(read).toContain(
      texts.find('guard.passwordRight') && id === 'trial-3' ? 'password right' : 'token good',
    );
    expect(read).not.toMatch(/\b(200|401)\b/);
    await expectQuiet();
  },
);

it.each([1280, 360])(
  'a question is settled by its run, and one comes back, at %i px',
  async (width) => {
    const { page, learner, expectQuiet } = await open(
      '#/trial-1?study=on&at=r1.client.refused',
      width,
    );
    await page.getByRole('button', { name: texts('debrief.open') }).click();
    const { debrief } = learner;
    const press = (key: Parameters<typeof texts>[0]) =>
      debrief.getByRole('button', { name: texts(key), exact: true }).click();
    for (let task = 0; task < 3; task++) await press('debrief.skip');
    await debrief
      .getByRole('button', { name: texts('question.unauthorized-means-forbidden.not-allowed') })
      .click();
    await debrief.getByText(texts('choice.you')).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press('question.show');
    await soon(() => page.url()).toContain('#/try/unauthorized-means-forbidden');
    const title = texts('scenario.try-unauthorized-means-forbidden.title');
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
    // Where there is room for one of the two, the stage is shown: one goes back by a button.
    if (width < 600) await learner.button('debrief.back').click();
    await press('question.settle');
    await soon(() => page.url()).toContain('at=r');
    if (width < 600) await learner.button('debrief.back').click();
    await press('question.back');
    await soon(() => page.url()).toContain('#/trial-1?at=r1.client.refused');
    await debrief.getByText(texts('choice.you')).waitFor();
    const kept = await page.evaluate((key) => localStorage.getItem(key), PROGRESS_KEY);
    expect(parseProgress(kept ?? '').records).toMatchObject([
      {
        kind: 'answered',
        question: 'unauthorized-means-forbidden',
        station: 'trial-1',
        answer: 'not-allowed',
        truth: 'show-who-you-are',
      },
    ]);
    await expectQuiet();
  },
);

it('an unknown question leads to the map, and says so', async () => {
  const { page, expectQuiet } = await open('#/try/no-such-question');
  await page.getByRole('alert').filter({ hasText: 'no-such-question' }).waitFor();
  await page.getByRole('heading', { level: 2, name: texts('study.title') }).waitFor();
  await expectQuiet();
});

it('progress is kept, saved as a file, loaded, and cleared when that is wanted', async () => {
  const { page, learner, expectQuiet } = await open('#/study');
  await learner.button('study.begin').waitFor();
  const input = page.locator('input[type=file]');
  const load = (name: string, text: string): Promise<void> =>
    input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await load('mine.json', done('trial-1'));
  await page
    .getByText(texts('progress.loaded', { name: 'mine.json' }))
    .first()
    .waitFor();
  await page.getByText(texts('study.done', { done: 1, total: 15 })).waitFor();
  for (const [text, code, path] of [
    ['nonsense', 'not-json', ''],
    ['{"version":9}', 'newer', ''],
    ['{"version":1,"records":[{"kind":"finished","at":"x"}]}', 'bad-record', 'records[0].at'],
  ] as const) {
    await load('bad.json', text);
    const said = texts(`progress.error.${code}`, { name: 'bad.json', path });
    await page.getByText(said).first().waitFor();
  }
  await page.reload();
  await page.getByText(texts('study.done', { done: 1, total: 15 })).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    learner.button('progress.save').click(),
  ]);
  const saved = await readFile(await download.path(), 'utf8');
  expect(parseProgress(saved)).toEqual(parseProgress(done('trial-1')));
  await learner.button('progress.clear').click();
  await learner.button('progress.clear.no').click();
  await page.getByText(texts('study.done', { done: 1, total: 15 })).waitFor();
  await learner.button('progress.clear').click();
  await learner.button('progress.clear.yes').click();
  await page.getByText(texts('study.done', { done: 0, total: 15 })).waitFor();
  await page.reload();
  await page.getByText(texts('study.done', { done: 0, total: 15 })).waitFor();
  await expectQuiet();
});

it('where the browser keeps nothing, the path goes on and says so', async () => {
  const { page, expectQuiet } = await openPage({
    hash: '#/study',
    initScript: () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
  });
  await page.getByText(texts('progress.denied')).waitFor();
  const input = page.locator('input[type=file]');
  await input.setInputFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(done('trial-1')),
  });
  await page.getByText(texts('study.done', { done: 1, total: 15 })).waitFor();
  await expectQuiet();
});

it.each([
  ['#/trial-3', 1],
  ['#/study', 0],
  ['#/study/seat', 0],
  ['#/study/summary', 0],
])('%s: what acts on a stage is offered, and a trial is current: %i', async (hash, count) => {
  const { page, expectQuiet } = await open(hash);
  const sim = new Simulator(page);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  expect(await page.getByRole('navigation').locator('[aria-current="page"]').count()).toBe(count);
  for (const key of ['app.view-as-api', 'app.inspector.open', 'app.embed'] as const)
    expect(await sim.button(key).count()).toBe(count);
  await expectQuiet();
});
