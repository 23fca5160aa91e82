import { html, nothing, type TemplateResult } from 'lit';
import type { PageTexts } from './texts.ts';

/** What can be done with a run on the stage. */
interface Taught {
  readonly project: () => void;
  readonly share: () => void;
}
/** What a teacher may want of the page: in a list that opens from the header. */
export const teachPart = (texts: PageTexts, staged: Taught | null): TemplateResult =>
  html`<button class="button icon" type="button" title=${texts('app.teach')} popovertarget="teach">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M1 3h18M3 3v10h14V3M10 13v2M6 19l4-4l4 4" />
      </svg>
    </button>
    <div class="story" id="teach" popover>
      <h2>${texts('app.teach')}</h2>
      <ul>
        ${
          staged
            ? html`<li>
                <button class="button" type="button" @click=${staged.project}>
                  ${texts('app.teach.project')}
                </button>
                <button class="button" type="button" @click=${staged.share}>
                  ${texts('app.teach.share')}
                </button>
              </li>`
            : nothing
        }
        <li><a href="#/plan">${texts('app.plan')}</a></li>
        <li><a href="#/results">${texts('app.results')}</a></li>
      </ul>
    </div>`;
