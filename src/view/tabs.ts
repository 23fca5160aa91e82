import { css, html, type TemplateResult } from 'lit';
import { alongLines } from './keys.ts';

/** A tab: its name, and what it is called. */
export type Tab<Name extends string> = readonly [name: Name, label: string];

/** How a list of tabs looks, and the line that it stands on. */
export const tabStyles = css`
  [role='tablist'] {
    border-block-end: 1px solid var(--tt-line);
    display: flex;
    flex: none;
    flex-wrap: wrap;
  }
  [role='tab'] {
    background: none;
    border: 0;
    border-block-end: 3px solid transparent;
    color: var(--tt-ink-2);
    cursor: pointer;
    font-size: calc(0.875 * var(--tt-rem));
    min-block-size: 40px;
    padding: 4px 8px;
  }
  [role='tab']:hover {
    color: var(--tt-ink);
  }
  [role='tab'][aria-selected='true'] {
    border-color: var(--tt-ink);
    color: var(--tt-ink);
    font-weight: 700;
  }
  [role='tab']:focus-visible {
    outline-offset: -3px;
  }
  /* Where colours are forced, no line is transparent. */
  @media (forced-colors: active) {
    [role='tab']:not([aria-selected='true']) {
      border-color: Canvas;
    }
  }
`;

/**
 * A list of tabs, one of them chosen (WAI-ARIA: tabs that open as the focus comes to them). Arrows, Home and
 * End lead along it; it takes one stop of the Tab key.
 *
 * It is drawn into the tree that it is asked from, for there its panel stands: `id="panel"`,
 * `role="tabpanel"`, named by `tab-` and the name of the tab that is chosen.
 */
export function tabList<Name extends string>(
  label: string,
  tabs: readonly Tab<Name>[],
  chosen: Name,
  choose: (name: Name) => void,
): TemplateResult {
  const place = tabs.findIndex(([name]) => name === chosen);
  const onKey = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: (place + 1) % tabs.length,
      ArrowLeft: place - 1,
      Home: 0,
      End: -1,
    };
    const to = moves[alongLines(event.key)];
    const tab = to === undefined ? undefined : tabs.at(to);
    if (!tab) return;
    event.preventDefault();
    (event.currentTarget as Element).querySelector<HTMLElement>(`#tab-${tab[0]}`)?.focus();
    choose(tab[0]);
  };
  return html`<div role="tablist" aria-label=${label} @keydown=${onKey}>
    ${tabs.map(
      ([name, text]) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${name}"
          aria-controls="panel"
          aria-selected=${name === chosen}
          tabindex=${name === chosen ? 0 : -1}
          @click=${() => {
            choose(name);
          }}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}
