import type { PlanItem } from '../class/plan.ts';
import { scenarioOf } from '../model/scenarios/index.ts';
import type { Recorded } from '../model/session.ts';
import { runOf } from '../view/runs.ts';
import { cellRuns } from './defences.ts';

/** The run that an item of a plan is about; null for a question, and where there is nothing of that name. */
export async function runOfItem(item: PlanItem): Promise<Recorded | null> {
  if (item.kind === 'question') return null;
  if (item.kind === 'scenario') {
    const scenario = scenarioOf(item.id);
    return scenario ? runOf(scenario, null) : null;
  }
  await cellRuns.loaded();
  return cellRuns.lacks(item) ? null : cellRuns.open(item);
}
