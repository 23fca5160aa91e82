import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Exchange } from '../../../model/defences/apart/bench.ts';
import {
  athOf,
  freshId,
  proofBy,
  proofIn,
  proved,
  type ClaimName,
  type ClaimTexts,
  type ProofParts,
  type Signer,
} from '../../../model/defences/apart/proof.ts';
import { element, property } from '../../element.ts';
import { choice, input, option } from '../../fields.ts';
import { rich } from '../../rich.ts';
import { Asking } from './asking.ts';
import { dpopTexts as texts } from './dpop-texts.ts';
import { keepGuess, predicted, predicting, segments, type Expected } from './predicting.ts';

/** What is changed at one press, in a proof that is good otherwise. */
const CHANGES = ['nothing', 'fresh', 'htm', 'htu', 'iat', 'jti', 'nonce', 'ath', 'key'] as const;
type Change = (typeof CHANGES)[number];
interface Draft {
  readonly claims: ClaimTexts;
  readonly signer: Signer;
}
const SIGNERS: readonly Signer[] = ['nobody', 'owner', 'thief'];
/** Short ones first, so that they stand side by side. */
const FIELDS: readonly ClaimName[] = ['htm', 'iat', 'nonce', 'htu', 'jti', 'ath'];

/** A proof of which one thing is changed, signed by one or another, and what the server says. */
@element('tt-dpop-trying')
class DpopTrying extends Asking {
  /** The request whose proof it was, and which was served. */
  @property({ attribute: false }) example: Exchange | null = null;
  @state() private change: Change = 'nothing';
  @state() private draft: Draft | null = null;
  @state() private guess: Expected | null = null;
  private proof: ProofParts | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('example')) return;
    this.proof = this.example && proofIn(this.example.request);
    this.pick('nothing');
  }

  private pick(change: Change): void {
    const { proof } = this;
    if (!proof) return;
    const good = { ...proof.claims, jti: freshId() };
    const owner = (claims: Partial<ClaimTexts>): Draft => ({
      claims: { ...good, ...claims },
      signer: 'owner',
    });
    const changed: Record<Change, Draft> = {
      nothing: { claims: proof.claims, signer: 'nobody' },
      fresh: owner({}),
      htm: owner({ htm: 'POST' }),
      htu: owner({ htu: 'https://aeroplanes.example/api/aeroplanes' }),
      iat: owner({ iat: String(Number(proof.claims.iat) - 3600) }),
      jti: owner({ jti: proof.claims.jti }),
      nonce: owner({ nonce: 'a-nonce-of-mine' }),
      ath: owner({ ath: athOf('another-token') }),
      key: { claims: good, signer: 'thief' },
    };
    this.change = change;
    this.draft = changed[change];
    this.answer = null;
    this.guess = null;
  }

  override render() {
    const { draft, proof } = this;
    if (!draft || !proof) return nothing;
    const { claims, signer } = draft;
    const claim = (name: ClaimName): TemplateResult =>
      html`<label class="field ${name === 'htu' || name === 'ath' || name === 'jti' ? 'whole' : ''}"
        ><span>${name}</span> ${input(claims[name], (text) => {
          this.draft = { ...draft, claims: { ...claims, [name]: text } };
          this.answer = null;
        })}</label
      >`;
    return html`<section class="trying" aria-labelledby="trying" aria-busy=${this.ariaBusyState}>
      ${this.faultPart()}
      <h3 id="trying" tabindex="-1">${texts('apart.change')}</h3>
      <p>${rich(texts('apart.dpop.change'))}</p>
      <div class="two">
        <div class="form">
          ${choice(
            texts('apart.change.which'),
            CHANGES.map((one) => option(one, texts(`apart.dpop.change.${one}`), this.change)),
            (one) => {
              this.pick(one as Change);
            },
          )}
          <div class="fields">${FIELDS.map(claim)}</div>
          ${segments(
            texts('apart.dpop.signer'),
            'signer',
            SIGNERS.map((one) => [one, texts(`apart.dpop.signer.${one}`)] as const),
            signer,
            (one) => {
              this.draft = { ...draft, signer: one };
              this.answer = null;
            },
          )}
        </div>
        <div class="seen">
          ${predicting(this.guess, (guess) => {
            this.guess = guess;
            this.answer = null;
          })}
          ${this.primary(texts('apart.send'), () => void this.sends(draft, proof))}
          ${this.answerPart()} ${predicted(this.guess, this.answer)}
        </div>
      </div>
    </section>`;
  }

  private async sends({ claims, signer }: Draft, proof: ProofParts): Promise<void> {
    const { bench, example, guess, change } = this;
    if (!bench || !example) return;
    const { pathname, search } = new URL(example.request.url);
    await this.send(async () =>
      bench.send(
        bench.thief,
        proved('GET', pathname + search, proof.token, await proofBy(signer, bench, proof, claims)),
      ),
    );
    if (this.answer) keepGuess('dpop', change, guess, this.answer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-dpop-trying': DpopTrying;
  }
}
