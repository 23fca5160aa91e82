import { afterEach, expect, it } from 'vitest';
import { speak } from '../../src/texts/language.ts';
import { drawStill } from '../../src/view/still.ts';
import { openPage } from './browser.ts';
import { said } from './support-language.ts';
import { caseOf, runOf, texts } from './support.ts';

afterEach(() => {
  speak({ lang: 'en', dir: 'ltr' }, null);
});

it.each(['trial-3', 'stolen-token', 'expired-token'])(
  'a still of %s in Arabic is mirrored, its words run to the left and its code does not, and none leaves its room',
  async (id) => {
    const { page, expectQuiet } = await openPage();
    const { trace, length } = await runOf(caseOf(id));
    const english = drawStill(trace, length - 1, texts, { theme: 'light' });
    speak({ lang: 'ar', dir: 'rtl' }, { text: (key) => said('ar', key), number: String });
    const { sheet, columns, svg } = drawStill(trace, length - 1, texts, { theme: 'light' });
    const drawn = await page.evaluate((source) => {
      document.body.innerHTML = source;
      return [...document.querySelectorAll('text')].map((text) => {
        const { x, y, width, height } = text.getBBox();
        const { direction } = getComputedStyle(text);
        return { words: text.textContent, direction, x, y, width, height };
      });
    }, svg);
    const strays = drawn.filter(
      (text) =>
        // Vowels stand above the letters, and the last letter of a line swings out.
        !sheet.texts.some(
          (room) =>
            text.x >= room.x - 3 &&
            text.x + text.width <= room.x + room.width + 3 &&
            Math.abs(text.y + text.height / 2 - room.y - room.height / 2) < 8,
        ),
    );
    expect(strays).toEqual([]);
    for (const { words, direction } of drawn)
      expect({ words, direction }).toEqual({
        words,
        direction: /\p{Script=Arabic}/u.test(words) ? 'rtl' : 'ltr',
      });
    expect(drawn.filter(({ direction }) => direction === 'rtl').length).toBeGreaterThan(4);
    // A token in what is said keeps its order: nothing but its own direction is around it.
    expect(svg).toContain('\u20664839…74f3\u2069');
    // The client stands at the right, where in English it stands at the left.
    const client = drawn.find(({ words }) => words === said('ar', 'stage.client'));
    expect(client?.x).toBeGreaterThan(columns.width / 2);
    expect(english.sheet.outlines[0]?.x).toBeLessThan(columns.width / 2);
    await expectQuiet();
  },
);
