import { html, nothing, type TemplateResult } from 'lit';
import {
  answerLinesOf,
  linesOf,
  unlikeFrom,
  type Exchange,
} from '../../../model/defences/apart/bench.ts';
import { rich } from '../../rich.ts';
import { rfcLink } from '../rfc.ts';
import { guardName } from '../texts.ts';
import { apartTexts as texts } from './texts.ts';

/** Text of the wire, line by line, left to right in any language. */
export const wire = (lines: readonly string[], who = ''): TemplateResult =>
  html`<div class="wire-text mono ${who}" dir="ltr">
    ${lines.map((line, place) => html`<span class="line ${place === 0 ? 'start' : ''}">${line}</span>`)}
  </div>`;
/** What a machine writes, in a sentence or a table. */
export const mono = (text: string): TemplateResult => html`<code dir="ltr">${text}</code>`;

/** A section of a specification: a link, left to right in any language. */
export const sectionPart = (section: string): TemplateResult =>
  html`<bdi dir="ltr">${rfcLink(section)}</bdi>`;

/** Which check refused, and where that is asked for. */
function why({ guard, rfc, response }: Exchange): TemplateResult | typeof nothing {
  if (response.status < 400) return nothing;
  if (guard === null) return html`<p>${texts('apart.answer.routing')}</p>`;
  const name = html`<strong>${guardName(guard)}</strong>`;
  return html`<p>
    ${rfc === null ? rich(texts('apart.answer.by.none'), { guard: name }) : rich(texts('apart.answer.by'), { guard: name, section: sectionPart(rfc) })}
  </p>`;
}

/** What the server answered, as it is recorded: status, the check that refused, and both messages word for word. */
export function answerPart(exchange: Exchange, title: string): TemplateResult {
  const { request, response } = exchange;
  const given = response.status < 400;
  return html`<section class="answer ${given ? 'given' : 'refused'}">
    <h4 tabindex="-1">${title}</h4>
    <p class="status">
      <strong dir="ltr">${response.status} ${response.phrase}</strong>
      <span class="tag ${given ? 'given' : 'refused'}"
        >${texts(given ? 'apart.answer.given' : 'apart.answer.refused')}</span
      >
    </p>
    ${why(exchange)}
    <details>
      <summary>${texts('apart.answer.words')}</summary>
      ${wire(linesOf(request), request.actor)} ${wire(answerLinesOf(response), 'api')}
    </details>
  </section>`;
}

/** A text with its first unlike letter marked. */
function marked(text: string, place: number | null): TemplateResult {
  if (place === null) return html`${text}`;
  const letter = text.slice(place, place + 1);
  return html`${text.slice(0, place)}<mark class="first">${letter === '' ? '∅' : letter}</mark
    ><span class="rest">${text.slice(place + 1)}</span>`;
}

/** Two texts below each other, and the first byte at which they are unlike. */
export function unlikePart(
  one: { readonly label: string; readonly text: string },
  other: { readonly label: string; readonly text: string },
): TemplateResult {
  const place = unlikeFrom(one.text, other.text);
  const letter = (text: string): TemplateResult =>
    mono(place === null || place >= text.length ? '∅' : (text[place] ?? ''));
  const line = ({ label, text }: typeof one): TemplateResult =>
    html`<dt>${label}</dt>
      <dd class="mono" dir="ltr">${marked(text, place)}</dd>`;
  return html`<dl class="unlike">${line(one)}${line(other)}</dl>
    <p class="sum">
      ${
        place === null
          ? rich(texts('apart.unlike.none'))
          : rich(texts('apart.unlike'), {
              number: String(place + 1),
              one: letter(one.text),
              other: letter(other.text),
            })
      }
    </p>`;
}
