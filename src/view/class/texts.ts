import { classroom } from '../../texts/en/class.ts';
import { names } from '../../texts/en/names.ts';
import { page } from '../../texts/en/page.ts';
import { panels } from '../../texts/en/panels.ts';
import { predict } from '../../texts/en/predict.ts';
import { createTexts, en } from '../../texts/index.ts';

/** What is read in a class, beside the texts of page, stage and inspector. */
export const classTexts = createTexts({
  ...en,
  ...names,
  ...page,
  ...panels,
  ...predict,
  ...classroom,
});
