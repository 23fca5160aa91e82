import type { Browser } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';
import { launchBrowser, openPageIn, type OpenedPage, type PageOptions } from './launch.ts';

export { AXE_RULES, axeViolations } from './launch.ts';
export type { PageOptions } from './launch.ts';

/** One browser a test file: vitest gives each file its own copy of this module. */
let launched: Promise<Browser> | null = null;

afterAll(async () => {
  if (launched) await (await launched).close();
  launched = null;
});

/** Opens the built page, where all tests have it or at another `origin`. It is closed when the test ends, or, with `keep`, when the file ends. */
export async function openPage(
  options: PageOptions & { readonly keep?: boolean; readonly origin?: string } = {},
): Promise<OpenedPage> {
  const { keep = false, origin = inject('origin'), ...rest } = options;
  launched ??= launchBrowser();
  const opened = await openPageIn(await launched, origin, rest);
  if (!keep) onTestFinished(() => opened.context.close());
  return opened;
}
