import { html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { isCostResult, measureCost, ROUNDS, type CostResult } from '../../study/cost.ts';
import { announce } from '../announcer.ts';
import { element, property } from '../element.ts';
import { panelStyles } from '../panel-styles.ts';
import { plain, rich } from '../rich.ts';
import { shared } from '../tokens.ts';
import { costStyles } from './cost-styles.ts';
import { endPart, ratioText } from './cost-end.ts';
import { breathe, finish, focusOn, messageOf } from './station.ts';
import { stationStyles } from './station-styles.ts';
import { number, stationTexts as texts } from './texts.ts';

/**
 * Why tokens at all: what a request costs that checks a password, and one that checks a token, measured
 * where the learner is.
 *
 * @fires tt-station - `{station: 'cost', result: CostResult}`: a measurement is finished.
 */
@element('tt-cost')
class CostStation extends LitElement {
  static override styles = [shared, panelStyles, stationStyles, costStyles];

  /** The result kept from an earlier visit; null when there is none. */
  @property({ attribute: false }) outcome: unknown = null;
  /** The round under way, from 1, 0 before the first; null when nothing is measured. */
  @state() private round: number | null = null;
  @state() private measured: CostResult | null = null;
  @state() private said: string | null = null;
  private stopping: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopping?.abort();
  }

  override render() {
    const { measured, round, said, outcome } = this;
    const before = isCostResult(outcome) && measured === null && round === null;
    return html`<div class="station">
      <p class="lead">${rich(texts('cost.intro'))}</p>
      ${before ? html`<p class="lead quiet">${texts('cost.before', { password: number(outcome.password), token: number(outcome.token) })}</p>` : nothing}
      <div class="actions">
        <button
          id="measure"
          class="button ${measured ? '' : 'primary'}"
          type="button"
          @click=${round === null ? this.measure : this.stop}
        >
          ${texts(round === null ? (measured ? 'cost.again' : 'cost.measure') : 'cost.stop')}
        </button>
        ${round === null ? nothing : this.progress(round)}
      </div>
      ${said === null ? nothing : html`<p class="said">${said}</p>`}
      ${measured === null ? nothing : endPart(measured)}
    </div>`;
  }

  private progress(round: number) {
    return html`<label class="progress"
      ><span
        >${round === 0 ? texts('cost.started') : texts('cost.measuring', { round, rounds: ROUNDS })}</span
      >
      <progress max=${ROUNDS + 1} .value=${round}></progress
    ></label>`;
  }

  private readonly measure = async (): Promise<void> => {
    const stopping = new AbortController();
    this.stopping = stopping;
    this.round = 0;
    this.said = null;
    this.measured = null;
    announce(texts('cost.started'));
    try {
      const result = await measureCost({
        breathe,
        signal: stopping.signal,
        progress: (round) => {
          this.round = round;
        },
      });
      this.round = null;
      this.measured = result;
      await focusOn(this, 'end');
      announce(plain(ratioText(result)));
      finish(this, { station: 'cost', result });
    } catch (error) {
      this.round = null;
      this.said = stopping.signal.aborted
        ? texts('cost.stopped')
        : texts('cost.failed', { message: messageOf(error) });
      announce(this.said);
    }
  };

  private readonly stop = (): void => {
    this.stopping?.abort();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-cost': CostStation;
  }
}
