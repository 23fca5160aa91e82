import { apartOthers } from '../../../texts/en/apart-others.ts';
import { defenceQuestions } from '../../../texts/en/defence-questions.ts';
import { apart } from '../../../texts/en/defences-apart.ts';
import { createTexts, en } from '../../../texts/index.ts';

/** What is read where a defence is taken apart, whichever it is. */
export const apartTexts = createTexts({ ...en, ...apart, ...defenceQuestions });
/** What is read of costs, legs, and what is not run. */
export const otherTexts = createTexts({ ...en, ...apart, ...apartOthers });
