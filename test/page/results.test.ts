import { expect, it } from 'vitest';
import { writeJson, writeTable } from '../../src/class/results.ts';
import type { StudyRecord } from '../../src/study/records.ts';
import { openPage } from './browser.ts';
import { texts } from './support-lesson.ts';
import { soon } from './support.ts';

const answered = (answer: string): Extract<StudyRecord, { kind: 'answered' }> => ({
  kind: 'answered',
  at: 1,
  question: 'basic-is-encrypted',
  station: 'lesson',
  answer,
  truth: 'anyone-who-sees-it',
});
const progress = (...records: StudyRecord[]) => ({ version: 1 as const, records });

it('reads many files together, names those that are wrong, and says which misconceptions live', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/results' });
  const main = page.getByRole('main');
  const ana = writeJson(progress(answered('no-one-at-all')), 'Ana');
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await main
    .locator('input[type=file]')
    .setInputFiles([
      file('ana.json', ana),
      file('ana-again.json', ana),
      file('bo.csv', writeTable(progress(answered('anyone-who-sees-it')), 'Bo')),
      file('nameless.json', writeJson(progress(answered('no-one-at-all')), '')),
      file('holiday.jpg', '\u0000\u0001'),
      file('newer.json', '{"version":9,"records":[]}'),
    ]);
  await main.getByText(texts('results.read', { count: 3, skipped: 3 })).waitFor();
  const skipped = main.getByRole('list', { name: texts('results.skipped') }).getByRole('listitem');
  expect(await skipped.allInnerTexts()).toEqual([
    texts('results.skipped.same', { file: 'ana-again.json' }),
    texts('results.skipped.not-json', { file: 'holiday.jpg' }),
    texts('results.skipped.newer', { file: 'newer.json' }),
  ]);
  const lives = main.getByRole('list', { name: texts('results.lives') });
  await soon(() => lives.textContent()).toContain(
    texts('results.lives.count', { count: 2, total: 3 }),
  );
  await main.getByRole('heading', { name: /1 of 3 as in the run/ }).waitFor();
  await main.getByRole('button', { name: texts('results.remove', { name: 'Ana' }) }).click();
  await main.getByRole('heading', { name: /1 of 2 as in the run/ }).waitFor();
  await expectQuiet();
});

it('goes by the runs, and names the file that says otherwise of them', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/results' });
  const main = page.getByRole('main');
  const lie = { ...answered('no-one-at-all'), truth: 'no-one-at-all' };
  const file = (name: string, record: StudyRecord) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(writeJson(progress(record), name)),
  });
  await main
    .locator('input[type=file]')
    .setInputFiles([file('lie.json', lie), file('bo.json', answered('anyone-who-sees-it'))]);
  await main.getByRole('heading', { name: /1 of 2 as in the run/ }).waitFor();
  const told = main.getByRole('list', { name: texts('results.untrue') });
  expect(await told.innerText()).toBe(texts('results.untrue.file', { file: 'lie.json', count: 1 }));
  await expectQuiet();
});

it('takes files that are dropped', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/results' });
  await page.getByRole('button', { name: texts('results.choose') }).waitFor();
  const text = writeJson(progress(answered('no-one-at-all')), 'Ana');
  const data = await page.evaluateHandle((held) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([held], 'ana.json'));
    return transfer;
  }, text);
  await page.locator('tt-results .drop').dispatchEvent('drop', { dataTransfer: data });
  await page
    .getByRole('main')
    .getByText(texts('results.read', { count: 1, skipped: 0 }))
    .waitFor();
  await expectQuiet();
});
