import { parseJson } from './json.ts';

/** One thing that a lesson comes to; `note` is the teacher's own. */
export type PlanItem = { readonly note: string } & (
  | { readonly kind: 'scenario'; readonly id: string }
  | { readonly kind: 'defence'; readonly attack: string; readonly defence: string }
  | { readonly kind: 'question'; readonly id: string }
);
/** A lesson: what is played and asked, in its order. */
export interface Plan {
  readonly version: 1;
  readonly title: string;
  readonly items: readonly PlanItem[];
}
export const NO_PLAN: Plan = { version: 1, title: '', items: [] };

const MOST_ITEMS = 60;
export const MOST_TITLE = 120;
export const MOST_NOTE = 2000;
/** The most characters of a plan's file. */
export const MOST_FILE = 200_000;

/** What is wrong in a plan, and where: `items[3].note`. */
export class PlanError extends TypeError {
  constructor(
    readonly code: 'not-json' | 'not-plan' | 'newer' | 'too-long' | 'bad-item',
    readonly path: string,
  ) {
    super(`${code} at ${path}`);
  }
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,60}$/.test(value);

function readItem(value: unknown, path: string): PlanItem {
  if (typeof value !== 'object' || value === null) throw new PlanError('bad-item', path);
  const { kind, id, attack, defence, note = '' } = value as Readonly<Record<string, unknown>>;
  if (typeof note !== 'string') throw new PlanError('bad-item', `${path}.note`);
  if (note.length > MOST_NOTE) throw new PlanError('too-long', `${path}.note`);
  if (kind === 'defence') {
    if (!isId(attack)) throw new PlanError('bad-item', `${path}.attack`);
    if (!isId(defence)) throw new PlanError('bad-item', `${path}.defence`);
    return { kind, attack, defence, note };
  }
  if (kind !== 'scenario' && kind !== 'question') throw new PlanError('bad-item', `${path}.kind`);
  if (!isId(id)) throw new PlanError('bad-item', `${path}.id`);
  return { kind, id, note };
}

/** Reads a plan from text, its own fields and no more. Throws a PlanError that names the place. */
export function parsePlan(text: string): Plan {
  if (text.length > MOST_FILE) throw new PlanError('too-long', 'plan');
  const value = parseJson(text);
  if (value === undefined) throw new PlanError('not-json', '');
  const { version, title, items } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Readonly<Record<string, unknown>>;
  if (typeof version === 'number' && version > 1) throw new PlanError('newer', 'version');
  if (version !== 1) throw new PlanError('not-plan', 'version');
  if (typeof title !== 'string') throw new PlanError('not-plan', 'title');
  if (!Array.isArray(items)) throw new PlanError('not-plan', 'items');
  if (title.length > MOST_TITLE) throw new PlanError('too-long', 'title');
  if (items.length > MOST_ITEMS) throw new PlanError('too-long', 'items');
  return {
    version: 1,
    title,
    items: items.map((one: unknown, place) => readItem(one, `items[${place}]`)),
  };
}

export const writePlan = (plan: Plan): string => JSON.stringify(plan);

/** The same without the teacher's notes, for those who are taught. */
export const withoutNotes = (plan: Plan): Plan => ({
  ...plan,
  items: plan.items.map((item) => ({ ...item, note: '' })),
});

/** The same with an item at another place. */
export function moved(plan: Plan, from: number, to: number): Plan {
  const items = [...plan.items];
  const [item] = items.splice(from, 1);
  if (!item) return plan;
  items.splice(Math.min(Math.max(to, 0), items.length), 0, item);
  return { ...plan, items };
}
