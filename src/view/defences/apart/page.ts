import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Bench, type Exchange } from '../../../model/defences/apart/bench.ts';
import type { Support } from '../../../study/support.ts';
import { announce } from '../../announcer.ts';
import { rich } from '../../rich.ts';
import { shared } from '../../tokens.ts';
import { answerPart } from './answer.ts';
import { apartStyles } from './apart-styles.ts';
import './question.ts';
import { apartTexts as texts } from './texts.ts';

/** Passwords that were hashed: once a page is enough. */
export const passwords = new Map<string, Promise<string>>();
/** A piece of a worked example: what it is called, and what is shown of it. */
export interface Piece {
  readonly id: string;
  readonly title: string;
  readonly body: TemplateResult;
}
/** Something the learner supplies, and whether a computation bears it out; null as long as it was not checked. */
export interface Blank {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly right: boolean | null;
}

const LEVELS: readonly Support[] = ['worked', 'faded', 'alone'];

/**
 * A defence taken apart: first a worked example, piece by piece, then the same with pieces left to the learner. All is
 * read off the record of a server that runs here, or computed in front of the learner.
 */
export abstract class ApartPage extends LitElement {
  static override styles = [shared, apartStyles];

  @state() protected level: Support = 'worked';
  /** How many pieces of the worked example are shown. */
  @state() private shown = 1;
  @state() protected busy = true;
  @state() private fault: string | null = null;
  /** What the learner expects the server to say to the change; null while nothing was said. */
  @state() protected guess: 'given' | 'refused' | null = null;
  @state() protected answer: Exchange | null = null;
  protected bench: Bench | null = null;

  /** The defence's id. */
  protected abstract readonly defence: 'oauth1' | 'pkce' | 'dpop';
  /** Ids of the questions that it ends with. */
  protected abstract readonly questions: readonly string[];
  /** Has the server do what the example is of. */
  protected abstract begin(bench: Bench): Promise<void>;
  /** What is written out for the one who learns. */
  protected abstract pieces(): readonly Piece[];
  /** What can be tried, once all pieces are seen. */
  protected abstract trying(): TemplateResult;
  /** The same with pieces left out: one or two, or more. */
  protected abstract faded(level: 'faded' | 'alone'): TemplateResult;
  /** Begins a task anew. */
  protected abstract start(level: 'faded' | 'alone'): Promise<void>;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.bench) void this.act(() => this.open());
  }
  private async open(): Promise<void> {
    this.bench = await Bench.open(this.defence, passwords);
    await this.begin(this.bench);
  }

  /** Does something that takes a while; a fault of ours is told, and the page goes on. */
  protected async act(doing: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.fault = null;
    try {
      await doing();
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
      announce(texts('apart.fault', { message: this.fault }));
    } finally {
      this.busy = false;
    }
  }
  /** Sends, shows what is answered, and says it. */
  protected async send(sending: () => Promise<Exchange>): Promise<void> {
    await this.act(async () => {
      this.answer = await sending();
      const { status, phrase } = this.answer.response;
      announce(`${status} ${phrase}`);
    });
  }

  override render() {
    const { fault, bench, busy } = this;
    return html`<div class="apart" aria-busy=${busy ? 'true' : 'false'}>
      <p class="lead">${rich(texts(`apart.${this.defence}.intro`))}</p>
      ${fault === null ? nothing : html`<p class="fault" role="alert">${texts('apart.fault', { message: fault })}</p>`}
      ${this.levels()}
      ${bench && !(busy && this.pieces().length === 0) ? this.body() : html`<p class="quiet">${texts('apart.preparing')}</p>`}
    </div>`;
  }

  private levels(): TemplateResult {
    return html`<div class="levels" role="group" aria-label=${texts('apart.levels')}>
      ${LEVELS.map(
        (level, place) =>
          html`<button
            class="button"
            type="button"
            aria-pressed=${level === this.level}
            @click=${() => {
              this.turn(level);
            }}
          >
            ${place + 1} · ${texts(`apart.level.${level}`)}
          </button>`,
      )}
    </div>`;
  }
  private turn(level: Support): void {
    this.level = level;
    this.answer = null;
    this.guess = null;
    if (level !== 'worked') void this.act(() => this.start(level));
  }

  private body(): TemplateResult {
    if (this.level !== 'worked') return this.faded(this.level);
    const pieces = this.pieces();
    const all = this.shown >= pieces.length;
    return html`<ol class="pieces">
        ${pieces.slice(0, this.shown).map(
          ({ id, title, body }) =>
            html`<li class="piece" id=${id}>
              <h3 tabindex="-1">${title}</h3>
              ${body}
            </li>`,
        )}
      </ol>
      ${
        all
          ? html`${this.trying()}
            ${this.questions.map((id) => html`<tt-apart-question .question=${id}></tt-apart-question>`)}`
          : html`<div class="actions">
              <button class="button primary" type="button" @click=${this.onward}>
                ${texts('apart.next', { title: pieces[this.shown]?.title ?? '' })}
              </button>
              <button class="button" type="button" @click=${this.all}>${texts('apart.all')}</button>
            </div>`
      }`;
  }
  private readonly onward = (): void => {
    this.shown++;
    const piece = this.pieces()[this.shown - 1];
    void this.updateComplete.then(() => {
      if (piece) this.renderRoot.querySelector<HTMLElement>(`#${piece.id} h3`)?.focus();
    });
  };
  private readonly all = (): void => {
    const first = this.pieces()[this.shown];
    this.shown = Infinity;
    void this.updateComplete.then(() => {
      if (first) this.renderRoot.querySelector<HTMLElement>(`#${first.id} h3`)?.focus();
    });
  };

  /** What the learner expects, asked before it is sent. */
  protected predicting(): TemplateResult {
    return html`<fieldset class="guess">
      <legend>${texts('apart.guess')}</legend>
      <div class="segments">
        ${(['given', 'refused'] as const).map(
          (one) =>
            html`<label class="segment"
              ><input
                type="radio"
                name="guess"
                .checked=${this.guess === one}
                @change=${() => {
                  this.guess = one;
                  this.answer = null;
                }}
              />
              ${texts(`apart.guess.${one}`)}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }
  /** What the server said, held against what was expected. */
  protected answered(): TemplateResult | typeof nothing {
    const { answer, guess } = this;
    if (!answer) return nothing;
    const given = answer.response.status < 400 ? 'given' : 'refused';
    return html`${answerPart(answer, texts('apart.answer'))}
    ${guess === null ? nothing : html`<p class="sum">${texts(guess === given ? 'apart.guess.right' : 'apart.guess.wrong')}</p>`}`;
  }

  /** A piece that is left to the learner. */
  protected blank({ id, label, right }: Blank, field: TemplateResult): TemplateResult {
    const verdict = right === null ? '' : right ? 'right' : 'wrong';
    return html`<div class="blank ${verdict}" id="blank-${id}">
      <label class="field"><span>${label}</span> ${field}</label>
      ${
        right === null
          ? nothing
          : html`<p class="verdict">
              ${right ? '✓' : '✗'} ${texts(right ? 'apart.blank.right' : 'apart.blank.wrong')}
            </p>`
      }
    </div>`;
  }

  /** A task that is done can be had anew. */
  protected again(level: 'faded' | 'alone'): TemplateResult | typeof nothing {
    if (!this.answer || this.answer.response.status >= 400) return nothing;
    return html`<p class="sum">${texts('apart.task.done')}</p>
      <button
        class="button"
        type="button"
        @click=${() => {
          void this.act(() => this.start(level));
        }}
      >
        ${texts('apart.task.again')}
      </button>`;
  }
}
