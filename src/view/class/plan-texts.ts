import { classroom } from '../../texts/en/class.ts';
import { lessonPlan } from '../../texts/en/lesson-plan.ts';
import { defenceQuestions } from '../../texts/en/defence-questions.ts';
import { defences } from '../../texts/en/defences.ts';
import { lessons } from '../../texts/en/lessons.ts';
import { later } from '../../texts/en/later.ts';
import { page } from '../../texts/en/page.ts';
import { panels } from '../../texts/en/panels.ts';
import { predict } from '../../texts/en/predict.ts';
import { questions } from '../../texts/en/questions.ts';
import { sealed } from '../../texts/en/sealed.ts';
import { study } from '../../texts/en/study.ts';
import { createTexts, en } from '../../texts/index.ts';
import type { PlanItem } from '../../class/plan.ts';
import { scenarioOf } from '../../model/scenarios/index.ts';
import { plain } from '../rich.ts';
import { titleOf } from '../titles.ts';

/** What is read where a lesson is planned, handed out and looked back on. */
export const planTexts = createTexts({
  ...en,
  ...later,
  ...page,
  ...panels,
  ...predict,
  ...questions,
  ...defenceQuestions,
  ...lessons,
  ...study,
  ...defences,
  ...classroom,
  ...lessonPlan,
  ...sealed,
});

/** A text of a question, without its marks. */
export const ofQuestion = (id: string, what: string): string | null => {
  const text = planTexts.find(`question.${id}.${what}`);
  return text === null ? null : plain(text);
};

/** What an item of a plan is called. */
export function itemTitle(item: PlanItem): string {
  if (item.kind === 'defence') {
    const names = [`attack.${item.attack}`, `defence.${item.defence}`].map((key) =>
      planTexts.find(key),
    );
    const [attack, defence] = names;
    return attack && defence
      ? planTexts('defences.cell', { attack, defence })
      : planTexts('plan.unknown', { id: `${item.attack}/${item.defence}` });
  }
  const scenario = item.kind === 'scenario' ? scenarioOf(item.id) : undefined;
  const title = scenario
    ? titleOf(planTexts, scenario)
    : item.kind === 'question'
      ? ofQuestion(item.id, 'ask')
      : null;
  return title ?? planTexts('plan.unknown', { id: item.id });
}
