import { css, html, LitElement, nothing } from 'lit';
import { element, property } from './element.ts';
import type { Granularity, Mark, TimelineView } from '../model/projections/timeline.ts';
import type { Viewpoint } from '../model/projections/stage.ts';
import type { Texts } from '../texts/index.ts';
import type { Speed } from './player.ts';
import { shared } from './tokens.ts';

export type Command = 'back' | 'next' | 'toggle' | 'onward';

/**
 * The controls and the timeline.
 *
 * @fires tt-command - `Command`: a button was pressed.
 * @fires tt-seek - `number`: go to this step.
 * @fires tt-setting - `{by}` or `{speed}`: a choice was made.
 */
@element('tt-controls')
class Controls extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        container: controls / inline-size;
        display: block;
      }
      .bar {
        align-items: center;
        display: flex;
        gap: 12px;
      }
      .timeline {
        align-items: center;
        border-radius: 6px;
        cursor: pointer;
        display: flex;
        flex: 1;
        gap: 3px;
        min-block-size: 36px;
        min-inline-size: 80px;
        touch-action: none;
      }
      .mark {
        background: var(--tt-line);
        block-size: 10px;
        border-radius: 5px;
        flex: 1;
        min-inline-size: 2px;
        pointer-events: none;
      }
      .mark.seen {
        background: var(--accent, var(--tt-ink-2));
      }
      .mark.first {
        margin-inline-start: 9px;
      }
      .mark.live {
        outline: 2px solid var(--tt-ink);
        outline-offset: 2px;
      }
      .position {
        color: var(--tt-ink-2);
        font-size: calc(0.9375 * var(--tt-rem));
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      label {
        align-items: center;
        color: var(--tt-ink-2);
        display: inline-flex;
        font-size: calc(0.9375 * var(--tt-rem));
        gap: 6px;
        white-space: nowrap;
      }
      .play {
        min-inline-size: 84px;
      }
      .next {
        min-inline-size: 104px;
      }
      @container controls (max-width: 53.75em) {
        .bar {
          flex-wrap: wrap;
          gap: 8px;
        }
        .timeline {
          flex-basis: 100%;
          min-block-size: 28px;
          order: -1;
        }
        .position {
          margin-inline-start: auto;
        }
      }
      @container controls (max-width: 30em) {
        .button {
          font-size: calc(0.875 * var(--tt-rem));
          padding-inline: 8px;
        }
        .next {
          flex: 1 1 35%;
          line-height: 1.2;
          min-inline-size: 0;
          display: grid;
          place-items: center;
          white-space: normal;
        }
        /* What it will say at the end has its room already: the bar is as high at every step. */
        .next::after {
          content: attr(data-onward) ' ▶';
          visibility: hidden;
        }
        .next > span,
        .next::after {
          grid-area: 1 / 1;
        }
        .play {
          min-inline-size: 0;
        }
        .position {
          flex: 1;
          margin: 0;
        }
        label {
          flex: auto;
        }
        select {
          inline-size: 100%;
        }
      }
      @media (forced-colors: active) {
        .mark {
          background: GrayText;
        }
        .mark.seen {
          background: Highlight;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) view!: TimelineView;
  @property({ attribute: false }) texts!: Texts;
  /** As the API sees it, whoever is not the API looks the same. */
  @property() viewpoint: Viewpoint = 'all';
  @property({ type: Boolean }) playing = false;
  @property({ type: Boolean }) ended = false;
  /** What the button at the end says, where something follows; null after the last. */
  @property({ attribute: false }) onward: string | null = null;
  @property() by: Granularity = 'step';
  @property() speed: Speed = 'normal';

  override render() {
    const { texts, view } = this;
    const onward = this.ended ? this.onward : null;
    return html`<div class="bar" role="group" aria-label=${texts('controls.label')}>
      <button
        class="button"
        type="button"
        aria-disabled=${view.cursor <= 0}
        @click=${this.command('back')}
      >
        <span class="way" aria-hidden="true">◀</span> ${texts('controls.back')}
      </button>
      <button
        class="button primary next"
        type="button"
        aria-disabled=${this.ended && onward === null}
        data-onward=${this.onward}
        @click=${this.command(onward === null ? 'next' : 'onward')}
      >
        <span
          >${onward ?? texts('controls.next')} <span class="way" aria-hidden="true">▶</span></span
        >
      </button>
      <button class="button play" type="button" @click=${this.command('toggle')}>
        ${this.playing ? texts('controls.pause') : this.ended ? texts('controls.again') : texts('controls.play')}
      </button>
      ${this.timeline()}
      <span class="position">${this.position}</span>
      ${this.choice('by', ['step', 'line'])} ${this.choice('speed', ['slow', 'normal', 'fast'])}
    </div>`;
  }

  private choice(name: 'by' | 'speed', values: readonly string[]) {
    const { texts } = this;
    return html`<label>
      <span class="hidden">${texts(`controls.${name}`)}</span>
      <select @change=${this.choose(name)}>
        ${values.map((one) => html`<option value=${one} ?selected=${this[name] === one}>${texts.find(`controls.${name}.${one}`)}</option>`)}
      </select>
    </label>`;
  }

  private timeline() {
    const { view, texts } = this;
    const live = view.marks[view.cursor - view.before];
    return html`<div
      class="timeline"
      role="slider"
      tabindex="0"
      aria-label=${texts('controls.timeline')}
      aria-valuemin="1"
      aria-valuemax=${view.total || 1}
      aria-valuenow=${view.cursor + 1}
      aria-valuetext=${this.describe(live)}
      @pointerdown=${this.grab}
      @pointermove=${this.drag}
    >
      ${view.marks.map((mark, place) => this.mark(mark, view.marks[place - 1]))}
    </div>`;
  }

  private mark(mark: Mark, before: Mark | undefined) {
    if (mark.ahead) return html`<span class="mark"></span>`;
    const first = before && !before.ahead && before.message !== mark.message ? 'first' : '';
    const party = this.viewpoint === 'api' && mark.actor !== 'api' ? 'client' : mark.actor;
    return html`<span class="mark seen ${party} ${first} ${mark.live ? 'live' : ''}"></span>`;
  }

  private get position() {
    const { cursor, total } = this.view;
    return this.texts('controls.position', { step: cursor + 1, total: total || 1 });
  }

  private describe(mark: Mark | undefined) {
    const { texts, position } = this;
    if (!mark || mark.ahead) return nothing;
    if (this.viewpoint === 'api' && mark.actor !== 'api')
      return `${position}: ${texts('stage.unknown')}`;
    const [, , state = ''] = mark.id.split('.');
    // `checking-token` and `asking-2` are named as `checkingToken` and `asking`.
    const key = state.replace(/-(\D)|-\d+$/g, (_, letter?: string) => (letter ?? '').toUpperCase());
    // The clock is no party: it only turns.
    const party = mark.actor === 'clock' ? '' : `${texts.find(`stage.${mark.actor}`)}, `;
    return `${position}: ${party}${texts.find(`state.${key}`) ?? key}`;
  }

  private readonly grab = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.seek(event);
  };
  private readonly drag = (event: PointerEvent): void => {
    if (event.buttons & 1) this.seek(event);
  };

  private seek({ clientX }: PointerEvent): void {
    const marks = [...this.renderRoot.querySelectorAll('.mark')];
    const past = marks.findIndex((mark) => mark.getBoundingClientRect().right >= clientX);
    this.send('tt-seek', this.view.before + (past < 0 ? marks.length - 1 : past));
  }

  /** A button that leads nowhere keeps the focus, so that the keys go on counting. */
  private command(command: Command) {
    return ({ currentTarget }: Event): void => {
      if ((currentTarget as Element).ariaDisabled !== 'true') this.send('tt-command', command);
    };
  }
  private choose(name: 'by' | 'speed') {
    return (event: Event): void => {
      this.send('tt-setting', { [name]: (event.target as HTMLSelectElement).value });
    };
  }
  private send(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-controls': Controls;
  }
}
