import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Bench, linesOf, type Exchange } from '../../../model/defences/apart/bench.ts';
import {
  byChance,
  challengeOf,
  digestOf,
  playFlow,
  VERIFIER,
  type Flow,
} from '../../../model/defences/apart/verifier.ts';
import type { Level } from '../../../study/building.ts';
import { element } from '../../element.ts';
import { input } from '../../fields.ts';
import { rich } from '../../rich.ts';
import { answerPart, mono, wire } from './answer.ts';
import { ApartPage, passwords, type Piece } from './page.ts';
import './pkce-sniffing.ts';
import './pkce-task.ts';
import { pkceTexts as texts } from './pkce-texts.ts';

/** PKCE, taken apart (RFC 7636): verifier and challenge, the code intercepted, the token sniffed. */
@element('tt-apart-pkce')
class ApartPkce extends ApartPage {
  protected override readonly of = 'pkce';
  @state() private verifier = byChance();
  /** The verifier that the run below was made with, and what came of it. */
  @state() private ran: { readonly verifier: string; readonly flow: Flow } | null = null;

  protected override get intro(): string {
    return texts('apart.pkce.intro');
  }
  protected override async begin(bench: Bench): Promise<void> {
    const { verifier } = this;
    const proof = { challenge: challengeOf(verifier), method: 'S256', verifier };
    const flow = await playFlow(bench, proof, byChance());
    this.ran = { verifier, flow };
  }
  /** Another run, another server: nothing of the last one is left. */
  private readonly anew = (): void => {
    void this.act(async () => {
      const bench = await Bench.open('pkce', passwords);
      await this.begin(bench);
      this.bench = bench;
    });
  };

  protected override worked(): readonly Piece[] {
    const { ran, verifier, bench } = this;
    if (!ran) return [];
    const { authorization, code, attempts, redemption, token } = ran.flow;
    const piece = (id: string, body: TemplateResult): Piece => ({
      id,
      title: texts.find(`apart.pkce.${id}`) ?? id,
      body: html`<p>${rich(texts.find(`apart.pkce.${id}.why`) ?? '')}</p>
        ${body}`,
    });
    const answers = (
      exchanges: readonly (Exchange | null)[],
      ids: readonly string[],
    ): TemplateResult =>
      html`<div class="answers">
        ${exchanges.map((one, place) => (one ? answerPart(one, texts.find(`apart.pkce.${ids[place] ?? ''}`) ?? '') : nothing))}
      </div>`;
    const location = authorization.response.headers.find(([name]) => name === 'Location')?.[1];
    return [
      piece('verifier', this.verifierField(ran.verifier !== verifier)),
      piece(
        'challenge',
        html`<dl class="pairs">
          <dt>${texts('apart.pkce.digest')}</dt>
          <dd>${mono(digestOf(verifier))}</dd>
          <dt>${texts('apart.pkce.base64url')}</dt>
          <dd>${mono(challengeOf(verifier))}</dd>
        </dl>`,
      ),
      piece('authorization', wire(linesOf(authorization.request), 'client')),
      piece(
        'code',
        code === null
          ? answers([authorization], ['code'])
          : html`<dl class="pairs">
              <dt>Location</dt>
              <dd>${mono(location ?? '')}</dd>
            </dl>`,
      ),
      piece('thief', answers(attempts, ['thief.without', 'thief.own'])),
      piece('client', answers([redemption], ['client.answer'])),
      piece(
        'openly',
        html`<tt-pkce-sniffing .bench=${bench} .able=${token !== null}></tt-pkce-sniffing>`,
      ),
    ];
  }

  private verifierField(stale: boolean): TemplateResult {
    const { verifier } = this;
    const good = VERIFIER.test(verifier);
    return html`<label class="field"
        ><span>${texts('apart.pkce.verifier.own')}</span> ${input(verifier, (text) => {
          this.verifier = text;
        })}</label
      >
      ${good ? nothing : html`<p class="fault">${texts('apart.pkce.verifier.fault', { count: verifier.length })}</p>`}
      <div class="actions">
        <button
          class="button"
          type="button"
          @click=${() => {
            this.verifier = byChance();
          }}
        >
          ${texts('apart.pkce.verifier.chance')}
        </button>
        <button
          class="button ${stale ? 'primary' : ''}"
          type="button"
          aria-disabled=${this.busy || !stale ? 'true' : nothing}
          @click=${() => {
            if (!this.busy) this.anew();
          }}
        >
          ${texts('apart.pkce.run')}
        </button>
      </div>
      ${stale ? html`<p class="quiet">${texts('apart.pkce.stale')}</p>` : nothing}`;
  }

  protected override trying(): typeof nothing {
    return nothing;
  }
  protected override task(level: Level): TemplateResult {
    return html`<tt-pkce-task .bench=${this.bench} .level=${level}></tt-pkce-task>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart-pkce': ApartPkce;
  }
}
