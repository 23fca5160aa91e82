import { page } from '../texts/en/page.ts';
import { createTexts, en, type MessageKey, type Texts } from '../texts/index.ts';

/** The page's own texts, beside those of stage and controls. */
export const texts = createTexts({ ...en, ...page });
export type PageKey = MessageKey | keyof typeof page;
export type PageTexts = Texts<PageKey>;
