import { html, nothing, type TemplateResult } from 'lit';
import { SCENARIOS } from '../../model/scenarios/index.ts';
import { rich } from '../rich.ts';
import { titleOf } from '../titles.ts';
import { ownTexts as texts } from './texts.ts';
import type { Work } from './work.ts';

const EXAMPLE = `curl https://api.weather.example/v1/forecasts \\\n  -H "X-API-Key: …"`;
const selected = (event: Event): string => (event.target as HTMLSelectElement).value;

/** A request pasted, what was read of it, and which trial is asked of its API. */
export function apiPart(work: Work): TemplateResult {
  const { pasteFault: fault, story, way, compiled } = work;
  const ways = compiled?.scenario.ways ?? [];
  const submit = (event: Event): void => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('textarea');
    if (!field) return;
    work.paste(field.value);
    // What was secret in it is not kept, not even in the field.
    if (field.form && !field.form.querySelector('[aria-invalid]')) field.value = '';
  };
  return html`<form novalidate @submit=${submit}>
      <label class="field"
        ><span>${texts('own.paste')}</span>
        <textarea
          class="entry mono"
          rows="5"
          dir="ltr"
          spellcheck="false"
          autocomplete="off"
          placeholder=${EXAMPLE}
          aria-invalid=${fault === null ? nothing : 'true'}
          aria-describedby=${fault === null ? 'paste-hint' : 'paste-hint paste-fault'}
        ></textarea>
        <small id="paste-hint">${texts('own.paste.hint')}</small></label
      >
      ${fault === null ? nothing : html`<p class="fault" id="paste-fault" role="alert">${fault}</p>`}
      <div><button class="button primary" type="submit">${texts('own.paste.take')}</button></div>
    </form>
    ${foundPart(work)}
    <div class="row">
      <label class="field"
        ><span>${texts('own.story')}</span>
        <select
          @change=${(event: Event) => {
            work.choose(selected(event));
          }}
        >
          ${SCENARIOS.map(
            (one) =>
              html`<option value=${one.id} ?selected=${one.id === story}>
                ${titleOf(texts, one)}
              </option>`,
          )}
        </select></label
      >
      ${
        ways.length === 0
          ? nothing
          : html`<label class="field"
              ><span>${texts('own.way')}</span>
              <select
                @change=${(event: Event) => {
                  work.chooseWay(selected(event));
                }}
              >
                ${ways.map(
                  (one) =>
                    html`<option value=${one} ?selected=${one === way}>
                      ${texts.find(`way.${one}`) ?? one}
                    </option>`,
                )}
              </select></label
            >`
      }
    </div>`;
}

/** Where the API stands, and where it wants a token. */
function foundPart(work: Work): TemplateResult {
  const { resource, found } = work.dress;
  const { host, path, header = 'Authorization', scheme = 'Bearer', things } = resource;
  const shown = scheme === null ? `${header}: …` : `${header}: ${scheme} …`;
  return html`<div class="found" role="group" aria-label=${texts('own.found')}>
      <dl>
        <dt>${texts('own.found.path')}</dt>
        <dd><code>${host}${path}</code></dd>
        <dt>${texts('own.found.place')}</dt>
        <dd><code>${shown}</code></dd>
      </dl>
      <p>${rich(texts(`own.found.${found}`))}</p>
    </div>
    <label class="field"
      ><span>${texts('own.things')}</span>
      <input
        class="entry"
        maxlength="60"
        .value=${typeof things === 'string' ? things : ''}
        @change=${({ target }: Event) => {
          const { value } = target as HTMLInputElement;
          if (value.trim() !== '') work.name(value.trim());
        }}
    /></label>`;
}
