import { css } from 'lit';

/**
 * Colours, type and spacing: one accent a party, a 4 px grid. All are custom properties, to be overridden.
 * `--tt-rem`, what sizes go by, is set where the view is placed: in a page of ours the root's, in an embed
 * the reader's own.
 */
export const tokens = css`
  :host {
    --tt-paper: light-dark(#fbfaf6, #14161c);
    --tt-panel: light-dark(#fff, #1c1f27);
    --tt-sunk: light-dark(#f1f1f4, #262a35);
    --tt-ink: light-dark(#1b1f2e, #eceef5);
    --tt-ink-2: light-dark(#565d70, #a9b0c2);
    --tt-line: light-dark(#dcdee6, #3a404e);
    --tt-edge: light-dark(#858b9b, #777f93);
    --tt-client: light-dark(#2450c8, #9db8ff);
    --tt-client-soft: light-dark(#e7eefd, #1e2c4f);
    --tt-api: light-dark(#0f6f5c, #7fdcc4);
    --tt-api-soft: light-dark(#e1f3ee, #17352e);
    --tt-impostor: light-dark(#b3261e, #ffb4ab);
    --tt-impostor-soft: light-dark(#fdeceb, #4a211d);
    --tt-mark: light-dark(#fff0b3, #5c4a0e);
    --tt-on-accent: light-dark(#fff, #14161c);
    --tt-font: system-ui, sans-serif;
    --tt-mono: ui-monospace, Menlo, Consolas, monospace;
    --tt-s: calc(0.8125 * var(--tt-rem));
    --tt-m: var(--tt-rem);
    --tt-l: calc(1.125 * var(--tt-rem));
    --tt-xl: calc(1.375 * var(--tt-rem));
    color: var(--tt-ink);
    font-family: var(--tt-font);
    font-size: var(--tt-m);
    line-height: 1.5;
  }
`;

/** What every element of the view shares. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  button {
    color: inherit;
    font: inherit;
  }
  select,
  .entry {
    background: var(--tt-panel);
    border: 1px solid var(--tt-edge);
    border-radius: 8px;
    color: var(--tt-ink);
    font: inherit;
    min-height: 36px;
    padding-inline: 6px;
  }
  .button {
    background: var(--tt-panel);
    border: 1px solid var(--tt-edge);
    border-radius: 8px;
    cursor: pointer;
    font-weight: 600;
    min-height: 36px;
    padding: 4px 14px;
    white-space: nowrap;
  }
  .button:hover:not([aria-disabled='true']) {
    border-color: var(--tt-ink);
  }
  .button[aria-disabled='true'] {
    color: var(--tt-ink-2);
    cursor: default;
    opacity: 0.65;
  }
  .button.primary {
    background: var(--tt-ink);
    border-color: var(--tt-ink);
    color: var(--tt-paper);
  }
  :focus-visible {
    outline: 3px solid var(--tt-client);
    outline-offset: 2px;
  }
  /* What machines write runs as they write it, whichever way the page does. */
  code,
  .chip {
    direction: ltr;
    font-family: var(--tt-mono);
    font-size: 0.8125em;
    unicode-bidi: isolate;
  }
  .way:dir(rtl) {
    display: inline-block;
    transform: scaleX(-1);
  }
  mark {
    background: var(--tt-mark);
    border-radius: 3px;
    color: inherit;
    padding: 1px 3px;
  }
  .hidden {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }
  .term {
    background: none;
    border: 0;
    border-radius: 2px;
    cursor: help;
    display: inline;
    padding: 0;
    text-decoration: underline dotted;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .together {
    white-space: nowrap;
  }
  .chip {
    border: 1px solid currentcolor;
    border-radius: 999px;
    overflow-wrap: anywhere;
    padding: 0 6px;
    white-space: nowrap;
  }
  .hue-0 {
    color: light-dark(#8a4b00, #ffc27a);
  }
  .hue-1 {
    color: light-dark(#7a2a8f, #e3b1f2);
  }
  .hue-2 {
    color: light-dark(#00616e, #86dcea);
  }
  .hue-3 {
    color: light-dark(#8f1f55, #ffaed0);
  }
  .client {
    --accent: var(--tt-client);
    --soft: var(--tt-client-soft);
  }
  .api {
    --accent: var(--tt-api);
    --soft: var(--tt-api-soft);
  }
  .impostor {
    --accent: var(--tt-impostor);
    --soft: var(--tt-impostor-soft);
  }
`;
