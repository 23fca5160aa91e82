import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../announcer.ts';
import { ownTexts as texts } from './texts.ts';

/** What is shared. */
export interface SharePart {
  readonly text: string;
  /** The same in the letters of an address; null until it is, and while something is wrong with it. */
  readonly packed: string | null;
}
/** Characters of a link that mail and chat leave whole. */
const MOST_IN_LINK = 8000;
const NAME = 'scenario.json';

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = NAME;
  link.click();
  URL.revokeObjectURL(url);
  announce(texts('own.share.saved'));
}

/** A text to copy, with the button that does. */
function snippet(
  id: string,
  key: 'own.share.link' | 'own.share.embed' | 'own.share.embed.whole',
  hint: 'own.share.link.hint' | 'own.share.embed.hint' | null,
  text: string,
): TemplateResult {
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const field = (currentTarget as Element).closest('.snippet')?.querySelector('textarea');
    try {
      await navigator.clipboard.writeText(text);
      announce(texts('own.copied'));
    } catch {
      field?.select();
      announce(texts('own.copy.denied'));
    }
  };
  return html`<div class="snippet field">
    <label class="field"
      ><span>${texts(key)}</span>
      <textarea
        class="entry mono"
        dir="ltr"
        readonly
        rows="4"
        aria-describedby=${hint ? `${id}-hint` : nothing}
        .value=${text}
      ></textarea>
      ${hint ? html`<small id="${id}-hint">${texts(hint)}</small>` : nothing}</label
    >
    <div>
      <button class="button" type="button" @click=${copy}>
        ${texts('own.copy')}<span class="hidden"> ${texts(key)}</span>
      </button>
    </div>
  </div>`;
}

const script = (): string =>
  `<script type="module" src="${new URL('cdn/token-trials.js', document.baseURI).href}"></script>`;

/** Ways to hand a scenario on: as a file, as a link that holds all of it, as an embed. */
export function sharePart({ text, packed }: SharePart): TemplateResult {
  return html`<div>
      <button
        class="button primary"
        type="button"
        @click=${() => {
          save(text);
        }}
      >
        ${texts('own.share.file')}
      </button>
    </div>
    ${packed === null ? nothing : linksPart(packed)}`;
}

function linksPart(packed: string): TemplateResult {
  const address = `${location.href.replace(/#.*$/s, '')}#/own/${packed}`;
  const long = address.length > MOST_IN_LINK;
  const beside = `${script()}\n<token-trials src="${NAME}"></token-trials>`;
  return html`${
    long
      ? html`<p class="quiet">${texts('own.share.link.long', { length: address.length })}</p>`
      : snippet('link', 'own.share.link', 'own.share.link.hint', address)
  }
  ${snippet('embed', 'own.share.embed', 'own.share.embed.hint', beside)}
  ${
    long
      ? nothing
      : snippet(
          'whole',
          'own.share.embed.whole',
          null,
          `${script()}\n<token-trials src="#${packed}"></token-trials>`,
        )
  }`;
}
