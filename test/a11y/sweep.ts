import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { axeViolations } from '../page/browser.ts';
import type { Looked } from './count.ts';
import { hashOf } from './hash.ts';

/** Rules that read colours: all others find the same in any. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
/** How a state is looked at: by every rule, then by those of colours in other colours. */
const LOOKS = [
  { media: { colorScheme: 'light', forcedColors: 'none' }, rules: undefined },
  { media: { colorScheme: 'dark', forcedColors: 'none' }, rules: OF_COLOURS },
  { media: { colorScheme: 'light', forcedColors: 'active' }, rules: OF_COLOURS },
] as const;

/** What this file has looked at: a state is looked at once, however one came to it. */
const seen = new Set<string>();
let runs = 0;
let violations = 0;

afterAll(async () => {
  const looked: Looked = { hashes: [...seen], runs, violations };
  await writeFile(join(inject('states'), `${randomUUID()}.json`), JSON.stringify(looked));
});

/** Axe finds nothing in the page as it stands: light, dark and in forced colours. */
export async function clean(page: Page, what: string): Promise<void> {
  const hash = await page.evaluate(hashOf);
  if (seen.has(hash)) return;
  seen.add(hash);
  for (const look of LOOKS) {
    await page.emulateMedia(look.media);
    const found = await axeViolations(page, undefined, look.rules);
    runs += 1;
    violations += found.length;
    const { media } = look;
    expect({ what, media, found }).toEqual({ what, media, found: [] });
  }
  await page.emulateMedia(LOOKS[0].media);
}
