import { html, LitElement } from 'lit';
import { element } from '../element.ts';
import { shared } from '../tokens.ts';
import { ATTACK_IDS, DEFENCE_IDS } from './cells.ts';
import { hrefOf } from './neighbour.ts';
import { apartWays } from './ways.ts';
import { cellTitle, defenceTexts as texts } from './texts.ts';

/** The table of attacks and defences. */
@element('tt-defences')
class Defences extends LitElement {
  static override styles = [shared];

  override render() {
    return html`<h2>${texts('defences.title')}</h2>
      <ul>
        ${ATTACK_IDS.flatMap((attack) =>
          DEFENCE_IDS.map(
            (defence) =>
              html`<li>
                <a href=${hrefOf({ attack, defence })}>${cellTitle(attack, defence)}</a>
              </li>`,
          ),
        )}
      </ul>
      ${apartWays()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-defences': Defences;
  }
}
