import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { element, property } from './element.ts';
import type { MachineView } from '../model/projections/machines.ts';
import { written, type Written } from '../texts/language.ts';
import type { Texts } from '../texts/texts.ts';
import { drawChart } from './statechart-drawing.ts';
import { chooseChart, layoutChart, scaleFor, type ChartLayout } from './statechart-layout.ts';
import { statechartStyles } from './statechart-styles.ts';
import { measureIn } from './statechart-text.ts';
import { Wording, type NameOf } from './statechart-words.ts';

/** Keys that scroll what has the focus; they must not step the simulator as well. */
const SCROLLS = /^(Arrow\w+|Page\w+|Home|End| )$/;
/** Kept clear around the live state, in px. */
const CLEAR = 24;

/**
 * One machine as a statechart, drawn from its definition; the run is marked in it. The drawing is
 * hidden from assistive technology, which is told the same in a list.
 *
 * @cssprop --tt-statechart-max-block-size - How tall it may be before it scrolls.
 */
@element('tt-statechart')
export class Statechart extends LitElement {
  static override styles = statechartStyles;

  @property({ attribute: false }) machine: MachineView | null = null;
  /** The catalogue; without one, keys are made readable. */
  @property({ attribute: false }) texts: Texts | null = null;
  /** Names that take precedence over the catalogue's. A new function means a new layout. */
  @property({ attribute: false }) names: NameOf | null = null;

  @state() private room = { width: 0, height: 0 };
  private charts: readonly ChartLayout[] = [];
  private wording = new Wording(null, null);
  /** The language that it is laid out for: words are of other lengths in another. */
  private spoken: Written | null = null;
  private shown = '';
  private readonly observer = new ResizeObserver(() => {
    this.look();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
    // What was scrolled to does not outlive a move in the page.
    this.shown = '';
    this.requestUpdate();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const renamed = changed.has('texts') || changed.has('names') || this.spoken !== written;
    this.spoken = written;
    if (renamed) this.wording = new Wording(this.texts, this.names);
    const definition = this.machine?.definition;
    const before = changed.has('machine') ? changed.get('machine')?.definition : definition;
    if (!definition || (!renamed && before === definition && this.charts.length > 0)) return;
    const measure = measureIn(this);
    this.charts = (['TB', 'LR'] as const).map((direction) =>
      layoutChart(definition, direction, this.wording.name, measure),
    );
  }

  override render() {
    const { machine, room, wording } = this;
    if (!machine) return nothing;
    const words = html`<ul class="words">
      ${wording.lines(machine).map((line) => html`<li>${line}</li>`)}
    </ul>`;
    if (room.width === 0) return words;
    const chart = chooseChart(this.charts, room, this.full);
    const scale = scaleFor(chart, room, this.full);
    const overflows = chart.width * scale > room.width || chart.height * scale > room.height;
    return html`${words}${this.legend(machine)}
      <div
        class="scroller"
        role="group"
        aria-label=${wording.label(machine)}
        tabindex=${overflows ? 0 : nothing}
        @keydown=${this.onKey}
      >
        ${drawChart(chart, machine, scale)}
      </div>`;
  }

  /** What the plus stands for, where there is one. */
  private legend({ party, definition }: MachineView): TemplateResult | typeof nothing {
    const adds = definition.states.some(
      ({ added, transitions }) => added ?? transitions.some((one) => one.added),
    );
    const text = adds ? this.texts?.find('machines.added') : null;
    return text
      ? html`<p class="legend ${party}"><b aria-hidden="true">+</b> ${text}</p>`
      : nothing;
  }

  protected override updated(): void {
    const { machine, room } = this;
    const chart = this.charts.length > 0 ? chooseChart(this.charts, room, this.full) : null;
    const shown = `${machine?.live ?? ''} ${room.width} ${chart?.direction ?? ''}`;
    if (!chart || room.width === 0 || shown === this.shown) return;
    this.shown = shown;
    this.showLive(chart);
  }

  /** The size wished for: larger where the page's text is larger. */
  private get full(): number {
    return Math.max(1, parseFloat(getComputedStyle(this).fontSize) / 16);
  }

  private get scroller(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.scroller');
  }

  /** Takes the measure of the room that there is. */
  private look(): void {
    const most = this.scroller ? parseFloat(getComputedStyle(this.scroller).maxBlockSize) : NaN;
    const width = Math.max(0, this.clientWidth - 12);
    const height = Number.isNaN(most) ? window.innerHeight : most;
    if (width !== this.room.width || height !== this.room.height) this.room = { width, height };
  }

  /** Brings the live state into view, at once, and moves nothing but its own scroller. */
  private showLive(chart: ChartLayout): void {
    const { scroller } = this;
    const live = chart.cards.find(({ key }) => key === this.machine?.live);
    if (!scroller || !live) return;
    const scale = scaleFor(chart, this.room, this.full);
    const inset = Math.max(0, (scroller.scrollWidth - chart.width * scale) / 2);
    const along = (start: number, size: number, from: number, view: number): number => {
      if (start - CLEAR < from || size + 2 * CLEAR > view) return start - CLEAR;
      return Math.max(from, start + size + CLEAR - view);
    };
    scroller.scrollTo({
      left: along(
        inset + live.x * scale,
        live.width * scale,
        scroller.scrollLeft,
        scroller.clientWidth,
      ),
      top: along(live.y * scale, live.height * scale, scroller.scrollTop, scroller.clientHeight),
      behavior: 'instant',
    });
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (SCROLLS.test(event.key) && this.scroller?.hasAttribute('tabindex') === true)
      event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-statechart': Statechart;
  }
}
