import { css } from 'lit';

/** The drawing of the day, and what is said below it. */
export const dayStyles = css`
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
`;
