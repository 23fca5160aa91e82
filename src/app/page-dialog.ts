import { html, LitElement, type TemplateResult } from 'lit';
import { createTexts, en } from '../texts/index.ts';
import { page } from '../texts/en/page.ts';
import { shared, tokens } from '../view/tokens.ts';
import { dialogStyles } from './dialog-styles.ts';

const texts = createTexts({ ...en, ...page });

/** A dialog over the page: open as soon as it is drawn; it leaves the document when it is closed. */
export abstract class PageDialog extends LitElement {
  static override styles = [tokens, shared, dialogStyles];

  /** What it is opened with; `opener` gets the focus back. */
  abstract opening: { readonly opener: HTMLElement | null };

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  /** The dialog itself: its title, a line under it, the button that closes it, and what it holds. */
  protected frame(title: string, body: TemplateResult, under?: string): TemplateResult {
    const heading = html`<h2 id="title">${title}</h2>`;
    return html`<dialog aria-labelledby="title" closedby="any" tabindex="-1" @close=${this.closed}>
      <div class="top">
        ${
          under === undefined
            ? heading
            : html`<div>
                ${heading}
                <p>${under}</p>
              </div>`
        }
        <button class="button" type="button" @click=${this.close}>
          ${texts('app.inspector.close')}
        </button>
      </div>
      ${body}
    </dialog>`;
  }

  private readonly close = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };
  private readonly closed = (): void => {
    this.remove();
    // Not every browser finds its way back to a button in another shadow tree.
    this.opening.opener?.focus();
  };
}
