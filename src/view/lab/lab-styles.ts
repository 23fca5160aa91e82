import { css } from 'lit';
import { tabStyles } from '../tabs.ts';

/** The lab's parts and their places: tools beside the stage, below each other where there is little room. */
export const labStyles = css`
  ${tabStyles}
  :host {
    container: lab / inline-size;
    display: block;
    flex: 1;
    min-block-size: 0;
  }
  .lab {
    block-size: 100%;
    display: grid;
    gap: 10px 20px;
    grid-template:
      'top top top' auto
      'desk view inspector' minmax(0, 1fr)
      'controls controls controls' auto / clamp(360px, 32cqi, 480px) minmax(0, 1fr) auto;
  }
  .hangs {
    align-items: center;
    background: color-mix(in srgb, var(--tt-paper) 88%, transparent);
    border: 3px dashed var(--tt-api);
    border-radius: 14px;
    display: flex;
    font-size: var(--tt-xl);
    font-weight: 700;
    inset: 12px;
    justify-content: center;
    padding: 24px;
    pointer-events: none;
    position: fixed;
    text-align: center;
    z-index: 5;
  }
  .top {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    grid-area: top;
  }
  .heading {
    align-items: baseline;
    display: flex;
    flex: 1 1 24em;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .heading p {
    color: var(--tt-ink-2);
  }
  h2 {
    font-size: var(--tt-xl);
    letter-spacing: -0.01em;
    line-height: 1.25;
  }
  .history,
  .looks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .top .button {
    font-size: calc(0.9375 * var(--tt-rem));
    padding-inline: 12px;
  }
  .button[aria-pressed='true'] {
    background: var(--tt-ink);
    color: var(--tt-paper);
  }
  .desk {
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 14px;
    display: flex;
    flex-direction: column;
    grid-area: desk;
    min-block-size: 0;
    min-inline-size: 0;
    overflow: clip;
  }
  [role='tablist'] {
    padding-inline: 8px;
  }
  .tool {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    padding: 14px 16px 18px;
    scrollbar-width: thin;
  }
  .tool:focus-visible {
    outline-offset: -3px;
  }
  .kept p {
    border-inline-start: 4px solid var(--tt-edge);
    line-height: 1.4;
    margin-block-end: 12px;
    padding-inline-start: 10px;
  }
  .hint {
    background: var(--tt-mark);
    border-radius: 10px;
    margin-block-end: 14px;
    padding: 10px 14px;
  }
  .hint h3 {
    font-size: var(--tt-s);
    font-weight: 600;
    line-height: 1.4;
  }
  .hint p {
    line-height: 1.4;
  }
  .hint .button {
    background: var(--tt-panel);
    font-size: calc(0.9375 * var(--tt-rem));
    margin-block-start: 8px;
    margin-inline-end: 6px;
    white-space: normal;
  }
  tt-lab-request[hidden] {
    display: none;
  }
  .fault {
    border-inline-start: 4px solid var(--tt-impostor);
    margin-block-end: 12px;
    padding-inline-start: 10px;
  }
  .reset {
    background: var(--tt-paper);
    border: 1px solid var(--tt-edge);
    border-radius: 16px;
    color: var(--tt-ink);
    color-scheme: light dark;
    max-inline-size: min(480px, calc(100vw - 24px));
    padding: 20px 24px;
  }
  .reset::backdrop {
    background: rgb(10 12 18 / 0.55);
  }
  .reset p {
    margin-block: 8px 16px;
  }
  .reset .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: end;
  }
  .danger {
    background: var(--tt-impostor);
    border-color: var(--tt-impostor);
    color: var(--tt-on-accent);
  }
  .view {
    display: flex;
    flex-direction: column;
    grid-area: view;
    min-block-size: 0;
    min-inline-size: 0;
  }
  tt-stage {
    /* Whoever is neither client nor impostor. */
    --accent: var(--tt-ink-2);
    --soft: var(--tt-sunk);
    flex: 1;
  }
  .view > .empty {
    color: var(--tt-ink-2);
    font-size: var(--tt-l);
    margin: auto;
    max-inline-size: 30em;
    padding: 24px;
    text-align: center;
    text-wrap: balance;
  }
  tt-inspector {
    background: var(--tt-panel);
    border-inline-start: 1px solid var(--tt-line);
    grid-area: inspector;
    inline-size: clamp(320px, 28cqi, 560px);
    min-block-size: 0;
  }
  .wide tt-inspector {
    inline-size: 40cqi;
  }
  .controls {
    border-block-start: 1px solid var(--tt-line);
    grid-area: controls;
    padding-block: 10px;
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .hint {
      border: 1px solid CanvasText;
    }
  }
  @container lab (max-width: 56em) {
    .lab {
      block-size: auto;
      grid-template: 'top' auto 'desk' auto 'view' auto 'inspector' auto 'controls' auto / minmax(
          0,
          1fr
        );
    }
    .tool {
      overflow: visible;
    }
    .top {
      gap: 6px;
    }
    .heading {
      flex-basis: 100%;
    }
    .history,
    .looks {
      gap: 4px;
    }
    .top .button {
      font-size: var(--tt-s);
      min-height: 32px;
      padding: 2px 9px;
    }
    .view {
      block-size: max(18rem, 65dvh);
      scroll-margin-block-start: 8px;
    }
    .view:has(.results) {
      block-size: auto;
    }
    tt-inspector,
    .wide tt-inspector {
      border: 1px solid var(--tt-line);
      border-radius: 14px;
      inline-size: auto;
    }
  }
`;
