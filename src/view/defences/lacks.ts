import { css, html, LitElement } from 'lit';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import { cellTitle, defenceTexts as texts } from './texts.ts';

/** In place of a run that cannot be played in this page: why not, and the way to the others. */
@element('tt-defence-lacks')
class Lacks extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        margin: auto;
        max-inline-size: 40em;
        padding: 24px 0;
      }
      h2 {
        font-size: var(--tt-xl);
        line-height: 1.25;
      }
      p {
        font-size: var(--tt-l);
        margin-block: 12px;
      }
      a {
        align-items: center;
        color: inherit;
        display: inline-flex;
        text-decoration: none;
      }
    `,
  ];

  @property({ attribute: false }) attack = '';
  @property({ attribute: false }) defence = '';

  override render() {
    return html`<h2>${cellTitle(this.attack, this.defence)}</h2>
      <p>${texts('defences.subtle')}</p>
      <a class="button" href="#/defences">${texts('defences.all')}</a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-defence-lacks': Lacks;
  }
}
