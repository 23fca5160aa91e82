import type { Page } from 'playwright-core';
import { AXE_RULES, axeViolations } from '../page/browser.ts';
import type { AxeViolation, AxeWhere } from '../page/launch.ts';
import { KNOWN_WHOLES, NEW_LOOKS, readDrawn, type Drawn } from './read-drawn.ts';

/** Rules that read colours: all others find the same in any. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
/** Rules that hold one part of the page against another, or go by the page as a whole. */
const OF_ALL = AXE_RULES.filter((rule) =>
  /^(landmark|page|html|meta|document|duplicate|frame|bypass|region|heading-order|skip-link|css|accesskeys|aria-hidden-body)/.test(
    rule,
  ),
);
/** The others: what they find in an element goes by what is in it, what it lies in and what names it. */
const OF_ONE = AXE_RULES.filter((rule) => ![...OF_COLOURS, ...OF_ALL].includes(rule));

const MEDIA = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;
type Media = keyof typeof MEDIA;
export interface Found extends AxeViolation {
  readonly media: Media;
}

/**
 * Looks at states of pages with axe: each distinct one, once. Of a state, what stood the same in one before is
 * passed over, so that thousands can be looked at in minutes.
 */
export class Sweep {
  /** The states looked at, by their hashes. */
  readonly states = new Set<string>();
  runs = 0;
  violations = 0;
  /** What was in those states. */
  private readonly skeletons = new Set<string>();
  private readonly wholes = new Set<string>();
  private readonly looks = new Set<string>();

  /** What axe finds in the page as it stands: light, dark and in forced colours. */
  async lookAt(page: Page): Promise<readonly Found[]> {
    const { hash, skeleton, looks } = await this.drawn(page);
    if (this.states.has(hash)) return [];
    this.states.add(hash);
    const found = await this.run(page, 'light', OF_ONE, { exclude: KNOWN_WHOLES });
    if (!this.skeletons.has(skeleton)) found.push(...(await this.run(page, 'light', OF_ALL)));
    this.skeletons.add(skeleton);
    if (looks.length > 0) {
      for (const media of ['light', 'dark', 'forced'] as const) {
        await page.emulateMedia(MEDIA[media]);
        found.push(...(await this.run(page, media, OF_COLOURS, { include: NEW_LOOKS })));
      }
      await page.emulateMedia(MEDIA.light);
    }
    this.violations += found.length;
    return found;
  }

  private async run(
    page: Page,
    media: Media,
    rules: readonly string[],
    where?: AxeWhere,
  ): Promise<Found[]> {
    this.runs += 1;
    return (await axeViolations(page, rules, where)).map((one) => ({ ...one, media }));
  }

  /** Reads what is drawn, and tells the page first what it may have forgotten by loading again. */
  private async drawn(page: Page): Promise<Drawn> {
    const { wholes, looks } = this;
    const read =
      (await page.evaluate(readDrawn, null)) ??
      (await page.evaluate(readDrawn, { wholes: [...wholes], looks: [...looks] }));
    if (!read) throw new Error('The page has not kept what it was told.');
    for (const key of read.wholes) wholes.add(key);
    for (const key of read.looks) looks.add(key);
    return read;
  }
}
