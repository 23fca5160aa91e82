import { apartDpop } from '../../../texts/en/apart-dpop.ts';
import { apart } from '../../../texts/en/defences-apart.ts';
import { createTexts, en } from '../../../texts/index.ts';

/** What is read where DPoP is taken apart. */
export const dpopTexts = createTexts({ ...en, ...apart, ...apartDpop });
