import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { handsIn, handsOf, MOST_HANDS, type Tally } from '../../class/tally.ts';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import { classTexts as texts } from './texts.ts';

export interface HandsOption {
  readonly id: string;
  readonly label: string;
}
/** What is asked of a class, and what came of it. */
export interface HandsOf {
  /** What was asked, as its tally is kept under. */
  readonly key: string;
  readonly title: string;
  readonly options: readonly HandsOption[];
  readonly tally: Tally | undefined;
  /** True while hands are counted. */
  readonly counting: boolean;
  /** The option that the run bore out; null until it has, and where it is not to be shown. */
  readonly truth: string | null;
  /** Shown, too, where no hand was raised. */
  readonly always?: boolean;
}
/** One count of a tally, as it was typed. */
export interface Counted {
  readonly key: string;
  readonly option: string;
  readonly count: number;
}

/**
 * A show of hands: what is asked, how many raised theirs for what, and what the run then showed.
 *
 * @fires tt-count - `Counted`: a number was typed.
 */
@element('tt-hands')
class Hands extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        container: hands / inline-size;
        display: block;
        margin-block: 12px;
        /* Over the lifelines. */
        position: relative;
      }
      section {
        background: var(--tt-panel);
        border: 2px dashed var(--tt-edge);
        border-radius: 14px;
        display: grid;
        gap: 12px;
        padding: 12px 16px 16px;
      }
      .said {
        border-style: solid;
        border-color: var(--tt-line);
      }
      h3 {
        font-size: var(--tt-l);
        line-height: 1.3;
      }
      ul {
        display: grid;
        gap: 12px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 10.5em), 1fr));
      }
      .said ul {
        gap: 8px;
        grid-template-columns: minmax(0, 1fr);
      }
      li {
        align-content: space-between;
        display: grid;
        gap: 8px;
        position: relative;
      }
      .counting li {
        background: var(--tt-sunk);
        border-radius: 10px;
        padding: 10px 12px 12px;
      }
      .said li {
        align-items: baseline;
        border: 2px solid var(--tt-line);
        border-radius: 10px;
        column-gap: 12px;
        display: flex;
        flex-wrap: wrap;
        isolation: isolate;
        overflow: clip;
        padding: 4px 14px;
      }
      /* How many, as a bar: from where lines begin. */
      .said li::before {
        background: var(--tt-client-soft);
        content: '';
        inline-size: calc(100% * var(--share));
        inset-block: 0;
        inset-inline-start: 0;
        position: absolute;
        z-index: -1;
      }
      .said li.true {
        border-color: var(--tt-api);
      }
      .said .label {
        flex: 1 1 8em;
      }
      .true .label,
      .count {
        font-weight: 700;
      }
      .count {
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .tag {
        background: var(--tt-api);
        border-radius: 999px;
        color: var(--tt-on-accent);
        font-weight: 600;
        padding: 0 12px;
      }
      .label {
        line-height: 1.3;
      }
      .number {
        align-items: stretch;
        display: flex;
        gap: 6px;
      }
      input {
        appearance: textfield;
        background: var(--tt-paper);
        border: 2px solid var(--tt-edge);
        border-radius: 8px;
        color: inherit;
        flex: 1;
        font: inherit;
        font-size: var(--tt-l);
        font-weight: 700;
        inline-size: 3em;
        min-inline-size: 0;
        padding: 2px 8px;
        text-align: center;
      }
      input::-webkit-inner-spin-button {
        appearance: none;
      }
      .number .button {
        font-size: var(--tt-l);
        line-height: 1;
        min-inline-size: 1.8em;
        padding: 0;
      }
      @media (forced-colors: active) {
        .said li::before {
          background: Highlight;
          forced-color-adjust: none;
          opacity: 0.25;
        }
      }
    `,
  ];

  @property({ attribute: false }) of!: HandsOf;

  override render() {
    const { title, counting, tally, always = false } = this.of;
    const total = handsIn(tally);
    if (!counting && total === 0 && !always) return nothing;
    return html`<section class=${counting ? 'counting' : 'said'} aria-labelledby="title">
      <h3 id="title">${title}</h3>
      <ul>
        ${this.of.options.map((option) => (counting ? this.asking(option) : this.said(option, total)))}
      </ul>
    </section>`;
  }

  private asking({ id, label }: HandsOption): TemplateResult {
    const count = this.of.tally?.[id] ?? 0;
    const step = (by: number) => (): void => {
      this.count(id, handsOf(String(count + by)));
    };
    return html`<li>
      <span class="label">${label}</span>
      <span class="number">
        <button
          class="button"
          type="button"
          aria-label=${texts('class.hands.less', { option: label })}
          aria-disabled=${count === 0}
          @click=${step(-1)}
        >
          −
        </button>
        <input
          type="number"
          inputmode="numeric"
          min="0"
          max=${MOST_HANDS}
          aria-label=${texts('class.hands.for', { option: label })}
          .value=${String(count)}
          @keydown=${({ key, target }: KeyboardEvent) => {
            // Left, so that number keys show and hide again.
            if (key === 'Enter') (target as HTMLInputElement).blur();
          }}
          @focus=${({ target }: FocusEvent) => {
            (target as HTMLInputElement).select();
          }}
          @input=${({ target }: InputEvent) => {
            this.count(id, handsOf((target as HTMLInputElement).value));
          }}
        />
        <button
          class="button"
          type="button"
          aria-label=${texts('class.hands.more', { option: label })}
          @click=${step(1)}
        >
          +
        </button>
      </span>
    </li>`;
  }

  private said({ id, label }: HandsOption, total: number): TemplateResult {
    const count = this.of.tally?.[id] ?? 0;
    return html`<li
      class=${id === this.of.truth ? 'true' : ''}
      .style=${`--share: ${count / Math.max(1, total)}`}
    >
      <span class="label">${label}</span>
      ${id === this.of.truth ? html`<span class="tag">${texts('class.hands.run')}</span>` : nothing}
      ${total === 0 ? nothing : html`<span class="count">${texts('class.hands.count', { count, total })}</span>`}
    </li>`;
  }

  private count(option: string, count: number): void {
    const detail: Counted = { key: this.of.key, option, count };
    this.dispatchEvent(new CustomEvent('tt-count', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-hands': Hands;
  }
}
