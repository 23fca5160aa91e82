import { css, html, nothing, type TemplateResult } from 'lit';
import { LANGUAGES, type Language } from '../texts/language.ts';
import { announce } from '../view/announcer.ts';
import { planTexts as texts } from '../view/class/plan-texts.ts';
import '../view/class/qr.ts';
import { panelsOf } from '../view/class/looks.ts';
import { element, property } from '../view/element.ts';
import { writeAddress, type InClass, type Place } from './address.ts';
import type { Scenario } from '../model/scenarios/index.ts';
import { PageDialog } from './page-dialog.ts';

/** What is shown when it is shared. */
export interface ShareOpening {
  readonly place: Partial<Place> & { readonly scenario: Scenario };
  /** The step that is shown; null for the first. */
  readonly at: string | null;
  readonly panel: string | null;
  readonly study: boolean;
  /** Reasons and verdicts are hidden here. */
  readonly hides: boolean;
  /** Gets the focus back. */
  readonly opener: HTMLElement | null;
}

/** Opens the dialog over the page; it leaves the document when it is closed. */
export function openShareDialog(opening: ShareOpening): void {
  const dialog = document.createElement('tt-share-dialog');
  dialog.opening = opening;
  document.body.append(dialog);
}

/** Makes a link to exactly what is shown, as text and as a code that a phone reads. */
@element('tt-share-dialog')
class ShareDialog extends PageDialog {
  static override styles = [
    ...PageDialog.styles,
    css`
      dialog {
        --width: 760px;
      }
      .body {
        display: grid;
        gap: 16px 24px;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        padding: 16px 20px 24px;
      }
      .choices {
        align-content: start;
        display: grid;
        gap: 4px;
      }
      label {
        align-items: center;
        display: flex;
        gap: 8px;
        line-height: 1.3;
        min-block-size: 40px;
      }
      label:has(select) {
        flex-wrap: wrap;
        justify-content: space-between;
      }
      input[type='checkbox'] {
        accent-color: var(--tt-client);
        block-size: 20px;
        flex: none;
        inline-size: 20px;
        margin: 0;
      }
      .link {
        display: grid;
        gap: 8px;
        grid-column: 1 / -1;
      }
      textarea {
        inline-size: 100%;
        overflow-wrap: anywhere;
        padding: 8px 10px;
        resize: vertical;
      }
      @container dialog (max-width: 34rem) {
        .body {
          grid-template-columns: minmax(0, 1fr);
          padding-inline: 14px;
        }
      }
    `,
  ];

  @property({ attribute: false }) override opening!: ShareOpening;
  private step = true;
  private study = false;
  private hides = false;
  private projector = false;
  private panel: string | null = null;
  private spoken: Language | null = null;
  private said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    ({ panel: this.panel, study: this.study, hides: this.hides } = this.opening);
  }
  private get link(): string {
    const { place, at } = this.opening;
    const { projector, hides, panel } = this;
    const inClass: InClass = {
      ...(projector && { show: 'projector' }),
      ...(projector && panel !== null && { open: panel }),
      ...(projector && hides && { hide: 'why' }),
      ...(!projector && hides && { answers: 'hidden' }),
    };
    const hash = writeAddress({
      ...place,
      at: this.step ? at : null,
      study: this.study && !projector,
      panel: projector ? null : panel,
      inClass,
      lang: this.spoken,
    });
    const { href, hash: own } = new URL(location.href);
    return `${own === '' ? href : href.slice(0, href.indexOf('#'))}${hash}`;
  }

  override render() {
    const { link } = this;
    const { compare, beside } = this.opening.place.scenario;
    const box = (key: 'step' | 'study' | 'hides' | 'projector', label: string): TemplateResult =>
      html`<label
        ><input
          type="checkbox"
          .checked=${this[key]}
          @change=${({ target }: Event) => {
            this[key] = (target as HTMLInputElement).checked;
            this.requestUpdate();
          }}
        />${label}</label
      >`;
    return this.frame(
      texts('share.title'),
      html`<div class="body">
        <div class="choices">
          ${box('step', texts('share.step'))} ${box('study', texts('share.study'))}
          ${box('hides', texts('share.answers'))} ${box('projector', texts('share.projector'))}
          ${this.choice(
            texts('share.panel'),
            [
              [null, texts('share.panel.none')],
              ...panelsOf(compare !== undefined, beside !== undefined).map(
                (one) => [one, texts.find(`panel.${one}`) ?? one] as const,
              ),
            ],
            this.panel,
            (panel) => {
              this.panel = panel;
            },
          )}
          ${this.choice(
            texts('share.language'),
            [
              [null, texts('share.language.any')],
              ...LANGUAGES.map(
                (one) =>
                  [one, new Intl.DisplayNames(one, { type: 'language' }).of(one) ?? one] as const,
              ),
            ],
            this.spoken,
            (lang) => {
              this.spoken = lang;
            },
          )}
        </div>
        <tt-qr .link=${link}></tt-qr>
        <div class="link">
          ${location.protocol === 'file:' ? html`<p role="status">${texts('share.disk')}</p>` : nothing}
          <textarea
            class="entry"
            readonly
            rows="2"
            dir="ltr"
            aria-label=${texts('share.link')}
            .value=${link}
          ></textarea>
          <div>
            <button class="button primary" type="button" @click=${this.copy}>
              ${texts('plan.copy')}
            </button>
            <span role="status">${this.said}</span>
          </div>
        </div>
      </div>`,
    );
  }

  private choice<Value extends string>(
    label: string,
    options: readonly (readonly [Value | null, string])[],
    chosen: Value | null,
    take: (value: Value | null) => void,
  ): TemplateResult {
    return html`<label
      >${label}
      <select
        @change=${({ target }: Event) => {
          take(options[(target as HTMLSelectElement).selectedIndex]?.[0] ?? null);
          this.requestUpdate();
        }}
      >
        ${options.map(([value, name]) => html`<option ?selected=${value === chosen}>${name}</option>`)}
      </select></label
    >`;
  }

  private readonly copy = async (): Promise<void> => {
    const area = this.renderRoot.querySelector('textarea');
    try {
      await navigator.clipboard.writeText(this.link);
      this.said = texts('plan.copied');
      announce(this.said);
    } catch {
      // Then it is selected, to be copied by hand.
      area?.focus();
      area?.select();
    }
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-share-dialog': ShareDialog;
  }
}
