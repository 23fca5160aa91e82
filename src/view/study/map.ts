import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { mapOf, nextStation, type Progress, type StationState } from '../../study/progress.ts';
import type { ProgressStore } from '../../study/progress-store.ts';
import type { Station } from '../../study/path.ts';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import './keeping.ts';
import { studyTexts as texts } from './path-texts.ts';
import { stationHref, stationTitle } from './titles.ts';

const SIGNS: Readonly<Record<StationState, string>> = { done: '✓', begun: '…', new: '' };

/**
 * The map of the guided path: every station, its goal, and how far the learner is.
 *
 * @fires tt-open - `Station`: go there.
 */
@element('tt-study-map')
class StudyMap extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        container: map / inline-size;
        display: block;
      }
      h2 {
        font-size: clamp(1.5rem, 4cqi, 2.25rem);
        letter-spacing: -0.01em;
        line-height: 1.2;
      }
      .intro {
        color: var(--tt-ink-2);
        font-size: var(--tt-l);
        margin-block: 8px 16px;
        max-inline-size: 42em;
      }
      .go {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        margin-block-end: 24px;
      }
      .go .button {
        font-size: var(--tt-l);
        min-height: 48px;
        padding-inline: 24px;
        white-space: normal;
      }
      progress {
        accent-color: var(--tt-api);
        block-size: 12px;
        inline-size: 160px;
      }
      .go label {
        align-items: center;
        color: var(--tt-ink-2);
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      ol {
        display: grid;
        gap: 8px;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 22em), 1fr));
      }
      li {
        display: flex;
      }
      a {
        background: var(--tt-panel);
        border: 1px solid var(--tt-line);
        border-radius: 12px;
        align-content: start;
        color: var(--tt-ink);
        display: grid;
        flex: 1;
        gap: 2px 12px;
        grid-template-columns: auto 1fr auto;
        padding: 12px 16px;
        text-decoration: none;
      }
      a:hover {
        border-color: var(--tt-ink);
      }
      .here a {
        border: 2px solid var(--tt-client);
        padding: 11px 15px;
      }
      .sign {
        align-items: center;
        block-size: 28px;
        border: 1.5px solid var(--tt-edge);
        border-radius: 50%;
        color: var(--tt-ink-2);
        display: flex;
        font-size: var(--tt-s);
        font-weight: 700;
        grid-row: 1 / 3;
        inline-size: 28px;
        justify-content: center;
      }
      .activity .sign {
        border-radius: 6px;
      }
      .done .sign {
        background: var(--tt-api);
        border-color: var(--tt-api);
        color: var(--tt-on-accent);
      }
      .name {
        font-weight: 700;
      }
      .state {
        color: var(--tt-ink-2);
        font-size: var(--tt-s);
      }
      .here .state {
        color: var(--tt-client);
        font-weight: 700;
      }
      .goal {
        color: var(--tt-ink-2);
        font-size: calc(0.9375 * var(--tt-rem));
        grid-column: 2 / 4;
        line-height: 1.4;
      }
    `,
  ];

  @property({ attribute: false }) progress!: Progress;
  @property({ attribute: false }) store!: ProgressStore;

  override render() {
    const states = mapOf(this.progress);
    const next = nextStation(this.progress);
    const stations = [...states].filter(([{ kind }]) => kind !== 'summary');
    const done = stations.filter(([, state]) => state === 'done').length;
    const total = stations.length;
    const go =
      this.progress.records.length === 0
        ? texts('study.begin')
        : next.kind === 'summary'
          ? texts('study.to-summary')
          : texts('study.go-on', { title: stationTitle(next, texts) });
    return html`<h2>${texts('study.title')}</h2>
      <p class="intro">${texts('study.intro')}</p>
      <div class="go">
        <button class="button primary" type="button" @click=${this.open(next)}>${go}</button>
        <label
          >${texts('study.done', { done, total })}<progress max=${total} .value=${done}></progress
        ></label>
      </div>
      <ol aria-label=${texts('study.path')}>
        ${[...states].map(([station, state], place) => this.station(station, state, station === next, place + 1))}
      </ol>
      <tt-keeping .store=${this.store} .progress=${this.progress}></tt-keeping>`;
  }

  private station(
    station: Station,
    state: StationState,
    here: boolean,
    number: number,
  ): TemplateResult {
    const { id, kind } = station;
    const goal = texts.find(`goal.${id}`, `station.${id}.goal`) ?? '';
    return html`<li class="${state} ${kind} ${here ? 'here' : ''}">
      <a href=${stationHref(id)} aria-current=${here ? 'step' : nothing}>
        <span class="sign" aria-hidden="true">${SIGNS[state] || number}</span>
        <span class="name">${stationTitle(station, texts)}</span>
        <span class="state">${texts(here ? 'study.station.next' : `study.station.${state}`)}</span>
        <span class="goal">${goal}</span>
      </a>
    </li>`;
  }

  private open(station: Station) {
    return (): void => {
      this.dispatchEvent(
        new CustomEvent('tt-open', { detail: station, bubbles: true, composed: true }),
      );
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-study-map': StudyMap;
  }
}
