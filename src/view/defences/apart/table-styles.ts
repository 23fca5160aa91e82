import { css } from 'lit';

/** Tables that scroll by themselves where there is no room. */
export const tableStyles = css`
  .scroll {
    overflow-x: auto;
  }
  .scroll table {
    min-inline-size: 40em;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    border-block-end: 1px solid var(--tt-line);
    font-size: calc(0.9375 * var(--tt-rem));
    padding-block: 6px;
    padding-inline: 0 14px;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--tt-ink-2);
    font-weight: 600;
  }
  tbody th {
    font-weight: 600;
  }
  tbody th code {
    overflow-wrap: normal;
    white-space: nowrap;
  }
  td {
    min-inline-size: 7em;
  }
`;
