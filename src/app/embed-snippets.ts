import { html, type TemplateResult } from 'lit';
import type { SnippetName, Snippets } from '../embed/snippets.ts';
import { tabList } from '../view/tabs.ts';
import { embedTexts as texts } from './embed-texts.ts';

const SNIPPETS: readonly SnippetName[] = ['element', 'iframe', 'markdown', 'link'];
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
  return html`<section aria-labelledby="to-copy">
    <h3 id="to-copy">${texts('embed.snippets')}</h3>
    ${tabList(
      texts('embed.snippets'),
      SNIPPETS.map((name) => [name, texts(`embed.${name}`)] as const),
      tab,
      choose,
    )}
    <div role="tabpanel" id="panel" aria-labelledby="tab-${tab}" tabindex="0">
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
