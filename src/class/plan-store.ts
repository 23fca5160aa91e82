import { parseJson } from './json.ts';
import { NO_PLAN, parsePlan, type Plan } from './plan.ts';
import type { Kept } from './pair.ts';

const KEY = 'token-trials-plans';

/** The plans that a browser keeps, and which of them is worked on. It never throws. */
export class PlanStore {
  /** True where nothing outlives the page. */
  volatile = false;
  private plans: readonly Plan[] = [NO_PLAN];
  private place = 0;

  constructor(private readonly kept: Kept | null) {
    this.read();
  }

  get all(): readonly Plan[] {
    return this.plans;
  }
  get at(): number {
    return this.place;
  }
  get plan(): Plan {
    return this.plans[this.place] ?? NO_PLAN;
  }

  change(plan: Plan): void {
    this.write(
      this.plans.map((one, place) => (place === this.place ? plan : one)),
      this.place,
    );
  }
  choose(place: number): void {
    this.write(this.plans, place);
  }
  add(plan: Plan = NO_PLAN): void {
    // One that is empty still is taken for it.
    const rest = this.plans.filter((one) => one.items.length > 0 || one.title !== '');
    this.write([...rest, plan], rest.length);
  }
  remove(): void {
    const rest = this.plans.filter((_, place) => place !== this.place);
    this.write(rest.length > 0 ? rest : [NO_PLAN], Math.max(0, this.place - 1));
  }

  private read(): void {
    try {
      const text = this.kept?.getItem(KEY) ?? null;
      this.volatile = this.kept === null;
      const value = text === null ? null : parseJson(text);
      if (typeof value !== 'object' || value === null) return;
      const { plans, at } = value as Readonly<Record<string, unknown>>;
      const read = Array.isArray(plans) ? plans.flatMap((one) => readable(one)) : [];
      if (read.length === 0) return;
      this.plans = read;
      this.place = typeof at === 'number' && read[at] ? at : 0;
    } catch {
      this.volatile = true;
    }
  }
  private write(plans: readonly Plan[], place: number): void {
    this.plans = plans;
    this.place = plans[place] ? place : 0;
    try {
      this.kept?.setItem(KEY, JSON.stringify({ version: 1, plans, at: this.place }));
    } catch {
      this.volatile = true;
    }
  }
}

/** A plan of the store; none where it is spoilt: the others are still good. */
function readable(value: unknown): readonly Plan[] {
  try {
    return [parsePlan(JSON.stringify(value))];
  } catch {
    return [];
  }
}
