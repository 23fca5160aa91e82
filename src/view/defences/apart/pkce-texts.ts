import { apartPkce } from '../../../texts/en/apart-pkce.ts';
import { apart } from '../../../texts/en/defences-apart.ts';
import { createTexts, en } from '../../../texts/index.ts';

/** What is read where PKCE is taken apart. */
export const pkceTexts = createTexts({ ...en, ...apart, ...apartPkce });
