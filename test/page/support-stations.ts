import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { names } from '../../src/texts/en/names.ts';
import { panels } from '../../src/texts/en/panels.ts';
import { stations } from '../../src/texts/en/stations.ts';
import { createTexts } from '../../src/texts/index.ts';
import { axeViolations, openPage, type PageOptions } from './browser.ts';
import { soon } from './support.ts';

export const texts = createTexts({ ...names, ...panels, ...stations });
type Key = keyof typeof names | keyof typeof panels | keyof typeof stations;
/** A text as it is drawn, without the marks of `**strong**` and `[[term]]`. */
export const drawn = (key: Key, params?: Readonly<Record<string, string | number>>): string =>
  texts(key, params).replace(/\*\*|\[\[|\]\]/g, '');

/** A station of the guided path in a page, by role and name. */
export class StationPage {
  readonly main: Locator;

  private constructor(
    readonly page: Page,
    readonly expectQuiet: () => Promise<void>,
  ) {
    this.main = page.getByRole('main');
  }

  static async open(
    station: 'seat' | 'thief' | 'cost',
    options: PageOptions = {},
  ): Promise<StationPage> {
    const { page, expectQuiet } = await openPage({ ...options, hash: `#/study/${station}` });
    return new StationPage(page, expectQuiet);
  }

  button(key: Key): Locator {
    return this.main.getByRole('button', { name: texts(key), exact: true });
  }
  heading(key: Key, params?: Readonly<Record<string, string | number>>): Locator {
    return this.main.getByRole('heading', { level: 3, name: texts(key, params), exact: true });
  }
  /** Waits until a heading is there and has the focus. */
  async arrives(key: Key, params?: Readonly<Record<string, string | number>>): Promise<void> {
    await soon(() =>
      this.heading(key, params).evaluateAll(
        ([one]) => one !== undefined && (one.getRootNode() as ShadowRoot).activeElement === one,
      ),
    ).toBe(true);
  }
  /** What was last said to assistive technology. */
  async said(): Promise<string> {
    return (await this.page.locator('.tt-announcer').textContent()) ?? '';
  }
  /** The station's text as it is drawn. */
  text(): Promise<string> {
    return this.page.locator('.station').innerText();
  }
  /** All that can be read, with the names and descriptions of what has one. */
  async readable(): Promise<string> {
    return `${await this.text()}\n${await this.main.ariaSnapshot()}`;
  }

  /** Axe finds nothing, light or dark, and nothing is wider than the page. */
  async clean(what: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme });
      expect({ what, colorScheme, found: await axeViolations(this.page) }).toEqual({
        what,
        colorScheme,
        found: [],
      });
    }
    const wider = await this.main.evaluate((main) => main.scrollWidth - main.clientWidth);
    expect({ what, wider }).toEqual({ what, wider: 0 });
  }
}
