import { html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import {
  askedIn,
  isThiefResult,
  sendAll,
  thiefResult,
  toss,
  type Asked,
  type Sender,
} from '../../study/thief.ts';
import { loadLater } from '../../texts/index.ts';
import { announce } from '../announcer.ts';
import { element, property } from '../element.ts';
import { panelStyles } from '../panel-styles.ts';
import { plain } from '../rich.ts';
import { shared } from '../tokens.ts';
import { beginPart } from './begin-part.ts';
import { breathe, finish, focusOn, messageOf, wireText } from './station.ts';
import { stationStyles } from './station-styles.ts';
import { stationTexts as texts } from './texts.ts';
import { againstChance, endPart } from './thief-end.ts';
import { thiefStyles } from './thief-styles.ts';

type Phase = 'before' | 'preparing' | 'asking' | 'end';
const SENDERS: readonly (readonly [Sender, 'thief.owner' | 'thief.thief'])[] = [
  ['client', 'thief.owner'],
  ['impostor', 'thief.thief'],
];

/**
 * Spot the thief: twenty requests with one token, each the owner's or the thief's by the toss of a coin;
 * the learner says whose, and is held against chance.
 *
 * @fires tt-station - `{station: 'thief', result: ThiefResult}`: the last request is answered.
 */
@element('tt-thief')
class ThiefStation extends LitElement {
  static override styles = [shared, panelStyles, stationStyles, thiefStyles];

  /** The result kept from an earlier visit; null when there is none. */
  @property({ attribute: false }) outcome: unknown = null;
  @state() private phase: Phase = 'before';
  @state() private said: readonly Sender[] = [];
  @state() private fault: string | null = null;
  private asked: readonly Asked[] = [];

  override render() {
    return html`<div class="station">
      ${this.content()}
      ${this.fault === null ? nothing : html`<p class="fault" role="alert">${texts('thief.failed', { message: this.fault })}</p>`}
    </div>`;
  }

  private content() {
    const { phase, outcome } = this;
    if (phase === 'asking') return this.question();
    if (phase === 'end')
      return html`${endPart(this.asked, this.said)}
        <div class="actions">
          <button class="button" type="button" @click=${this.begin}>${texts('thief.again')}</button>
        </div>`;
    return beginPart({
      intro: texts('thief.intro'),
      before: isThiefResult(outcome)
        ? texts('thief.before', { hits: outcome.hits, count: outcome.requests })
        : null,
      label: texts('thief.begin'),
      preparing: phase === 'preparing' ? texts('thief.preparing') : null,
      begin: this.begin,
    });
  }

  private question() {
    const { asked, said } = this;
    const one = asked[said.length];
    if (!one) return nothing;
    const place = { number: said.length + 1, count: asked.length };
    return html`<section class="card ask" aria-labelledby="request">
      <h3 id="request" tabindex="-1">${texts('thief.request', place)}</h3>
      <div class="marks" aria-hidden="true">
        ${asked.map((_, mark) => html`<span class=${mark < said.length ? 'done' : mark === said.length ? 'now' : ''}></span>`)}
      </div>
      ${wireText(one.text)}
      <div class="who" role="group" aria-labelledby="who">
        <p id="who">${texts('thief.question')}</p>
        ${SENDERS.map(
          ([sender, key]) =>
            html`<button
              class="button"
              type="button"
              @click=${() => {
                this.say(sender);
              }}
            >
              ${texts(key)}
            </button>`,
        )}
      </div>
    </section>`;
  }

  private readonly begin = async (): Promise<void> => {
    if (this.phase === 'preparing') return;
    this.phase = 'preparing';
    this.fault = null;
    this.said = [];
    announce(texts('thief.preparing'));
    try {
      const run = sendAll(toss(), { breathe, meanwhile: loadLater() });
      await run.done;
      this.asked = askedIn(run.trace);
      this.phase = 'asking';
      await focusOn(this, 'request');
    } catch (error) {
      this.fault = messageOf(error);
      this.phase = 'before';
    }
  };

  private say(sender: Sender): void {
    const { asked } = this;
    const count = asked.length;
    this.said = [...this.said, sender];
    if (this.said.length < count) {
      announce(texts('thief.request', { number: this.said.length + 1, count }));
      return;
    }
    this.phase = 'end';
    const result = thiefResult(asked, this.said);
    void focusOn(this, 'end').then(() => {
      announce(
        againstChance(result)
          .map((one) => plain(one))
          .join(' '),
      );
    });
    finish(this, { station: 'thief', result });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-thief': ThiefStation;
  }
}
