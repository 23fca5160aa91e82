import type { Plugin } from 'vite';
import { foldTemplates } from './fold-templates.ts';
import { withoutAdvice } from './without-advice.ts';
import { withoutDevTools } from './without-dev-tools.ts';
import { xliff } from './xliff.ts';

/** What every build of ours goes through: the page, the library, and what is weighed. */
export const plugins = (): Plugin[] => [
  foldTemplates(),
  withoutDevTools(),
  withoutAdvice(),
  xliff(),
];

/** How the library is packed. That a call is pure is told to bundlers that take some of a file, not all of it. */
export const packed = { minify: true, comments: { annotation: false } } as const;
