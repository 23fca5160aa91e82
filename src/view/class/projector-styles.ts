import { css } from 'lit';

/** Large type and strong contrast, by the size of the screen: no text under 24 px at 1920 by 1080. */
export const projectorStyles = css`
  :host {
    --floor: max(15px, min(1.25vw, 2.223vh));
    --tt-rem: max(16px, min(1.72vw, 3.05vh));
    --measure: 100%;
    --tt-paper: light-dark(#fff, #000);
    --tt-panel: light-dark(#fff, #000);
    --tt-sunk: light-dark(#f0f0f3, #1d1f26);
    --tt-ink: light-dark(#000, #fff);
    --tt-ink-2: light-dark(#33373f, #d5d9e3);
    --tt-line: light-dark(#9a9fac, #6d7484);
    --tt-edge: light-dark(#565c6a, #a6acba);
    --tt-client: light-dark(#1238a4, #b3c8ff);
    --tt-api: light-dark(#085143, #97ecd5);
    --tt-impostor: light-dark(#951711, #ffc3bc);
    --tt-s: max(calc(0.875 * var(--tt-rem)), var(--floor));
    --tt-on-accent: light-dark(#fff, #000);
    font-size: var(--tt-rem);
  }
  .top {
    align-items: baseline;
    display: flex;
    gap: 24px;
    justify-content: space-between;
    padding: 0.4em 0.8em 0.2em;
  }
  h1 {
    font-size: calc(1.5 * var(--tt-rem));
    letter-spacing: -0.01em;
    line-height: 1.2;
  }
  .position {
    color: var(--tt-ink-2);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .body {
    display: grid;
    gap: 0 24px;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    padding-inline: 0.8em;
  }
  .body.panelled {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  .body.alone {
    grid-template-columns: minmax(0, 1fr);
  }
  .alone ::slotted(*) {
    display: none;
  }
  ::slotted(*) {
    min-block-size: 0;
    min-inline-size: 0;
  }
  tt-inspector {
    border: 2px solid var(--tt-line);
    border-radius: 14px;
    min-block-size: 0;
    overflow: clip;
  }
  .bar {
    padding: 0.3em 0.8em;
  }
  .bar .gap {
    flex: 1;
  }
  .bar .button {
    font-size: max(calc(0.75 * var(--tt-rem)), var(--floor));
    min-block-size: 1.9em;
    padding-inline: 0.7em;
  }
  .bar .next {
    max-inline-size: 16em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .bar .quiet {
    border-color: transparent;
    font-weight: 500;
  }
  .blank {
    background: #000;
    color: #fff;
    display: grid;
    inset: 0;
    place-items: center;
    position: fixed;
    z-index: 3;
  }
  .blank .button {
    background: #000;
    border-color: #555;
    color: #aaa;
    font-size: max(1em, var(--floor));
    inset: auto 1em 1em auto;
    position: absolute;
  }
  @media (max-width: 40em) {
    .body.panelled {
      grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr);
    }
    .top {
      display: block;
    }
  }
`;
