import type { AskedAbout } from '../../class/results.ts';
import { outcomeOf } from '../../model/projections/outcome.ts';
import { scenarioOf } from '../../model/scenarios/index.ts';
import { RIGHT } from '../../study/building.ts';
import { decisionOf } from '../../study/decided.ts';
import { defenceQuestionOf } from '../../study/defence-questions.ts';
import { questionOf } from '../../study/questions/index.ts';
import { runOf } from '../runs.ts';
import { settleByDay } from '../defences/settle.ts';
import { settle } from '../study/runs.ts';

/** What is so of something that was asked, as a run of it shows here; null for what is not known here, or broke off. */
export async function truthOf({ kind, of, message }: AskedAbout): Promise<string | null> {
  try {
    if (kind === 'answered') {
      const question = questionOf(of);
      const day = defenceQuestionOf(of);
      if (day) return (await settleByDay(day)).option;
      return question ? (await settle(question)).option : null;
    }
    if (kind === 'built') return RIGHT;
    const scenario = scenarioOf(of);
    if (!scenario) return null;
    const run = runOf(scenario, null);
    await run.done;
    if (kind === 'predicted') return outcomeOf(run.trace, message, Infinity);
    const decision = decisionOf(run.trace, message);
    return (kind === 'recalled' ? decision?.code : decision?.guard) ?? null;
  } catch {
    return null;
  }
}
