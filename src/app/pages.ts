import type { OpenPage } from './address.ts';
import type { PagePart } from './page-part.ts';

/** The pages beside the trials and the path, each loaded when it is opened. A new one is a line here, its name, and its title. */
export const PAGES: Readonly<Record<OpenPage, () => Promise<{ readonly page: PagePart }>>> = {
  lab: () => import('./lab.ts'),
  defences: () => import('./defences.ts'),
  plan: () => import('./plan.ts'),
  results: () => import('./results.ts'),
  ask: () => import('./ask.ts'),
  own: () => import('./own.ts'),
};
