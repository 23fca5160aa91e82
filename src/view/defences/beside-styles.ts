import { css } from 'lit';

/** Two days side by side: the time, then a column each; below each other where there is little room. */
export const besideStyles = css`
  :host {
    container: beside / inline-size;
    display: block;
    inline-size: 100%;
    margin-inline: auto;
    max-inline-size: 80em;
  }
  .top {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  h2 {
    flex: 1 1 12em;
    font-size: var(--tt-xl);
    line-height: 1.25;
  }
  a {
    color: var(--tt-client);
  }
  a.button {
    color: inherit;
    text-decoration: none;
  }
  .beside {
    display: grid;
    gap: 10px;
  }
  .sum {
    border-inline-start: 4px solid var(--tt-api);
    font-size: var(--tt-l);
    line-height: 1.45;
    max-inline-size: 66ch;
    padding-inline-start: 14px;
    text-wrap: pretty;
  }
  .quiet {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
  }
  .fault {
    border-inline-start: 4px solid var(--tt-impostor);
    color: var(--tt-impostor);
    font-weight: 600;
    padding-inline-start: 10px;
  }
  .heads,
  .row {
    display: grid;
    gap: 4px 12px;
    grid-template-columns: minmax(6.5em, 9em) repeat(2, minmax(0, 1fr));
  }
  .heads {
    background: var(--tt-paper);
    border-block-end: 2px solid var(--tt-edge);
    inset-block-start: 0;
    padding: 6px 10px;
    position: sticky;
    z-index: 1;
  }
  .head {
    font-weight: 700;
  }
  .cell > .head {
    display: none;
  }
  .day,
  .each {
    display: grid;
    gap: 6px;
  }
  .stretch {
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 10px;
    padding: 8px 10px;
  }
  .stretch.parting {
    border: 2px solid var(--tt-ink);
  }
  h3,
  h4 {
    font-size: var(--tt-m);
    margin: 0;
  }
  .time {
    align-content: start;
    display: grid;
    font-variant-numeric: tabular-nums;
    gap: 4px;
    justify-items: start;
    line-height: 1.35;
    padding-block: 4px;
  }
  .time small {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
    font-weight: 400;
  }
  .tag.parts {
    background: var(--tt-ink);
    color: var(--tt-paper);
  }
  .cell {
    align-content: start;
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .turn {
    align-items: baseline;
    background: none;
    border: 1px solid transparent;
    border-radius: 8px;
    color: inherit;
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    line-height: 1.35;
    min-block-size: 28px;
    padding: 3px 8px;
    text-decoration: none;
  }
  .loot {
    display: grid;
    gap: 2px;
  }
  .turn:hover {
    background: var(--tt-sunk);
  }
  .who {
    color: var(--accent, var(--tt-ink-2));
    font-weight: 600;
    min-inline-size: 4.2em;
  }
  .fate.refused {
    font-weight: 600;
  }
  .guard {
    background: var(--tt-sunk);
    border-radius: 4px;
    padding-inline: 6px;
  }
  .parting .cell .turn:has(.impostor) {
    background: var(--tt-mark);
    border-color: var(--tt-edge);
  }
  .parting .guard {
    background: var(--tt-paper);
  }
  .parting .lines {
    border-block-start: 1px solid var(--tt-line);
    margin-block-start: 10px;
    padding-block-start: 8px;
  }
  summary {
    border-radius: 4px;
    cursor: pointer;
    font-weight: 600;
    inline-size: fit-content;
    min-block-size: 28px;
    padding-block: 2px;
  }
  .each > li {
    border-block-start: 1px solid var(--tt-line);
    padding-block-start: 4px;
  }
  @container beside (max-width: 42em) {
    .heads {
      display: none;
    }
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .time {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 10px;
    }
    .cell > .head {
      color: var(--tt-ink-2);
      display: block;
      font-size: var(--tt-s);
    }
    .cell + .cell {
      border-block-start: 1px dashed var(--tt-line);
      padding-block-start: 4px;
    }
    .lines {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .parting .cell .turn:has(.impostor) {
      border-color: Highlight;
    }
  }
`;
