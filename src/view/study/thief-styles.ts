import { css } from 'lit';

export const thiefStyles = css`
  .station {
    max-inline-size: 920px;
  }
  .marks {
    display: flex;
    gap: 4px;
    margin-block: 4px 16px;
  }
  .marks span {
    background: var(--tt-sunk);
    block-size: 8px;
    border: 1px solid var(--tt-edge);
    border-radius: 4px;
    flex: 1;
  }
  .marks .done {
    background: var(--tt-ink-2);
    border-color: var(--tt-ink-2);
  }
  .marks .now {
    border: 2px solid var(--tt-ink);
  }
  .who {
    display: grid;
    gap: 12px;
    grid-template-columns: 1fr 1fr;
    margin-block-start: 16px;
  }
  .who p {
    font-size: var(--tt-l);
    font-weight: 700;
    grid-column: 1 / -1;
  }
  .who .button {
    font-size: var(--tt-l);
    min-height: 56px;
    white-space: normal;
  }
  .fault {
    color: var(--tt-impostor);
    font-weight: 600;
    margin-block-start: 12px;
  }
  figure {
    margin: 20px 0 0;
  }
  figcaption {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
    text-align: center;
  }
  .chart {
    display: block;
    overflow: visible;
  }
  .chart text {
    fill: var(--tt-ink-2);
    font-family: var(--tt-font);
    font-size: var(--tt-s);
    text-anchor: middle;
  }
  .chart .you,
  .chart .mine text {
    fill: var(--tt-ink);
    font-weight: 700;
  }
  .band {
    fill: var(--tt-sunk);
  }
  .usual rect {
    fill: var(--tt-edge);
  }
  .rare rect {
    fill: var(--tt-edge);
    opacity: 0.55;
  }
  .mine rect {
    fill: var(--tt-client);
    stroke: var(--tt-ink);
    stroke-width: 1.5;
  }
  .mine .hatch {
    fill: url('#hatch');
  }
  .stripe {
    fill: var(--tt-panel);
    opacity: 0.45;
  }
  .axis {
    stroke: var(--tt-ink-2);
  }
  tr.yours th,
  tr.yours td {
    color: var(--tt-ink);
    font-weight: 700;
  }
  .each {
    display: grid;
    gap: 4px 12px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  }
  li h4 {
    margin-block: 12px 4px;
  }
  li.client h4,
  li.impostor h4 {
    color: var(--accent);
  }
  .pair {
    margin-block-start: 8px;
  }
  .honest {
    margin-block-start: 20px;
  }
  @media (forced-colors: active) {
    .chart rect {
      forced-color-adjust: none;
    }
  }
`;
