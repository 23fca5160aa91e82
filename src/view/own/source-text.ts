import { ownTexts as texts } from './texts.ts';
import { SourceError } from './source.ts';

/** The sentence for why an address gave no file. */
export const sourceErrorText = (error: unknown): string =>
  error instanceof SourceError
    ? texts(`own.source.${error.code}`, error.params)
    : texts('own.broken', { message: error instanceof Error ? error.message : String(error) });
