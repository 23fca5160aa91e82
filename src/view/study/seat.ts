import { html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { Decision } from '../../study/decision.ts';
import { isSeatResult, seatResult } from '../../study/seat-result.ts';
import { Seat, type Judged } from '../../study/seat.ts';
import type { Sight } from '../../study/sight.ts';
import { loadLater } from '../../texts/index.ts';
import { announce } from '../announcer.ts';
import { element, property } from '../element.ts';
import { panelStyles } from '../panel-styles.ts';
import { plain } from '../rich.ts';
import { shared } from '../tokens.ts';
import { beginPart } from './begin-part.ts';
import { sightPart } from './seat-desk.ts';
import { endPart } from './seat-end.ts';
import { seatStyles } from './seat-styles.ts';
import { choices, keyOf, sayVerdict, verdictPart } from './seat-verdict.ts';
import { finish, focusOn, messageOf } from './station.ts';
import { stationStyles } from './station-styles.ts';
import { stationTexts as texts } from './texts.ts';

type Phase = 'before' | 'preparing' | 'choosing' | 'deciding' | 'judged' | 'end';

/**
 * Be the API: requests come one by one, the learner decides each by what the API sees, and then the
 * machine does. What it decides exists only once the learner has.
 *
 * @fires tt-station - `{station: 'seat', result: SeatResult}`: the last request is decided.
 */
@element('tt-seat')
class SeatStation extends LitElement {
  static override styles = [shared, panelStyles, stationStyles, seatStyles];

  /** The result kept from an earlier visit; null when there is none. */
  @property({ attribute: false }) outcome: unknown = null;
  @state() private phase: Phase = 'before';
  @state() private sight: Sight | null = null;
  @state() private missing = false;
  @state() private fault: string | null = null;
  private seat: Seat | null = null;
  private judged: readonly Judged[] = [];

  override render() {
    return html`<div class="station">
      ${this.content()}
      ${this.fault === null ? nothing : html`<p class="fault" role="alert">${texts('seat.failed', { message: this.fault })}</p>`}
    </div>`;
  }

  private content() {
    const { phase, sight, seat, outcome } = this;
    if (phase === 'before' || phase === 'preparing')
      return beginPart({
        intro: texts('seat.intro'),
        before: isSeatResult(outcome)
          ? texts('seat.before', { alike: outcome.alike, count: outcome.requests })
          : null,
        label: texts('seat.begin'),
        preparing: phase === 'preparing' ? texts('seat.preparing') : null,
        begin: this.begin,
      });
    if (!seat || !sight) return nothing;
    if (phase === 'end')
      return html`${endPart(this.judged, seat.sameBytes)}
        <div class="actions">
          <button class="button" type="button" @click=${this.begin}>${texts('seat.again')}</button>
        </div>`;
    return html`<div class="desk">
      ${sightPart(sight, seat.count)} ${phase === 'judged' ? this.verdict() : this.form(seat)}
    </div>`;
  }

  private form(seat: Seat) {
    const deciding = this.phase === 'deciding';
    return html`<form class="decision" novalidate @submit=${this.commit}>
      ${choices(seat.refusals, this.missing)}
      ${this.missing ? html`<p id="missing" class="fault">${texts('seat.choose-first')}</p>` : nothing}
      <div class="actions">
        <button class="button primary" type="submit" aria-disabled=${deciding ? 'true' : nothing}>
          ${texts(deciding ? 'seat.deciding' : 'seat.commit')}
        </button>
      </div>
    </form>`;
  }

  private verdict() {
    const judged = this.judged.at(-1);
    if (!judged) return nothing;
    const last = this.judged.length === this.seat?.count;
    return html`<div class="decision">
      ${verdictPart(judged)}
      <div class="actions">
        <button class="button primary" type="button" @click=${this.next}>
          ${texts(last ? 'seat.finish' : 'seat.next')}
        </button>
      </div>
    </div>`;
  }

  private readonly begin = async (): Promise<void> => {
    if (this.phase === 'preparing') return;
    this.phase = 'preparing';
    this.fault = null;
    this.judged = [];
    announce(texts('seat.preparing'));
    try {
      [this.seat] = await Promise.all([Seat.open(), loadLater()]);
      await this.next();
    } catch (error) {
      this.fault = messageOf(error);
      this.phase = 'before';
    }
  };

  private readonly next = async (): Promise<void> => {
    const { seat } = this;
    if (!seat) return;
    const sight = await seat.next();
    this.missing = false;
    if (sight) {
      this.sight = sight;
      this.phase = 'choosing';
      await focusOn(this, 'request');
      return;
    }
    this.phase = 'end';
    const result = seatResult(this.judged);
    await focusOn(this, 'end');
    const { alike, requests: count } = result;
    announce(
      [texts('seat.end.alike', { alike, count }), texts('seat.end.point')]
        .map((one) => plain(one))
        .join(' '),
    );
    finish(this, { station: 'seat', result });
  };

  private readonly commit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { seat } = this;
    if (!seat || this.phase !== 'choosing') return;
    const chosen = new FormData(event.target as HTMLFormElement).get('decision');
    const refusal = seat.refusals.find((one) => keyOf(one) === chosen);
    if (chosen !== 'pass' && !refusal) {
      this.missing = true;
      announce(texts('seat.choose-first'));
      this.renderRoot.querySelector<HTMLElement>('input')?.focus();
      return;
    }
    await this.decide(seat, refusal ?? null);
  };

  private async decide(seat: Seat, yours: Decision): Promise<void> {
    this.missing = false;
    this.phase = 'deciding';
    try {
      const judged = await seat.decide(yours);
      this.judged = [...this.judged, judged];
      this.phase = 'judged';
      await focusOn(this, 'verdict');
      announce(sayVerdict(judged));
    } catch (error) {
      this.fault = messageOf(error);
      this.phase = 'before';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-seat': SeatStation;
  }
}
