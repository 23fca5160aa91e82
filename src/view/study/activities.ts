import { html, type TemplateResult } from 'lit';
import { BUILT } from '../../study/building.ts';
import type { Json } from '../../study/records.ts';

/** What each activity's element is, loaded when it is gone to. */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  seat: () => import('./seat.ts'),
  thief: () => import('./thief.ts'),
  cost: () => import('./cost.ts'),
  ...Object.fromEntries(BUILT.map((id) => [id, () => import('../defences/apart/apart.ts')])),
};

/** Loads what an activity takes. */
export const loadActivity = (id: string): Promise<unknown> => ELEMENTS[id]?.() ?? Promise.resolve();

/** The element of an activity, with the result of an earlier visit; `level`: how much is left to the learner. */
export function activityPart(id: string, outcome: Json, level: string): TemplateResult {
  if (BUILT.some((one) => one === id))
    return html`<tt-apart .page=${id} .level=${level} .path=${true}></tt-apart>`;
  switch (id) {
    case 'seat':
      return html`<tt-seat .outcome=${outcome}></tt-seat>`;
    case 'thief':
      return html`<tt-thief .outcome=${outcome}></tt-thief>`;
    default:
      return html`<tt-cost .outcome=${outcome}></tt-cost>`;
  }
}
