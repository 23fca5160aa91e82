import { html, type TemplateResult } from 'lit';

/** A section of an RFC, `RFC 6750 3.1`, as a link to where it is published. What is named otherwise is text. */
export function rfcLink(named: string): TemplateResult | string {
  const [, number, section] = /^RFC (\d+)(?: (\d[\d.]*))?$/.exec(named) ?? [];
  if (number === undefined) return named;
  const place = section === undefined ? '' : `#section-${section}`;
  return html`<a href="https://www.rfc-editor.org/rfc/rfc${number}${place}">${named}</a>`;
}
