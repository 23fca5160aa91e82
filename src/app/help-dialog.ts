import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Viewpoint } from '../model/projections/stage.ts';
import type { Recorded } from '../model/session.ts';
import { describe } from '../texts/en/describe.ts';
import { help } from '../texts/en/help.ts';
import { page } from '../texts/en/page.ts';
import { createTexts, en } from '../texts/index.ts';
import { element } from '../view/element.ts';
import { shared, tokens } from '../view/tokens.ts';
import '../view/words.ts';
import { dialogStyles } from './dialog-styles.ts';

const texts = createTexts({ ...en, ...page, ...describe, ...help });
const KEYS = ['next', 'back', 'play', 'ends', 'trials', 'words', 'help', 'escape'] as const;

/** What the page shows when help is asked for. */
export interface HelpOpening {
  /** The run on the stage; null where there is none. */
  readonly session: Recorded | null;
  readonly cursor: number;
  readonly viewpoint: Viewpoint;
  /** True while letters and digits work as keys. */
  readonly single: boolean;
  readonly setSingle: (on: boolean) => void;
  /** Gets the focus back. */
  readonly opener: HTMLElement | null;
}

/** Opens the dialog over the page; it leaves the document when it is closed. */
export function openHelpDialog(opening: HelpOpening): void {
  const dialog = document.createElement('tt-help-dialog');
  dialog.opening = opening;
  document.body.append(dialog);
}

/** The keys, the path, where to find what with a screen reader, and the step that is shown, in words. */
@element('tt-help-dialog')
class HelpDialog extends LitElement {
  static override styles = [
    tokens,
    shared,
    dialogStyles,
    css`
      dialog {
        --width: 720px;
      }
      .body {
        display: grid;
        gap: 20px;
        padding: 16px 20px 24px;
      }
      .body > section {
        display: grid;
        gap: 8px;
      }
      h3 {
        font-size: var(--tt-m);
        line-height: 1.3;
      }
      p,
      li {
        line-height: 1.45;
      }
      dl {
        display: grid;
        gap: 4px 24px;
        grid-template-columns: fit-content(45%) 1fr;
        margin: 0;
      }
      dl > div {
        border-block-end: 1px solid var(--tt-line);
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        padding-block: 4px;
      }
      dt {
        font-weight: 700;
      }
      dd {
        margin: 0;
      }
      label {
        align-items: center;
        display: flex;
        font-weight: 600;
        gap: 8px;
        min-block-size: 36px;
      }
      input {
        accent-color: var(--tt-client);
        block-size: 20px;
        flex: none;
        inline-size: 20px;
        margin: 0;
      }
      ul {
        display: grid;
        gap: 8px;
        list-style: disc;
        padding-inline-start: 20px;
      }
      tt-words {
        background: var(--tt-sunk);
        border-radius: 10px;
        padding: 12px 16px;
      }
    `,
  ];

  @property({ attribute: false }) opening!: HelpOpening;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const { session, cursor, viewpoint } = this.opening;
    return html`<dialog aria-labelledby="title" closedby="any" tabindex="-1" @close=${this.closed}>
      <div class="top">
        <h2 id="title">${texts('help.title')}</h2>
        <button class="button" type="button" @click=${this.close}>
          ${texts('app.inspector.close')}
        </button>
      </div>
      <div class="body">
        ${this.keysPart()}
        <section aria-labelledby="path">
          <h3 id="path">${texts('help.path')}</h3>
          <p>${texts('help.path.predict')}</p>
          <p>${texts('help.path.study')}</p>
          <p>${texts('help.path.defences')}</p>
        </section>
        ${this.readerPart()}
        ${
          session
            ? html`<tt-words
                .session=${session}
                .cursor=${cursor}
                .viewpoint=${viewpoint}
              ></tt-words>`
            : nothing
        }
      </div>
    </dialog>`;
  }

  private keysPart(): TemplateResult {
    return html`<section aria-labelledby="keys">
      <h3 id="keys">${texts('help.keys')}</h3>
      <dl>
        ${KEYS.map(
          (key) =>
            html`<div>
              <dt>${texts(`help.key.${key}`)}</dt>
              <dd>${texts(`help.does.${key}`)}</dd>
            </div>`,
        )}
      </dl>
      <p class="for">${texts('help.keys.where')}</p>
      <label
        ><input
          type="checkbox"
          aria-describedby="single"
          .checked=${this.opening.single}
          @change=${this.change}
        />
        ${texts('help.single')}</label
      >
      <p class="for" id="single">${texts('help.single.for')}</p>
    </section>`;
  }

  private readerPart(): TemplateResult {
    const list = texts('stage.messages');
    return html`<section aria-labelledby="reader">
      <h3 id="reader">${texts('help.reader')}</h3>
      <ul>
        <li>${texts('help.reader.parts')}</li>
        <li>${texts('help.reader.list', { list })}</li>
        <li>${texts('help.reader.words', { words: texts('describe.title') })}</li>
        <li>${texts('help.reader.said')}</li>
        <li>${texts('help.reader.keys')}</li>
      </ul>
    </section>`;
  }

  private readonly change = ({ target }: Event): void => {
    this.opening.setSingle((target as HTMLInputElement).checked);
  };
  private readonly close = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };
  private readonly closed = (): void => {
    this.remove();
    // Not every browser finds its way back to a button in another shadow tree.
    this.opening.opener?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-help-dialog': HelpDialog;
  }
}
