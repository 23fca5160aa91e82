import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { dialogueOf } from '../embed/dialogue.ts';
import { PANEL_NAMES } from '../embed/options.ts';
import {
  frameAddress,
  snippets,
  USUAL_HEIGHT,
  type Embedded,
  type SnippetName,
} from '../embed/snippets.ts';
import type { Granularity } from '../model/projections/timeline.ts';
import type { Recorded } from '../model/session.ts';
import { stepsOf } from '../model/steps.ts';
import type { Texts } from '../texts/texts.ts';
import { languageOf, written } from '../texts/language.ts';
import { element } from '../view/element.ts';
import { still } from '../view/still.ts';
import { tabStyles } from '../view/tabs.ts';
import { titleOf } from '../view/titles.ts';
import { choicesPart, type Choices } from './embed-choices.ts';
import { embedDialogStyles } from './embed-dialog-styles.ts';
import { embedTexts as texts } from './embed-texts.ts';
import { snippetsPart } from './embed-snippets.ts';
import { PageDialog } from './page-dialog.ts';
import { sourcePart } from './embed-source.ts';
import { download, pngOf, stillName } from './still-files.ts';

/** What the page shows when the dialog is asked for. */
export interface Opening {
  readonly session: Recorded;
  readonly cursor: number;
  readonly granularity: Granularity;
  /** The inspector's panel; null while it is closed. */
  readonly panel: string | null;
  /** One of the reader's own: packed for an address, with the words of its run. Left out: a trial. */
  readonly own?: {
    readonly packed: string;
    /** Where its file stands; null: all of it is to be in the snippet. */
    readonly file: string | null;
    readonly texts: Texts;
  };
  /** Gets the focus back. */
  readonly opener: HTMLElement | null;
}

/** Opens the dialog over the page; it leaves the document when it is closed. */
export function openEmbedDialog(opening: Opening): void {
  const dialog = document.createElement('tt-embed-dialog');
  dialog.opening = opening;
  document.body.append(dialog);
}

/** Where one configures an embedded trial, sees it, and takes away what is to be pasted or a still. */
@element('tt-embed-dialog')
export class EmbedDialog extends PageDialog {
  static override styles = [...PageDialog.styles, tabStyles, embedDialogStyles];

