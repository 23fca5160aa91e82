import { html, type TemplateResult } from 'lit';
import type { OwnFault } from '../../own/read.ts';
import { TEMPLATES } from './templates.ts';
import { ownTexts as texts, placedFault } from './texts.ts';
import type { Work } from './work.ts';

/** Whether there is an editor: `missing` where it could not be loaded. */
export type Editor = 'coming' | 'there' | 'missing';
/** What the part where one writes is drawn from, and what is done there. */
interface WritePart {
  readonly work: Work;
  readonly editor: Editor;
  readonly open: (file: File) => Promise<void>;
}
type Template = keyof typeof TEMPLATES;
const NAMES = Object.keys(TEMPLATES) as Template[];

/** The editor, what is wrong in it, and what one can begin with. */
export function writePart({ work, editor, open }: WritePart): TemplateResult {
  const { fault } = work;
  const chosen = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same file may be chosen again once it is mended.
    if (file) void open(file).then(() => (input.value = ''));
  };
  const start = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const name = NAMES.find((one) => one === select.value);
    select.value = '';
    if (name) work.beginWith(TEMPLATES[name]);
  };
  return html`<div class="row">
      <label class="field"
        ><span>${texts('own.open')}</span>
        <input class="entry" type="file" accept="application/json,.json" @change=${chosen} />
        <small>${texts('own.open.hint')}</small></label
      >
      <label class="field"
        ><span>${texts('own.template')}</span>
        <select @change=${start}>
          <option value="">…</option>
          ${NAMES.map((name) => html`<option value=${name}>${texts(`own.template.${name}`)}</option>`)}
        </select></label
      >
    </div>
    ${editorPart(work, editor)}
    <div>
      <p class="quiet hidden" id="edit-hint">${texts('own.edit.hint')}</p>
      ${fault === null ? html`<p class="fine">✓ ${texts('own.fine')}</p>` : faultPart(fault)}
    </div>`;
}

function editorPart({ text, fault, document, held, write }: Work, editor: Editor): TemplateResult {
  if (editor === 'coming') return html`<p class="quiet">${texts('own.edit.loading')}</p>`;
  if (editor === 'missing') return plainEditor(text, write);
  return html`<tt-own-editor
    .text=${text}
    .fault=${fault}
    .document=${document}
    .held=${held}
    @tt-own-text=${({ detail }: CustomEvent<string>) => {
      write(detail);
    }}
  ></tt-own-editor>`;
}

const plainEditor = (text: string, take: (text: string) => void): TemplateResult =>
  html`<textarea
    class="entry mono"
    dir="ltr"
    rows="16"
    spellcheck="false"
    aria-label=${texts('own.edit')}
    .value=${text}
    @input=${({ target }: Event) => {
      take((target as HTMLTextAreaElement).value);
    }}
  ></textarea>`;

const faultPart = (fault: OwnFault): TemplateResult =>
  html`<p class="fault" role="status">${placedFault(fault)}</p>`;
