import { DefenceRun } from '../../model/defences/play.ts';
import type { DefenceQuestion } from '../../study/defence-questions.ts';
import type { Settled } from '../../study/questions/types.ts';
import { slices } from './cells.ts';

/** What the days showed, once a page. */
const settled = new Map<string, Promise<Settled>>();

/** What a day of the matrix shows of a question about a defence. Rejects where the day broke off. */
export function settleByDay(question: DefenceQuestion): Promise<Settled> {
  const { id, attack, defence } = question;
  let known = settled.get(id);
  if (!known) {
    const run = new DefenceRun({ attack, defence, breathe: slices() });
    known = run.done.then(() => question.settles(run.trace));
    settled.set(id, known);
    known.catch(() => settled.delete(id));
  }
  return known;
}
