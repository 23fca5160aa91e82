import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { askForKey, type Refused } from '../../../model/defences/apart/proof.ts';
import { element } from '../../element.ts';
import { mono } from './answer.ts';
import { Asking } from './asking.ts';
import { dpopTexts as texts } from './dpop-texts.ts';

/** The key that cannot leave: whoever asks for it is refused by this browser, in its own words. */
@element('tt-dpop-vault')
class DpopVault extends Asking {
  /** What this browser said to whoever wanted the key; `out` where it handed it out. */
  @state() private refusal: Refused | 'out' | null = null;

  override render() {
    const { refusal } = this;
    return html`<div class="form" aria-busy=${this.ariaBusyState}>
      ${this.faultPart()}
      ${this.primary(texts('apart.dpop.take'), () => {
        const { bench } = this;
        if (bench)
          void this.act(async () => {
            this.refusal = (await askForKey(bench.owner)) ?? 'out';
          });
      })}
      <p class="quiet">${mono("crypto.subtle.exportKey('jwk', privateKey)")}</p>
      ${
        refusal === null
          ? nothing
          : refusal === 'out'
            ? html`<p class="fault">${texts('apart.dpop.taken')}</p>`
            : html`<section class="answer refused">
                <h4>${texts('apart.dpop.browser')}</h4>
                <p class="status"><strong dir="ltr">${refusal.name}</strong></p>
                <p>${mono(refusal.message === '' ? refusal.name : refusal.message)}</p>
              </section>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dpop-vault': DpopVault;
  }
}
