import { html, type TemplateResult } from 'lit';
import { MADE_NAMES, type Made } from '../../class/made.ts';
import type { PlanItem } from '../../class/plan.ts';
import { SCENARIOS } from '../../model/scenarios/index.ts';
import { QUESTIONS } from '../../study/questions/index.ts';
import { ATTACK_IDS, DEFENCE_IDS } from '../defences/cells.ts';
import { itemTitle, ofQuestion, planTexts as texts } from './plan-texts.ts';

/** Lessons that are ready, to begin with. */
export const readyPart = (take: (name: Made) => void): TemplateResult =>
  html`<section class="ready" aria-labelledby="ready">
    <h3 id="ready">${texts('made.title')}</h3>
    <p class="quiet-text">${texts('made.for')}</p>
    <div class="actions go">
      ${MADE_NAMES.map(
        (name) =>
          html`<button
            class="button"
            type="button"
            @click=${() => {
              take(name);
            }}
          >
            ${texts(`made.${name}`)}
          </button>`,
      )}
    </div>
  </section>`;

/** What can be put into a plan: a trial or a question, or a theft against a defence. */
export function addingPart(add: (item: PlanItem) => void): TemplateResult {
  const options = (ids: readonly string[], kind: 'attack' | 'defence') =>
    ids.map((id) => html`<option value=${id}>${texts.find(`${kind}.${id}`) ?? id}</option>`);
  const submit = (read: (chosen: (name: string) => string) => void) => (event: Event) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    read((name) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    });
  };
  const one = submit((chosen) => {
    const [kind, id = ''] = chosen('one').split(' ');
    if (kind === 'scenario' || kind === 'question') add({ kind, id, note: '' });
  });
  const cell = submit((chosen) => {
    add({ kind: 'defence', attack: chosen('attack'), defence: chosen('defence'), note: '' });
  });
  return html`<div class="add" role="group" aria-label=${texts('plan.add')}>
    <form class="line" @submit=${one}>
      <label class="field"
        >${texts('plan.add.what')}
        <select class="entry" name="one">
          <optgroup label=${texts('plan.add.trials')}>
            ${SCENARIOS.map(({ id }) => html`<option value="scenario ${id}">${itemTitle({ kind: 'scenario', id, note: '' })}</option>`)}
          </optgroup>
          <optgroup label=${texts('plan.add.questions')}>
            ${QUESTIONS.map(({ id }) => html`<option value="question ${id}">${ofQuestion(id, 'ask')}</option>`)}
          </optgroup>
        </select></label
      >
      <button class="button" type="submit">${texts('plan.add')}</button>
    </form>
    <form class="line" @submit=${cell}>
      <label class="field"
        >${texts('plan.add.attack')}
        <select class="entry" name="attack">
          ${options(ATTACK_IDS, 'attack')}
        </select></label
      >
      <label class="field"
        >${texts('plan.add.defence')}
        <select class="entry" name="defence">
          ${options(DEFENCE_IDS, 'defence')}
        </select></label
      >
      <button class="button" type="submit">${texts('plan.add')}</button>
    </form>
  </div>`;
}
