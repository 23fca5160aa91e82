import { html, type TemplateResult } from 'lit';
import { alongLines } from '../keys.ts';
import { labTexts as texts } from './texts.ts';

/** The lab's tools, in the order of their tabs. */
export const TOOLS = ['request', 'tokens', 'theft', 'checks', 'what-if', 'file'] as const;
export type Tool = (typeof TOOLS)[number];

/** The tabs of the tools; `choose` may be asked to bring the focus along. */
export function toolTabs(chosen: Tool, choose: (tool: Tool) => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const place = TOOLS.indexOf(chosen);
    const moves: Record<string, number> = {
      ArrowRight: place + 1,
      ArrowLeft: place - 1 + TOOLS.length,
      Home: 0,
      End: TOOLS.length - 1,
    };
    const to = moves[alongLines(event.key)];
    const tool = to === undefined ? undefined : TOOLS[to % TOOLS.length];
    if (!tool) return;
    event.preventDefault();
    (event.currentTarget as Element).querySelector<HTMLElement>(`#tool-${tool}`)?.focus();
    choose(tool);
  };
  return html`<div role="tablist" aria-label=${texts('lab.tools')} @keydown=${onKey}>
    ${TOOLS.map(
      (tool) =>
        html`<button
          type="button"
          role="tab"
          id="tool-${tool}"
          aria-controls="tool"
          aria-selected=${tool === chosen}
          tabindex=${tool === chosen ? 0 : -1}
          @click=${() => {
            choose(tool);
          }}
        >
          ${texts(`lab.tool.${tool}`)}
        </button>`,
    )}
  </div>`;
}
