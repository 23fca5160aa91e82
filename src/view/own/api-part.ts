import { html, nothing, type TemplateResult } from 'lit';
import { SCENARIOS } from '../../model/scenarios/index.ts';
import type { Place } from '../../own/places.ts';
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
    // What was secret in it is not kept, not even in the field.
    if (work.paste(field.value)) field.value = '';
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

const shownAt = ({ header, scheme }: Place): string =>
  scheme === null ? `${header}: …` : `${header}: ${scheme} …`;

/** Where the API stands, where it wants a token, and what of the request is not in it. */
function foundPart(work: Work): TemplateResult {
  const { resource, found, places = [], left = [] } = work.dress;
  const { host, path, header = 'Authorization', scheme = 'Bearer' } = resource;
  return html`<div class="found" role="group" aria-label=${texts('own.found')}>
      <dl>
        <dt>${texts('own.found.path')}</dt>
        <dd><code>${host}${path}</code></dd>
        <dt>${texts('own.found.place')}</dt>
        <dd><code>${shownAt({ header, scheme })}</code></dd>
      </dl>
      <p>${rich(texts(`own.found.${found}`))}</p>
      ${
        left.length === 0
          ? nothing
          : html`<p id="left">${texts('own.left')}:</p>
              <ul aria-labelledby="left">
                ${left.map((one) => html`<li>${texts(`own.left.${one}`)}</li>`)}
              </ul>`
      }
    </div>
    ${places.length === 0 ? nothing : placePart(work, places, header)} ${thingsPart(work)}`;
}

/** Which of the headers that may hold a credential does. */
const placePart = (work: Work, places: readonly Place[], chosen: string): TemplateResult =>
  html`<label class="field"
    ><span>${texts('own.found.choose')}</span>
    <select
      @change=${(event: Event) => {
        const place = places[Number(selected(event))];
        if (place) work.place(place);
      }}
    >
      ${places.map(
        (place, at) =>
          html`<option value=${at} ?selected=${place.header === chosen}>${shownAt(place)}</option>`,
      )}
    </select></label
  >`;

/** What the API keeps, in a word. */
function thingsPart(work: Work): TemplateResult {
  const { dress, dressFault: fault } = work;
  const { things } = dress.resource;
  return html`<label class="field"
      ><span>${texts('own.things')}</span>
      <input
        class="entry"
        maxlength="60"
        .value=${typeof things === 'string' ? things : ''}
        aria-invalid=${fault === null ? nothing : 'true'}
        aria-describedby=${fault === null ? nothing : 'things-fault'}
        @change=${({ target }: Event) => {
          const { value } = target as HTMLInputElement;
          if (value.trim() !== '') work.name(value.trim());
        }}
    /></label>
    ${fault === null ? nothing : html`<p class="fault" id="things-fault" role="alert">${fault}</p>`}`;
}
