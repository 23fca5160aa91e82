import { css, type CSSResult } from 'lit';

/*
 * What a projector adds to the elements that it shows. It comes with the projector, and not with the elements:
 * they are what an embed loads first. `--floor` is the smallest size of type that may be drawn.
 */
const stage = css`
  :is(code, .chip, .speaker, .unsent-note, .head p, .pill, .guard, .narration, .folded, .said) {
    font-size: max(1em, var(--floor));
  }
  .said {
    font-size: calc(1.1 * var(--tt-rem));
  }
  .wire code,
  .pill,
  .guard,
  .head p {
    font-size: max(var(--tt-s), var(--floor));
  }
  .wire::before,
  .wire::after {
    border-block-start-width: 4px;
  }
  .pill {
    border-width: 2.5px;
  }
`;
/** What is hidden of a stage, in large type or not. */
const hides = css`
  :host([data-hide~='wire']) .wire,
  :host([data-hide~='states']) :is(.row > .lane, .guard),
  :host([data-hide~='why']) :is(.sentence, .guard) {
    visibility: hidden;
  }
  :host([data-hide~='why']) :is(.sentence, .guard) {
    display: none;
  }
`;
const inspector = css`
  :host {
    --tt-s: max(calc(0.875 * var(--tt-rem)), var(--floor));
  }
  :is(
    [role='tab'],
    .mono,
    .wire-text,
    code,
    .chip,
    h3,
    h4,
    th,
    td,
    td .mono,
    dl > div,
    .flag dd,
    .empty,
    .why,
    .decoded,
    .knowers li,
    summary,
    small
  ) {
    font-size: max(1em, var(--floor));
  }
  /* It is drawn larger as its own type is: at 16 px its smallest has 12. */
  tt-statechart {
    font-size: max(1em, calc(var(--floor) * 1.34));
  }
  dt {
    flex-basis: min(8em, 30%);
  }
  .knowers strong {
    flex-basis: 6em;
  }
  .wider,
  .tabs {
    display: none;
  }
`;
const SHEETS: Readonly<Record<string, CSSResult>> = {
  'tt-stage': stage,
  'tt-inspector': inspector,
};

/** Dresses an element for a projector, once: before it is drawn, for some measure their type. */
export function dress(element: Element | null | undefined): void {
  const root = element?.shadowRoot;
  const sheet = SHEETS[element?.localName ?? '']?.styleSheet;
  if (!root || !sheet) return;
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
/** Hides parts of a stage; none: shows them again. */
export function hideIn(stage: Element | null, parts: readonly string[]): void {
  const root = stage?.shadowRoot;
  if (!stage || !root || !hides.styleSheet) return;
  if (!root.adoptedStyleSheets.includes(hides.styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, hides.styleSheet];
  const hidden = parts.join(' ');
  if ((stage.getAttribute('data-hide') ?? '') === hidden) return;
  stage.setAttribute('data-hide', hidden);
  // What became of a guess is hidden with the reasons, and drawn by itself.
  for (const one of root.querySelectorAll('tt-prediction')) one.requestUpdate();
}
/** What was dressed is again as it was. */
export function undress(element: Element): void {
  const root = element.shadowRoot;
  const sheet = SHEETS[element.localName]?.styleSheet;
  if (root && sheet)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
}
