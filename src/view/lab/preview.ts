import { html, type TemplateResult } from 'lit';
import { chip } from '../rich.ts';
import type { Ready } from './draft.ts';
import { labTexts as texts } from './texts.ts';

/** The text of a request as HTTP/1.1 has it (RFC 9112 3), but for what the wire adds by itself. */
const textOf = ({ method, path, headers, body }: Ready): string =>
  [
    `${method} ${path} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(body === null || body === '' ? [] : ['', body]),
  ].join('\n');

const line = (text: string): TemplateResult => {
  const [, before = '', token] = /^(Authorization: Bearer )(\S{15,})$/.exec(text) ?? [];
  const shown = token === undefined ? text : html`${before}${chip(token, true)}`;
  const decides = /^(authorization|cookie):/i.test(text);
  return html`<span class="line">${decides ? html`<mark>${shown}</mark>` : shown}</span>`;
};

/** What will go over the wire, or why nothing will. */
export function previewPart(ready: Ready | { readonly unsendable: string }): TemplateResult {
  return 'unsendable' in ready
    ? html`<p class="fault" id="fault">
        ${texts.find(`lab.unsendable.${ready.unsendable}`) ?? ready.unsendable}
      </p>`
    : html`<div class="wire-text mono ${ready.who}" dir="ltr">
        ${textOf(ready).split('\n').map(line)}
      </div>`;
}
