import { css } from 'lit';

/** What came of taking checks away, the two time lines, and what stands above a run that was opened. */
export const tryingStyles = css`
  .results {
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-block-size: 0;
    overflow: auto;
    padding-block-end: 16px;
    scrollbar-width: thin;
  }
  .bar {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    padding-block: 2px 6px;
  }
  .bar h3 {
    flex: 1 1 10em;
    font-size: var(--tt-l);
    line-height: 1.3;
  }
  .bar h3:focus {
    outline: none;
  }
  .pick {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .button.small {
    font-size: calc(0.875 * var(--tt-rem));
    min-height: 32px;
    padding: 2px 10px;
    white-space: normal;
  }
  .sum {
    font-size: var(--tt-l);
    line-height: 1.4;
  }
  .quiet {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
    line-height: 1.45;
  }
  .all {
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 21em), 1fr));
  }
  .tried {
    align-content: start;
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-inline-start: 4px solid var(--tt-edge);
    border-radius: 10px;
    display: grid;
    gap: 6px;
    padding: 10px 14px 12px;
  }
  .tried.lets-in {
    border-inline-start-color: var(--tt-impostor);
  }
  h4 {
    font-size: var(--tt-m);
    line-height: 1.35;
    margin: 0;
  }
  .changes li {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
  }
  .who {
    color: var(--accent, var(--tt-ink-2));
    font-size: calc(0.9375 * var(--tt-rem));
    font-weight: 600;
  }
  .fates {
    display: inline-flex;
    font-variant-numeric: tabular-nums;
    gap: 6px;
  }
  .status {
    font-family: var(--tt-mono);
    font-size: calc(0.9375 * var(--tt-rem));
  }
  .tag.in {
    background: var(--tt-impostor-soft);
    color: var(--tt-impostor);
  }
  .opens {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
  }
  .opens > span {
    color: var(--tt-ink-2);
    font-size: calc(0.875 * var(--tt-rem));
  }
  .results summary {
    border-radius: 4px;
    cursor: pointer;
    font-weight: 600;
    inline-size: fit-content;
    min-block-size: 32px;
    padding-block: 4px;
  }
  .names {
    color: var(--tt-ink-2);
    columns: 20em;
    line-height: 1.5;
  }
  @media (forced-colors: active) {
    .tag.in {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @container lab (max-width: 34em) {
    .lines {
      gap: 6px;
    }
    .time-line ol {
      padding-inline-start: 2px;
    }
    .time-line button {
      padding-inline: 4px;
    }
  }
`;
