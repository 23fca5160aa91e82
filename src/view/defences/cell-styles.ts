import { css } from 'lit';

/** A verdict: in the table, in a list, and in the legend. */
export const cellStyles = css`
  .cell {
    align-items: center;
    background: var(--soft);
    block-size: 100%;
    border: 1px solid transparent;
    border-radius: 6px;
    color: var(--accent);
    display: flex;
    flex-direction: column;
    font-size: calc(0.8125 * var(--tt-rem));
    justify-content: center;
    line-height: 1.15;
    min-block-size: 44px;
    overflow: clip;
    padding: 2px 2px 5px;
    position: relative;
    text-decoration: none;
  }
  a.cell:hover {
    border-color: var(--accent);
  }
  a.cell:focus-visible {
    outline-offset: 1px;
    z-index: 1;
  }
  .verdict {
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .count {
    color: var(--tt-ink);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .left {
    display: block;
    inset: auto 0 0;
    position: absolute;
  }
  .left rect {
    fill: var(--accent);
  }
  .stops {
    --accent: var(--tt-api);
    --soft: var(--tt-api-soft);
  }
  .limits {
    --accent: light-dark(#7a4b00, #ffd98a);
    --soft: light-dark(#fff3cf, #43360f);
  }
  .no-help {
    --accent: var(--tt-impostor);
    --soft: var(--tt-impostor-soft);
  }
  .nothing,
  .coming,
  .cannot {
    --accent: var(--tt-ink-2);
    --soft: var(--tt-sunk);
  }
`;
