import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { openPage } from '../page/browser.ts';
import type { OpenedPage } from '../page/launch.ts';
import type { Looked } from './count.ts';
import { Sweep } from './sweep.ts';

/** One sweep a test file: vitest gives each file its own copy of this module. */
const sweep = new Sweep();
let opened: Promise<OpenedPage> | null = null;

afterAll(async () => {
  const { states, runs, violations } = sweep;
  const looked: Looked = { hashes: [...states], runs, violations };
  await writeFile(join(inject('states'), `${randomUUID()}.json`), JSON.stringify(looked));
});

/** The page of a file whose tests need no fresh one: axe is quicker where it has run before. */
export const onePage = (): Promise<OpenedPage> => (opened ??= openPage({ keep: true }));

/** Axe finds nothing in the page as it stands: light, dark and in forced colours. */
export async function clean(page: Page, what: string): Promise<void> {
  // Softly: all that is found is told, not the first alone.
  expect.soft({ what, found: await sweep.lookAt(page) }).toEqual({ what, found: [] });
}
