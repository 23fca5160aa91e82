import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { element, property } from './element.ts';
import { explain } from '../model/projections/explanation.ts';
import { projectHeads, type Head } from '../model/projections/heads.ts';
import {
  projectStage,
  type StageMessage,
  type StageRow,
  type Viewpoint,
} from '../model/projections/stage.ts';
import type { Guess } from '../model/projections/outcome.ts';
import type { LineEntry, Party, Trace } from '../model/trace.ts';
import { fill } from '../texts/text.ts';
import type { Texts } from '../texts/texts.ts';
import { rich, unmarked, withArticleTerms, withChips } from './rich.ts';
import { bubbles, requestWire, responseWire } from './stage-messages.ts';
import { stageStyles } from './stage-styles.ts';
import { shared } from './tokens.ts';

/** Whether predictions are asked, and whether on the guided path. */
export type Predicts = boolean | 'study';
/** What moves the newest row. */
const FOLLOWED = ['cursor', 'trace', 'guesses', 'recorded'] as const;
/** A guard by its name, as a text asks for it. */
const named = (texts: Texts, guard: string | null) => ({ guard: label(texts, `guard.${guard}`) });
const label = (texts: Texts, key: string): string => texts.find(key) ?? key;

/** The stage: what is said, what is sent, and what each side thinks, down to the cursor. */
@element('tt-stage')
class Stage extends LitElement {
  static override styles = [shared, stageStyles];

  @property({ attribute: false }) trace: Trace | null = null;
  @property({ type: Number }) cursor = 0;
  /** How many entries are recorded; a growing trace is drawn anew when it changes. */
  @property({ type: Number }) recorded = 0;
  @property() viewpoint: Viewpoint = 'all';
  @property({ attribute: false }) texts!: Texts;
  /** Guesses by message; undefined: not asked yet, null: skipped. */
  @property({ attribute: false }) guesses: ReadonlyMap<string, Guess | null> = new Map();
  /** `study`: on the guided path. */
  @property({ attribute: false }) predicts: Predicts = false;
  /** The first screen: its question, slotted, stands in place of the sentence. */
  @property({ type: Boolean }) welcomes = false;
  /** Folds nothing: for print. */
  @property({ type: Boolean }) whole = false;
  private observed: Element | null = null;
  /** Who sent each message in view. */
  private senders = new Map<string, string>();

