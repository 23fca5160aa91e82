import { besides } from '../../texts/en/defences-beside.ts';
import { createTexts, en } from '../../texts/index.ts';

/** What is read where two runs stand side by side. */
export const besideTexts = createTexts({ ...en, ...besides });
