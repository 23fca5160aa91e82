import { html, type TemplateResult } from 'lit';
import type { Recorded } from '../../model/session.ts';
import { ask, type LessonCommand } from './command.ts';
import { LAYERS, panelsOf, type Looks } from './looks.ts';
import { classTexts as texts } from './texts.ts';

/** What can be shown and hidden, with the key of each: in either window of a lesson. */
export function looksPart(
  host: EventTarget,
  { hidden, open }: Looks,
  session: Recorded | null,
  beside: boolean,
): TemplateResult {
  const panels = panelsOf(session !== null && session.trace.header.compare !== null, beside);
  const line = (label: string, on: boolean, place: number, command: LessonCommand) =>
    html`<label
      ><input
        type="checkbox"
        .checked=${on}
        @change=${() => {
          ask(host, command);
        }}
      />${label} <kbd aria-label=${texts('class.key', { key: place + 1 })}>${place + 1}</kbd></label
    >`;
  return html`<div id="looks" popover role="group" aria-labelledby="looks-title">
    <h2 id="looks-title">${texts('class.looks')}</h2>
    <p>${texts('class.looks.for')}</p>
    ${LAYERS.map((layer, place) => line(texts(`class.look.${layer}`), !hidden.has(layer), place, { layer }))}
    ${panels.map((panel, place) =>
      line(
        texts('class.look.panel', { panel: texts.find(`panel.${panel}`) ?? panel }),
        open === panel,
        LAYERS.length + place,
        { panel },
      ),
    )}
  </div>`;
}
