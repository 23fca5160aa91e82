import { expect, it } from 'vitest';
import { drawStill } from '../../src/view/still.ts';
import { openPage } from './browser.ts';
import { CASES, runOf, texts } from './support.ts';

it.each(CASES)('a still of $name is as it was reckoned: no text leaves its room', async (one) => {
  const { page, expectQuiet } = await openPage();
  const { trace, length } = await runOf(one);
  for (let step = 0; step < length; step++) {
    const { sheet, svg } = drawStill(trace, step, texts, { theme: 'light' });
    const found = await page.evaluate((source) => {
      document.body.innerHTML = source;
      const root = document.querySelector('svg');
      const boxOf = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });
      const drawn = [...(root?.querySelectorAll('text') ?? [])].map((text) => ({
        words: text.textContent,
        ...boxOf(text.getBBox()),
      }));
      const { width = 0, height = 0 } = root?.getBBox() ?? {};
      return { drawn, whole: { width, height }, title: root?.querySelector('title')?.textContent };
    }, svg);
    expect(found.title).toContain(texts('app.title'));
    expect(found.drawn.length).toBeGreaterThan(4);
    // A px to spare: faces are hinted, and letters lean over.
    const strays = found.drawn.filter(
      (text) =>
        !sheet.texts.some(
          (room) =>
            text.x >= room.x - 1 &&
            text.x + text.width <= room.x + room.width + 1 &&
            Math.abs(text.y + text.height / 2 - room.y - room.height / 2) < 4,
        ),
    );
    expect({ step, strays }).toEqual({ step, strays: [] });
  }
  await expectQuiet();
});
