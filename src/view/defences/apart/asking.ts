import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Bench, Exchange } from '../../../model/defences/apart/bench.ts';
import { announce } from '../../announcer.ts';
import { property } from '../../element.ts';
import { shared } from '../../tokens.ts';
import { answerStyles } from './answer-styles.ts';
import { answerPart } from './answer.ts';
import { apartStyles } from './apart-styles.ts';
import { formStyles } from './form-styles.ts';
import { tableStyles } from './table-styles.ts';
import { apartTexts as texts } from './texts.ts';

/** What asks a server that answers, and shows what it said. */
export abstract class Asking extends LitElement {
  static override styles = [shared, apartStyles, answerStyles, tableStyles, formStyles];

  /** The server, with its owner and a thief before it; null until it is set up. */
  @property({ attribute: false }) bench: Bench | null = null;
  @state() protected busy = false;
  @state() private fault: string | null = null;
  /** What the server said last; null where nothing was sent since the last change. */
  @state() protected answer: Exchange | null = null;

  /** Does something that takes a while; a fault of ours is told, and the page goes on. */
  protected async act(doing: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.fault = null;
    try {
      await doing();
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
      announce(texts('apart.fault', { message: this.fault }));
    } finally {
      this.busy = false;
    }
  }
  /** Sends, shows what is answered, and says it. */
  protected async send(sending: () => Promise<Exchange>): Promise<void> {
    await this.act(async () => {
      this.answer = await sending();
      const { status, phrase } = this.answer.response;
      announce(`${status} ${phrase}`);
    });
  }

  /** `busy`, as whoever reads the page is told. */
  protected get ariaBusyState(): 'true' | 'false' {
    return this.busy ? 'true' : 'false';
  }
  protected faultPart(): TemplateResult | typeof nothing {
    const { fault } = this;
    return fault === null
      ? nothing
      : html`<p class="fault" role="alert">${texts('apart.fault', { message: fault })}</p>`;
  }
  protected answerPart(): TemplateResult | typeof nothing {
    return this.answer ? answerPart(this.answer, texts('apart.answer')) : nothing;
  }
  /** The button that does what the part is there for. */
  protected primary(label: string, press: () => void, able = true): TemplateResult {
    return html`<button
      class="button primary"
      type="button"
      aria-disabled=${this.busy || !able ? 'true' : nothing}
      @click=${() => {
        if (!this.busy && able) press();
      }}
    >
      ${label}
    </button>`;
  }
}
