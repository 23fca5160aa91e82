import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { LessonWindow, texts } from './support-class.ts';
import { soon } from './support.ts';

it('has a projected window opened again that went without a word', async () => {
  const { page, expectQuiet } = await openPage({
    hash: '#/trial-1?show=projector',
    initScript: () => {
      // As a window that crashes: it takes no leave.
      addEventListener('pagehide', (event) => {
        event.stopImmediatePropagation();
      });
    },
  });
  const hall = new LessonWindow(page);
  const desk = await hall.openOther('class.open.presenter');
  await desk.page.getByText(texts('class.together')).waitFor();
  await desk.press('PageDown');
  await hall.standsAt('r1.client.asking');
  await page.close();
  const again = await desk.openOther('class.open.projector');
  await again.standsAt('r1.client.asking', `pair=${await desk.pair()}`);
  await desk.press('PageDown');
  await again.standsAt('r1.api.reading');
  await expectQuiet();
});

it('has a window that the browser had kept aside in its lesson again', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/trial-1?show=projector' });
  const hall = new LessonWindow(page);
  const desk = await hall.openOther('class.open.presenter');
  await desk.page.getByText(texts('class.together')).waitFor();
  await desk.press('PageDown');
  await hall.standsAt('r1.client.asking');
  const passes = (type: 'pagehide' | 'pageshow'): Promise<void> =>
    page.evaluate((name) => {
      dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
    }, type);
  await passes('pagehide');
  await desk.press('PageDown');
  await desk.standsAt('r1.api.reading');
  expect(page.url()).toContain('r1.client.asking');
  await passes('pageshow');
  await hall.standsAt('r1.api.reading');
  await hall.press('PageDown');
  await soon(() => desk.page.url()).toContain('r1.api.which-credentials');
  await expectQuiet();
});
