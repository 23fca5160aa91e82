import { css, html, nothing, type TemplateResult } from 'lit';
import type { Trace } from '../../model/trace.ts';
import { checksAhead, requestsOf } from '../../study/decided.ts';
import { names } from '../../texts/en/names.ts';
import { predict } from '../../texts/en/predict.ts';
import { createTexts } from '../../texts/index.ts';

const texts = createTexts({ ...names, ...predict });

/** The checks that may fall on a request, in the API's own order: help before a reply, and nothing of it. */
export function cue(trace: Trace, message: string): TemplateResult | typeof nothing {
  const request = requestsOf(trace).find((one) => one.message === message);
  if (!request) return nothing;
  const [first = [], then = []] = checksAhead(trace, request);
  const list = (guards: readonly string[]): TemplateResult =>
    html`<ol class="checks">
      ${guards.map((guard) => html`<li>${texts.find(`guard.${guard}`) ?? guard}</li>`)}
    </ol>`;
  return html`<p>${texts('cue.first')}</p>
    ${list(first)}
    ${
      then.length > 0
        ? html`<p>${texts('cue.then')}</p>
            ${list(then)}`
        : nothing
    }`;
}

export const cueStyles = css`
  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block: 4px 8px;
  }
  .checks li {
    background: var(--tt-api-soft);
    border-radius: 999px;
    font-size: var(--tt-s);
    padding: 1px 10px;
  }
`;
