import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { entriesOf } from '../model/projections/at.ts';
import { outcomeOf, type Guess } from '../model/projections/outcome.ts';
import { stepsOf } from '../model/steps.ts';
import type { Trace } from '../model/trace.ts';
import { decisionOf } from '../study/decided.ts';
import { supportFor, type Support } from '../study/support.ts';
import { predict } from '../texts/en/predict.ts';
import { createTexts } from '../texts/texts.ts';
import type { Simulation } from './simulation.ts';
import { cue, cueStyles } from './study/cue.ts';
import { element, property } from './element.ts';
import { shared } from './tokens.ts';

const texts = createTexts(predict);
const GUESSES: readonly Guess[] = ['serves', 'refuses', 'else'];

/** Whether a run is a theft against a defence, of which something else is asked. */
export const isCell = ({ header }: Trace): boolean => header.scenario.includes('/');

/** True where playing waits: a request has gone out, and nothing is said yet of what will come. */
export function mustPredict({ player, viewpoint, guesses }: Simulation): boolean {
  const { session, cursor } = player;
  const message = session && stepsOf(session.trace).steps[cursor]?.message;
  if (!session || viewpoint === 'api' || !message || guesses.has(message)) return false;
  return entriesOf(session.trace, cursor).some(
    (entry) => entry.kind === 'request' && entry.to === 'api',
  );
}

/**
 * The question what the API will answer, and once it is answered: what the learner had said. Its own
 * element, loaded only where predictions are asked.
 *
 * @fires tt-guess - `{message, guess}`: the learner commits to a prediction, or skips it with null.
 */
@element('tt-prediction')
class Prediction extends LitElement {
  static override styles = [
    shared,
    cueStyles,
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
      .parted {
        border: 1.5px dashed var(--tt-edge);
        border-radius: 8px;
        color: var(--tt-ink);
        font-weight: 600;
        inline-size: fit-content;
        margin-block: 4px;
        padding: 2px 12px;
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
  /** The step of the row that it stands in: the request's, or one in which the API has decided. */
  @property({ type: Number }) step = 0;
  /** True on the guided path, where there may be help before a reply. */
  @property({ type: Boolean }) study = false;
  /** True while the row is the stage's newest. */
  @property({ type: Boolean }) live = false;
  /** Undefined: not asked yet, null: skipped. */
  @property({ attribute: false }) guess: Guess | null | undefined = undefined;

  override render() {
    const { trace, guess } = this;
    if (!trace) return nothing;
    if (isCell(trace))
      return html`<tt-cell-prediction
        .trace=${trace}
        .cursor=${this.cursor}
        .sealed=${this.sealed}
        .message=${this.message}
        .step=${this.step}
        .live=${this.live}
        .guess=${guess}
      ></tt-cell-prediction>`;
    if (stepsOf(trace).steps[this.step]?.actor === 'api') return this.parted(trace);
    if (guess === null) return nothing;
    if (guess !== undefined) return this.verdict(trace, guess);
    if (!this.live) return nothing;
    const support: Support = this.study ? supportFor(trace, this.message) : 'alone';
    const help = support === 'alone' ? nothing : cue(trace, this.message);
    if (support === 'worked')
      return html`<section role="group" aria-labelledby="question">
        <h3 id="question">${texts('cue.worked.title')}</h3>
        ${help}
        <div>
          <button class="button primary" type="button" @click=${this.commit(null)}>
            ${texts('cue.watch')}
          </button>
        </div>
      </section>`;
    return html`<section role="group" aria-labelledby="question">
      ${help}
      <h3 id="question">${texts('predict.question')}</h3>
      <div>
        ${GUESSES.map((one) => html`<button class="button" type="button" @click=${this.commit(one)}>${texts(`predict.${one}`)}</button>`)}
        <button class="button quiet" type="button" @click=${this.commit(null)}>
          ${texts('predict.skip')}
        </button>
      </div>
    </section>`;
  }

  /** True where the stage hides why it came so: then nothing is said of the guess either. */
  private get sealed(): boolean {
    const root = this.getRootNode();
    return root instanceof ShadowRoot && root.host.matches('[data-hide~=why]');
  }

  private verdict(trace: Trace, guess: Guess): TemplateResult {
    const outcome = this.sealed ? null : outcomeOf(trace, this.message, this.cursor);
    const verdict = outcome === guess ? 'predict.right' : 'predict.wrong';
    const key = outcome === null ? 'predict.said' : verdict;
    return html`<p>${texts(key, { guess: texts(`predict.${guess}`) })}</p>`;
  }

  /** Marks the step at which the run went another way than was said, once the answer is there. */
  private parted(trace: Trace): TemplateResult | typeof nothing {
    const { guess, message, cursor } = this;
    const decision = guess && !this.sealed ? decisionOf(trace, message, cursor) : null;
    const here = decision && stepsOf(trace).steps[this.step]?.id === decision.step;
    if (!here || outcomeOf(trace, message, cursor) === guess) return nothing;
    return html`<p class="parted">${texts('cue.parted')}</p>`;
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
