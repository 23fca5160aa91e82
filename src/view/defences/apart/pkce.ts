import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Bench, linesOf, type Exchange } from '../../../model/defences/apart/bench.ts';
import {
  byChance,
  challengeOf,
  digestOf,
  playFlow,
  sniff,
  VERIFIER,
  type Flow,
  type Proof,
} from '../../../model/defences/apart/verifier.ts';
import { element } from '../../element.ts';
import { choice, input, option } from '../../fields.ts';
import { rich } from '../../rich.ts';
import { answerPart, mono, wire } from './answer.ts';
import { ApartPage, passwords, type Piece } from './page.ts';
import { apartTexts as texts } from './texts.ts';

/** What a field can be filled with, by name. */
const VALUES = ['nothing', 'verifier', 'challenge', 'digest'] as const;
type Value = (typeof VALUES)[number];
const METHODS = ['nothing', 'S256', 'plain'] as const;
interface Given {
  readonly challenge: Value;
  readonly method: (typeof METHODS)[number];
  readonly verifier: Value;
}

/** PKCE, taken apart (RFC 7636): verifier and challenge, the code intercepted, the token sniffed. */
@element('tt-apart-pkce')
class ApartPkce extends ApartPage {
  protected override readonly defence = 'pkce';
  protected override readonly questions = ['pkce-protects-the-token', 'rotation-prevents-theft'];
  @state() private verifier = byChance();
  /** The verifier that the run below was made with, and what came of it. */
  @state() private ran: { readonly verifier: string; readonly flow: Flow } | null = null;
  @state() private sniffed: readonly [Exchange, Exchange] | null = null;
  @state() private given: Given = { challenge: 'nothing', method: 'nothing', verifier: 'nothing' };
  @state() private tried: Flow | null = null;

  protected override async begin(bench: Bench): Promise<void> {
    await this.run(bench);
  }
  private async run(bench: Bench): Promise<void> {
    const { verifier } = this;
    const proof = { challenge: challengeOf(verifier), method: 'S256', verifier };
    const flow = await playFlow(bench, proof, byChance());
    this.ran = { verifier, flow };
    this.sniffed = null;
  }
  private readonly anew = (): void => {
    if (this.busy) return;
    // Another run, another server: nothing of the last one is left.
    void this.act(async () => {
      this.bench = await Bench.open('pkce', passwords);
      await this.run(this.bench);
    });
  };

