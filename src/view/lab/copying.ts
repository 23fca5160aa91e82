import { html, nothing, type TemplateResult } from 'lit';
import { parseRequest } from '../../lab/compose/parse.ts';
import { curlOf, fetchOf, httpOf, type Composed } from '../../lab/compose/write.ts';
import { announce } from '../announcer.ts';
import { labTexts as texts } from './texts.ts';

const FORMS = ['curl', 'fetch', 'http'] as const;
type Form = (typeof FORMS)[number];

/** Where `npm run serve` listens, unless it is told otherwise. */
const SERVED = 'http://127.0.0.1:8787';
const WRITE: Readonly<Record<Form, (request: Composed) => string>> = {
  curl: (request) => curlOf(request, SERVED),
  fetch: fetchOf,
  http: (request) => httpOf(request, 'helicopters.example'),
};

/** A session lives in fields that `fetch` in a browser leaves out (Fetch, forbidden header names). */
const aboutSession = ({ path, headers }: Composed): boolean =>
  path === '/api/session' || headers.some(([name]) => name.toLowerCase() === 'cookie');

/** Puts a text on the clipboard, and says so; where the browser does not let it, it is selected to be copied by hand. */
async function copy(area: HTMLTextAreaElement | null): Promise<void> {
  if (!area) return;
  try {
    await navigator.clipboard.writeText(area.value);
    announce(texts('lab.copied'));
  } catch {
    area.focus();
    area.select();
    announce(texts('lab.copy.denied'));
  }
}

/** The request as others write it, to be copied. */
export function copyPart(
  ready: Composed | { readonly unsendable: string },
  form: Form,
  choose: (form: Form) => void,
): TemplateResult | typeof nothing {
  if ('unsendable' in ready) return nothing;
  return html`<details class="copying">
    <summary>${texts('lab.copy')}</summary>
    <div class="segments" role="group" aria-label=${texts('lab.copy')}>
      ${FORMS.map(
        (one) =>
          html`<button
            class="button small"
            type="button"
            aria-pressed=${one === form}
            @click=${() => {
              choose(one);
            }}
          >
            ${texts(`lab.copy.${one}`)}
          </button>`,
      )}
    </div>
    <textarea
      class="entry mono"
      id="written"
      dir="ltr"
      rows="5"
      readonly
      spellcheck="false"
      aria-label=${texts(`lab.copy.${form}`)}
      .value=${WRITE[form](ready)}
    ></textarea>
    ${
      form === 'fetch' && aboutSession(ready)
        ? html`<p class="quiet">${texts('lab.copy.no-session')}</p>`
        : nothing
    }
    <button
      class="button small"
      type="button"
      @click=${(event: Event) => {
        const { parentElement } = event.currentTarget as Element;
        void copy(parentElement?.querySelector('textarea') ?? null);
      }}
    >
      ${texts('lab.copy.do')}
    </button>
  </details>`;
}

/** What is wrong with a text that was pasted, with the place; null where nothing is. */
function faultOf(text: string): string | null {
  const read = parseRequest(text);
  if (read.ok) return null;
  const { line, column, code, params } = read;
  const said = texts.find(`lab.paste.${code}`) ?? code;
  const fault = said.replace('{text}', params['text'] ?? '');
  return texts('lab.paste.fault', { line, column, fault });
}

/** A text is taken for a request. */
export function pastePart(
  fault: string | null,
  take: (request: Composed | null, fault: string | null) => void,
): TemplateResult {
  const read = (event: Event): void => {
    event.preventDefault();
    const area = (event.currentTarget as Element).querySelector('textarea');
    const text = area?.value ?? '';
    const found = parseRequest(text);
    take(found.ok ? found.request : null, faultOf(text));
    if (!found.ok && area) select(area, found);
  };
  return html`<details class="pasting">
    <summary>${texts('lab.paste')}</summary>
    <form novalidate @submit=${read}>
      <label class="field"
        ><span>${texts('lab.paste.label')}</span>
        <textarea
          class="entry mono"
          dir="ltr"
          rows="4"
          spellcheck="false"
          autocapitalize="off"
          aria-invalid=${fault === null ? nothing : 'true'}
          aria-describedby=${fault === null ? nothing : 'paste-fault'}
        ></textarea>
      </label>
      ${fault === null ? nothing : html`<p class="fault" id="paste-fault" role="alert">${fault}</p>`}
      <button class="button small" type="submit">${texts('lab.paste.take')}</button>
    </form>
  </details>`;
}

/** Brings the place that is wrong under the eyes: all of its line from there on. */
function select(
  area: HTMLTextAreaElement,
  { line, column }: { line: number; column: number },
): void {
  const before = area.value
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0);
  const from = before + column - 1;
  const end = area.value.indexOf('\n', from);
  area.focus();
  area.setSelectionRange(from, end < 0 ? area.value.length : end);
}
