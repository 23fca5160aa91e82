import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { element, property } from './element.ts';
import type { Viewpoint } from '../model/projections/stage.ts';
import type { Recorded } from '../model/session.ts';
import type { Trace } from '../model/trace.ts';
import { comparisonPanel } from './panels/comparison.ts';
import { httpPanel } from './panels/http.ts';
import { knowledgePanel } from './panels/knowledge.ts';
import { machinesPanel } from './panels/machines.ts';
import { rememberingPanel } from './panels/remembering.ts';
import { namedTexts, panelTexts, type PanelTexts } from './panels/texts.ts';
import { storePanel } from './panels/store.ts';
import { panelStyles } from './panel-styles.ts';
import { tabList, tabStyles } from './tabs.ts';
import { shared } from './tokens.ts';

type Name = 'http' | 'machines' | 'store' | 'knowledge' | 'comparison' | 'remembering';
interface Panel {
  readonly name: Name;
  readonly draw: (trace: Trace, inspector: Inspector) => TemplateResult;
  /** Only where the scenario has something for it. */
  readonly when?: (trace: Trace, inspector: Inspector) => boolean;
}
/** The panels, in the order of their tabs. A new one is a projection, a function and a line here. */
const PANELS: readonly Panel[] = [
  {
    name: 'http',
    draw: (trace, { cursor, viewpoint, texts }) =>
      httpPanel(trace, cursor, texts, viewpoint === 'api'),
  },
  {
    name: 'machines',
    draw: (trace, { cursor, viewpoint, texts }) =>
      machinesPanel(trace, cursor, texts, viewpoint === 'api'),
  },
  {
    name: 'store',
    draw: (trace, { cursor, viewpoint, texts }) =>
      storePanel(trace, cursor, texts, viewpoint === 'api'),
  },
  {
    name: 'knowledge',
    draw: (trace, { cursor, viewpoint, texts }) =>
      knowledgePanel(trace, cursor, texts, viewpoint === 'api'),
  },
  {
    name: 'comparison',
    draw: (trace, { cursor, viewpoint, texts }) =>
      comparisonPanel(trace, cursor, texts, viewpoint === 'api'),
    when: (trace) => trace.header.compare !== null,
  },
  {
    name: 'remembering',
    draw: (trace, { cursor, beside, texts }) => rememberingPanel(trace, cursor, texts, beside),
    when: (_, { beside }) => beside !== null,
  },
];

/**
 * The inspector: one tab a panel, all over the same trace and cursor.
 *
 * @fires tt-panel - `string`: another tab was chosen.
 * @fires tt-wide - Wider or narrower was pressed.
 */
@element('tt-inspector')
export class Inspector extends LitElement {
  static override styles = [
    shared,
    panelStyles,
    tabStyles,
    css`
      :host {
        container: inspector / inline-size;
        display: flex;
        flex-direction: column;
      }
      .tabs {
        align-items: center;
        border-block-end: 1px solid var(--tt-line);
        display: flex;
        flex: none;
        gap: 4px;
        padding-inline: 8px;
      }
      [role='tablist'] {
        border: 0;
        flex: 1;
      }
      .panel {
        flex: 1;
        min-block-size: 0;
        overflow: auto;
        padding: 12px 16px 24px;
        scrollbar-width: thin;
      }
      .wider {
        font-size: var(--tt-s);
        min-height: 32px;
        padding-inline: 8px;
      }
      @container inspector (max-width: 23.75em) {
        .wider {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) trace: Trace | null = null;
  @property({ type: Number }) cursor = 0;
  @property({ type: Number }) recorded = 0;
  @property() viewpoint: Viewpoint = 'all';
  @property() panel = 'http';
  @property({ type: Boolean }) wide = false;
  /** The only panels to show; null for all. */
  @property({ attribute: false }) only: readonly string[] | null = null;
  /** Finds what the parties are called, where an author has named them; null: as in the story. */
  @property({ attribute: false }) names: PanelTexts['find'] | null = null;
  /** The run to set beside this one; null where there is none. */
  @property({ attribute: false }) beside: Recorded | null = null;

  /** What the panels are read in. */
  get texts(): PanelTexts {
    return this.names ? namedTexts(this.names) : panelTexts;
  }

  override render() {
    const { trace, texts } = this;
    if (!trace) return html``;
    const panels = PANELS.filter(
      ({ name, when }) => (this.only?.includes(name) ?? true) && (when?.(trace, this) ?? true),
    );
    const chosen = panels.find(({ name }) => name === this.panel) ?? panels[0];
    if (!chosen) return html``;
    return html`<div class="tabs">
        ${tabList(
          texts('app.inspector'),
          panels.map(({ name }) => [name, texts(`panel.${name}`)] as const),
          chosen.name,
          this.choose,
        )}
        ${this.only === null ? this.wider() : nothing}
      </div>
      <div
        class="panel ${chosen.name}"
        id="panel"
        role="tabpanel"
        aria-labelledby="tab-${chosen.name}"
        tabindex="0"
      >
        ${chosen.draw(trace, this)}
      </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('beside')) return;
    // The run set beside is recorded while this one is looked at.
    void this.beside?.done.then(
      () => {
        this.requestUpdate();
      },
      () => undefined,
    );
  }

  private wider(): TemplateResult {
    return html`<button
      class="button wider"
      title=${panelTexts('app.inspector.wide')}
      type="button"
      aria-pressed=${this.wide}
      @click=${this.widen}
    >
      <span class="way" aria-hidden="true">${this.wide ? '⇥' : '⇤'}</span>
    </button>`;
  }

  private readonly choose = (name: Name): void => {
    this.dispatchEvent(
      new CustomEvent('tt-panel', { detail: name, bubbles: true, composed: true }),
    );
  };
  private readonly widen = (): void => {
    this.dispatchEvent(new CustomEvent('tt-wide', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-inspector': Inspector;
  }
}
