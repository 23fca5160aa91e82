import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Plan, PlanItem } from '../../class/plan.ts';
import { unpackPlan } from '../../class/plan-link.ts';
import type { Recorded } from '../../model/session.ts';
import { questionOf, type Settled } from '../../study/questions/index.ts';
import { element, property } from '../element.ts';
import { settle } from '../study/runs.ts';
import { shared } from '../tokens.ts';
import {
  dialogueSheet,
  exchangeSheet,
  keySheet,
  questionSheet,
  type Sheet,
} from './handout-sheets.ts';
import { handoutStyles } from './handout-styles.ts';
import { planTexts as texts } from './plan-texts.ts';

const PAPERS = ['A4', 'Letter'] as const;
const SHEETS = ['dialogue', 'exchange', 'questions', 'key'] as const;
type SheetName = (typeof SHEETS)[number];
const DRAW: Readonly<Record<SheetName, (sheet: Sheet) => TemplateResult | typeof nothing>> = {
  dialogue: dialogueSheet,
  exchange: exchangeSheet,
  questions: questionSheet,
  key: keySheet,
};

/** What is handed out on paper of a plan: the sheets, and the answers on a sheet of their own. All from the runs. */
@element('tt-handout')
class Handout extends LitElement {
  static override styles = [shared, handoutStyles];

  /** The plan, as its address holds it. */
  @property({ attribute: false }) packed: string | null = null;
  /** The run of an item; null where it has none. */
  @property({ attribute: false }) runOf!: (item: PlanItem) => Promise<Recorded | null>;
  /** The way back to the plan. */
  @property() back = '';
  private sheet: Sheet | null = null;
  private fault: string | null = null;
  private paper: (typeof PAPERS)[number] = 'A4';
  private shown: ReadonlySet<SheetName> = new Set(SHEETS);
  /** The size of the paper is the document's to say. */
  private readonly pageSheet = new CSSStyleSheet();

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.pageSheet];
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (one) => one !== this.pageSheet,
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.pageSheet.replaceSync(`@page { size: ${this.paper}; margin: 15mm 16mm; }`);
    if (changed.has('packed')) void this.play(this.packed);
  }

  override render() {
    const { sheet, fault } = this;
    return html`<div class="bar">
        <h2>${texts('handout.title')}</h2>
        <fieldset>
          <legend class="hidden">${texts('handout.paper')}</legend>
          ${PAPERS.map(
            (paper) =>
              html`<label
                ><input
                  type="radio"
                  name="paper"
                  .checked=${paper === this.paper}
                  @change=${() => {
                    this.paper = paper;
                    this.requestUpdate();
                  }}
                />${paper}</label
              >`,
          )}
        </fieldset>
        <fieldset>
          <legend class="hidden">${texts('handout.sheets')}</legend>
          ${SHEETS.map(
            (name) =>
              html`<label
                ><input
                  type="checkbox"
                  .checked=${this.shown.has(name)}
                  @change=${() => {
                    const rest = [...this.shown].filter((one) => one !== name);
                    this.shown = new Set(this.shown.has(name) ? rest : [...rest, name]);
                    this.requestUpdate();
                  }}
                />${texts(`handout.sheet.${name}`)}</label
              >`,
          )}
        </fieldset>
        <button
          class="button primary"
          type="button"
          aria-disabled=${sheet === null}
          @click=${() => {
            if (sheet) print();
          }}
        >
          ${texts('handout.print')}
        </button>
        <a class="button" href=${this.back}>${texts('handout.back')}</a>
      </div>
      ${fault === null ? nothing : html`<p class="warning" role="alert">${fault}</p>`}
      ${!sheet && fault === null ? html`<p role="status">${texts('handout.running')}</p>` : nothing}
      ${sheet ? SHEETS.filter((name) => this.shown.has(name)).map((name) => DRAW[name](sheet)) : nothing}`;
  }

  /** Plays all that the plan names: nothing is printed that no run has shown. */
  private async play(packed: string | null): Promise<void> {
    this.sheet = null;
    this.fault = null;
    const plan = packed === null ? null : await unpackPlan(packed);
    if (!plan) this.fault = texts('plan.error.link');
    else if (plan.items.length === 0) this.fault = texts('handout.empty');
    else
      try {
        const sheet = await this.played(plan);
        if (packed === this.packed) this.sheet = sheet;
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        this.fault = texts('handout.failed', { message });
      }
    this.requestUpdate();
  }
  private async played(plan: Plan): Promise<Sheet> {
    const runs: (Recorded | null)[] = [];
    const settled: (Settled | null)[] = [];
    for (const item of plan.items) {
      const run = await this.runOf(item);
      await run?.done;
      const question = item.kind === 'question' ? questionOf(item.id) : undefined;
      runs.push(run);
      settled.push(question ? await settle(question) : null);
    }
    return { plan, runs, settled };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-handout': Handout;
  }
}
