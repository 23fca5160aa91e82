import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { Bench } from '../../../model/defences/apart/bench.ts';
import { isBuilt, type Built, type Level } from '../../../study/building.ts';
import { DEFENCE_QUESTIONS } from '../../../study/defence-questions.ts';
import { QUESTIONS } from '../../../study/questions/index.ts';
import { questionsAt } from '../../../study/spacing.ts';
import { LEVELS, type Support } from '../../../study/support.ts';
import { property } from '../../element.ts';
import { rich } from '../../rich.ts';
import { progressStore } from '../../study/store.ts';
import { Asking } from './asking.ts';
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

type Asked = ReturnType<typeof questionsAt<(typeof QUESTIONS | typeof DEFENCE_QUESTIONS)[number]>>;

/**
 * A defence taken apart: first a worked example, piece by piece, then the same with pieces left to the learner, last the
 * questions. All is read off the record of a server that runs here, or computed in front of the learner. What the learner
 * does is kept as on the guided path, of which each of these is a station.
 */
export abstract class ApartPage extends Asking {
  @property() level: Support = 'worked';
  /** Where it is, as an address without a level: `#/defences/apart/oauth1`. */
  @property() base = '';
  /** On the guided path: questions that are due again are asked, too. */
  @property({ type: Boolean }) path = false;
  /** How many pieces of the worked example are shown. */
  @state() private shown = 1;
  private asked: Asked = [];
  private readonly answered = new Set<string>();
  private unsubscribe: (() => void) | null = null;

  /** The defence's id, and its station's. */
  protected abstract readonly of: Built;
  /** What it is about. */
  protected abstract get intro(): string;
  /** Has the server do what the example is of. */
  protected abstract begin(bench: Bench): Promise<void>;
  /** What is written out for the one who learns. */
  protected abstract worked(): readonly Piece[];
  /** What can be tried, once all pieces are seen. */
  protected abstract trying(): TemplateResult | typeof nothing;
  /** The same with pieces left out: a few, or most. */
  protected abstract task(level: Level): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    const store = progressStore();
    this.unsubscribe = store.subscribe(() => {
      this.requestUpdate();
    });
    const all = questionsAt(this.of, store.value, [...QUESTIONS, ...DEFENCE_QUESTIONS]);
    this.asked = all.filter(({ again }) => this.path || !again);
    if (!this.bench) void this.act(() => this.open());
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
  }
  private async open(): Promise<void> {
    const bench = await Bench.open(this.of, passwords);
    await this.begin(bench);
    this.bench = bench;
  }

  override render() {
    const { level, bench } = this;
    return html`<div class="apart" aria-busy=${this.ariaBusyState}>
      <p class="lead">${rich(this.intro)}</p>
      ${this.faultPart()} ${this.levels()}
      ${!bench ? html`<p class="quiet">${texts('apart.preparing')}</p>` : level === 'worked' ? this.example() : this.task(level)}
      ${bench && (level !== 'worked' || this.all) ? html`${this.onward()}${this.questions()}` : nothing}
    </div>`;
  }

  private hrefOf(level: Support): string {
    return level === 'worked' ? this.base : `${this.base}/${level}`;
  }
  private levels(): TemplateResult {
    const { value } = progressStore();
    return html`<nav class="levels" aria-label=${texts('apart.levels')}>
      ${LEVELS.map((level, place) => {
        const done = level !== 'worked' && isBuilt(value, this.of, level);
        return html`<a
          class="button"
          href=${this.hrefOf(level)}
          aria-current=${level === this.level ? 'page' : nothing}
          >${place + 1} · ${texts(`apart.level.${level}`)}
          ${done ? html`<span class="ok">✓<span class="hidden">${texts('apart.level.done')}</span></span>` : nothing}</a
        >`;
      })}
    </nav>`;
  }
  /** To the level at which more is left to the learner. */
  private onward(): TemplateResult | typeof nothing {
    const next = LEVELS[LEVELS.indexOf(this.level) + 1];
    if (!next) return nothing;
    // What is at hand comes first; then this.
    const done = this.level === 'worked' || isBuilt(progressStore().value, this.of, this.level);
    return html`<p>
      <a class="button ${done ? 'primary' : ''}" href=${this.hrefOf(next)}
        >${texts('apart.next', { title: texts(`apart.level.${next}`) })}</a
      >
    </p>`;
  }

  private get all(): boolean {
    return this.shown >= this.worked().length;
  }
  private example(): TemplateResult {
    const pieces = this.worked();
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
        this.all
          ? this.trying()
          : html`<div class="actions">
              <button
                class="button primary"
                type="button"
                @click=${() => {
                  this.show(this.shown + 1);
                }}
              >
                ${texts('apart.next', { title: pieces[this.shown]?.title ?? '' })}
              </button>
              <button
                class="button"
                type="button"
                @click=${() => {
                  this.show(Infinity);
                }}
              >
                ${texts('apart.all')}
              </button>
            </div>`
      }`;
  }
  /** Shows so many pieces; the keyboard stands at the first that is new. */
  private show(count: number): void {
    const first = this.worked()[this.shown];
    this.shown = count;
    void this.updateComplete.then(() => {
      if (first) this.renderRoot.querySelector<HTMLElement>(`#${first.id} h3`)?.focus();
    });
  }

  private questions(): TemplateResult {
    return html`${this.asked.map(
      ({ question, again }) =>
        html`<tt-apart-question
          .question=${question}
          .station=${this.of}
          .again=${again}
          @tt-settled=${() => {
            this.settled(question.id);
          }}
        ></tt-apart-question>`,
    )}`;
  }
  /** Once its own questions are answered, the station is behind the learner. */
  private settled(question: string): void {
    this.answered.add(question);
    const own = this.asked.filter(({ again }) => !again);
    if (!own.every((one) => this.answered.has(one.question.id))) return;
    const { value } = progressStore();
    const levels = (['faded', 'alone'] as const).filter((one) => isBuilt(value, this.of, one));
    progressStore().record({ kind: 'finished', station: this.of, result: { levels } });
  }
}
