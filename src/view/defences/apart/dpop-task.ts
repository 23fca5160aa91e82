import { html, type TemplateResult } from 'lit';
import type { Exchange } from '../../../model/defences/apart/bench.ts';
import {
  athOf,
  CLAIMS,
  freshId,
  proofBy,
  proofIn,
  proved,
  type ClaimTexts,
  type ProofParts,
} from '../../../model/defences/apart/proof.ts';
import { API } from '../../../model/defences/run/device.ts';
import { amissIn, PIECES, type PieceOf } from '../../../study/building.ts';
import { element, property } from '../../element.ts';
import { rich } from '../../rich.ts';
import { mono } from './answer.ts';
import { dpopTexts as texts } from './dpop-texts.ts';
import { Task } from './task.ts';

type Piece = PieceOf<'dpop'>;
/** The request that is left to the learner. */
const PATH = '/api/profile?fields=name';
/** What is right, as it is typed or by name. */
const BEST: Readonly<Record<Piece, string>> = {
  htm: 'GET',
  htu: API + PATH.replace(/\?.*/, ''),
  ath: 'digest',
  jti: 'fresh',
};
/** What a claim can be filled with, by name, where it is chosen. */
const CHOICES = { ath: ['digest', 'token'], jti: ['used', 'fresh'] } as const;

/** A proof of which claims are left to the learner; the owner's key signs it (RFC 9449 4.2). */
@element('tt-dpop-task')
class DpopTask extends Task<Piece> {
  protected override readonly of = 'dpop';
  protected override readonly left = PIECES.dpop;
  protected override readonly find = texts.find;
  /** A request with its proof, which the server has served. */
  @property({ attribute: false }) example: Exchange | null = null;
  private proof: ProofParts | null = null;
  private fresh = freshId();

  protected override begin(): Promise<void> {
    this.proof = this.example && proofIn(this.example.request);
    this.fresh = freshId();
    return Promise.resolve();
  }
  /** What stands in a claim that is filled with what was chosen or typed. */
  private filled(piece: Piece, given: string, { token, claims }: ProofParts): string {
    if (piece === 'ath') return given === 'digest' ? athOf(token) : given === 'token' ? token : '';
    if (piece !== 'jti') return given;
    return given === 'fresh' ? this.fresh : given === 'used' ? claims.jti : '';
  }
  protected override amiss(piece: Piece, given: string): string {
    return amissIn('dpop', piece, given, BEST[piece]);
  }
  private get claims(): ClaimTexts | null {
    const { proof } = this;
    if (!proof) return null;
    const claim = (piece: Piece): string =>
      this.filled(piece, this.isOwn(piece) ? this.value(piece) : BEST[piece], proof);
    const own = { htm: claim('htm'), htu: claim('htu'), ath: claim('ath'), jti: claim('jti') };
    return { ...proof.claims, ...own };
  }

  override render() {
    const { claims, level } = this;
    if (!claims) return html`<p class="quiet" aria-busy="true">${texts('apart.preparing')}</p>`;
    const blank = (piece: Piece): TemplateResult => {
      const label = texts(`apart.dpop.blank.${piece}`);
      if (piece === 'htm' || piece === 'htu') return this.typed(piece, label);
      const named = (id: string): string => texts.find(`apart.dpop.option.${piece}.${id}`) ?? id;
      return this.chosen(piece, label, [
        ['', texts('apart.blank.nothing')],
        ...CHOICES[piece].map((id) => [id, named(id)] as const),
      ]);
    };
    return html`<section class="task" aria-busy=${this.ariaBusyState}>
      ${this.faultPart()}
      <h3 tabindex="-1">${texts('apart.task')}</h3>
      <p>${rich(texts(`apart.dpop.task.${level}`))}</p>
      <dl class="pairs">
        <dt>${texts('apart.method')}</dt>
        <dd>${mono('GET')}</dd>
        <dt>${texts('apart.address')}</dt>
        <dd>${mono(API + PATH)}</dd>
        ${CLAIMS.filter((name) => !this.pieces.some((piece) => piece === name)).map(
          (name) =>
            html`<dt>${mono(name)}</dt>
              <dd>${mono(claims[name])}</dd>`,
        )}
      </dl>
      ${this.pieces.map(blank)} ${this.predicting()}
      ${this.primary(texts('apart.dpop.sign'), () => void this.signs(claims))} ${this.answered()}
      ${this.done(this.answer !== null && this.allRight)}
    </section>`;
  }

  private async signs(claims: ClaimTexts): Promise<void> {
    const { bench, proof } = this;
    if (!bench || !proof) return;
    await this.sends(async () =>
      bench.send(
        bench.owner,
        proved('GET', PATH, proof.token, await proofBy('owner', bench, proof, claims)),
      ),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dpop-task': DpopTask;
  }
}
