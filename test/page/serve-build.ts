import type { TestProject } from 'vitest/node';
import { serveBuild } from '../../bench/built.ts';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served. */
    origin: string;
  }
}

/** Once before all page tests: serves the build, and unpacks the browser if that is to be done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await findBrowser();
  const { origin, close } = await serveBuild();
  project.provide('origin', origin);
  return close;
}
