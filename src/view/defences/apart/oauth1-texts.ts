import { apartOAuth1 } from '../../../texts/en/apart-oauth1.ts';
import { apart } from '../../../texts/en/defences-apart.ts';
import { createTexts, en } from '../../../texts/index.ts';

/** What is read where the signature of OAuth 1.0 is taken apart. */
export const oauth1Texts = createTexts({ ...en, ...apart, ...apartOAuth1 });
