import { css } from 'lit';
import { cellStyles } from './cell-styles.ts';
import { dayStyles } from './day-styles.ts';
import { listStyles } from './list-styles.ts';

/** The table, or a list of one row or column where there is no room for it; legend and day below. */
export const matrixStyles = css`
  :host {
    container: matrix / inline-size;
    display: block;
    inline-size: 100%;
    margin-inline: auto;
    max-inline-size: 110rem;
    padding: 8px 0 32px;
  }
  .top {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  h2 {
    font-size: var(--tt-xl);
    letter-spacing: -0.01em;
    line-height: 1.25;
  }
  .top p {
    color: var(--tt-ink-2);
    flex: 1 1 28em;
    line-height: 1.4;
  }
  .progress,
  .sums {
    align-items: center;
    color: var(--tt-ink-2);
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    line-height: 1.4;
    /* Of what is played and of what it came to: the table below stays where it is. */
    min-block-size: 48px;
    padding-block: 4px;
  }
  .sums strong {
    color: var(--tt-ink);
  }
  .progress {
    gap: 12px;
  }
  progress {
    accent-color: var(--tt-api);
    block-size: 12px;
    inline-size: min(320px, 50%);
  }
  table {
    border-collapse: separate;
    border-spacing: 3px;
    inline-size: 100%;
    table-layout: fixed;
  }
  th {
    background: var(--tt-paper);
    font-size: calc(0.875 * var(--tt-rem));
    line-height: 1.2;
    padding: 4px 6px;
    text-align: start;
    vertical-align: middle;
  }
  thead th {
    font-size: var(--tt-s);
    inset-block-start: 0;
    overflow-wrap: anywhere;
    padding-inline: 1px;
    position: sticky;
    vertical-align: bottom;
    z-index: 1;
  }
  thead th:not(:first-child) {
    text-align: center;
  }
  th:first-child {
    inline-size: 17%;
    inset-inline-start: 0;
    position: sticky;
  }
  thead th:first-child {
    padding-inline-start: 6px;
    z-index: 2;
  }
  td {
    block-size: 44px;
    padding: 0;
    text-align: center;
  }
  tfoot td {
    font-size: calc(0.875 * var(--tt-rem));
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    line-height: 1.2;
  }
  .detail {
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 10px;
    inset-block-end: 0;
    line-height: 1.4;
    margin-block: 8px 16px;
    min-block-size: 42px;
    padding: 8px 14px;
    z-index: 1;
  }
  /* Whoever points at a cell sees what is told of it, wherever the table is scrolled to. */
  .detail.told {
    position: sticky;
  }
  .detail a {
    color: var(--tt-client);
  }
  h3 {
    font-size: var(--tt-m);
  }
  ${cellStyles}
  .legend dl {
    display: grid;
    gap: 4px 20px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
    margin: 6px 0 20px;
  }
  .legend dl > div {
    align-items: center;
    display: flex;
    gap: 10px;
  }
  dt {
    flex: none;
    inline-size: 8.5em;
    font-weight: 700;
  }
  dt.cell {
    flex-direction: row;
    gap: 5px;
    min-block-size: 30px;
    padding: 2px 6px;
  }
  dd {
    line-height: 1.35;
    margin: 0;
  }
  ${dayStyles}
  ${listStyles}
  @media (forced-colors: active) {
    .cell,
    .day ul li::before {
      border-color: CanvasText;
    }
    .event circle {
      fill: CanvasText;
    }
    .event text {
      fill: Canvas;
    }
    .left rect {
      fill: CanvasText;
    }
    rect.away,
    rect.shared {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
  @container matrix (max-width: 60rem) {
    .all,
    .detail {
      display: none;
    }
    .page {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
    .one {
      display: block;
    }
    .top p,
    .sums li {
      flex-basis: 100%;
    }
    /* What all come to stands after each of them. */
    .sums {
      order: 1;
      row-gap: 6px;
    }
    .legend,
    .day,
    .apart-ways {
      order: 2;
    }
    .legend dl {
      margin-block-end: 8px;
    }
  }
  /* Seen from the back of a hall. */
  @container matrix (min-width: 90rem) {
    th,
    thead th,
    tfoot td {
      font-size: var(--tt-m);
    }
    .top p,
    .sums,
    .detail {
      font-size: var(--tt-l);
    }
    h2 {
      font-size: 1.75rem;
    }
    .cell {
      font-size: calc(0.9375 * var(--tt-rem));
    }
    td,
    .cell {
      min-block-size: 52px;
    }
  }
`;
