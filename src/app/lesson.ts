import type { Plan, PlanItem } from '../class/plan.ts';
import { SCENARIOS, scenarioOf, type Scenario } from '../model/scenarios/index.ts';
import { writeAddress, type InClass, type Place } from './address.ts';

const [FIRST] = SCENARIOS as readonly [Scenario, ...Scenario[]];

/** Where an item of a plan is; null where there is nothing of that name. */
function placeOfItem(item: PlanItem | undefined): Partial<Place> | null {
  if (!item) return null;
  if (item.kind === 'question') return { page: 'ask', path: [item.id] };
  if (item.kind === 'defence') return { cell: { attack: item.attack, defence: item.defence } };
  const scenario = scenarioOf(item.id);
  return scenario ? { scenario } : null;
}
/** The nearest item that there is, from a place on in one direction; null where there is none. */
export function itemFrom(plan: Plan, from: number, by: 1 | -1): number | null {
  for (let place = from; plan.items[place]; place += by)
    if (placeOfItem(plan.items[place])) return place;
  return null;
}

/** The address of an item in its lesson: in the hall as projected, else studied. */
export function lessonPlace(plan: Plan, item: number, inClass: InClass): Partial<Place> | null {
  const place = placeOfItem(plan.items[item]);
  const study = inClass.show === undefined && place?.scenario !== undefined;
  return place && { ...place, study, inClass: { ...inClass, item: String(item) } };
}
export function lessonAddress(plan: Plan, from: number, inClass: InClass): string | null {
  const item = itemFrom(plan, from, 1);
  const place = item === null ? null : lessonPlace(plan, item, inClass);
  return place && writeAddress({ scenario: FIRST, ...place });
}

/** The address of a plan itself, or of its hand-outs; without the plan: of the page. */
export const addressOfPlan = (path: readonly string[], packed: string | null): string =>
  writeAddress({
    scenario: FIRST,
    page: 'plan',
    path,
    ...(packed && { inClass: { plan: packed } }),
  });
