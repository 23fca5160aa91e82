import { css, html, LitElement, nothing } from 'lit';
import { outcomeOf, type Guess } from '../model/projections/outcome.ts';
import type { Trace } from '../model/trace.ts';
import { predict } from '../texts/en/predict.ts';
import { createTexts } from '../texts/index.ts';
import { element, property } from './element.ts';
import { shared } from './tokens.ts';

const texts = createTexts(predict);
const GUESSES: readonly Guess[] = ['serves', 'refuses', 'else'];

/**
 * The question what the API will answer, and once it is answered: what the learner had said. Its own
 * element, loaded only where predictions are asked.
 *
 * @fires tt-guess - `{message, guess}`: the learner commits to a prediction, or skips it with null.
 */
@element('tt-prediction')
export class Prediction extends LitElement {
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
        margin-block: 6px;
        padding: 12px 16px;
      }
      h3 {
        font-size: var(--tt-l);
        margin-block-end: 8px;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      p {
        color: var(--tt-ink-2);
        font-size: var(--tt-b);
      }
      .quiet {
        border-color: transparent;
        color: var(--tt-ink-2);
        font-weight: 500;
      }
      /* The stage is the container. */
      @container (max-width: 40em) {
        section {
          padding: 8px 12px;
        }
        .button {
          padding-inline: 10px;
        }
      }
    `,
  ];

  @property({ attribute: false }) trace: Trace | null = null;
  @property({ type: Number }) cursor = 0;
  @property() message = '';
  /** True while the request stands on the stage's newest row. */
  @property({ type: Boolean }) live = false;
  /** Undefined: not asked yet, null: skipped. */
  @property({ attribute: false }) guess: Guess | null | undefined = undefined;

  override render() {
    const { trace, guess } = this;
    if (!trace || guess === null) return nothing;
    if (guess !== undefined) {
      const outcome = outcomeOf(trace, this.message, this.cursor);
      const verdict = outcome === guess ? 'predict.right' : 'predict.wrong';
      const key = outcome === null ? 'predict.said' : verdict;
      return html`<p>${texts(key, { guess: texts(`predict.${guess}`) })}</p>`;
    }
    if (!this.live) return nothing;
    return html`<section aria-labelledby="question">
      <h3 id="question">${texts('predict.question')}</h3>
      <div>
        ${GUESSES.map((one) => html`<button class="button" type="button" @click=${this.commit(one)}>${texts(`predict.${one}`)}</button>`)}
        <button class="button quiet" type="button" @click=${this.commit(null)}>
          ${texts('predict.skip')}
        </button>
      </div>
    </section>`;
  }

  private commit(guess: Guess | null) {
    return (): void => {
      const detail = { message: this.message, guess };
      this.dispatchEvent(new CustomEvent('tt-guess', { detail, bubbles: true, composed: true }));
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-prediction': Prediction;
  }
}
