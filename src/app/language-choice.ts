import { html, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LANGUAGES, type Language } from '../texts/language.ts';
import type { PageTexts } from './texts.ts';

/** A language as those call it who read it. */
function nameOf(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  // In the middle of a sentence some languages write it small.
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
let names: readonly string[] | null = null;

const GLOBE = svg`<path d="M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16M2 10h16M10 2c-5 5-5 11 0 16c5-5 5-11 0-16" />`;

/** Where one chooses the language. What is pressed is the list itself; over it stands its short sign. */
export function languagePart(
  spoken: Language,
  texts: PageTexts,
  choose: (language: Language) => void,
): TemplateResult {
  names ??= LANGUAGES.map(nameOf);
  const chosen = (event: Event): void => {
    const language = LANGUAGES[(event.target as HTMLSelectElement).selectedIndex];
    if (language) choose(language);
  };
  // By its index as well: where what was chosen could not be loaded, the menu says again what is spoken.
  return html`<label class="button language" title=${texts('app.language')}>
    <span class="hidden">${texts('app.language')}</span>
    <svg viewBox="0 0 20 20" aria-hidden="true">${GLOBE}</svg>
    <span aria-hidden="true">${spoken}</span>
    <select .selectedIndex=${live(LANGUAGES.indexOf(spoken))} @change=${chosen}>
      ${LANGUAGES.map((one, place) => html`<option lang=${one} ?selected=${one === spoken}>${names?.[place]}</option>`)}
    </select>
  </label>`;
}
