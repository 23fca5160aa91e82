import { html, nothing, type TemplateResult } from 'lit';
import { rich } from '../rich.ts';

interface Beginning {
  readonly intro: string;
  /** What came of it when one was here before; null where one was not. */
  readonly before: string | null;
  /** What the button says. */
  readonly label: string;
  /** What is said while it is being prepared; null while it is not. */
  readonly preparing: string | null;
  readonly begin: () => unknown;
}

/** An activity before it begins: what it is, what came of it last time, and the button that begins it. */
export const beginPart = ({ intro, before, label, preparing, begin }: Beginning): TemplateResult =>
  html`<p class="lead">${rich(intro)}</p>
    ${before === null ? nothing : html`<p class="lead quiet">${before}</p>`}
    <div class="actions">
      <button
        class="button primary"
        type="button"
        aria-disabled=${preparing === null ? nothing : 'true'}
        @click=${begin}
      >
        ${label}
      </button>
    </div>
    ${preparing === null ? nothing : html`<p class="lead quiet">${preparing}</p>`}`;
