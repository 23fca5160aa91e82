import { html, nothing, type TemplateResult } from 'lit';
import { SCENARIOS, type Scenario } from '../model/scenarios/index.ts';
import { scenarioText } from '../view/titles.ts';
import type { PageTexts } from './texts.ts';

const badge = ({ number, id }: Scenario): string =>
  number === null ? (id === 'stolen-token' ? '!' : '+') : String(number);
const link = (
  scenario: Scenario,
  current: Scenario | null,
  texts: PageTexts,
  more: TemplateResult | string = '',
): TemplateResult =>
  html`<a href="#/${scenario.id}" aria-current=${scenario === current ? 'page' : nothing}>
    <span class="badge" aria-hidden="true">${badge(scenario)}</span>
    <span class="name">${scenarioText(texts, scenario.id, 'title')}${more}</span>
  </a>`;

/** The first six, where there is room; the rest in the list of all. */
export const strip = (current: Scenario | null, texts: PageTexts): TemplateResult =>
  html`<ol>
    ${SCENARIOS.slice(0, 6).map(
      (one) =>
        html`<li
          class="${one.id === 'stolen-token' ? 'danger' : ''} ${one === current ? 'current' : ''}"
        >
          ${link(one, current, texts)}
        </li>`,
    )}
  </ol>`;

/** What there is beside the trials. */
const PAGES = ['study', 'lab', 'defences', 'own', 'plan', 'results'] as const;

/** The list of all trials: the story so far, with the answer that each one ended in; and of all other pages. */
export const story = (
  current: Scenario | null,
  played: Readonly<Record<string, number>>,
  texts: PageTexts,
  predicts: { readonly on: boolean; readonly toggle: () => void },
): TemplateResult =>
  html`<div class="story" id="story" popover>
    <h2>${texts('app.all')}</h2>
    <ol>
      ${SCENARIOS.map((one) => {
        const status = played[one.id];
        const outcome =
          status === undefined ? texts('app.not-played') : texts('app.played', { status });
        const told = texts(one.number === null ? 'app.ours' : 'app.article');
        return html`<li class=${one.id === 'stolen-token' ? 'danger' : ''}>
          ${link(one, current, texts, html`<br /><small>${told} · ${outcome}</small>`)}
        </li>`;
      })}
    </ol>
    <ul class="pages">
      ${PAGES.map((page) => html`<li><a href="#/${page}">${texts(`app.${page}`)}</a></li>`)}
    </ul>
    <label
      ><input type="checkbox" .checked=${predicts.on} @change=${predicts.toggle} />
      ${texts('predict.ask')}</label
    >
  </div>`;
