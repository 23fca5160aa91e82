import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Viewpoint } from '../model/projections/stage.ts';
import type { Recorded } from '../model/session.ts';
import { describe } from '../texts/en/describe.ts';
import { help } from '../texts/en/help.ts';
import { helpClass } from '../texts/en/help-class.ts';
import { page } from '../texts/en/page.ts';
import { createTexts, en } from '../texts/index.ts';
import type { Finds } from '../view/describe.ts';
import { element } from '../view/element.ts';
import '../view/words.ts';
import { PageDialog } from './page-dialog.ts';

const texts = createTexts({ ...en, ...page, ...describe, ...help, ...helpClass });
const KEYS = ['next', 'back', 'play', 'ends', 'trials', 'words', 'help', 'escape'] as const;
/** Those that are others in a lesson. */
const OTHERWISE: readonly string[] = ['next', 'back', 'trials'];
/** Keys of the two windows of a lesson. */
const LESSON_KEYS = ['next', 'back', 'parts', 'panels', 'blank', 'full'] as const;

/** What the page shows when help is asked for. */
export interface HelpOpening {
  /** The run on the stage; null where there is none. */
  readonly session: Recorded | null;
  readonly cursor: number;
  readonly viewpoint: Viewpoint;
  /** Finds what is said of the step. */
  readonly find: Finds;
  /** True while letters and digits work as keys. */
  readonly single: boolean;
  readonly setSingle: (on: boolean) => void;
  /** The window of a lesson that asks; undefined for none. */
  readonly lesson: string | undefined;
  /** Gets the focus back. */
  readonly opener: HTMLElement | null;
}

/** Opens the dialog over the page; it leaves the document when it is closed. */
export function openHelpDialog(opening: HelpOpening): void {
  const dialog = document.createElement('tt-help-dialog');
  dialog.opening = opening;
  document.body.append(dialog);
}

/** Keys with what they do. */
const keys = (lines: readonly (readonly [key: string, does: string])[]): TemplateResult =>
  html`<dl>
    ${lines.map(
      ([key, does]) =>
        html`<div>
          <dt>${key}</dt>
          <dd>${does}</dd>
        </div>`,
    )}
  </dl>`;

/** The keys, the path, where to find what with a screen reader, and the step that is shown, in words. */
@element('tt-help-dialog')
class HelpDialog extends PageDialog {
  static override styles = [
    ...PageDialog.styles,
    css`
      dialog {
        --width: 720px;
      }
      :host([hall]) {
        --tt-rem: max(16px, min(1.72vw, 3.05vh));
        font-size: var(--tt-rem);
      }
      :host([hall]) dialog {
        --width: 76vw;
        font-size: var(--tt-rem);
      }
      .for {
        font-size: calc(0.9375 * var(--tt-rem));
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

  @property({ attribute: false }) override opening!: HelpOpening;

  override render() {
    const { session, cursor, viewpoint, find, lesson } = this.opening;
    // From the projector it is read from the back of a hall.
    this.toggleAttribute('hall', lesson === 'projector');
    return this.frame(
      texts('help.title'),
      html`<div class="body">
        ${lesson === undefined ? nothing : this.lessonPart()} ${this.keysPart()}
        <section aria-labelledby="path">
          <h3 id="path">${texts('help.path')}</h3>
          <p>${texts('help.path.predict')}</p>
          <p>${texts('help.path.study')}</p>
          <p>${texts('help.path.defences')}</p>
        </section>
        ${lesson === undefined ? this.lessonPart() : nothing} ${this.readerPart()}
        ${
          session
            ? html`<tt-words
                .session=${session}
                .cursor=${cursor}
                .viewpoint=${viewpoint}
                .find=${find}
              ></tt-words>`
            : nothing
        }
      </div>`,
    );
  }

  private keysPart(): TemplateResult {
    return html`<section aria-labelledby="keys">
      <h3 id="keys">${texts('help.keys')}</h3>
      ${keys(KEYS.filter((key) => this.opening.lesson === undefined || !OTHERWISE.includes(key)).map((key) => [texts(`help.key.${key}`), texts(`help.does.${key}`)]))}
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

  private lessonPart(): TemplateResult {
    return html`<section aria-labelledby="lesson">
      <h3 id="lesson">${texts('help.class')}</h3>
      ${keys(LESSON_KEYS.map((key) => [texts(`help.class.key.${key}`), texts(`help.class.does.${key}`)]))}
      <p class="for">${texts('help.class.where')}</p>
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
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-help-dialog': HelpDialog;
  }
}
