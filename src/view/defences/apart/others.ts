import { html, LitElement, type TemplateResult } from 'lit';
import { element } from '../../element.ts';
import { rich } from '../../rich.ts';
import { shared } from '../../tokens.ts';
import { wire } from './answer.ts';
import { answerStyles } from './answer-styles.ts';
import { apartStyles } from './apart-styles.ts';
import { otherTexts as texts } from './texts.ts';

const MTLS = ['binds', 'checks', 'stops', 'open', 'not-run'] as const;
const SIGNATURES = ['signs', 'checks', 'stops', 'open', 'not-run'] as const;
/** What a signed message looks like (RFC 9421 4): made up, and sent nowhere. */
const EXAMPLE = [
  'GET /api/helicopters HTTP/1.1',
  'Host: helicopters.example',
  'Authorization: Bearer 4f1d…9c02',
  'Signature-Input: sig1=("@method" "@target-uri" "authorization");created=1561366800;nonce="k3v9";keyid="spotter"',
  'Signature: sig1=:Zm9y…bGU=:',
];

/** Mutual TLS (RFC 8705) and HTTP Message Signatures (RFC 9421): explained, and plainly not run. */
@element('tt-apart-others')
class ApartOthers extends LitElement {
  static override styles = [shared, apartStyles, answerStyles];

  override render() {
    return html`<div class="apart">
      <p class="lead">${rich(texts('apart.others.intro'))}</p>
      <div class="two">
        ${this.one('mtls', MTLS)} ${this.one('signatures', SIGNATURES, wire(EXAMPLE))}
      </div>
    </div>`;
  }

  private one(
    id: 'mtls' | 'signatures',
    parts: readonly string[],
    example: TemplateResult | null = null,
  ): TemplateResult {
    return html`<article class="card" aria-labelledby=${id}>
      <p><span class="tag not-run">${texts('apart.others.tag')}</span></p>
      <h3 id=${id}>${texts(`apart.${id}`)}</h3>
      <dl class="parts">
        ${parts.map(
          (part) =>
            html`<dt>${texts.find(`apart.others.${part}`) ?? part}</dt>
              <dd>${rich(texts.find(`apart.${id}.${part}`) ?? '')}</dd>`,
        )}
      </dl>
      ${
        example
          ? html`<p class="quiet">${texts('apart.others.example')}</p>
              ${example}`
          : ''
      }
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart-others': ApartOthers;
  }
}
