import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { BUILT } from '../../study/building.ts';
import { stationAfter, type Station } from '../../study/path.ts';
import type { ProgressStore } from '../../study/progress-store.ts';
import { resultOf } from '../../study/progress.ts';
import type { Json } from '../../study/records.ts';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import '../class/hand-in.ts';
import { activityPart, loadActivity } from './activities.ts';
import './map.ts';
import './summary.ts';
import { studyStyles } from './study-styles.ts';
import { studyTexts as texts } from './path-texts.ts';
import { stationTitle } from './titles.ts';

/**
 * A page of the guided path: its map, an activity, or the summary.
 *
 * @fires tt-open - `Station`: go there.
 * @fires tt-part-missing - An activity could not be loaded.
 */
@element('tt-study')
class Study extends LitElement {
  static override styles = [shared, studyStyles];

  @property() page = 'map';
  /** How much is left to the learner, where a station has such levels. */
  @property() level = '';
  @property({ attribute: false }) store!: ProgressStore;
  /** What became of answers is not told. */
  @property({ type: Boolean }) sealed = false;
  private unsubscribe: (() => void) | null = null;
  private finished = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.unsubscribe = this.store.subscribe(() => {
      this.requestUpdate();
    });
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('page')) return;
    this.finished = false;
    loadActivity(this.page).catch(() => {
      this.dispatchEvent(new CustomEvent('tt-part-missing', { bubbles: true, composed: true }));
    });
  }

  override render() {
    const { page, store } = this;
    if (page === 'map')
      return html`<tt-study-map .progress=${store.value} .store=${store}></tt-study-map>`;
    if (page === 'summary')
      return html`${this.top(texts('station.summary.title'))}
        ${
          this.sealed
            ? nothing
            : html`<tt-study-summary .progress=${store.value}></tt-study-summary>`
        }<tt-hand-in .progress=${store.value}></tt-hand-in>`;
    const kept = resultOf(store.value, page);
    const outcome = kept?.kind === 'finished' ? kept.result : null;
    const next = stationAfter(page);
    const done = this.finished || kept !== null;
    // Nobody has to answer there, and a browser may offer too little for it.
    const isOpen = BUILT.some((one) => one === page);
    return html`${this.top(texts.find(`station.${page}.title`) ?? page)}
      <div class="activity" @tt-station=${this.took}>
        ${activityPart(page, outcome, this.level)}
      </div>
      ${next && (done || isOpen) ? html`<p class="next">${this.link(next, done)}</p>` : nothing}`;
  }

  private top(title: string): TemplateResult {
    return html`<div class="top">
      <h2>${title}</h2>
      <a class="button" href="#/study">${texts('study.map')}</a>
    </div>`;
  }

  private link(station: Station, done: boolean): TemplateResult {
    return html`<button
      class="button ${done ? 'primary' : ''}"
      type="button"
      @click=${() => {
        this.dispatchEvent(
          new CustomEvent('tt-open', { detail: station, bubbles: true, composed: true }),
        );
      }}
    >
      ${texts('debrief.on', { title: stationTitle(station, texts) })}
    </button>`;
  }

  private readonly took = ({ detail }: CustomEvent<{ station: string; result: Json }>): void => {
    this.finished = true;
    this.store.record({ kind: 'finished', ...detail });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-study': Study;
  }
}
