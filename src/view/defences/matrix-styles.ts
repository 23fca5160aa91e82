import { css } from 'lit';

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
  .day {
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 14px;
    margin: 0;
    padding: 14px 22px 16px;
  }
  figcaption {
    margin-block-end: 10px;
  }
  .day svg {
    display: block;
    overflow: visible;
  }
  .axis {
    stroke: var(--tt-edge);
    stroke-width: 2;
  }
  .hour {
    fill: var(--tt-ink-2);
    font-size: var(--tt-s);
  }
  .event line {
    stroke: var(--tt-ink-2);
  }
  .event circle {
    fill: var(--tt-ink);
  }
  .event text {
    fill: var(--tt-paper);
    font-size: 12px;
    font-weight: 700;
    text-anchor: middle;
  }
  rect.away {
    fill: var(--tt-client-soft);
    stroke: var(--tt-client);
  }
  rect.shared {
    fill: var(--tt-impostor-soft);
    stroke: var(--tt-impostor);
    stroke-dasharray: 3 2;
  }
  .day ol {
    counter-reset: event;
    display: grid;
    gap: 2px 20px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    line-height: 1.4;
  }
  .day ol li::before {
    content: counter(event);
    counter-increment: event;
    display: inline-block;
    font-weight: 700;
    inline-size: 1.2em;
  }
  time {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .day ul {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
    line-height: 1.4;
    margin-block-start: 6px;
  }
  .day ul li::before {
    block-size: 0.8em;
    border: 1px solid var(--tt-client);
    background: var(--tt-client-soft);
    content: '';
    display: inline-block;
    inline-size: 1.4em;
    margin-inline-end: 8px;
  }
  .day ul .shared::before {
    background: var(--tt-impostor-soft);
    border: 1px dashed var(--tt-impostor);
  }
  .apart-ways {
    margin-block-start: 20px;
  }
  .apart-ways p {
    color: var(--tt-ink-2);
    line-height: 1.4;
    padding-block: 4px 8px;
  }
  .apart-links {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 8px;
  }
  .apart-links .button {
    align-items: center;
    color: inherit;
    display: inline-flex;
    text-decoration: none;
    white-space: normal;
  }
  .one {
    display: none;
  }
  fieldset {
    align-items: center;
    border: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 0;
    padding: 0;
  }
  legend {
    float: inline-start;
    font-weight: 700;
  }
  fieldset label {
    align-items: center;
    display: flex;
    gap: 6px;
    min-block-size: 36px;
  }
  fieldset input {
    accent-color: var(--tt-client);
    block-size: 18px;
    inline-size: 18px;
    margin: 0;
  }
  fieldset select {
    flex: 1 1 100%;
    font-weight: 700;
    min-block-size: 44px;
  }
  .one .how {
    color: var(--tt-ink-2);
    line-height: 1.4;
    padding-block: 8px;
  }
  .one ul {
    display: grid;
    gap: 4px;
    margin-block-end: 20px;
  }
  .one li {
    align-items: center;
    display: grid;
    gap: 10px;
    grid-template-columns: minmax(0, 1fr) minmax(9em, 42%);
  }
  .one .name {
    line-height: 1.25;
  }
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
