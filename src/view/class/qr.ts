import encodeQR from 'qr';
import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { element, property } from '../element.ts';
import { shared } from '../tokens.ts';
import { planTexts as texts } from './plan-texts.ts';
import { saveFile } from './save-file.ts';

/** The largest code that a phone reads from the hall: 57 modules a side (ISO/IEC 18004, version 10). */
const MOST_VERSION = 10;
/** What must stay clear around a code, in modules. */
const QUIET = 4;

/** The modules of a text's code, `true` where dark; null where that would be larger than version 10. */
function modulesOf(text: string): readonly (readonly boolean[])[] | null {
  for (const ecc of ['medium', 'low'] as const) {
    try {
      const modules = encodeQR(text, 'raw', { ecc, border: QUIET });
      if ((modules.length - 2 * QUIET - 17) / 4 <= MOST_VERSION) return modules;
    } catch {
      // More than any code holds.
    }
  }
  return null;
}

/** A link as a QR code; where it is too long for one that is read from afar, it is offered as a file. */
@element('tt-qr')
class Qr extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      svg {
        background: #fff;
        block-size: auto;
        border: 1px solid var(--tt-line);
        border-radius: 8px;
        inline-size: min(100%, 24rem);
        shape-rendering: crispEdges;
      }
    `,
  ];

  @property() link = '';

  override render() {
    const modules = modulesOf(this.link);
    if (modules) return this.code(modules);
    return html`<p role="status">${texts('share.long', { count: this.link.length })}</p>
      <div>
        <button class="button" type="button" @click=${this.save}>${texts('share.file')}</button>
      </div>`;
  }

  private code(modules: readonly (readonly boolean[])[]): TemplateResult {
    const size = modules.length;
    const path = modules
      .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('');
    return html`<svg role="img" aria-label=${texts('share.code')} viewBox="0 0 ${size} ${size}">
      ${size > 0 ? svg`<path d=${path} fill="#000" />` : nothing}
    </svg>`;
  }

  /** A page that holds the link and nothing else. */
  private readonly save = (): void => {
    const page = document.implementation.createHTMLDocument(texts('app.title'));
    const link = page.createElement('a');
    link.href = link.textContent = this.link;
    page.body.append(link);
    saveFile(
      `<!doctype html>${page.documentElement.outerHTML}`,
      'text/html',
      'token-trials-link.html',
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tt-qr': Qr;
  }
}
