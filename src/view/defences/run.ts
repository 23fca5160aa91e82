import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import {
  minuteAt,
  momentsOf,
  nextAsk,
  stepAt,
  type Moments,
} from '../../model/defences/moments.ts';
import type { DefenceRun } from '../../model/defences/play.ts';
import { element, property } from '../element.ts';
import { rich } from '../rich.ts';
import { shared } from '../tokens.ts';
import { ATTACK_IDS, DEFENCE_IDS } from './cells.ts';
import { hrefOf, neighbour } from './neighbour.ts';
import './outcome.ts';
import { runStyles } from './run-styles.ts';
import {
  attackName,
  cellTitle,
  clock,
  defenceName,
  defenceTexts as texts,
  howOf,
} from './texts.ts';
import { besideLink } from './ways.ts';

/** Where what comes of it stands below the last step, and opens above it on request alone. */
const NARROW = matchMedia('(max-width: 45rem)');

/**
 * What stands above the run of an attack against a defence: which it is, to be chosen anew; what comes of it; and
 * where in it the thief steals, is served and is refused.
 *
 * @fires tt-cell - `{attack, defence}`: another was chosen.
 * @fires tt-jump - `number`: a step to go to.
 * @fires tt-predicts - Predictions are switched on or off.
 */
@element('tt-defence-run')
class RunHeading extends LitElement {
  static override styles = [shared, runStyles];

  @property({ attribute: false }) attack = '';
  @property({ attribute: false }) defence = '';
  @property({ attribute: false }) run: DefenceRun | null = null;
  @property({ type: Number }) cursor = 0;
  /** How many entries are recorded; what is found in a growing run is looked for anew. */
  @property({ type: Number }) recorded = 0;
  @property({ type: Boolean }) ended = false;
  @property({ type: Boolean }) predicts = false;
  /** What comes of it is left to be found. */
  @property({ type: Boolean }) sealed = false;
  /** Whoever predicts opens what comes of it by himself. */
  @state() private asked = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('run')) this.asked = false;
  }

  override render() {
    const { attack, defence, run, cursor } = this;
    if (!run) return nothing;
    const moments = momentsOf(run.trace);
    const told = !this.sealed && (!this.predicts || this.ended || this.asked);
    return html`<h2 class="hidden">${cellTitle(attack, defence)}</h2>
      <div class="choose">
        ${this.link(-1, '‹', 'defences.before')}
        ${this.select('attack', ATTACK_IDS, attack, attackName)}
        <span class="against">${texts('defences.against')}</span>
        ${this.select('defence', DEFENCE_IDS, defence, defenceName)}
        ${this.link(1, '›', 'defences.next')}
        <a class="button small" href="#/defences">${texts('defences.all')}</a>
      </div>
      <p class="how">${rich(`${howOf('attack', attack)} ${howOf('defence', defence)}`)}</p>
      <div class="moments" role="group" aria-label=${texts('defences.jump')}>
        <span class="time"
          >${texts('defences.time', { time: clock(minuteAt(run.trace, cursor)) })}</span
        >
        ${this.jump('theft', moments)} ${this.next(run)}
        ${told ? [this.jump('served', moments), this.jump('refused', moments)] : nothing}
        ${this.sealed ? nothing : besideLink(attack, defence)}
        <label
          ><input
            type="checkbox"
            .checked=${this.predicts}
            @change=${() => {
              this.send('tt-predicts', null);
            }}
          />${texts('predict.ask')}</label
        >
      </div>
      ${this.sealed ? nothing : this.outcome(run, told)}`;
  }

  private outcome(run: DefenceRun, told: boolean): TemplateResult {
    return html`<details
      .open=${this.asked || (told && !NARROW.matches)}
      @toggle=${({ target }: Event) => {
        if ((target as HTMLDetailsElement).open !== told) this.asked = !told;
      }}
    >
      <summary>${texts('defences.outcome')}</summary>
      <tt-defence-outcome .run=${run} .recorded=${this.recorded}></tt-defence-outcome>
    </details>`;
  }

  private link(by: 1 | -1, sign: string, key: 'defences.before' | 'defences.next') {
    const to = neighbour(this, by);
    const side = by < 0 ? '' : 'forward';
    if (!to) return html`<span class="edge ${side}"></span>`;
    const title = texts(key, { title: cellTitle(to.attack, to.defence) });
    return html`<a class="button icon ${side}" href=${hrefOf(to)} title=${title} aria-label=${title}
      ><span class="way" aria-hidden="true">${sign}</span></a
    >`;
  }

  private select(
    which: 'attack' | 'defence',
    ids: readonly string[],
    chosen: string,
    nameOf: (id: string) => string,
  ): TemplateResult {
    return html`<select
      class=${which}
      aria-label=${texts(`defences.${which}`)}
      @change=${({ target }: Event) => {
        const { attack, defence } = this;
        this.send('tt-cell', { attack, defence, [which]: (target as HTMLSelectElement).value });
      }}
    >
      ${ids.map((id) => html`<option value=${id} .selected=${id === chosen}>${nameOf(id)}</option>`)}
    </select>`;
  }

  /** To where he asks next, which tells nothing of the answer. */
  private next({ trace }: DefenceRun): TemplateResult | typeof nothing {
    const step = nextAsk(trace, this.cursor);
    return step === null ? nothing : this.to(step, texts('defences.jump.next'));
  }
  private to(step: number, label: string, first = false): TemplateResult {
    return html`<button
      class="button small ${first && this.cursor === 0 ? 'primary' : ''}"
      type="button"
      aria-current=${step === this.cursor ? 'true' : nothing}
      @click=${() => {
        this.send('tt-jump', step);
      }}
    >
      ${label}
    </button>`;
  }

  private jump(which: keyof Moments, moments: Moments): TemplateResult | typeof nothing {
    const { run } = this;
    const n = moments[which];
    if (!run) return nothing;
    if (n === null)
      // Of what may still come nothing is said.
      return !run.ended
        ? nothing
        : html`<span class="never">${texts(`defences.never.${which}`)}</span>`;
    return this.to(stepAt(run.trace, n), texts(`defences.jump.${which}`), which === 'theft');
  }

  private send(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-defence-run': RunHeading;
  }
}
