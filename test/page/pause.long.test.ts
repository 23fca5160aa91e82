import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { caseOf, runOf, Simulator, soon } from './support.ts';
import { texts } from './support-study.ts';

/** Ways to have the page play: on the stage, with the inspector open, on the guided path. */
const PLACES = [
  ['the stage', '#/trial-5?panel=none'],
  ['the inspector', '#/trial-5?panel=http'],
  ['the guided path', '#/trial-5?study=on&panel=none'],
] as const;

it.each([320, 1280].flatMap((width) => PLACES.map(([place, hash]) => ({ place, hash, width }))))(
  'is paused from $place at $width px: by Space, and by a button in view',
  async (one) => {
    const { page, expectQuiet } = await openPage({ width: one.width, height: 640, hash: one.hash });
    const sim = new Simulator(page);
    await sim.recorded((await runOf(caseOf('trial-5'))).length);
    const start = page.getByRole('button', { name: texts('study.start') });
    if (one.place === 'the guided path') await start.click();
    const [play, pause] = [sim.button('controls.play'), sim.button('controls.pause')];
    // What has the focus takes Space itself, if it is a button: elsewhere it pauses.
    for (const where of [page.getByRole('main'), sim.slider]) {
      await play.click();
      await pause.waitFor();
      const box = await pause.boundingBox();
      expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(one.width);
      await where.focus();
      await sim.press(' ');
      await play.waitFor();
    }
    await sim.press(' ');
    await pause.waitFor();
    const paused = (): Promise<boolean> => pause.evaluate((button) => button.matches(':focus'));
    let tabs = 0;
    while (!(await paused())) {
      await sim.press('Tab');
      tabs += 1;
      if (tabs > 40) throw new Error('Tab does not come to the button that pauses.');
    }
    await sim.press('Enter');
    await play.waitFor();
    const step = await sim.step();
    await soon(() => sim.step()).toBe(step);
    await expectQuiet();
  },
);
