import { html, nothing, type TemplateResult } from 'lit';
import type { PanelTexts } from './texts.ts';
import { rfcLink } from '../defences/rfc.ts';
import { rich } from '../rich.ts';

/** Which section asks for something, as a link to it: null where none does, undefined where nobody says. */
export function section(
  rfc: string | null | undefined,
  texts: PanelTexts,
): TemplateResult | typeof nothing {
  const text = texts.find(rfc === null ? 'http.section.none' : 'http.section');
  if (rfc === undefined || text === null) return nothing;
  return html`<small class="section"
    >${rich(text, { rfc: rfc === null ? '' : rfcLink(rfc) })}</small
  >`;
}
