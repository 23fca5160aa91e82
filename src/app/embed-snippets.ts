import { html, type TemplateResult } from 'lit';
import type { SnippetName, Snippets } from '../embed/snippets.ts';
import { alongLines } from '../view/keys.ts';
import { embedTexts as texts } from './embed-texts.ts';

const SNIPPETS: readonly SnippetName[] = ['element', 'iframe', 'markdown', 'link'];
/** Where a key leads from the tab at a place. */
const MOVES: Readonly<Record<string, (place: number) => number>> = {
  ArrowRight: (place) => place + 1,
  ArrowLeft: (place) => place - 1 + SNIPPETS.length,
  Home: () => 0,
  End: () => SNIPPETS.length - 1,
};

/** What is asked for where snippets are shown. */
export interface SnippetActions {
  readonly choose: (tab: SnippetName) => void;
  /** The field holds the text, to be selected where nothing may be copied. */
  readonly copy: (text: string, field: HTMLTextAreaElement | null) => void;
}

/** The snippets, a tab each, with the button that copies the one shown. */
export function snippetsPart(
  written: Snippets,
  tab: SnippetName,
  status: string,
  { choose, copy }: SnippetActions,
): TemplateResult {
  const pressed = ({ currentTarget }: Event): void => {
    const panel = (currentTarget as Element).closest('[role=tabpanel]');
    copy(written[tab], panel?.querySelector('textarea') ?? null);
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = MOVES[alongLines(event.key)]?.(SNIPPETS.indexOf(tab));
    const name = to === undefined ? undefined : SNIPPETS[to % SNIPPETS.length];
    if (name === undefined) return;
    event.preventDefault();
    (event.currentTarget as Element).querySelector<HTMLElement>(`#tab-${name}`)?.focus();
    choose(name);
  };
  return html`<section aria-labelledby="to-copy">
    <h3 id="to-copy">${texts('embed.snippets')}</h3>
    <div role="tablist" aria-labelledby="to-copy" @keydown=${onKey}>
      ${SNIPPETS.map(
        (name) =>
          html`<button
            type="button"
            role="tab"
            id="tab-${name}"
            aria-controls="snippet"
            aria-selected=${name === tab}
            tabindex=${name === tab ? 0 : -1}
            @click=${() => {
              choose(name);
            }}
          >
            ${texts(`embed.${name}`)}
          </button>`,
      )}
    </div>
    <div role="tabpanel" id="snippet" aria-labelledby="tab-${tab}">
      <p class="for" id="for">${texts(`embed.${tab}.for`)}</p>
      <textarea
        class="entry"
        dir="ltr"
        readonly
        spellcheck="false"
        aria-labelledby="tab-${tab}"
        aria-describedby="for"
        .value=${written[tab]}
      ></textarea>
      <div class="acts">
        <button class="button primary" type="button" @click=${pressed}>
          ${texts('embed.copy')}
        </button>
        <p role="status">${status}</p>
      </div>
    </div>
  </section>`;
}
