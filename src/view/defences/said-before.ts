import { outcomeOf, type Guess } from '../../model/projections/outcome.ts';
import { RESOURCES } from '../../model/defences/bearer/resource.ts';
import type { Trace } from '../../model/trace.ts';
import { requestIn } from '../../study/cell-questions.ts';
import { decisionOf } from '../../study/decided.ts';
import { defenceNames } from '../../texts/en/defence-names.ts';
import { defencePredict } from '../../texts/en/defence-predict.ts';
import { names } from '../../texts/en/names.ts';
import { createTexts } from '../../texts/texts.ts';

export const predictTexts = createTexts({ ...names, ...defenceNames, ...defencePredict });
const texts = predictTexts;
export const checkName = (guard: string): string => texts.find(`guard.${guard}`) ?? guard;

/** By which check he is refused, as the learner said: by run and message. */
const named = new WeakMap<Trace, Map<string, string>>();
export function nameCheck(trace: Trace, message: string, guard: string | null): void {
  const known = named.get(trace) ?? new Map<string, string>();
  named.set(trace, known);
  if (guard === null) known.delete(message);
  else known.set(message, guard);
}

/** What "he gets in" comes to as an answer: who asks for a resource is served, who asks for a token is given one. */
export function getsIn(trace: Trace, message: string): Guess {
  const request = requestIn(trace, message);
  const path = request ? new URL(request.url).pathname : '';
  return RESOURCES.some((one) => one === path) ? 'serves' : 'else';
}

/** What the learner said, as it is told; and what became of it, once the answer is there. */
export function tellSaid(trace: Trace, message: string, said: Guess, cursor: number): string {
  const check = named.get(trace)?.get(message);
  const refused = said === 'refuses';
  const guess =
    refused && check !== undefined
      ? texts('cell.by', { guard: checkName(check) })
      : texts(refused ? 'cell.refuses' : 'cell.serves');
  const outcome = outcomeOf(trace, message, cursor);
  if (outcome === null) return texts('cell.said', { guess });
  if (outcome !== said) return texts('cell.wrong', { guess });
  const decided = decisionOf(trace, message, cursor)?.guard ?? '';
  if (refused && check !== undefined && check !== decided)
    return texts('cell.other', { guess, guard: checkName(decided) });
  return texts('cell.right', { guess });
}
