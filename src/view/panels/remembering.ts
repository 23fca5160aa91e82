import { html, type TemplateResult } from 'lit';
import { projectRemembering, type RememberingView } from '../../model/projections/remembering.ts';
import type { Recorded } from '../../model/session.ts';
import type { Trace } from '../../model/trace.ts';
import type { PanelTexts } from './texts.ts';
import { abbreviate } from '../rich.ts';

const text = (texts: PanelTexts, key: string): string => texts.find(key) ?? key;

function column(view: RememberingView, texts: PanelTexts): TemplateResult {
  const says = view.says?.replace(/[\w-]{20,}/g, abbreviate) ?? texts('remembering.nothing');
  return html`<section>
    <h3>${text(texts, `remembering.${view.scenario}.title`)}</h3>
    <dl>
      <div>
        <dt>${texts('remembering.server')}</dt>
        <dd>
          ${
            view.server.length === 0
              ? texts('remembering.nothing')
              : view.server.map(
                  ({ store, row }) =>
                    html`<span
                        >${text(texts, `store.${store}`)}:
                        ${Object.keys(row)
                          .map((name) => texts.find(`field.${name}`) ?? name)
                          .reduce((one, other) => texts('remembering.and', { one, other }))}</span
                      ><br />`,
                )
          }
        </dd>
      </div>
      <div>
        <dt>${texts('remembering.client')}</dt>
        <dd><span class="mono">${says}</span></dd>
      </div>
      <div>
        <dt>${texts('remembering.ends')}</dt>
        <dd>${text(texts, `remembering.${view.scenario}.ends`)}</dd>
      </div>
    </dl>
  </section>`;
}

/** A kept session and a stateless one side by side, each from its own run. */
export function rememberingPanel(
  trace: Trace,
  cursor: number,
  texts: PanelTexts,
  beside: Recorded | null,
): TemplateResult {
  return html`<div class="pair">
    ${column(projectRemembering(trace, cursor), texts)}
    ${beside?.ended ? column(projectRemembering(beside.trace, beside.length - 1), texts) : ''}
  </div>`;
}
