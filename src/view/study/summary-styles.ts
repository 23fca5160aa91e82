import { css } from 'lit';

export const summaryStyles = css`
  :host {
    display: block;
    max-inline-size: 60em;
  }
  .intro {
    color: var(--tt-ink-2);
    font-size: var(--tt-l);
    margin-block-end: 12px;
  }
  .scores {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    margin-block: 20px;
  }
  .scores div {
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 12px;
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    padding: 12px 16px;
  }
  .scores dt {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
    line-height: 1.35;
  }
  .scores dd {
    font-size: var(--tt-xl);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
  }
  dd {
    margin: 0;
  }
  section {
    border-block-start: 1px solid var(--tt-line);
    padding-block: 16px;
  }
  h3 {
    font-size: var(--tt-l);
    margin-block-end: 8px;
  }
  h4 {
    font-size: var(--tt-m);
    margin: 12px 0 4px;
  }
  section ul {
    display: grid;
    gap: 8px;
  }
  section li {
    max-inline-size: 44em;
  }
  a {
    color: var(--tt-client);
    display: inline-block;
    min-block-size: 24px;
  }
  li p {
    color: var(--tt-ink-2);
  }
  .learned li::before {
    color: var(--tt-api);
    content: '✓ ';
    font-weight: 700;
  }
  dt {
    font-weight: 600;
  }
  .own {
    background: var(--tt-sunk);
    border-radius: 8px;
    margin-block: 4px 12px;
    overflow-wrap: anywhere;
    padding: 8px 12px;
    white-space: pre-wrap;
  }
  .table {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    border-block-end: 1px solid var(--tt-line);
    padding-block: 6px;
    padding-inline: 0 12px;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
  }
  tbody th {
    font-weight: 600;
  }
  .parted td:last-child {
    font-weight: 700;
  }
  @media print {
    .button {
      display: none;
    }
    section {
      break-inside: avoid;
    }
  }
`;
