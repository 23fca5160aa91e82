import { expect, it } from 'vitest';
import { texts as studyTexts } from '../page/support-study.ts';
import { StationPage, texts } from '../page/support-stations.ts';
import { clean } from './clean.ts';

it('what a check costs: before, while it is measured, stopped, measured', async () => {
  const station = await StationPage.open('cost');
  const { page } = station;
  await station.button('cost.measure').waitFor();
  await clean(page, 'not measured');
  await station.button('cost.measure').click();
  await station.button('cost.stop').waitFor();
  await clean(page, 'measuring');
  await station.button('cost.stop').click();
  await station.main.getByText(texts('cost.stopped')).waitFor();
  await clean(page, 'stopped');
  await station.button('cost.measure').click();
  await station.heading('cost.end').waitFor({ timeout: 90_000 });
  await clean(page, 'measured');
  await page.reload();
  await station.button('cost.measure').waitFor();
  await clean(page, 'measured before');
  await station.expectQuiet();
});

it('spot the thief: before, each request, the end with all that folds out', async () => {
  const station = await StationPage.open('thief');
  const { page } = station;
  await station.button('thief.begin').waitFor();
  await clean(page, 'not begun');
  await station.button('thief.begin').click();
  await station.button('thief.owner').waitFor({ timeout: 30_000 });
  for (let number = 1; number <= 20; number++) {
    await station.heading('thief.request', { number, count: 20 }).waitFor();
    await clean(page, `request ${number}`);
    await station.button(number % 2 === 0 ? 'thief.owner' : 'thief.thief').click();
  }
  await station.arrives('thief.end');
  await clean(page, 'the end');
  for (const key of ['thief.table', 'thief.answers', 'thief.bytes.each'] as const)
    await station.main
      .locator('summary')
      .filter({ hasText: texts(key) })
      .click();
  await clean(page, 'the end, folded out');
  await page.reload();
  await station.button('thief.begin').waitFor();
  await clean(page, 'done before');
  await station.expectQuiet();
});

it('be the API: before, each request, without a choice, decided, the end', async () => {
  const station = await StationPage.open('seat');
  const { page } = station;
  await station.button('seat.begin').waitFor();
  await clean(page, 'not begun');
  await station.button('seat.begin').click();
  const [next, finish] = [station.button('seat.next'), station.button('seat.finish')];
  for (let number = 1; ; number++) {
    await station.button('seat.commit').waitFor();
    await clean(page, `request ${number}`);
    if (number === 1) {
      await station.button('seat.commit').click();
      await station.main.getByText(texts('seat.choose-first')).waitFor();
      await clean(page, 'nothing chosen');
    }
    const choices = station.main.getByRole('radio');
    await (number % 2 === 0 ? choices.last() : choices.first()).check();
    await clean(page, `request ${number}, chosen`);
    await station.button('seat.commit').click();
    await next.or(finish).waitFor();
    await clean(page, `request ${number}, decided`);
    if ((await finish.count()) > 0) break;
    await next.click();
  }
  await finish.click();
  await station.arrives('seat.end');
  await clean(page, 'the end');
  await page.reload();
  await station.button('seat.begin').waitFor();
  await clean(page, 'done before');
  expect(await station.main.getByRole('link', { name: studyTexts('study.map') }).count()).toBe(1);
  await station.expectQuiet();
});
