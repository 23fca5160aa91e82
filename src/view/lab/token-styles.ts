import { css } from 'lit';

export const tokenStyles = css`
  :host {
    display: grid;
    gap: 16px;
  }
  section {
    min-inline-size: 0;
  }
  .clock {
    display: grid;
    gap: 10px;
  }
  .clock h3 {
    font-size: var(--tt-l);
    font-variant-numeric: tabular-nums;
  }
  .quick .button {
    flex: 1;
  }
  [type='range'] {
    accent-color: var(--tt-ink);
    block-size: 28px;
    inline-size: 100%;
    margin: 0;
  }
  .turn {
    align-items: center;
  }
  .turn[hidden] {
    display: none;
  }
  .turn p {
    flex: 1 1 10em;
    font-variant-numeric: tabular-nums;
  }
  .tokens h3 {
    font-size: var(--tt-m);
  }
  h4 {
    font-size: calc(0.9375 * var(--tt-rem));
    margin: 10px 0 6px;
  }
  .tokens ul {
    display: grid;
    gap: 8px;
  }
  .token {
    border: 1px solid var(--tt-line);
    border-inline-start: 4px solid var(--tt-api);
    border-radius: 8px;
    display: grid;
    gap: 6px;
    padding: 8px 12px 10px;
  }
  .token.dead {
    border-inline-start-color: var(--tt-edge);
  }
  .name {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    justify-content: space-between;
  }
  .state {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .dead .state {
    color: var(--tt-impostor);
  }
  progress {
    appearance: none;
    background: var(--tt-sunk);
    block-size: 8px;
    border: 0;
    border-radius: 4px;
    inline-size: 100%;
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--tt-sunk);
  }
  progress::-webkit-progress-value {
    background: var(--tt-api);
    border-radius: 4px;
  }
  progress::-moz-progress-bar {
    background: var(--tt-api);
  }
  .token .actions .button {
    flex: none;
  }
  .users {
    display: grid;
    gap: 6px;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
    }
    progress::-webkit-progress-bar {
      background: Canvas;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
`;
