import { html, nothing, type TemplateResult } from 'lit';
import type { StageRow, Viewpoint } from '../model/projections/stage.ts';
import {
  summariseRequest,
  summariseResponse,
  type WireSummary,
} from '../model/projections/wire-summary.ts';
import type { LineEntry, RequestEntry, ResponseEntry } from '../model/trace.ts';
import type { Texts } from '../texts/index.ts';
import { abbreviate, rich, withArticleTerms, withChips } from './rich.ts';

type Side = 'start' | 'end';

/** A text with long secrets in it abbreviated. */
export const short = (value: string): string => value.replace(/[\w+/=-]{24,}/g, abbreviate);

/** The texts of a run, with how its messages are summarised where that is otherwise than in the trials. */
export interface RunTexts extends Texts {
  readonly wire?: (entry: RequestEntry | ResponseEntry) => WireSummary;
}

const decides = ({ decides: one, carries = one ? [one] : [] }: WireSummary): TemplateResult[] =>
  carries.map(({ name, value }) => html` · <mark>${name}: ${short(value)}</mark>`);

/** Where a sender stands: the impostor at the end of the page's line, everyone else at its start. */
const sideOf = (actor: string): Side => (actor === 'impostor' ? 'end' : 'start');
/** Who a sender is to the one who looks: for the API there is one unknown, and no more. */
const seenAs = (actor: string, viewpoint: Viewpoint): string =>
  viewpoint === 'api' ? 'client' : actor;

/** The arrow of a request, the deciding header marked. */
export function requestWire(
  request: RequestEntry,
  viewpoint: Viewpoint,
  texts: RunTexts,
): TemplateResult {
  const from = seenAs(request.actor, viewpoint);
  const open = request.over === 'https' ? '' : 'open';
  const direction = sideOf(from) === 'start' ? 'to-end' : 'to-start';
  const way = request.over === 'https' ? '' : texts(`stage.over.${request.over}`);
  const over = request.to === 'impostor' ? texts('stage.to-collector') : way;
  const summary = texts.wire?.(request) ?? summariseRequest(request);
  return html`<div class="wire ${from} ${open} ${direction}">
    <i aria-hidden="true"></i
    ><code
      >${summary.start}${decides(summary)}${
        over ? html`<span class="over"> · ${over}</span>` : nothing
      }</code
    >
  </div>`;
}

/** The arrow of an answer. */
export function responseWire(
  response: ResponseEntry,
  viewpoint: Viewpoint,
  texts: RunTexts,
): TemplateResult {
  const summary = texts.wire?.(response) ?? summariseResponse(response);
  const direction = sideOf(seenAs(response.to, viewpoint)) === 'end' ? 'to-end' : 'to-start';
  const words =
    response.body === '' ? html`<span class="over"> · ${texts('stage.no-words')}</span>` : nothing;
  return html`<div class="wire ${response.actor} ${direction}">
    <i aria-hidden="true"></i><code>${summary.start}${decides(summary)}${words}</code>
  </div>`;
}

function line(entry: LineEntry, side: Side, party: string, texts: Texts): TemplateResult {
  const text = withArticleTerms(texts.find(entry.code) ?? entry.code);
  const params = Object.fromEntries(
    Object.entries(withChips(entry.params)).map(([name, shown]) => [
      name,
      entry.unsent.includes(name) ? html`<span class="unsent">${shown}</span>` : shown,
    ]),
  );
  const unsent = entry.unsent.length
    ? html` <span class="unsent-note"
        >(${texts('stage.unsent.note', { what: entry.unsent.map((name) => entry.params[name]).join(', ') })})</span
      >`
    : nothing;
  const speaker = entry.speaker === 'api' ? texts('stage.api') : texts('stage.unknown');
  return html`<div class="bubble ${party} from-${side}">
    <p class="said">
      <span class="speaker">${texts('stage.says', { speaker })}</span>${rich(text, params)}${unsent}
    </p>
  </div>`;
}

/** What is said in a row. The speaker of a request is unknown: the API has not read it yet. */
export function bubbles(row: StageRow, viewpoint: Viewpoint, texts: Texts): TemplateResult[] {
  const from = seenAs(row.request?.actor ?? row.actor, viewpoint);
  const answered = seenAs(row.response?.to ?? 'client', viewpoint);
  return row.lines.map((entry) =>
    entry.speaker === 'api'
      ? line(entry, sideOf(answered) === 'end' ? 'start' : 'end', 'api', texts)
      : line(entry, sideOf(from), from, texts),
  );
}
