import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DEFENCE_QUESTIONS } from '../../src/study/defence-questions.ts';
import { QUESTIONS } from '../../src/study/questions/index.ts';
import { openPage } from '../page/browser.ts';
import { Host } from '../page/support-host.ts';
import { isKept, visit } from '../page/support-offline.ts';
import { drawn, keyboard, Learner, mouse, texts } from '../page/support-study.ts';

/** What is to be seen when the path has been walked: every station, every question, each with its run. */
async function isWalked(page: Page, learner: Learner): Promise<void> {
  const asked = [...QUESTIONS, ...DEFENCE_QUESTIONS].map(({ id }) =>
    drawn(texts.find(`question.${id}.ask`) ?? ''),
  );
  expect(asked.filter((text) => !learner.shown.has(text))).toEqual([]);
  const summary = await page.getByRole('main').ariaSnapshot();
  expect(summary).toContain(texts('summary.score', { right: 15, of: 15 }));
  expect(summary).toContain('Because of what it was shown.');
  for (const key of ['summary.predicted', 'summary.revisit', 'summary.activities'] as const)
    expect(summary).toContain(texts(key));
}

it('the guided path is walked to its end by keyboard alone, every answer met by a run', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/study' });
  const learner = new Learner(page, keyboard(page), true);
  await learner.walk();
  await isWalked(page, learner);
  await expectQuiet();
});

it('the guided path is walked to its end by mouse', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/study' });
  const learner = new Learner(page, mouse, false);
  await learner.walk();
  await isWalked(page, learner);
  await expectQuiet();
});

it('the guided path is walked to its end with the network off, after one visit', async () => {
  const host = await Host.open();
  const { page, expectQuiet } = await visit(host);
  await isKept(page);
  await host.cut();
  await page.reload();
  await page.goto(`${host.address}#/study`);
  const learner = new Learner(page, mouse, true);
  await learner.walk();
  await isWalked(page, learner);
  await expectQuiet();
});
