import { css } from 'lit';

export const costStyles = css`
  .station {
    max-inline-size: 920px;
  }
  .progress {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  progress {
    accent-color: var(--tt-api);
    inline-size: 12rem;
    max-inline-size: 100%;
  }
  .said {
    font-weight: 600;
    margin-block-start: 12px;
  }
  #bars {
    margin-block-start: 16px;
  }
  .bars li {
    display: grid;
    gap: 0 16px;
    grid-template-columns: 1fr auto;
    margin-block-start: 12px;
  }
  .bars h4 {
    margin: 0;
  }
  .bars svg,
  .more {
    grid-column: 1 / -1;
  }
  .bars svg {
    display: block;
    margin-block: 4px;
  }
  .time strong {
    font-size: var(--tt-l);
    font-variant-numeric: tabular-nums;
  }
  .more {
    color: var(--tt-ink-2);
  }
  .room {
    fill: var(--tt-sunk);
  }
  .password .bar {
    fill: var(--tt-client);
  }
  .token .bar {
    fill: var(--tt-api);
  }
  .how {
    margin-block: 16px;
  }
  :host(:dir(rtl)) .bars svg {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .bars rect {
      forced-color-adjust: none;
    }
  }
`;
