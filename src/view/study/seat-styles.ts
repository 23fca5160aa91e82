import { css } from 'lit';

export const seatStyles = css`
  .desk {
    display: grid;
    gap: 24px 32px;
    margin-block-start: 8px;
  }
  .sight,
  .decision {
    min-inline-size: 0;
  }
  h5 {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
    font-weight: 600;
    margin: 12px 0 6px;
  }
  .sight > h4:first-of-type {
    margin-block-start: 8px;
  }
  .clock {
    font-size: var(--tt-l);
    font-weight: 600;
  }
  .rows {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  }
  .rows dl {
    block-size: 100%;
    margin: 0;
  }
  .rows dt {
    flex-basis: 100px;
  }
  .rows dl > div:first-child dd {
    font-weight: 700;
  }
  .sight .mono {
    font-size: 0.9375em;
  }
  .sight .wire-text {
    font-size: calc(0.875 * var(--tt-rem));
  }
  .sight > dl {
    border-inline-start-color: var(--tt-api);
    margin-block-end: 0;
  }
  .sight > dl > div {
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .sight > dl dt {
    flex: 0 1 auto;
  }
  .sight > dl dd {
    font-weight: 700;
  }
  .decision {
    align-self: start;
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 14px;
    padding: 16px 20px 20px;
  }
  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }
  legend {
    font-size: var(--tt-xl);
    font-weight: 700;
    line-height: 1.3;
    padding: 0;
  }
  .groups {
    display: grid;
    gap: 12px 24px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
  }
  .group legend {
    border-block-end: 1px solid var(--tt-line);
    color: var(--tt-api);
    font-size: calc(0.875 * var(--tt-rem));
    font-weight: 600;
    inline-size: 100%;
    margin-block-end: 4px;
  }
  .choice {
    align-items: center;
    border-radius: 8px;
    cursor: pointer;
    display: flex;
    gap: 10px;
    min-block-size: 32px;
    padding-block: 3px;
  }
  .choice:hover {
    background: var(--tt-sunk);
  }
  .choice:has(:checked) {
    font-weight: 700;
  }
  .choice input {
    accent-color: var(--tt-api);
    block-size: 20px;
    flex: none;
    inline-size: 20px;
    margin-block: 0;
    margin-inline: 2px 0;
  }
  .pass {
    margin-block: 8px;
  }
  #refuse {
    margin-block: 4px 8px;
  }
  .fault {
    color: var(--tt-impostor);
    font-weight: 600;
    margin-block-start: 12px;
  }
  .beside .pair {
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
  }
  .side {
    background: var(--tt-sunk);
    border-radius: 10px;
    padding: 8px 12px;
  }
  .side h4 {
    margin: 0;
  }
  .side.api {
    background: var(--tt-api-soft);
  }
  .side.api h4 {
    color: var(--tt-api);
  }
  .parting {
    align-items: start;
    border-block: 1px solid var(--tt-line);
    display: flex;
    gap: 12px;
    margin-block: 12px;
    padding-block: 10px;
  }
  .sign {
    align-items: center;
    block-size: 28px;
    border: 2px solid currentcolor;
    border-radius: 50%;
    display: inline-flex;
    flex: none;
    font-weight: 700;
    inline-size: 28px;
    justify-content: center;
    line-height: 1;
  }
  .alike .sign {
    color: var(--tt-api);
  }
  .apart .sign {
    border-radius: 6px;
    color: var(--tt-impostor);
  }
  .checks {
    inline-size: 100%;
  }
  .lead.bytes {
    margin-block-start: 20px;
  }
  @container station (min-width: 56em) {
    .desk {
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    }
    .decision {
      inset-block-start: 12px;
      position: sticky;
    }
  }
`;
