import { html, type TemplateResult } from 'lit';
import { alongLines } from '../keys.ts';
import { ownTexts as texts } from './texts.ts';

const PARTS = ['api', 'write', 'share'] as const;
export type OwnPart = (typeof PARTS)[number];
const MOVES: Readonly<Record<string, (place: number) => number>> = {
  ArrowRight: (place) => place + 1,
  ArrowLeft: (place) => place - 1 + PARTS.length,
  Home: () => 0,
  End: () => PARTS.length - 1,
};

/** The parts of one's own page, a tab each. */
export function ownTabs(chosen: OwnPart, choose: (part: OwnPart) => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const to = MOVES[alongLines(event.key)]?.(PARTS.indexOf(chosen));
    const part = to === undefined ? undefined : PARTS[to % PARTS.length];
    if (!part) return;
    event.preventDefault();
    (event.currentTarget as Element).querySelector<HTMLElement>(`#part-${part}`)?.focus();
    choose(part);
  };
  return html`<div role="tablist" aria-label=${texts('own.parts')} @keydown=${onKey}>
    ${PARTS.map(
      (part) =>
        html`<button
          type="button"
          role="tab"
          id="part-${part}"
          aria-controls="part"
          aria-selected=${part === chosen}
          tabindex=${part === chosen ? 0 : -1}
          @click=${() => {
            choose(part);
          }}
        >
          ${texts(`own.part.${part}`)}
        </button>`,
    )}
  </div>`;
}
