import { html, type TemplateResult } from 'lit';
import { rich } from '../rich.ts';
import { cellLink } from './cell.ts';
import { ATTACK_IDS, DEFENCE_IDS } from './cells.ts';
import { howOf, attackName, defenceName, defenceTexts as texts } from './texts.ts';

/** One row or one column of the table, where there is no room for all of it. */
export interface Picked {
  readonly by: 'attack' | 'defence';
  readonly attack: string;
  readonly defence: string;
}

/** Picks a theft or a defence, and lists what it comes to against each of the others. */
export function cellList(picked: Picked, pick: (change: Partial<Picked>) => void): TemplateResult {
  const { by } = picked;
  const [ids, nameOf] =
    by === 'attack' ? ([ATTACK_IDS, attackName] as const) : ([DEFENCE_IDS, defenceName] as const);
  const [others, otherName] =
    by === 'attack' ? ([DEFENCE_IDS, defenceName] as const) : ([ATTACK_IDS, attackName] as const);
  return html`<fieldset>
      <legend>${texts('defences.pick')}</legend>
      ${(['attack', 'defence'] as const).map(
        (one) =>
          html`<label
            ><input
              type="radio"
              name="by"
              .checked=${one === by}
              @change=${() => {
                pick({ by: one });
              }}
            />${texts(`defences.pick.${one}`)}</label
          >`,
      )}
      <select
        aria-label=${texts(`defences.${by}`)}
        @change=${({ target }: Event) => {
          pick({ [by]: (target as HTMLSelectElement).value });
        }}
      >
        ${ids.map((id) => html`<option value=${id} .selected=${id === picked[by]}>${nameOf(id)}</option>`)}
      </select>
    </fieldset>
    <p class="how">${rich(howOf(by, picked[by]))}</p>
    <ul>
      ${others.map(
        (other) =>
          html`<li>
            <span class="name">${otherName(other)}</span>
            ${by === 'attack' ? cellLink(picked.attack, other) : cellLink(other, picked.defence)}
          </li>`,
      )}
    </ul>`;
}