  @property({ attribute: false }) override opening!: Opening;
  @state() private chosen: Choices = {
    panels: [],
    theme: 'auto',
    granularity: 'step',
    study: false,
    height: USUAL_HEIGHT,
  };
  /** Where the file of one's own scenario stands; null: all of it is in the snippet. */
  @state() private file: string | null = null;
  @state() private tab: SnippetName = 'element';
  @state() private copied = '';
  @state() private drawn = '';
  /** Where the page is served; the frame and the element's script stand beside it. */
  private readonly base = new URL('.', document.baseURI).href;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.lineChanged);
    addEventListener('offline', this.lineChanged);
    const { session, granularity, panel, own } = this.opening;
    this.file = own?.file ?? null;
    const panels = PANEL_NAMES.filter((name) => name === panel);
    this.chosen = { ...this.chosen, granularity, panels };
    // The dialogue in the snippets is all of it, so it is written anew when all is recorded.
    session.done.then(
      () => {
        this.requestUpdate();
      },
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.lineChanged);
    removeEventListener('offline', this.lineChanged);
  }

  override render() {
    const { session } = this.opening;
    const embedded = this.embedded();
    const title = titleOf(texts, session.scenario);
    const toCopy = snippets(embedded, {
      base: this.base,
      title: `${texts('app.title')}: ${title}`,
      asText: texts('embed.as-text', { title }),
      dialogue: dialogueOf(session.trace, this.words),
    });
    const { unseen } = this;
    const change = (change: Partial<Choices>): void => {
      this.chosen = { ...this.chosen, ...change };
      this.copied = '';
    };
    return this.frame(
      texts('embed.title'),
      html`<div class="columns">
        <div class="side">
          ${unseen ? html`<p class="notice">${texts(unseen)}</p>` : nothing}
          <section aria-labelledby="choices">
            <h3 id="choices">${texts('embed.choices')}</h3>
            ${
              this.opening.own
                ? sourcePart(this.file, (file) => {
                    this.file = file;
                    this.copied = '';
                  })
                : nothing
            }
            ${choicesPart(session.scenario, this.chosen, change)}
          </section>
          ${snippetsPart(toCopy, this.tab, this.copied, {
            choose: (tab) => {
              this.tab = tab;
              this.copied = '';
            },
            copy: this.copy,
          })}
          ${this.stillPart()}
        </div>
        ${unseen ? nothing : this.previewPart(embedded)}
      </div>`,
      texts('embed.intro', { title }),
    );
  }

  /** Why there is no preview: the frame's page stands on a web server only. Null where there is one. */
  private get unseen(): 'embed.from-disk' | 'embed.offline' | null {
    if (this.base.startsWith('file:')) return 'embed.from-disk';
    return navigator.onLine ? null : 'embed.offline';
  }
  private readonly lineChanged = (): void => {
    this.requestUpdate();
  };

  /** The step that the page shows, by its id; null for the first. */
  private get at(): string | null {
    const { session, cursor } = this.opening;
    return cursor === 0 ? null : (stepsOf(session.trace).steps[cursor]?.id ?? null);
  }

  /** The words of the run: of one's own scenario its author's. */
  private get words(): Texts {
    return this.opening.own?.texts ?? texts;
  }
  private embedded(): Embedded {
    const { session, own } = this.opening;
    const { scenario, way } = session;
    const { height, ...chosen } = this.chosen;
    return {
      ...chosen,
      scenario: scenario.id,
      src: own ? (this.file ?? `#${own.packed}`) : null,
      way: way === scenario.ways?.[0] ? null : way,
      at: this.at,
      lang: languageOf([written.lang]) ?? 'en',
      size: { height },
    };
  }

  private stillPart(): TemplateResult {
    return html`<section aria-labelledby="still">
      <h3 id="still">${texts('embed.still')}</h3>
      <p class="for">${texts('embed.still.for')}</p>
      <div class="acts">
        <button class="button" type="button" @click=${this.takeSvg}>
          ${texts('embed.still.svg')}
        </button>
        <button class="button" type="button" @click=${this.takePng}>
          ${texts('embed.still.png')}
        </button>
        <p role="status">${this.drawn}</p>
      </div>
    </section>`;
  }

  /** A frame of its own for each address: another address in the same one would be a place to go back to. */
  private previewPart(embedded: Embedded): TemplateResult {
    const address = frameAddress(embedded, this.base);
    return html`<section aria-labelledby="preview">
      <h3 id="preview">${texts('embed.preview')}</h3>
      ${keyed(
        address,
        html`<iframe
          title=${texts('embed.preview')}
          src=${address}
          height=${embedded.size.height}
        ></iframe>`,
      )}
    </section>`;
  }

  private readonly copy = (text: string, field: HTMLTextAreaElement | null): void => {
    const selected = (): void => {
      field?.focus();
      field?.select();
      this.copied = texts('embed.selected');
    };
    // Over plain HTTP there is no clipboard at all.
    const { clipboard } = navigator as { readonly clipboard?: Clipboard };
    if (!clipboard) {
      selected();
      return;
    }
    clipboard.writeText(text).then(() => {
      this.copied = texts('embed.copied');
    }, selected);
  };

  /** The still in the colours chosen; the page's own where none are. */
  private drawStill(): string {
    const { session, cursor } = this.opening;
    const { theme } = this.chosen;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const own = dark ? 'dark' : 'light';
    return still(session.trace, cursor, this.words, { theme: theme === 'auto' ? own : theme });
  }
  private save(content: Blob, kind: 'svg' | 'png'): void {
    const { session, cursor } = this.opening;
    const step = stepsOf(session.trace).steps[cursor]?.id ?? '';
    download(content, stillName(session.scenario.id, step, kind));
  }
  private readonly takeSvg = (): void => {
    this.save(new Blob([this.drawStill()], { type: 'image/svg+xml' }), 'svg');
  };
  private readonly takePng = (): void => {
    this.drawn = '';
    pngOf(this.drawStill()).then(
      (png) => {
        this.save(png, 'png');
      },
      () => {
        this.drawn = texts('embed.still.failed');
      },
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-embed-dialog': EmbedDialog;
  }
}
