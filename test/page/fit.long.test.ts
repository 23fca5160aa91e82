import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { misfits, spaceText, type Misfits } from './support-fit.ts';
import { Simulator } from './support.ts';
import { APART_VIEWS, LAB_VIEWS, STUDY_VIEWS, VIEWS } from './support-views.ts';

const FITS: Misfits = { targets: [], wide: [], clipped: [], moving: [] };
/** CSS px; the last is 1280 by 1024 at 400 %. */
const SIZES = [
  [1280, 720],
  [320, 640],
  [320, 256],
] as const;

it.each([
  { of: 'the trials', views: VIEWS },
  { of: 'the guided path', views: STUDY_VIEWS },
  { of: 'the lab', views: LAB_VIEWS },
  { of: 'defences taken apart', views: APART_VIEWS },
])(
  'fits each view of $of at 1280 px, at 320 px and at 400 %, also with wider text, and stands still',
  async ({ views }) => {
    const { page, expectQuiet } = await openPage({ reducedMotion: 'reduce' });
    const sim = new Simulator(page);
    for (const { name, come, leave } of views) {
      await page.setViewportSize({ width: 1280, height: 720 });
      await come(sim);
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        for (const wider of [false, true]) {
          await spaceText(page, wider);
          const at = { name, width, height, wider };
          expect.soft({ ...at, ...(await misfits(page)) }).toEqual({ ...at, ...FITS });
        }
        await spaceText(page, false);
      }
      await page.setViewportSize({ width: 1280, height: 720 });
      await leave?.(sim);
    }
    await expectQuiet();
  },
);
