import { html, nothing, type TemplateResult } from 'lit';
import { embedTexts as texts } from './embed-texts.ts';

/** Where a file is looked for until something else is said: beside the page that it is embedded in. */
const BESIDE = 'scenario.json';

/** Whether a scenario of one's own stands whole in what is copied, or as a file at an address. */
export function sourcePart(
  file: string | null,
  choose: (file: string | null) => void,
): TemplateResult {
  const way = (
    key: 'embed.own.whole' | 'embed.own.file',
    checked: boolean,
    to: string | null,
  ): TemplateResult =>
    html`<label class="check"
      ><input
        type="radio"
        name="source"
        .checked=${checked}
        @change=${() => {
          choose(to);
        }}
      />
      ${texts(key)}</label
    >`;
  return html`<fieldset>
      <legend>${texts('embed.own')}</legend>
      ${way('embed.own.whole', file === null, null)} ${way('embed.own.file', file !== null, BESIDE)}
    </fieldset>
    ${
      file === null
        ? nothing
        : html`<label class="field">
              ${texts('embed.own.address')}
              <input
                class="entry"
                type="text"
                dir="ltr"
                inputmode="url"
                spellcheck="false"
                autocapitalize="off"
                aria-describedby="own-address"
                .value=${file}
                @change=${({ target }: Event) => {
                  const input = target as HTMLInputElement;
                  const address = input.value.trim();
                  // Nothing is no address.
                  input.value = address === '' ? BESIDE : address;
                  choose(input.value);
                }}
              />
            </label>
            <p class="for" id="own-address">${texts('embed.own.address.for')}</p>`
    }`;
}
