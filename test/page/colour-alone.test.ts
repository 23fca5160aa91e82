import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { caseOf, Simulator } from './support.ts';

const MEDIA = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

/**
 * What is pressed, chosen or current, with what tells it from what is not, if its colours do not: another weight,
 * line or border, or a ground that is lighter or darker by 3:1, which is seen without colours too.
 */
const marks = (page: Page): Promise<readonly { readonly on: string; readonly by: string[] }[]> =>
  page.evaluate(() => {
    const all: Element[] = [];
    const walk = (element: Element): void => {
      all.push(element);
      for (const child of [...(element.shadowRoot?.children ?? []), ...element.children])
        walk(child);
    };
    walk(document.body);
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** WCAG's relative luminance over the page's own ground; of any colour that CSS can write. */
    const luminance = (colour: string): number => {
      if (!canvas) throw new Error('There is no canvas.');
      canvas.fillStyle = 'Canvas';
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
        const part = byte / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const looks = (element: Element): { plain: string; ground: string; line: string }[] =>
      [element, ...element.querySelectorAll('*')].map((one) => {
        const style = getComputedStyle(one);
        return {
          plain: `${style.fontWeight} ${style.textDecorationLine} ${style.borderWidth} ${style.outlineStyle} ${style.display}`,
          ground: style.backgroundColor,
          line: style.borderBottomColor,
        };
      });
    const apart = (one: string, other: string): boolean => {
      const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05) >= 3;
    };
    return all.flatMap((element) => {
      const name = ['aria-pressed', 'aria-selected', 'aria-current'].find((attribute) =>
        /^(true|page|step|location)$/.test(element.getAttribute(attribute) ?? ''),
      );
      if (name === undefined || !element.checkVisibility()) return [];
      const value = element.getAttribute(name) ?? '';
      const on = looks(element);
      element.removeAttribute(name);
      const off = looks(element);
      element.setAttribute(name, value);
      const by = on.flatMap((one, place) => {
        const other = off[place];
        if (!other) return [];
        if (one.plain !== other.plain) return ['form'];
        return apart(one.ground, other.ground) || apart(one.line, other.line) ? ['ground'] : [];
      });
      return [{ on: `${name} ${element.textContent.trim()}`, by: [...new Set(by)] }];
    });
  });

it.each([320, 1280])('tells by more than a colour what is on, at %i px', async (width) => {
  const { page, expectQuiet } = await openPage({ width });
  const sim = new Simulator(page);
  const seen = new Set<string>();
  for (const more of [
    { panel: 'none', view: 'api' },
    { panel: 'http', view: 'api' },
    { panel: 'store' },
  ]) {
    await sim.open(caseOf('trial-5'), 3, more);
    for (const media of MEDIA) {
      await page.emulateMedia(media);
      for (const { on, by } of await marks(page)) {
        seen.add(on.split(' ')[0] ?? '');
        // The step that the stage shows is the last in its list.
        if (on.startsWith('aria-current') && !/^aria-current\s*\d/.test(on)) continue;
        expect
          .soft({ ...media, on, alone: by.length === 0 })
          .toEqual({ ...media, on, alone: false });
      }
    }
    await page.emulateMedia(MEDIA[0]);
  }
  expect([...seen].sort()).toEqual(['aria-current', 'aria-pressed', 'aria-selected']);
  await expectQuiet();
});
