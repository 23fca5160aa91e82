import { html } from 'lit';
import type { PlanItem } from '../class/plan.ts';
import { PlanStore } from '../class/plan-store.ts';
import '../view/class/handout.ts';
import '../view/class/plan.ts';
import type { PlanLinks } from '../view/class/plan.ts';
import { planTexts as texts } from '../view/class/plan-texts.ts';
import { readAddress } from './address.ts';
import { lessonAddress, addressOfPlan } from './lesson.ts';
import { runOfItem } from './lesson-runs.ts';
import type { PagePart } from './page-part.ts';
import { storage } from './storage.ts';

let store: PlanStore | null = null;

const links: PlanLinks = {
  plan: (packed) => addressOfPlan([], packed),
  print: (packed) => addressOfPlan(['print'], packed),
  walk: (plan, packed, audience) =>
    lessonAddress(plan, 0, {
      plan: packed,
      ...(audience === 'hall' && { show: 'projector' }),
      ...(audience === 'sealed' && { answers: 'hidden' }),
    }) ?? addressOfPlan([], packed),
};
const packedHere = (): string | null => readAddress(location.hash).place.inClass.plan ?? null;

/** Planning a lesson, and its hand-outs. */
export const page: PagePart = {
  draw(around, [path]) {
    const go = ({ detail }: CustomEvent<string>): void => {
      around.go(readAddress(detail).place);
    };
    if (path === 'print')
      return html`<tt-handout
        .packed=${packedHere()}
        .runOf=${(item: PlanItem) => runOfItem(item)}
        .back=${addressOfPlan([], packedHere() ?? '')}
      ></tt-handout>`;
    store ??= new PlanStore(storage());
    return html`<tt-plan
      .store=${store}
      .links=${links}
      .packed=${packedHere()}
      @tt-go=${go}
      @tt-taken=${() => {
        // It is kept now: the address need not hold it any longer.
        location.replace(addressOfPlan([], null));
      }}
    ></tt-plan>`;
  },
  nameOf: ([path]) => texts(path === 'print' ? 'handout.title' : 'plan.title'),
};
