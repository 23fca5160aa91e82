import { html, type TemplateResult } from 'lit';
import { projectComparison, type ComparedRequest } from '../../model/projections/comparison.ts';
import type { Trace } from '../../model/trace.ts';
import type { PanelTexts } from './texts.ts';

/** Two digits a byte, sixteen bytes a line. */
function dump({ bytes }: ComparedRequest, differs: ReadonlySet<number>): TemplateResult[] {
  const lines: TemplateResult[] = [];
  for (let start = 0; start < bytes.length; start += 8) {
    const cells = bytes.slice(start, start + 8).map((byte, i) => {
      const text = byte.toString(16).padStart(2, '0');
      return differs.has(start + i) ? html`<mark>${text}</mark> ` : `${text} `;
    });
    lines.push(
      html`<span class="line"
        ><span class="offset">${start.toString(16).padStart(3, '0')}</span>${cells}</span
      >`,
    );
  }
  return lines;
}

/** The text, its differing letters marked. */
function letters(
  { text }: ComparedRequest,
  differs: ReadonlySet<number>,
): (TemplateResult | string)[] {
  if (differs.size === 0)
    return text
      .trimEnd()
      .split('\r\n')
      .map((line) => html`<span class="line">${line}</span>`);
  return Array.from(text, (letter) => letter).map((letter, place) =>
    differs.has(place) ? html`<mark>${letter}</mark>` : letter,
  );
}

/** Two requests byte by byte, and how many bytes differ. */
export function comparisonPanel(
  trace: Trace,
  cursor: number,
  texts: PanelTexts,
  apiOnly: boolean,
): TemplateResult {
  const view = projectComparison(trace, cursor);
  if (!view) return html`<p class="empty">${texts('comparison.wait')}</p>`;
  const differs = new Set(view.differences);
  const both = [view.earlier, view.later];
  const title = ({ message, actor }: ComparedRequest): string =>
    texts('comparison.request', {
      message,
      actor: apiOnly ? texts('stage.unknown') : (texts.find(`stage.${actor}`) ?? actor),
    });
  const count = view.earlier.bytes.length;
  return html`<p class="verdict">
      <strong
        >${differs.size === 0 ? texts('comparison.equal', { count }) : texts('comparison.differ', { count: differs.size })}</strong
      >
    </p>
    <div class="pair">
      ${both.map(
        (one) =>
          html`<section class=${apiOnly ? '' : one.actor}>
            <h3>${title(one)}</h3>
            <div class="wire-text mono ${apiOnly ? '' : one.actor}">${letters(one, differs)}</div>
          </section>`,
      )}
    </div>
    ${differs.size === 0 ? html`<p>${texts('comparison.lesson')}</p>` : ''}
    <details>
      <summary>${texts('comparison.bytes')}</summary>
      <div class="pair">
        ${both.map((one) => html`<div class="wire-text mono dump" aria-label=${title(one)} role="group">${dump(one, differs)}</div>`)}
      </div>
    </details>`;
}
