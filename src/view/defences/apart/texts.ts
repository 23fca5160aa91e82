import { defenceQuestions } from '../../../texts/en/defence-questions.ts';
import { apart } from '../../../texts/en/defences-apart.ts';
import { createTexts, en } from '../../../texts/index.ts';

/** What is read where a defence is taken apart. */
export const apartTexts = createTexts({ ...en, ...apart, ...defenceQuestions });
