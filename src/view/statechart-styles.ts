import { css } from 'lit';

/** Party colours come from the page; the fallbacks are the sketch's. */
export const statechartStyles = css`
  :host {
    --ink: var(--tt-ink, light-dark(#1b1f2e, #eceef5));
    --muted: var(--tt-ink-2, light-dark(#565d70, #a9b0c2));
    --edge: var(--tt-edge, light-dark(#858b9b, #777f93));
    --rule: var(--tt-line, light-dark(#dcdee6, #3a404e));
    --ground: var(--tt-panel, light-dark(#ffffff, #1c1f27));
    --mark: var(--tt-mark, light-dark(#fff0b3, #5c4a0e));
    --on-accent: var(--tt-on-accent, light-dark(#ffffff, #14161c));
    color: var(--ink);
    display: block;
    min-inline-size: 0;
    position: relative;
  }
  .scroller {
    max-block-size: var(--tt-statechart-max-block-size, min(70vh, calc(44 * var(--tt-rem))));
    overflow: auto;
    overscroll-behavior: auto;
    scroll-behavior: auto;
    scrollbar-width: thin;
  }
  .scroller:focus-visible {
    outline: 3px solid var(--tt-client, light-dark(#2450c8, #9db8ff));
    outline-offset: -3px;
  }
  /* Drawn from left to right, as machines are; the labels are in the page's language. */
  svg {
    direction: ltr;
    display: block;
    margin-inline: auto;
  }
  .client {
    --accent: var(--tt-client, light-dark(#2450c8, #9db8ff));
    --soft: var(--tt-client-soft, light-dark(#e7eefd, #1e2c4f));
  }
  .api {
    --accent: var(--tt-api, light-dark(#0f6f5c, #7fdcc4));
    --soft: var(--tt-api-soft, light-dark(#e1f3ee, #17352e));
  }
  .impostor {
    --accent: var(--tt-impostor, light-dark(#b3261e, #ffb4ab));
    --soft: var(--tt-impostor-soft, light-dark(#fdeceb, #4a211d));
  }
  text {
    fill: var(--muted);
    font-size: 12px;
  }
  .name {
    fill: var(--ink);
    font-size: 13px;
    font-weight: 500;
  }
  .guard {
    font-family: var(--tt-mono, ui-monospace, monospace);
  }
  .box {
    fill: var(--ground);
  }
  .title,
  .edge,
  .rim,
  .line,
  .rule,
  .ground {
    fill: none;
  }
  .edge,
  .rim {
    stroke: var(--edge);
    stroke-width: 1.25;
  }
  /* What a defence adds: a plus, and an edge of its own. */
  .added .edge {
    stroke: var(--accent);
    stroke-dasharray: 5 3;
  }
  .added.live .edge {
    stroke-dasharray: none;
  }
  .plus {
    fill: var(--accent);
    font-weight: 700;
  }
  .live .plus {
    fill: var(--on-accent);
  }
  .legend {
    color: var(--muted);
    font-size: calc(0.8125 * var(--tt-rem, 1rem));
    margin: 0 0 4px;
  }
  .legend b {
    border: 1px dashed var(--accent);
    border-radius: 4px;
    color: var(--accent);
    padding: 0 5px;
  }
  .rule {
    stroke: var(--rule);
  }
  .line {
    stroke: var(--edge);
    stroke-linecap: round;
    stroke-width: 1.5;
  }
  .ground {
    stroke: var(--ground);
    stroke-width: 4;
  }
  .head,
  .dot {
    fill: var(--edge);
  }
  .chip {
    fill: none;
    stroke: var(--muted);
    stroke-dasharray: 3 2;
  }
  .mark {
    fill: var(--mark);
  }
  .walked .line {
    stroke: var(--accent);
    stroke-width: 3;
  }
  .walked .head,
  .walked .dot,
  .visited .marker {
    fill: var(--accent);
  }
  .marker {
    fill: none;
    stroke: var(--edge);
  }
  .visited .marker,
  .live .marker {
    stroke: none;
  }
  .visited .edge,
  .live .edge,
  .visited .rim,
  .live .rim {
    stroke: var(--accent);
    stroke-width: 1.75;
  }
  .visited .title,
  .live .box {
    fill: var(--soft);
  }
  .visited .name {
    fill: var(--accent);
    font-weight: 600;
  }
  .live .edge {
    stroke-width: 3.5;
  }
  .live .title {
    fill: var(--accent);
  }
  .live .name,
  .live .marker {
    fill: var(--on-accent);
    font-weight: 700;
  }
  .chip.walked,
  .chip.fired {
    stroke: var(--accent);
    stroke-dasharray: none;
    stroke-width: 1.5;
  }
  .chip.fired {
    fill: var(--mark);
  }
  text.walked {
    fill: var(--accent);
    font-weight: 700;
  }
  text.fired {
    fill: var(--ink);
    font-weight: 700;
  }
  .words {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    margin: 0;
    overflow: hidden;
    padding: 0;
    position: absolute;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .client,
    .api,
    .impostor {
      --accent: Highlight;
      --soft: Canvas;
      forced-color-adjust: none;
    }
    svg {
      --ink: CanvasText;
      --muted: CanvasText;
      --edge: CanvasText;
      --rule: GrayText;
      --ground: Canvas;
      --mark: Mark;
      --on-accent: HighlightText;
    }
    text.fired {
      fill: MarkText;
    }
  }
`;
