import { html, type TemplateResult } from 'lit';
import type { Json } from '../../study/records.ts';
import './cost.ts';
import './seat.ts';
import './thief.ts';

/** The element of an activity, with the result of an earlier visit. */
export function activityPart(id: string, outcome: Json): TemplateResult {
  switch (id) {
    case 'seat':
      return html`<tt-seat .outcome=${outcome}></tt-seat>`;
    case 'thief':
      return html`<tt-thief .outcome=${outcome}></tt-thief>`;
    default:
      return html`<tt-cost .outcome=${outcome}></tt-cost>`;
  }
}
