import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { TokenView } from '../../model/projections/tokens.ts';
import { element, property } from '../element.ts';
import { chip, rich } from '../rich.ts';
import { shared } from '../tokens.ts';
import { formStyles } from './form-styles.ts';
import { labTexts as texts } from './texts.ts';
import { theftStyles } from './theft-styles.ts';

const WAYS = ['sniffed', 'logged', 'script'] as const;
export type Way = (typeof WAYS)[number];

/**
 * The tool that steals a token in any of the three ways, and has it given back.
 *
 * @fires tt-lab-steal - `Way`: steal the client's token in this way.
 * @fires tt-lab-use - `TokenView`: compose the impostor's request with it.
 * @fires tt-lab-give-back - `TokenView`: the owner gives it back.
 */
@element('tt-lab-theft')
class LabTheft extends LitElement {
  static override styles = [shared, formStyles, theftStyles];

  /** The token that the client holds; null: there is none to steal. */
  @property({ attribute: false }) held: TokenView | null = null;
  /** The newest that the impostor has come to know. */
  @property({ attribute: false }) stolen: TokenView | null = null;
  @property({ type: Boolean }) busy = false;

  override render() {
    return html`<p class="quiet">${texts('lab.theft.intro')}</p>
      ${this.held ? nothing : html`<p class="needs">${texts('lab.theft.needs')}</p>`}
      <ul>
        ${WAYS.map((way) => this.way(way))}
      </ul>
      ${this.thief()}`;
  }

  private way(way: Way): TemplateResult {
    const off = this.busy || !this.held;
    return html`<li class="way-of impostor">
      <h3>${texts(`way.${way}`)}</h3>
      <p class="quiet">${texts(`lab.theft.${way}`)}</p>
      <button
        class="button small"
        type="button"
        aria-label=${texts('lab.theft.do.way', { way: texts(`way.${way}`) })}
        aria-disabled=${off ? 'true' : nothing}
        @click=${() => {
          if (!off) this.send('tt-lab-steal', way);
        }}
      >
        ${texts('lab.theft.do')}
      </button>
    </li>`;
  }

  private thief(): TemplateResult {
    const { stolen, busy } = this;
    if (!stolen) return html`<p class="holds">${texts('lab.theft.holds-nothing')}</p>`;
    const acts = (type: string, key: 'lab.theft.ask' | 'lab.token.give-back'): TemplateResult =>
      html`<button
        class="button"
        type="button"
        aria-disabled=${busy ? 'true' : nothing}
        @click=${() => {
          if (!busy) this.send(type, stolen);
        }}
      >
        ${texts(key)}
      </button>`;
    return html`<div class="holds">
      <p>${rich(texts('lab.theft.holds'), { token: chip(stolen.value) })}</p>
      <div class="actions">${acts('tt-lab-use', 'lab.theft.ask')}</div>
      ${
        stolen.revokedAt === null
          ? html`<p class="quiet">${texts('lab.theft.back')}</p>
              <div class="actions">${acts('tt-lab-give-back', 'lab.token.give-back')}</div>`
          : html`<p class="quiet">${texts('lab.token.back')}</p>`
      }
    </div>`;
  }

  private send(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-lab-theft': LabTheft;
  }
}
