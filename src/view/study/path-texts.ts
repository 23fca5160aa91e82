import { defenceQuestions } from '../../texts/en/defence-questions.ts';
import { lessons } from '../../texts/en/lessons.ts';
import { names } from '../../texts/en/names.ts';
import { predict } from '../../texts/en/predict.ts';
import { questions } from '../../texts/en/questions.ts';
import { sealed } from '../../texts/en/sealed.ts';
import { stations } from '../../texts/en/stations.ts';
import { study } from '../../texts/en/study.ts';
import { createTexts, en } from '../../texts/index.ts';

/** What is read on the guided path. */
export const studyTexts = createTexts({
  ...en,
  ...names,
  ...predict,
  ...questions,
  ...defenceQuestions,
  ...lessons,
  ...stations,
  ...sealed,
  ...study,
});
