import { html } from 'lit';
import { planTexts as texts } from '../view/class/plan-texts.ts';
import '../view/class/results.ts';
import type { PagePart } from './page-part.ts';

/** What the learners of a class have answered. */
export const page: PagePart = {
  draw: () => html`<tt-results></tt-results>`,
  nameOf: () => texts('results.title'),
};
