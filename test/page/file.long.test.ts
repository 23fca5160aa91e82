import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DIST } from '../../bench/built.ts';
import { writeJson } from '../../src/class/results.ts';
import { lessonPlan } from '../../src/texts/en/lesson-plan.ts';
import { openPage, type PageOptions } from './browser.ts';
import { LessonWindow, texts } from './support-class.ts';
import { PlanPage } from './support-lesson.ts';
import { soon } from './support.ts';

const FILE = pathToFileURL(join(DIST, 'token-trials.html')).href;

/** The single file, from the disk, without a network. */
async function fromDisk(
  hash: string,
  options: PageOptions = {},
): Promise<{ page: Page; context: BrowserContext; asked: string[]; quiet: () => void }> {
  // Beside the app: what this page would still load is not to be cut off.
  const { page, context, troubles } = await openPage({ path: 'embed/page.css', ...options });
  await context.setOffline(true);
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) asked.push(request.url());
  });
  await page.goto(FILE + hash);
  return {
    page,
    context,
    asked,
    quiet: () => {
      expect({ troubles: troubles(), asked }).toEqual({ troubles: [], asked: [] });
    },
  };
}

it('plans, projects in two windows, prints, asks and reads results from a disk, without a network', async () => {
  const { page, quiet } = await fromDisk('#/plan');
  const plan = new PlanPage(page);
  await plan.button('made.ten').click();
  await soon(() => plan.items.count()).toBe(3);
  await page.reload();
  await soon(() => plan.items.count()).toBe(3);

  await plan.button('plan.project').click();
  const hall = new LessonWindow(page);
  const desk = await hall.openOther('class.open.presenter');
  await desk.page.getByText(texts('class.together')).waitFor();
  await desk.press('PageDown');
  await hall.standsAt('at=r2.client.asking');
  await hall.hands('serves').fill('4');
  await soon(() => desk.hands('serves').inputValue()).toBe('4');
  await desk.page.close();
  await hall.button('class.leave').click();

  const go = (hash: string): Promise<unknown> => page.goto(FILE + hash);
  await go('#/plan');
  await plan.button('plan.print').click();
  await page.getByRole('region', { name: lessonPlan['handout.sheet.key'] }).waitFor();
  await go('#/ask/basic-is-encrypted');
  await page.getByRole('main').getByRole('list').getByRole('button').last().click();
  await page.getByText(texts('class.hands.run'), { exact: true }).waitFor();

  await go('#/results');
  await page.getByRole('button', { name: lessonPlan['results.choose'] }).waitFor();
  const record = {
    kind: 'answered',
    at: 1,
    question: 'basic-is-encrypted',
    station: 'lesson',
    answer: 'no-one-at-all',
    truth: 'anyone-who-sees-it',
  } as const;
  await page.locator('tt-results input[type=file]').setInputFiles({
    name: 'ana.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeJson({ version: 1, records: [record] }, 'Ana')),
  });
  await page.getByRole('heading', { name: /0 of 1 as in the run/ }).waitFor();

  await go('#/own');
  await page.getByRole('button', { name: texts('controls.next'), exact: true }).waitFor();
  quiet();
});

it('says so where a browser keeps the windows of a file apart, and each works alone', async () => {
  const { page, quiet } = await fromDisk('#/trial-1?show=projector', {
    initScript: () => {
      // As where each file is an origin of its own: what is sent comes to nobody.
      Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    },
  });
  const hall = new LessonWindow(page);
  const desk = await hall.openOther('class.open.presenter');
  await desk.page.getByText(texts('class.apart')).waitFor();
  await desk.press('PageDown');
  await desk.standsAt('at=r1.client.asking');
  expect(page.url()).not.toContain('at=');
  await hall.press('PageDown', 'PageDown');
  await hall.standsAt('at=r1.api.reading');
  quiet();
});
