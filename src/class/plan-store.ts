import { parseJson } from './json.ts';
import { NO_PLAN, parsePlan, writePlan, type Plan } from './plan.ts';
import type { Kept } from './pair.ts';

const KEY = 'token-trials-plans';

/** The plans that a browser keeps, and which of them is worked on. It never throws. */
export class PlanStore {
  /** True where nothing outlives the page. */
  volatile = false;
  private plans: readonly Plan[] = [NO_PLAN];
  private place = 0;
  /** What was kept when it was last looked at: what differs from it since is another tab's. */
  private known: readonly Plan[] = [];
  /** What was kept and cannot be read here: a newer version's, or spoilt. It stays. */
  private foreign: readonly unknown[] = [];

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
      this.volatile = this.kept === null;
      const { plans, at } = this.look();
      if (plans.length === 0) return;
      this.plans = plans;
      this.place = typeof at === 'number' && plans[at] ? at : 0;
    } catch {
      this.volatile = true;
    }
  }
  /** Looks what is kept now. */
  private look(): { readonly plans: readonly Plan[]; readonly at: unknown } {
    const text = this.kept?.getItem(KEY) ?? null;
    const value = text === null ? null : parseJson(text);
    if (typeof value !== 'object' || value === null) return { plans: [], at: 0 };
    const { plans, at } = value as Readonly<Record<string, unknown>>;
    const all: readonly unknown[] = Array.isArray(plans) ? plans : [];
    this.known = all.flatMap((one) => readable(one));
    this.foreign = all.filter((one) => readable(one).length === 0);
    return { plans: this.known, at };
  }
  private write(plans: readonly Plan[], place: number): void {
    this.plans = plans;
    this.place = plans[place] ? place : 0;
    try {
      const before = new Set([...this.known, ...plans].map(writePlan));
      // What another tab has added or changed since goes on beside it: nothing of either is lost.
      const others = this.look().plans.filter((one) => !before.has(writePlan(one)));
      this.plans = [...plans, ...others];
      const kept = { version: 1, plans: [...this.plans, ...this.foreign], at: this.place };
      this.kept?.setItem(KEY, JSON.stringify(kept));
      this.known = this.plans;
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
