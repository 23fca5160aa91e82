import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { anotherWindow, LessonWindow, texts } from './support-class.ts';
import { soon } from './support.ts';

it('keeps both windows in step, whoever leads, and loses nothing when one is closed', async () => {
  const { page, context, expectQuiet } = await openPage({ hash: '#/trial-3?show=projector' });
  const hall = new LessonWindow(page);
  const pair = await hall.pair();
  let desk = await hall.openOther('class.open.presenter');
  expect(await desk.pair()).toBe(pair);
  await desk.page.getByText(texts('class.together')).waitFor();

  await desk.press('PageDown');
  await hall.standsAt('r1.client.identifying');
  // The answer is the presenter's alone.
  await desk.page.getByText(/The check that decides: password right/).waitFor();
  expect(await hall.page.getByText(/The check that decides/).count()).toBe(0);
  await desk.hands('else').fill('9');
  await soon(() => hall.hands('else').inputValue()).toBe('9');
  await hall.press('5');
  await desk.standsAt('open=http');
  await hall.press('PageDown', 'PageDown');
  await desk.standsAt('r1.api.which-credentials');

  const address = desk.page.url();
  await desk.page.close();
  await hall.press('PageDown');
  desk = await anotherWindow(context, address);
  await desk.standsAt('r1.api.checking-password', `pair=${pair}`);
  await hall.page.goto('about:blank');
  await desk.page.getByText(texts('class.alone')).waitFor();
  await desk.press('PageUp', 'PageUp', 'PageUp');
  hall.page.once('dialog', () => undefined);
  const again = await desk.openOther('class.open.projector');
  await again.standsAt('r1.client.identifying', `pair=${pair}`);
  await soon(() => again.hands('else').inputValue()).toBe('9');
  await expectQuiet();
});

it('never crosses with another pair on the same machine', async () => {
  const { page, context } = await openPage({ hash: '#/trial-1?show=projector' });
  const one = new LessonWindow(page);
  const pair = await one.pair();
  const origin = page.url().split('#')[0] ?? '';
  const two = await anotherWindow(context, `${origin}#/trial-1?show=projector`);
  expect(await two.pair()).not.toBe(pair);
  const desk = await two.openOther('class.open.presenter');
  await desk.page.getByText(texts('class.together')).waitFor();
  await desk.press('PageDown', 'PageDown');
  await two.standsAt('r1.api.reading');
  // What went to the one pair has long come to the other, had it been for both.
  await one.press('PageDown');
  await one.standsAt('r1.client.asking');
  expect(two.page.url()).toContain('r1.api.reading');
});
