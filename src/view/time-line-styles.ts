import { css } from 'lit';

/** Steps of a run below each other, two runs side by side, and the step at which they part. */
export const timeLineStyles = css`
  .lines {
    display: grid;
    gap: 12px;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .time-line ol {
    border-inline-start: 2px solid var(--tt-line);
    display: grid;
    gap: 2px;
    margin-block-start: 6px;
    padding-inline-start: 8px;
  }
  .time-line button {
    align-items: baseline;
    background: none;
    border: 1px solid transparent;
    border-radius: 8px;
    cursor: pointer;
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    inline-size: 100%;
    line-height: 1.35;
    min-block-size: 28px;
    padding: 3px 8px;
    text-align: start;
  }
  .time-line button:hover {
    background: var(--tt-sunk);
  }
  .time-line .number {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
    font-variant-numeric: tabular-nums;
    min-inline-size: 1.6em;
  }
  .time-line .who {
    color: var(--accent, var(--tt-ink-2));
    font-size: calc(0.9375 * var(--tt-rem));
    font-weight: 600;
  }
  .tag {
    background: var(--tt-sunk);
    border-radius: 999px;
    font-size: var(--tt-s);
    font-weight: 600;
    padding: 1px 10px;
  }
  .parts button {
    background: var(--tt-mark);
    border-color: var(--tt-edge);
  }
  .time-line .parts .number {
    color: inherit;
  }
  .parts .tag {
    background: var(--tt-ink);
    color: var(--tt-paper);
  }
  @media (forced-colors: active) {
    .parts .tag {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
