import { css } from 'lit';

/** What the stations of the study path share: a page's measure, its headings, cards and choices. */
export const stationStyles = css`
  :host {
    container: station / inline-size;
    display: block;
  }
  .station {
    padding-block-end: 8px;
  }
  h3 {
    font-size: var(--tt-xl);
    line-height: 1.3;
    margin-block: 0 8px;
  }
  h4 {
    color: var(--tt-ink);
    font-size: var(--tt-m);
    font-weight: 700;
    margin: 20px 0 6px;
  }
  h3:focus {
    outline: none;
  }
  h3:focus-visible {
    outline: 3px solid var(--tt-client);
    outline-offset: 4px;
  }
  .lead,
  .reading {
    font-size: var(--tt-l);
    max-inline-size: 66ch;
    text-wrap: pretty;
  }
  .reading {
    font-size: var(--tt-m);
  }
  .lead + .lead,
  .reading + .reading {
    margin-block-start: 12px;
  }
  .quiet {
    color: var(--tt-ink-2);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block-start: 20px;
  }
  .actions .button {
    min-height: 44px;
    padding-inline: 20px;
  }
  .card {
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 14px;
    margin-block: 16px 0;
    padding: 16px 20px 20px;
  }
  .point {
    border-inline-start: 4px solid var(--tt-api);
    font-size: var(--tt-l);
    margin-block: 20px 0;
    max-inline-size: 66ch;
    padding-inline-start: 16px;
  }
  .wire-text {
    font-size: calc(0.875 * var(--tt-rem));
    padding: 12px 16px;
  }
  .pair {
    display: grid;
    gap: 12px 16px;
  }
  .pair h4 {
    margin-block-start: 8px;
  }
  .pair .client h4,
  .pair .impostor h4 {
    color: var(--accent);
  }
  .scroll {
    overflow-x: auto;
  }
  details {
    margin-block-start: 12px;
  }
  summary {
    border-radius: 4px;
    font-weight: 600;
    inline-size: fit-content;
    margin: 0;
    min-block-size: 32px;
    padding-block: 4px;
  }
  table {
    inline-size: auto;
    max-inline-size: 100%;
    min-inline-size: min(100%, 320px);
  }
  th,
  td {
    font-size: calc(0.9375 * var(--tt-rem));
    padding-block: 6px;
    padding-inline: 0 20px;
  }
  caption {
    clip-path: inset(50%);
    block-size: 1px;
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
  }
  @container station (min-width: 45em) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container station (max-width: 30em) {
    h3 {
      font-size: var(--tt-l);
    }
    .lead,
    .point {
      font-size: var(--tt-m);
    }
    .card {
      border-radius: 10px;
      padding: 12px;
    }
    .wire-text {
      padding: 8px 10px;
    }
  }
`;
