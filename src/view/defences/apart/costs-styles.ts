import { css } from 'lit';

/** Figures with their bars. */
export const costsStyles = css`
  .how {
    display: grid;
    gap: 8px 16px;
  }
  .costs {
    font-variant-numeric: tabular-nums;
  }
  .costs td {
    min-inline-size: 6.5em;
  }
  .figure {
    font-weight: 600;
  }
  .more,
  .spread {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
    unicode-bidi: isolate;
  }
  .bar {
    background: var(--tt-sunk);
    block-size: 6px;
    border-radius: 3px;
    display: block;
    inline-size: 100%;
    margin-block-start: 4px;
    overflow: hidden;
  }
  .bar span {
    background: var(--tt-client);
    block-size: 100%;
    display: block;
  }
  progress {
    accent-color: var(--tt-api);
    inline-size: 12rem;
    max-inline-size: 100%;
  }
  @media (forced-colors: active) {
    .bar span {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
