import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Draft } from '../../own/drafts.ts';
import { written } from '../../texts/language.ts';
import { announce } from '../announcer.ts';
import { element, property } from '../element.ts';
import { formStyles } from '../lab/form-styles.ts';
import { shared } from '../tokens.ts';
import { draftStyles } from './draft-styles.ts';
import type { Keeping } from './keeping.ts';
import { ownTexts as texts } from './texts.ts';

const nameOf = ({ name, title }: Draft): string => name ?? title ?? texts('own.draft.unnamed');

/**
 * What was written: opened, renamed, deleted, and put back.
 *
 * @fires tt-draft - `Draft`: it is to be written on.
 */
@element('tt-own-drafts')
class OwnDrafts extends LitElement {
  static override styles = [shared, formStyles, draftStyles];

  @property({ attribute: false }) keeping!: Keeping;
  /** As they are listed: another list is drawn anew. */
  @property({ attribute: false }) all: readonly Draft[] = [];
  /** The draft that is being renamed. */
  @state() private naming: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.keeping.refresh();
  }

  override render() {
    const { all } = this;
    return html`<p class="quiet">${texts('own.drafts.intro')}</p>
      ${this.undo()}
      ${
        all.length === 0
          ? html`<p>${texts('own.drafts.none')}</p>`
          : html`<ul aria-label=${texts('own.drafts')}>
              ${all.map((one) => html`<li>${this.naming === one.id ? this.form(one) : this.row(one)}</li>`)}
            </ul>`
      }`;
  }

  private row(draft: Draft): TemplateResult {
    const name = nameOf(draft);
    const current = this.keeping.id === draft.id;
    const when = new Intl.DateTimeFormat(written.lang, { dateStyle: 'medium', timeStyle: 'short' });
    const button = (
      key: 'own.draft.open' | 'own.draft.rename' | 'own.draft.remove',
      act: () => void,
    ): TemplateResult =>
      html`<button class="button small" type="button" data-of=${draft.id} @click=${act}>
        ${texts(key)}<span class="hidden"> ${name}</span>
      </button>`;
    return html`<p class="name"><bdi>${name}</bdi></p>
      <p class="quiet">
        <time datetime=${new Date(draft.at).toISOString()}>${when.format(draft.at)}</time>
        ${current ? html`<span class="current">${texts('own.draft.current')}</span>` : nothing}
      </p>
      <div class="actions">
        ${button('own.draft.open', () => {
          this.dispatchEvent(new CustomEvent('tt-draft', { detail: draft, bubbles: true }));
          announce(texts('own.draft.opened', { title: name }));
        })}
        ${button('own.draft.rename', () => {
          this.naming = draft.id;
          void this.focusOn('input');
        })}
        ${button('own.draft.remove', () => void this.discard(draft))}
      </div>`;
  }

  private form(draft: Draft): TemplateResult {
    const done = (): void => {
      this.naming = null;
      void this.focusOn(`[data-of="${draft.id}"]`);
    };
    const take = async (event: Event): Promise<void> => {
      event.preventDefault();
      const name = this.renderRoot.querySelector('input')?.value ?? '';
      await this.keeping.rename(draft.id, name);
      announce(
        texts('own.draft.renamed', { title: nameOf({ ...draft, name: name.trim() || null }) }),
      );
      done();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      done();
    };
    return html`<form @submit=${take} @keydown=${onKey}>
      <label class="field"
        ><span>${texts('own.draft.name')}</span>
        <input
          class="entry"
          maxlength="80"
          dir="auto"
          placeholder=${draft.title ?? texts('own.draft.unnamed')}
          .value=${draft.name ?? ''}
      /></label>
      <div class="actions">
        <button class="button small" type="submit">${texts('own.draft.name.take')}</button>
      </div>
    </form>`;
  }

  /** What was deleted last can be put back. */
  private undo(): TemplateResult | typeof nothing {
    const { removed } = this.keeping;
    if (!removed) return nothing;
    const title = nameOf(removed);
    const restore = async (): Promise<void> => {
      await this.keeping.restore();
      announce(texts('own.draft.restored', { title }));
      await this.focusOn(`[data-of="${removed.id}"]`);
    };
    return html`<p class="removed">
      <span><bdi>${texts('own.draft.removed', { title })}</bdi></span>
      <button class="button small undo" type="button" @click=${restore}>
        ${texts('own.draft.restore')}
      </button>
    </p>`;
  }
  private async discard(draft: Draft): Promise<void> {
    await this.keeping.remove(draft);
    announce(texts('own.draft.removed', { title: nameOf(draft) }));
    // The button that had the focus is gone.
    await this.focusOn('.undo');
  }

  private async focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-own-drafts': OwnDrafts;
  }
}
