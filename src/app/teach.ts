import { html, nothing, type TemplateResult } from 'lit';
import type { PageTexts } from './texts.ts';

/** What a teacher may want of the page: in a list that opens from the header. */
export const teachPart = (texts: PageTexts, project: (() => void) | null): TemplateResult =>
  html`<button class="button icon" type="button" title=${texts('app.teach')} popovertarget="teach">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M1 3h18M3 3v10h14V3M10 13v2M6 19l4-4l4 4" />
      </svg>
    </button>
    <div class="story" id="teach" popover>
      <h2>${texts('app.teach')}</h2>
      <ul>
        ${
          project
            ? html`<li>
                <button class="button" type="button" @click=${project}>
                  ${texts('app.teach.project')}
                </button>
              </li>`
            : nothing
        }
        <li><a href="#/plan">${texts('app.plan')}</a></li>
        <li><a href="#/results">${texts('app.results')}</a></li>
      </ul>
    </div>`;
