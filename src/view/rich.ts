import { html, type nothing, type TemplateResult } from 'lit';
import { numeral, written } from '../texts/language.ts';

/** `4839…74f3`: the same everywhere, so that the eye can follow a token. */
export const abbreviate = (value: string): string =>
  value.length > 14 ? `${value.slice(0, 4)}…${value.slice(-4)}` : value;

/** A colour by the value: the same token is the same colour in every panel. */
export const hue = (value: string): number =>
  Array.from(value).reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7) % 4;

/** A secret as a chip; `whole` spells it out. */
export const chip = (value: string, whole = false): TemplateResult =>
  html`<span class="chip hue-${hue(value)} ${whole ? 'whole' : ''}" title=${value}
    >${whole ? value : abbreviate(value)}</span
  >`;

/** What is asked with `tt-define`: the definition of a word. */
export interface DefineDetail {
  readonly word: string;
}

/** A word with a definition, shown on press. */
function term(word: string, shown: string): TemplateResult {
  const open = (event: Event): void => {
    event.target?.dispatchEvent(
      new CustomEvent('tt-define', {
        bubbles: true,
        composed: true,
        detail: { word } satisfies DefineDetail,
      }),
    );
  };
  return html`<button type="button" class="term" aria-haspopup="dialog" @click=${open}>
    ${shown}
  </button>`;
}

export const PIECES = /\*\*(.+?)\*\*|\[\[([^\]|]+)(?:\|([^\]]+))?\]\]|\{([\w-]+)\}/g;
type Piece = TemplateResult | string | typeof nothing;

const shown = (piece: Piece): Piece => (typeof piece === 'string' ? numeral(piece) : piece);

/** Turns a catalogue text into what is drawn: `**strong**`, `[[term]]`, `{place}`. */
export function rich(text: string, params: Readonly<Record<string, Piece>> = {}): Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(PIECES)) {
    const [whole, strong, word, label, place] = match;
    const before = text.slice(last, match.index);
    last = match.index + whole.length;
    if (word !== undefined) {
      // A line may break beside a button: what touches the word, a quote or a comma, stays with it.
      const [touching = ''] = /\p{P}*$/u.exec(before) ?? [];
      const [touched = ''] = /^[^\P{P}[*{]+/u.exec(text.slice(last)) ?? [];
      last += touched.length;
      pieces.push(before.slice(0, before.length - touching.length));
      const button = term(label ?? word, word);
      pieces.push(
        touching + touched === ''
          ? button
          : html`<span class="together">${touching}${button}${touched}</span>`,
      );
      continue;
    }
    pieces.push(before);
    if (strong !== undefined) pieces.push(html`<strong>${rich(strong, params)}</strong>`);
    else if (place !== undefined) pieces.push(shown(params[place] ?? whole));
  }
  pieces.push(text.slice(last));
  return pieces;
}

/** The same text without marks, for the announcer. */
export const plain = (text: string, params: Readonly<Record<string, string>> = {}): string =>
  text.replace(PIECES, (whole, strong?: string, word?: string, _label?: string, place?: string) =>
    strong !== undefined
      ? plain(strong, params)
      : (word ?? (place === undefined ? whole : numeral(params[place] ?? whole))),
  );

/** The same with its marks of terms alone taken out. */
export const unmarked = (text: string): string =>
  text.replace(/\[\[([^\]|]+)(\|[^\]]+)?\]\]/g, '$1');

/**
 * Marks the article's own words for things, so that each can be asked for its meaning. In English, where the
 * API says them so on the wire; a translation has its marks.
 */
export const withArticleTerms = (text: string): string =>
  written.lang === 'en' ? text.replace(/facility ID|machine password|\bID\b/g, '[[$&]]') : text;

/** The values of a line, its token as the chip that it is everywhere. */
export const withChips = (
  params: Readonly<Record<string, string>>,
): Record<string, TemplateResult | string> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, name === 'token' ? chip(value) : value]),
  );
