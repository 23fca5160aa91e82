import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ownHash } from '../../share/own-link.ts';
import { announce } from '../announcer.ts';
import { saveFile } from '../class/save-file.ts';
import { element, property } from '../element.ts';
import { formStyles } from '../lab/form-styles.ts';
import type { Simulation } from '../simulation.ts';
import { shared } from '../tokens.ts';
import { shareStyles } from './share-styles.ts';
import { ownTexts as texts } from './texts.ts';

/** Detail of `tt-embed`: what is to be embedded, as it is shown. */
export interface ToEmbed {
  readonly simulation: Simulation;
  readonly packed: string;
  /** Where its file stands; null: all of it is to be in the snippet. */
  readonly file: string | null;
}
/** Characters of a link that mail and chat leave whole. */
const MOST_IN_LINK = 8000;
const NAME = 'scenario.json';
const ATTRIBUTE: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/**
 * Ways to hand a scenario on: as a file, as a link, as a code that a phone reads, as an embed.
 *
 * @fires tt-embed - `ToEmbed`: all ways to embed it are wanted.
 */
@element('tt-own-share')
class OwnShare extends LitElement {
  static override styles = [shared, formStyles, shareStyles];

  @property() text = '';
  /** The same in the letters of an address; null until it is, and while something is wrong with it. */
  @property() packed: string | null = null;
  /** What is wrong with it, in a sentence; null where nothing is. */
  @property({ attribute: false }) fault: string | null = null;
  /** Where it was opened from, while nothing is changed of it; empty where that is nowhere. */
  @property() from = '';
  @property({ attribute: false }) simulation!: Simulation;
  /** Where its file stands; null: all of it stands in what is copied. */
  @state() private file: string | null = null;
  @state() private study = false;
  /** True once the drawing of codes is loaded. */
  @state() private codes = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.from !== '') this.file = this.from;
    this.simulation.load(import('../class/qr.ts'), () => {
      this.codes = true;
    });
  }

  override render() {
    const { text, packed } = this;
    return html`<p class="quiet">${texts('own.share.file.hint')}</p>
      <div>
        <button
          class="button primary"
          type="button"
          @click=${() => {
            saveFile(text, 'application/json', NAME);
            announce(texts('own.share.saved'));
          }}
        >
          ${texts('own.share.file')}
        </button>
      </div>
      ${
        this.fault === null
          ? packed === null
            ? nothing
            : this.links(packed)
          : html`<p class="fault">${texts('own.share.faulty')} ${this.fault}</p>`
      }`;
  }

  private links(packed: string): TemplateResult {
    const { study } = this;
    const base = new URL('.', document.baseURI).href;
    const page = location.href.replace(/#.*$/s, '');
    const whole = ownHash({ src: `#${packed}`, study }, base);
    const long = page.length + whole.length > MOST_IN_LINK;
    const file = this.file ?? (long ? NAME : null);
    const hash = file === null ? whole : ownHash({ src: file, study }, base);
    const src = (file ?? `#${packed}`).replace(/[&<"]/g, (mark) => ATTRIBUTE[mark] ?? mark);
    const tag = `<script type="module" src="${base}cdn/token-trials.js"></script>\n<token-trials src="${src}"></token-trials>`;
    return html`${this.place(file, long, page.length + whole.length)}
      ${this.snippet('own.share.link', file === null ? 'own.share.link.hint' : 'own.share.link.file', page + hash)}
      <label class="check"
        ><input
          type="checkbox"
          .checked=${study}
          @change=${({ target }: Event) => {
            this.study = (target as HTMLInputElement).checked;
          }}
        />${texts('own.share.study')}</label
      >
      ${location.protocol === 'file:' ? html`<p class="quiet">${texts('own.share.disk')}</p>` : nothing}
      ${this.snippet('own.share.embed', file === null ? null : 'own.share.embed.hint', tag)}
      <div>
        <button
          class="button"
          type="button"
          @click=${() => {
            const { simulation } = this;
            const detail: ToEmbed = { simulation, packed, file };
            this.dispatchEvent(
              new CustomEvent('tt-embed', { detail, bubbles: true, composed: true }),
            );
          }}
        >
          ${texts('own.share.more')}
        </button>
      </div>
      ${this.codes ? html`<tt-qr .link=${page + hash}></tt-qr>` : nothing}`;
  }

  /** Whether all of it stands in what is copied, or in a file, and where that is. */
  private place(file: string | null, long: boolean, length: number): TemplateResult {
    const way = (
      key: 'own.share.whole' | 'own.share.at',
      checked: boolean,
      to: string | null,
    ): TemplateResult =>
      html`<label class="segment"
        ><input
          type="radio"
          name="place"
          .checked=${checked}
          ?disabled=${long && to === null}
          @change=${() => {
            this.file = to;
          }}
        />${texts(key)}</label
      >`;
    return html`<fieldset>
        <legend>${texts('own.share.place')}</legend>
        <div class="segments">
          ${way('own.share.whole', file === null, null)}
          ${way('own.share.at', file !== null, file ?? NAME)}
        </div>
      </fieldset>
      ${long ? html`<p class="quiet">${texts('own.share.link.long', { length })}</p>` : nothing}
      ${
        file === null
          ? nothing
          : html`<label class="field"
              ><span>${texts('own.share.address')}</span>
              <input
                class="entry mono"
                inputmode="url"
                spellcheck="false"
                autocapitalize="off"
                .value=${file}
                @change=${({ target }: Event) => {
                  const { value } = target as HTMLInputElement;
                  this.file = value.trim() === '' ? NAME : value.trim();
                }}
              />
              <small>${texts('own.share.address.hint')}</small></label
            >`
      }`;
  }

  /** A text to copy, with the button that does. */
  private snippet(
    key: 'own.share.link' | 'own.share.embed',
    hint: 'own.share.link.hint' | 'own.share.link.file' | 'own.share.embed.hint' | null,
    text: string,
  ): TemplateResult {
    const id = key.replaceAll('.', '-');
    const copy = async ({ currentTarget }: Event): Promise<void> => {
      const field = (currentTarget as Element).closest('.snippet')?.querySelector('textarea');
      try {
        await navigator.clipboard.writeText(text);
        announce(texts('own.copied'));
      } catch {
        field?.select();
        announce(texts('own.copy.denied'));
      }
    };
    return html`<div class="snippet">
      <label class="field"
        ><span>${texts(key)}</span>
        <textarea
          class="entry mono"
          dir="ltr"
          readonly
          rows="4"
          aria-describedby=${hint ? `${id}-hint` : nothing}
          .value=${text}
        ></textarea>
        ${hint ? html`<small id="${id}-hint">${texts(hint)}</small>` : nothing}</label
      >
      <button class="button small" type="button" @click=${copy}>
        ${texts('own.copy')}<span class="hidden"> ${texts(key)}</span>
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-own-share': OwnShare;
  }
}