  protected override pieces(): readonly Piece[] {
    const { ran, verifier } = this;
    if (!ran) return [];
    const { authorization, code, attempts, redemption } = ran.flow;
    const stale = ran.verifier !== verifier;
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
    return [
      piece('verifier', this.verifierField(stale)),
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
              <dd>
                ${mono(authorization.response.headers.find(([name]) => name === 'Location')?.[1] ?? '')}
              </dd>
            </dl>`,
      ),
      piece('thief', answers(attempts, ['thief.without', 'thief.own'])),
      piece('client', answers([redemption], ['client.answer'])),
      piece('openly', this.openly()),
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
          @click=${this.anew}
        >
          ${texts('apart.pkce.run')}
        </button>
      </div>
      ${stale ? html`<p class="quiet">${texts('apart.pkce.stale')}</p>` : nothing}`;
  }

  /** What PKCE does not do, said openly, and run. */
  private openly(): TemplateResult {
    const { sniffed, ran } = this;
    const out = sniffed?.[1].response.status;
    return html`<button
        class="button primary"
        type="button"
        aria-disabled=${this.busy || ran?.flow.token === null ? 'true' : nothing}
        @click=${() => {
          const { bench } = this;
          if (!bench || this.busy || ran?.flow.token === null) return;
          void this.act(async () => {
            this.sniffed = await sniff(bench);
          });
        }}
      >
        ${texts('apart.pkce.sniff')}
      </button>
      ${
        sniffed
          ? html`${answerPart(sniffed[1], texts('apart.pkce.sniffed'))}
              <p class="sum">
                ${rich(texts(out !== undefined && out < 400 ? 'apart.pkce.sniffed.served' : 'apart.pkce.sniffed.refused'))}
              </p>`
          : nothing
      }`;
  }
  protected override trying(): TemplateResult {
    return html``;
  }

  protected override start(): Promise<void> {
    this.verifier = byChance();
    this.given = { challenge: 'nothing', method: 'nothing', verifier: 'nothing' };
    this.tried = null;
    return Promise.resolve();
  }
  private filled(value: Value): string {
    const { verifier } = this;
    if (value === 'verifier') return verifier;
    if (value === 'challenge') return challengeOf(verifier);
    return value === 'digest' ? digestOf(verifier) : '';
  }
  /** What goes along where one or all of it is the learner's. */
  private proof(level: 'faded' | 'alone'): Proof {
    const { given } = this;
    const shown = this.filled(given.verifier);
    const verifier = shown === '' ? null : shown;
    return level === 'faded'
      ? { challenge: challengeOf(this.verifier), method: 'S256', verifier }
      : {
          challenge: this.filled(given.challenge),
          method: given.method === 'nothing' ? '' : given.method,
          verifier,
        };
  }

  protected override faded(level: 'faded' | 'alone'): TemplateResult {
    const { given, tried } = this;
    const value = (name: 'challenge' | 'verifier'): TemplateResult =>
      choice(
        name === 'challenge' ? 'code_challenge' : 'code_verifier',
        VALUES.map((one) => option(one, texts(`apart.pkce.value.${one}`), given[name])),
        (one) => {
          this.given = { ...given, [name]: one as Value };
          this.tried = null;
        },
      );
    const fixed = (name: string, text: string): TemplateResult =>
      html`<div class="field"><span>${name}</span>${mono(text)}</div>`;
    return html`<section class="task">
      <h3 tabindex="-1">${texts('apart.task')}</h3>
      <p>${rich(texts(`apart.pkce.task.${level}`))}</p>
      <dl class="pairs">
        <dt>${texts('apart.pkce.value.verifier')}</dt>
        <dd>${mono(this.verifier)}</dd>
        <dt>${texts('apart.pkce.value.challenge')}</dt>
        <dd>${mono(challengeOf(this.verifier))}</dd>
        <dt>${texts('apart.pkce.value.digest')}</dt>
        <dd>${mono(digestOf(this.verifier))}</dd>
      </dl>
      <div class="two">
        <div class="form">
          <h4>${texts('apart.pkce.first')}</h4>
          ${
            level === 'faded'
              ? html`${fixed('code_challenge', challengeOf(this.verifier))}${fixed('code_challenge_method', 'S256')}`
              : html`${value('challenge')}
                ${choice(
                  'code_challenge_method',
                  METHODS.map((one) =>
                    option(
                      one,
                      one === 'nothing' ? texts('apart.pkce.value.nothing') : one,
                      given.method,
                    ),
                  ),
                  (one) => {
                    this.given = { ...given, method: one as Given['method'] };
                    this.tried = null;
                  },
                )}`
          }
        </div>
        <div class="form">
          <h4>${texts('apart.pkce.second')}</h4>
          ${value('verifier')}
        </div>
      </div>
      <button
        class="button primary"
        type="button"
        aria-disabled=${this.busy ? 'true' : nothing}
        @click=${() => {
          if (!this.busy) this.play(level);
        }}
      >
        ${texts('apart.pkce.play')}
      </button>
      ${tried ? this.outcome(tried) : nothing}
    </section>`;
  }

  private play(level: 'faded' | 'alone'): void {
    void this.act(async () => {
      // Nothing that was used up before may decide.
      const bench = await Bench.open('pkce', passwords);
      this.tried = await playFlow(bench, this.proof(level), byChance());
    });
  }

  /** What came of it: for the thief, and for the client. */
  private outcome(flow: Flow): TemplateResult {
    const { authorization, attempts, redemption } = flow;
    const thief = attempts.some(({ response }) => response.status < 400);
    const client = redemption !== null && redemption.response.status < 400;
    const sum = thief ? 'thief' : client ? 'good' : 'nobody';
    return html`<p class="sum">${rich(texts(`apart.pkce.sum.${sum}`))}</p>
      <div class="answers">
        ${redemption === null ? answerPart(authorization, texts('apart.pkce.first')) : nothing}
        ${attempts.map((one, place) => answerPart(one, texts(place === 0 ? 'apart.pkce.thief.without' : 'apart.pkce.thief.own')))}
        ${redemption === null ? nothing : answerPart(redemption, texts('apart.pkce.client.answer'))}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-apart-pkce': ApartPkce;
  }
}
