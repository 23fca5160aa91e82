import { html, type TemplateResult } from 'lit';
import { projectKnowledge } from '../../model/projections/knowledge.ts';
import type { Trace } from '../../model/trace.ts';
import type { PanelTexts } from './texts.ts';
import { chip } from '../rich.ts';

/** Which party holds which secret, and how it came by it. */
export function knowledgePanel(
  trace: Trace,
  cursor: number,
  texts: PanelTexts,
  apiOnly: boolean,
): TemplateResult {
  const view = projectKnowledge(trace, cursor);
  const parties = apiOnly ? view.parties.filter((party) => party === 'api') : view.parties;
  if (view.secrets.length === 0) return html`<p class="empty">${texts('knowledge.nothing')}</p>`;
  return html`${view.secrets.map(
    ({ secret, value, by }) =>
      html`<section>
        <h3>${texts.find(`knowledge.${secret}`) ?? secret} ${chip(value)}</h3>
        <ul class="knowers">
          ${parties.map((party) => {
            const known = by.get(party);
            return html`<li class="${party} ${known ? 'knows' : ''} ${known?.fresh ? 'fresh' : ''}">
              <span class="dot" aria-hidden="true">${known ? '●' : '○'}</span
              ><strong>${texts(`stage.${party}`)}</strong>
              <span
                >${known ? (texts.find(`how.${known.how}`) ?? known.how) : texts('knowledge.unknown')}</span
              >
            </li>`;
          })}
        </ul>
      </section>`,
  )}`;
}