  override render() {
    const { trace, cursor } = this;
    if (!trace) return nothing;
    const view = projectStage(trace, cursor, this.viewpoint);
    this.senders = new Map(
      view.messages.flatMap(({ rows }) =>
        rows.flatMap(({ request, message }) =>
          request ? [[message, request.actor] as const] : [],
        ),
      ),
    );
    const three = view.parties.length === 3;
    const heads = projectHeads(trace, cursor);
    const sentence = this.sentence(trace, cursor);
    const visible = view.messages.some(({ rows }) => rows.some(({ live }) => live));
    return html`<div class="stage ${three ? 'three' : 'two'}">
      <div class="heads">
        ${heads.filter(({ party }) => view.parties.includes(party)).map((head) => this.head(head))}
      </div>
      <div class="scroller" tabindex="0" role="region" aria-label=${this.texts('stage.messages')}>
        <div class="rows">
          ${view.parties.map((party) => html`<span class="line ${party}" aria-hidden="true"></span>`)}
          ${view.before > 0 ? html`<p class="narration">${this.texts('stage.before', { count: view.before })}</p>` : nothing}
          <ol aria-label=${this.texts('stage.messages')}>
            ${view.messages.map((message) => (message.open || this.whole ? message.rows.map((row) => this.row(row, sentence)) : this.folded(message)))}
            ${
              visible
                ? nothing
                : html`<li class="row">
                    <p class="narration"><bdi>${this.texts('stage.api-blind')}</bdi></p>
                  </li>`
            }
          </ol>
          <slot @slotchange=${this.followSoon}></slot>
        </div>
      </div>
    </div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.observed = null;
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A third party wants more room, so the lifelines give way to the chat sooner.
    const three = this.viewpoint === 'all' && this.trace?.header.parties.length === 3;
    this.toggleAttribute('three', three);
    const scroller = this.renderRoot.querySelector('.scroller');
    // To observe what is observed already would have it measured once more.
    if (scroller && scroller !== this.observed) this.resized.observe(scroller);
    this.observed = scroller;
    // In the frame that draws it, where the layout is due anyway: not in the task of the key.
    if (FOLLOWED.some((name) => changed.has(name))) this.followSoon();
  }

  private readonly followSoon = (): void => {
    requestAnimationFrame(this.follow);
  };

  /** Scrolls to the newest, but never past the top of the live row: it begins with what is said. */
  private readonly follow = (): void => {
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    const live = this.renderRoot.querySelector<HTMLElement>('.row.live');
    if (!scroller) return;
    const bottom = scroller.scrollHeight - scroller.clientHeight;
    scroller.scrollTop = live ? Math.min(bottom, live.offsetTop - 6) : bottom;
  };
  private readonly resized = new ResizeObserver(this.follow);

  private head({ party, holds, message }: Head): TemplateResult {
    const name =
      this.viewpoint === 'api' && party !== 'api' ? 'stage.unknown' : (`stage.${party}` as const);
    const state =
      this.viewpoint === 'api' && party !== 'api'
        ? ''
        : fill(label(this.texts, `stage.${party}.${holds}`), { message });
    return html`<div class="head ${party} lane">
      <div>
        <h3>${this.texts(name)}</h3>
        <p>${state}</p>
      </div>
    </div>`;
  }

  private sentence(trace: Trace, cursor: number): TemplateResult | typeof nothing {
    const explanation = explain(trace, cursor);
    const text = this.texts.find(...(explanation?.keys ?? []));
    if (!explanation || text === null || this.welcomes) return nothing;
    // The API sees what reaches it, not who sent it.
    if (this.viewpoint === 'api' && explanation.actor !== 'api') return nothing;
    const side = explanation.actor === 'api' ? 'beside-api' : '';
    const party = explanation.keys[0]?.startsWith('step.script') ? 'impostor' : explanation.actor;
    return html`<p class="sentence ${side} ${party}">
      ${rich(text, { ...explanation.params, ...named(this.texts, explanation.guard) })}
    </p>`;
  }

  private row(row: StageRow, sentence: TemplateResult | typeof nothing): TemplateResult[] {
    const { request, response } = row;
    const [live, side] = [row.live ? 'live' : '', this.sideOf(row)];
    const rows: TemplateResult[] = [];
    const said = bubbles(row, this.viewpoint, this.texts);
    const wires = html`${request ? requestWire(request, this.viewpoint, this.texts) : nothing}
    ${response ? responseWire(response, this.viewpoint, this.texts) : nothing}`;
    const explained = row.live ? sentence : this.guard(row);
    // What a script sends goes past the API, and its pill stands where a bubble would.
    const between = row.script
      ? html`<div class="between far">${explained}${wires}</div>`
      : html`<div class="between ${side}">${said}${wires}${explained}${this.prediction(row)}</div>`;
    const pill =
      row.state &&
      html`<div class="lane ${row.state.actor}">
        <span class="pill">${label(this.texts, `state.${row.state.state}`)}</span>
      </div>`;
    const script =
      row.script &&
      html`<div class="lane client">
        <span class="pill impostor">${label(this.texts, 'stage.script')}</span>
      </div>`;
    const clock =
      row.clock &&
      html`<p class="later">
        ${this.texts('stage.clock', { minutes: Math.round(row.clock.seconds / 60) })}
      </p>`;
    if (row.narration.length && row.step === 0) rows.push(this.narration(row.narration));
    rows.push(
      html`<li class="row ${live}" aria-current=${row.live ? 'step' : nothing}>
        ${clock}${pill}${script}${between}
      </li>`,
    );
    if (row.narration.length && row.step > 0) rows.push(this.narration(row.narration));
    return rows;
  }

  /** A message between API and impostor stands on the impostor's side. */
  private sideOf(row: StageRow): 'left' | 'right' {
    const { trace } = this;
    if (this.viewpoint === 'api' || !trace?.header.parties.includes('impostor')) return 'left';
    if (row.actor === 'impostor') return 'right';
    if (row.actor !== 'api') return 'left';
    return this.senders.get(row.message) === 'impostor' ? 'right' : 'left';
  }

  /** The name of the guard that led the API here: what it found. */
  private guard({ state }: StageRow): TemplateResult | typeof nothing {
    return state?.actor === 'api' && state.guard !== null
      ? html`<p class="guard">${this.texts('stage.because', named(this.texts, state.guard))}</p>`
      : nothing;
  }

  private narration(lines: readonly LineEntry[]): TemplateResult {
    return html`<li class="row">
      ${lines.map(({ code }) => html`<p class="narration"><bdi>// ${rich(withArticleTerms(label(this.texts, code)))}</bdi></p>`)}
    </li>`;
  }

  private folded({ rows, id }: StageMessage): TemplateResult {
    const said = rows.flatMap(({ lines, request }) => (request ? lines : []));
    const answer = rows.find(({ response }) => response)?.response ?? null;
    const answered = rows.flatMap(({ lines, response }) => (response ? lines : []));
    if (said.length === 0 && !answer) return html``;
    const sender: Party =
      rows.find(({ request }) => request)?.request?.actor === 'impostor' ? 'impostor' : 'client';
    const side = sender === 'impostor' && this.viewpoint === 'all' ? 'right' : 'left';
    const words = (lines: readonly LineEntry[]) =>
      lines.map(
        ({ code, params }) => html`${rich(unmarked(label(this.texts, code)), withChips(params))} `,
      );
    return html`<li class="row folded">
      <div class="between ${side} ${this.viewpoint === 'api' ? 'client' : sender}">
        <span class="hidden">${this.texts('stage.earlier', { message: id })}</span>
        <q>${words(said)}</q><span class="way" aria-hidden="true">→</span
        ><span class="status">${answer?.status ?? ''}</span><q>${words(answered)}</q>
      </div>
    </li>`;
  }

  private prediction(row: StageRow): TemplateResult | typeof nothing {
    if (!this.predicts || this.viewpoint === 'api') return nothing;
    // Where it is answered, what was said is borne out or not.
    if (row.actor !== 'api' && row.request?.to !== 'api') return nothing;
    return html`<tt-prediction
      .trace=${this.trace}
      .cursor=${this.cursor}
      .message=${row.message}
      .step=${row.step}
      .study=${this.predicts === 'study'}
      .live=${row.live}
      .guess=${this.guesses.get(row.message)}
    ></tt-prediction>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-stage': Stage;
  }
}
