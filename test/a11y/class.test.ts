import { it } from 'vitest';
import { packPlan } from '../../src/class/plan-link.ts';
import { help } from '../../src/texts/en/help.ts';
import { sealed } from '../../src/texts/en/sealed.ts';
import { openPage } from '../page/browser.ts';
import { LessonWindow } from '../page/support-class.ts';
import { LESSON, PlanPage, texts } from '../page/support-lesson.ts';
import { clean } from './clean.ts';

it.each([360, 1920])(
  'teaching: plan, projector, presenter, question, hand-outs, results, at %i px',
  async (width) => {
    const packed = await packPlan(LESSON);
    const { page, expectQuiet } = await openPage({
      width,
      height: 1080,
      hash: `#/plan?plan=${packed}`,
    });
    const plan = new PlanPage(page);
    await plan.items.first().waitFor();
    await clean(page, 'a plan');
    await plan.button('plan.share').click();
    await page.getByRole('img', { name: texts('share.code') }).waitFor();
    await clean(page, 'its code');
    await plan.button('plan.new').click();
    await plan.button('made.ten').waitFor();
    await clean(page, 'lessons that are ready');
    const go = async (hash: string, wait: () => Promise<void>, what: string): Promise<void> => {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await wait();
      await clean(page, what);
    };
    const lesson = new LessonWindow(page);
    await go(
      '#/trial-2?at=r1.client.identifying&show=projector',
      () => lesson.hands('serves').waitFor(),
      'a show of hands',
    );
    await lesson.hands('refuses').fill('3');
    await lesson.press('PageDown', 'End');
    await page.getByText(texts('class.hands.run'), { exact: true }).waitFor();
    await clean(page, 'hands and run');
    await lesson.press('?');
    await page.getByRole('dialog', { name: help['help.title'] }).waitFor();
    await clean(page, 'help in a lesson');
    await lesson.press('Escape');
    await go(
      '#/trial-1?study=on&at=r1.client.refused&answers=hidden',
      () => page.getByText(sealed['sealed.here']).waitFor(),
      'reasons that are hidden',
    );
    await go(
      '#/trial-2?at=r1.client.identifying&show=presenter',
      () => page.getByText(texts('class.notes')).first().waitFor(),
      'the presenter',
    );
    await go(
      `#/ask/basic-is-encrypted?show=projector&plan=${packed}&item=1`,
      () => page.getByText(texts('ask.hall')).waitFor(),
      'a question in the hall',
    );
    await go(
      `#/ask/basic-is-encrypted?plan=${packed}&item=1`,
      () => page.getByText(texts('plan.bar', { title: LESSON.title })).waitFor(),
      'a question to a learner',
    );
    await go(
      `#/plan/print?plan=${packed}`,
      () => page.getByRole('region', { name: texts('handout.sheet.key') }).waitFor(),
      'hand-outs',
    );
    await go(
      '#/results',
      () => page.getByRole('button', { name: texts('results.choose') }).waitFor(),
      'no results yet',
    );
    await page.locator('tt-results input[type=file]').setInputFiles([
      { name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from('{') },
      {
        name: 'y.json',
        mimeType: 'text/plain',
        buffer: Buffer.from(
          JSON.stringify({
            version: 1,
            learner: 'A',
            records: [
              {
                kind: 'answered',
                at: 1,
                question: 'basic-is-encrypted',
                station: 'lesson',
                answer: 'nobody',
                truth: 'anyone',
              },
            ],
          }),
        ),
      },
    ]);
    await page.getByRole('heading', { name: texts('results.lives') }).waitFor();
    await clean(page, 'results');
    await expectQuiet();
  },
);
