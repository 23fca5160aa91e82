import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Bench } from '../../../model/defences/apart/bench.ts';
import {
  byChance,
  challengeOf,
  digestOf,
  playFlow,
  type Flow,
  type Proof,
} from '../../../model/defences/apart/verifier.ts';
import { amissIn, PIECES, RIGHT, type PieceOf } from '../../../study/building.ts';
import { announce } from '../../announcer.ts';
import { element } from '../../element.ts';
import { plain, rich } from '../../rich.ts';
import { answerPart, mono } from './answer.ts';
import { passwords } from './page.ts';
import { pkceTexts as texts } from './pkce-texts.ts';
import { segments } from './predicting.ts';
import { Task, type Options } from './task.ts';

type Piece = PieceOf<'pkce'>;
/** What a field can be filled with, by name. */
const VALUES = ['nothing', 'verifier', 'challenge', 'digest'] as const;
const METHODS = ['nothing', 'S256', 'plain'] as const;
/** Who comes by a token where a code was intercepted. */
const ENDS = ['good', 'thief', 'nobody'] as const;
type End = (typeof ENDS)[number];
/** What is right, by name. */
const BEST: Readonly<Record<Exclude<Piece, 'who'>, string>> = {
  challenge: 'challenge',
  method: 'S256',
  verifier: 'verifier',
};

const endOf = ({ attempts, redemption }: Flow): End =>
  attempts.some(({ response }) => response.status < 400)
    ? 'thief'
    : redemption !== null && redemption.response.status < 400
      ? 'good'
      : 'nobody';

/** A login of which the learner decides what goes along; a thief listens (RFC 7636 4). */
@element('tt-pkce-task')
class PkceTask extends Task<Piece> {
  protected override readonly of = 'pkce';
  protected override readonly left = PIECES.pkce;
  protected override readonly find = texts.find;
  @state() private verifier = byChance();
  @state() private flow: Flow | null = null;

  protected override begin(): Promise<void> {
    this.verifier = byChance();
    this.flow = null;
    return Promise.resolve();
  }
  /** What was said of the end is held against what came; a field, against what keeps the thief out. */
  protected override amiss(piece: Piece, given: string): string {
    if (piece !== 'who') return amissIn('pkce', piece, given, BEST[piece]);
    if (given === '') return 'empty';
    return this.flow && given === endOf(this.flow) ? RIGHT : given;
  }

  private filled(name: string): string {
    const { verifier } = this;
    if (name === 'verifier') return verifier;
    if (name === 'challenge') return challengeOf(verifier);
    return name === 'digest' ? digestOf(verifier) : '';
  }
  /** What goes along where some or all of it is the learner's. */
  private get proof(): Proof {
    const name = (piece: keyof typeof BEST): string =>
      this.isOwn(piece) ? this.value(piece) : BEST[piece];
    const method = name('method');
    const verifier = this.filled(name('verifier'));
    return {
      challenge: this.filled(name('challenge')),
      method: method === 'nothing' ? '' : method,
      verifier: verifier === '' ? null : verifier,
    };
  }
  protected override fill(piece: Piece, text: string): void {
    super.fill(piece, text);
    this.flow = null;
  }

  override render() {
    const { level, flow, verifier } = this;
    const values: Options = VALUES.map((one) => [
      one === 'nothing' ? '' : one,
      texts(`apart.pkce.value.${one}`),
    ]);
    const methods: Options = METHODS.map((one) => [
      one === 'nothing' ? '' : one,
      one === 'nothing' ? texts('apart.pkce.value.nothing') : one,
    ]);
    const known = (id: 'verifier' | 'challenge' | 'digest', text: string): TemplateResult =>
      html`<dt>${texts(`apart.pkce.value.${id}`)}</dt>
        <dd>${mono(text)}</dd>`;
    return html`<section class="task" aria-busy=${this.ariaBusyState}>
      ${this.faultPart()}
      <h3 tabindex="-1">${texts('apart.task')}</h3>
      <p>${rich(texts(`apart.pkce.task.${level}`))}</p>
      <dl class="pairs">
        ${known('verifier', verifier)} ${known('challenge', challengeOf(verifier))}
        ${known('digest', digestOf(verifier))}
      </dl>
      <div class="two">
        <div class="form">
          <h4>${texts('apart.pkce.first')}</h4>
          ${
            this.isOwn('challenge')
              ? this.chosen('challenge', 'code_challenge', values)
              : html`<div class="field">
                  <span>code_challenge</span>${mono(challengeOf(verifier))}
                </div>`
          }
          ${this.chosen('method', 'code_challenge_method', methods)}
        </div>
        <div class="form">
          <h4>${texts('apart.pkce.second')}</h4>
          ${this.chosen('verifier', 'code_verifier', values)}
        </div>
      </div>
      ${this.isOwn('who') ? this.who() : nothing}
      ${this.primary(texts('apart.pkce.play'), () => {
        this.play();
      })}
      ${flow ? this.outcome(flow) : nothing} ${this.done(flow !== null && endOf(flow) === 'good')}
    </section>`;
  }

  /** Who will have the token? Asked before it is played. */
  private who(): TemplateResult {
    const given = ENDS.find((one) => one === this.value('who')) ?? null;
    return segments(
      texts('apart.pkce.who'),
      'who',
      ENDS.map((one) => [one, texts(`apart.pkce.who.is.${one}`)] as const),
      given,
      (one) => {
        this.fill('who', one);
      },
    );
  }

  private play(): void {
    void this.act(async () => {
      // Nothing that was used up before may decide.
      const bench = await Bench.open('pkce', passwords);
      this.flow = await playFlow(bench, this.proof, byChance());
      this.check();
      announce(plain(texts(`apart.pkce.sum.${endOf(this.flow)}`)));
    });
  }

  /** What came of it: for the thief, and for the client. */
  private outcome(flow: Flow): TemplateResult {
    const { authorization, attempts, redemption } = flow;
    const end = endOf(flow);
    const said = this.value('who');
    return html`<p class="sum">${rich(texts(`apart.pkce.sum.${end}`))}</p>
      ${said === '' ? nothing : html`<p class="sum">${texts(said === end ? 'apart.guess.right' : 'apart.pkce.who.wrong')}</p>`}
      <div class="answers">
        ${redemption === null ? answerPart(authorization, texts('apart.pkce.first')) : nothing}
        ${attempts.map((one, place) => answerPart(one, texts(place === 0 ? 'apart.pkce.thief.without' : 'apart.pkce.thief.own')))}
        ${redemption === null ? nothing : answerPart(redemption, texts('apart.pkce.client.answer'))}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-pkce-task': PkceTask;
  }
}
