import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { element } from './element.ts';
import { define } from '../texts/define.ts';
import { shared } from './tokens.ts';

/** The definition of a term, in a popover by the word that was pressed. */
@element('tt-definition')
export class Definition extends LitElement {
  static override styles = [
    shared,
    css`
      div {
        background: var(--tt-panel);
        border: 1px solid var(--tt-edge);
        border-radius: 12px;
        box-shadow: 0 8px 32px rgb(0 0 0 / 0.2);
        color: var(--tt-ink);
        inset: auto;
        margin: 0;
        max-inline-size: min(360px, calc(100vw - 32px));
        padding: 16px;
        position: fixed;
      }
      h2 {
        font-size: var(--tt-m);
        margin-block-end: 4px;
      }
      p {
        font-size: calc(0.9375 * var(--tt-rem));
      }
    `,
  ];

  @state() private word = '';
  @state() private text = '';

  /** The word that was pressed. */
  private by: HTMLElement | null = null;

  /** Shows the definition by the element that was pressed. */
  async define(word: string, by: Element): Promise<void> {
    const found = await define(word);
    if (found === null) return;
    this.word = found.name;
    this.text = found.text;
    await this.updateComplete;
    const box = this.renderRoot.querySelector<HTMLElement>('#box');
    if (!box) return;
    box.showPopover();
    const { left, top, bottom } = by.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const above = bottom + 8 + height > window.innerHeight;
    // Through the CSSOM: a strict content policy blocks style attributes, not this.
    box.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 16))}px`;
    box.style.top = `${above ? Math.max(8, top - height - 8) : bottom + 8}px`;
    box.focus();
    this.by = by instanceof HTMLElement ? by : null;
  }

  /** The browser does not find its way back to a word in another shadow tree. */
  private readonly giveBack = ({ newState }: ToggleEvent): void => {
    const here = this.shadowRoot?.activeElement !== null;
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (newState === 'closed' && (here || nowhere)) this.by?.focus();
  };

  override render() {
    return html`<div
      id="box"
      popover
      role="dialog"
      aria-labelledby="word"
      aria-describedby="text"
      tabindex="-1"
      @toggle=${this.giveBack}
    >
      <h2 id="word">${this.word}</h2>
      <p id="text">${this.text}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-definition': Definition;
  }
}
