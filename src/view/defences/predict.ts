import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Guess } from '../../model/projections/outcome.ts';
import { stepsOf } from '../../model/steps.ts';
import type { Trace } from '../../model/trace.ts';
import { cellSupport, checksBefore, stoppersOf } from '../../study/cell-questions.ts';
import { predict } from '../../texts/en/predict.ts';
import { createTexts } from '../../texts/texts.ts';
import { element, property } from '../element.ts';
import { rich } from '../rich.ts';
import { shared } from '../tokens.ts';
import { checkName, getsIn, nameCheck, predictTexts as texts, tellSaid } from './said-before.ts';
import { runTexts } from './told.ts';

const common = createTexts(predict);

/**
 * What becomes of the thief: whether he gets in, and if not, which check stops him. First worked through, then with the
 * API's questions beside it, then alone; and once it is answered, what the learner had said.
 *
 * @fires tt-guess - `{message, guess}`: the learner commits to a prediction, or skips it with null.
 */
@element('tt-cell-prediction')
class CellPrediction extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      section {
        background: var(--tt-panel);
        border: 1.5px dashed var(--tt-edge);
        border-radius: 14px;
        display: grid;
        gap: 8px;
        margin-block: 6px;
        padding: 12px 16px;
      }
      h3 {
        font-size: var(--tt-l);
      }
      h4 {
        color: var(--tt-ink-2);
        font-size: calc(0.9375 * var(--tt-rem));
        font-weight: 600;
        margin: 0;
      }
      .options {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .button {
        white-space: normal;
      }
      .quiet {
        border-color: transparent;
        color: var(--tt-ink-2);
        font-weight: 500;
      }
      .checks {
        display: grid;
        gap: 4px;
        line-height: 1.4;
        list-style: decimal;
        max-inline-size: 72ch;
        padding-inline-start: 1.6em;
      }
      .checks strong {
        color: var(--tt-api);
      }
      summary {
        color: var(--tt-ink-2);
        cursor: pointer;
        font-size: var(--tt-b);
        inline-size: fit-content;
        min-block-size: 28px;
      }
      /* The thief asks from the end of the stage, and there is no room below his words: it stands across from them. */
      @container (min-width: 53.8em) {
        section {
          inline-size: calc(50% - var(--lane) / 2 - 12px);
          inset-block-start: 0;
          inset-inline-start: 0;
          position: absolute;
        }
      }
      .said {
        color: var(--tt-ink-2);
        font-size: var(--tt-b);
      }
    `,
  ];

  @property({ attribute: false }) trace: Trace | null = null;
  @property({ type: Number }) cursor = 0;
  @property() message = '';
  /** The step of the row that it stands in. */
  @property({ type: Number }) step = 0;
  /** True while the row is the stage's newest. */
  @property({ type: Boolean }) live = false;
  /** Nothing is told of what became of it. */
  @property({ type: Boolean }) sealed = false;
  /** Undefined: not asked yet, null: skipped. */
  @property({ attribute: false }) guess: Guess | null | undefined = undefined;
  /** True once he is said to be refused, and it is asked by what. */
  @state() private refused = false;
  /** Where the focus goes next. */
  private leads = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('message') || changed.has('trace')) this.refused = false;
  }
  protected override updated(): void {
    if (!this.leads) return;
    this.leads = false;
    this.renderRoot.querySelector<HTMLElement>('.options .button')?.focus();
  }

  override render() {
    const { trace, guess, message, cursor } = this;
    if (!trace || stepsOf(trace).steps[this.step]?.actor === 'api' || guess === null)
      return nothing;
    if (guess !== undefined)
      return html`<p class="said">
        ${tellSaid(trace, message, guess, this.sealed ? -1 : cursor)}
      </p>`;
    if (!this.live) return nothing;
    const support = cellSupport(trace, message);
    if (support === 'worked')
      return html`<section role="group" aria-labelledby="question">
        <h3 id="question">${common('cue.worked.title')}</h3>
        ${this.checks(trace)}
        <div class="options">
          ${this.option(common('cue.watch'), 'primary', () => {
            this.commit(null);
          })}
        </div>
      </section>`;
    return html`<section role="group" aria-labelledby="question">
      ${support === 'faded' && !this.refused ? this.checks(trace) : nothing}
      <h3 id="question">${texts(this.refused ? 'cell.which' : 'cell.ask')}</h3>
      ${this.refused ? this.which(trace) : this.whether(trace)}
      ${
        support === 'alone'
          ? html`<details>
              <summary>${texts('cell.hint')}</summary>
              ${this.checks(trace)}
            </details>`
          : nothing
      }
    </section>`;
  }

  /** What the API asks, in the order of its machine, in the sentences of its steps. */
  private checks(trace: Trace): TemplateResult {
    const { find } = runTexts(() => ({ trace }));
    return html`<h4 id="checks">${texts('cell.checks')}</h4>
      <ol class="checks" aria-labelledby="checks">
        ${checksBefore(trace, this.message).map(
          ({ state: key }) =>
            html`<li>${rich(find(`step.api.${key}`) ?? texts.find(`state.${key}`) ?? key)}</li>`,
        )}
      </ol>`;
  }

  private whether(trace: Trace): TemplateResult {
    return html`<div class="options">
      ${this.option(texts('cell.serves'), '', () => {
        this.commit(getsIn(trace, this.message));
      })}
      ${this.option(texts('cell.refuses'), '', () => {
        this.refused = true;
        this.leads = true;
      })}
      ${this.skip()}
    </div>`;
  }
  private which(trace: Trace): TemplateResult {
    const by = (guard: string | null) => (): void => {
      nameCheck(trace, this.message, guard);
      this.commit('refuses');
    };
    return html`<div class="options">
      ${stoppersOf(trace, this.message).map((guard) => this.option(checkName(guard), '', by(guard)))}
      ${this.option(texts('cell.unsure'), 'quiet', by(null))}
    </div>`;
  }
  private skip(): TemplateResult {
    return this.option(common('predict.skip'), 'quiet', () => {
      this.commit(null);
    });
  }
  private option(label: string, kind: string, press: () => void): TemplateResult {
    return html`<button class="button ${kind}" type="button" @click=${press}>${label}</button>`;
  }

  private commit(guess: Guess | null): void {
    const detail = { message: this.message, guess };
    this.dispatchEvent(new CustomEvent('tt-guess', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-cell-prediction': CellPrediction;
  }
}
