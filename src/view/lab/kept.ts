import { html, nothing, type TemplateResult } from 'lit';
import type { SharedLab } from '../../lab/shared.ts';
import { saveAsides } from './saving.ts';
import { labTexts as texts } from './texts.ts';

/** Where the lab cannot be kept, or what was kept could not be read: said so, for as long as it is so, and handed out. */
export const keptPart = (shared: SharedLab): TemplateResult =>
  html`<div class="kept" role="status">
    ${shared.keeping === 'shared' ? nothing : html`<p>${texts(`lab.kept.${shared.keeping}`)}</p>`}
    ${
      shared.aside === null
        ? nothing
        : html`<p>${texts(`lab.kept.${shared.aside}`)}</p>
            <button
              class="button"
              type="button"
              @click=${() => {
                void saveAsides(shared);
              }}
            >
              ${texts('lab.aside.export')}
            </button>`
    }
  </div>`;
