import { html, nothing, type TemplateResult } from 'lit';
import type { Plan, PlanItem } from '../class/plan.ts';
import { unpackPlan } from '../class/plan-link.ts';
import { itemTitle, planTexts as texts } from '../view/class/plan-texts.ts';
import { writeAddress } from './address.ts';
import type { Onward } from './guide.ts';
import { itemFrom, lessonPlace } from './lesson.ts';
import type { Placed, Places } from './places.ts';

/** The plan that is gone through: which of its items one is at, and the ways on and back. */
export class LessonWalk {
  /** The plan as the address holds it, and as it was read; null without one. */
  private packed: string | null = null;
  private plan: Plan | null = null;

  constructor(
    private readonly page: Placed,
    private readonly places: Places,
  ) {}

  /** Reads the plan that an address holds. */
  async follow(packed: string | null): Promise<void> {
    if (packed === this.packed) return;
    this.packed = packed;
    const plan = packed === null ? null : await unpackPlan(packed);
    // Another may have been asked for since.
    if (packed !== this.packed) return;
    this.plan = plan;
    this.page.requestUpdate();
  }

  /** True where a plan is gone through. */
  get on(): boolean {
    return this.plan !== null && this.places.place.inClass.item !== undefined;
  }
  private get item(): number {
    return Number(this.places.place.inClass.item ?? 0);
  }
  /** The teacher's note on what is shown; empty for none. */
  get note(): string {
    return this.plan?.items[this.item]?.note ?? '';
  }

  /** The next item of the plan, or the one before; null where there is none, or no plan. */
  to(by: 1 | -1): Onward | null {
    const found = this.at(by);
    if (!found) return null;
    const { answers, ...rest } = found.place.inClass ?? {};
    // What was shown of one question is not so of the next.
    const inClass = { ...rest, ...(answers === 'hidden' && { answers }) };
    return {
      label: texts('class.next', { title: itemTitle(found.item) }),
      go: () => {
        this.places.go({ ...found.place, inClass });
      },
    };
  }
  private at(by: 1 | -1) {
    const { plan } = this;
    const to = plan && this.on ? itemFrom(plan, this.item + by, by) : null;
    const item: PlanItem | undefined = to === null ? undefined : plan?.items[to];
    const place = plan && to !== null ? lessonPlace(plan, to, this.places.place.inClass) : null;
    return item && place ? { item, place } : null;
  }

  /** Where a learner is in a lesson, and the ways on and back. */
  bar(): TemplateResult | typeof nothing {
    const { plan, item } = this;
    if (!plan || !this.on) return nothing;
    const { inAddress: lang } = this.places.languageOf;
    const { scenario } = this.page.simulation;
    const link = (key: 'back' | 'next', by: 1 | -1): TemplateResult | typeof nothing => {
      const found = this.at(by);
      if (!found) return nothing;
      return html`<a class="button stay" href=${writeAddress({ scenario, lang, ...found.place })}
        >${texts(`plan.bar.${key}`, { title: itemTitle(found.item) })}</a
      >`;
    };
    const { answers } = this.places.place.inClass;
    const summary = writeAddress({
      scenario,
      lang,
      page: 'summary',
      inClass: { ...(answers && { answers }) },
    });
    const title = plan.title === '' ? texts('plan.unnamed') : plan.title;
    return html`<strong>${texts('plan.bar', { title })}</strong>
      <span>${texts('plan.bar.place', { number: item + 1, total: plan.items.length })}</span>
      ${link('back', -1)} ${link('next', 1)}
      ${this.at(1) ? nothing : html`<a class="button stay" href=${summary}>${texts('results.own')}</a>`}`;
  }
}
