import { html, nothing, type TemplateResult } from 'lit';
import { languagePart } from './language-choice.ts';
import type { PageActions, PageState } from './parts.ts';
import { story, strip } from './story.ts';
import { teachPart } from './teach.ts';

/** Pages that the header leads to where there is room; all of them stand in the list that opens from it. */
const LINKED = ['lab', 'defences'] as const;

/** What a button says where there is room, and where there is little. */
const label = (long: string, short: string): TemplateResult =>
  html`<span class="long">${long}</span><span class="short">${short}</span>`;

/** The trials, the way to all else, and what holds for the run on the stage. */
export function headerPart(
  page: PageState,
  actions: PageActions,
  skip: (event: Event) => void,
): TemplateResult {
  const { texts, scenario, settings, guide, staged } = page;
  const predictions = { on: settings.predicts, toggle: actions.togglePredictions };
  return html`<header class=${staged ? 'staged' : ''}>
    <a class="button skip" href="#stage" @click=${skip}>${texts('app.skip')}</a>
    <h1>${texts('app.title')}</h1>
    <nav aria-label=${texts('app.story')}>${strip(staged ? scenario : null, texts)}</nav>
    <button class="button" type="button" popovertarget="story">
      ${label(texts('app.all'), texts('app.all.short'))}
    </button>
    <span class="break"></span>
    <a class="button to" href="#/study" aria-current=${guide ? 'true' : nothing}
      >${texts('app.study')}</a
    >
    ${LINKED.map(
      (one) =>
        html`<a
          class="button to"
          href="#/${one}"
          aria-current=${page.page === one ? 'true' : nothing}
          >${texts(`app.${one}`)}</a
        >`,
    )}
    ${staged ? stageSwitches(page, actions) : nothing}
    <div class="tools">
      ${page.embeds && staged ? embedButton(page, actions) : nothing}
      ${teachPart(texts, staged ? actions : null)}
      ${languagePart(page.language, texts, actions.chooseLanguage)}
      <button class="button help" type="button" title=${texts('app.help')} @click=${actions.help}>
        <span aria-hidden="true">?</span>
      </button>
    </div>
    ${story(staged ? scenario : null, settings.played, texts, predictions)}
  </header>`;
}

/** What holds for the stage, where there is one. */
function stageSwitches(page: PageState, actions: PageActions): TemplateResult {
  const { texts, settings, guide } = page;
  const closed = settings.panel === null || guide?.looking.open === true;
  return html`<span class="break second"></span>
    <button
      class="button"
      type="button"
      aria-pressed=${page.viewpoint === 'api'}
      @click=${actions.toggleViewpoint}
    >
      ${label(texts('app.view-as-api'), texts('app.view-as-api.short'))}
    </button>
    <button
      class="button"
      type="button"
      aria-label=${closed ? nothing : texts('app.inspector.shut')}
      aria-expanded=${!closed}
      @click=${() => {
        actions.showPanel(closed ? 'http' : null);
      }}
    >
      ${texts(closed ? 'app.inspector.open' : 'app.inspector.close')}
    </button>`;
}

const embedButton = ({ texts, session }: PageState, { embed }: PageActions): TemplateResult =>
  html`<button
    class="button icon"
    type="button"
    title=${texts('app.embed')}
    ?disabled=${!session}
    @click=${embed}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M6 5L2 10l4 5M14 5l4 5l-4 5M12 3L8 17" />
    </svg>
  </button>`;
