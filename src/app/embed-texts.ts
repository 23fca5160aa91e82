import { embedding } from '../texts/en/embedding.ts';
import { embeddingOwn } from '../texts/en/embedding-own.ts';
import { page } from '../texts/en/page.ts';
import { panels } from '../texts/en/panels.ts';
import { createTexts, en } from '../texts/index.ts';

/** The dialog's texts, beside those of the page and the names of the panels. */
export const embedTexts = createTexts({ ...en, ...page, ...panels, ...embedding, ...embeddingOwn });
