import { css } from 'lit';

/** The presenter's window: notes beside what the class sees, read from a desk. */
export const presenterStyles = css`
  :host {
    --tt-rem: 1rem;
    container: presenter / inline-size;
  }
  header {
    align-items: center;
    border-block-end: 1px solid var(--tt-line);
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    justify-content: space-between;
    padding: 10px 24px;
  }
  h1 {
    font-size: var(--tt-xl);
    line-height: 1.25;
  }
  .clock {
    align-items: baseline;
    color: var(--tt-ink-2);
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  time {
    color: var(--tt-ink);
    font-size: calc(1.75 * var(--tt-rem));
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    line-height: 1.2;
  }
  main {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 5fr) minmax(0, 6fr);
    min-block-size: 0;
  }
  .notes {
    font-size: var(--tt-l);
    overflow: auto;
    padding: 12px 24px 24px;
  }
  .seen {
    border-inline-start: 1px solid var(--tt-line);
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    padding: 12px 16px 0;
  }
  h2,
  h3 {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
    font-weight: 600;
  }
  h2 {
    margin-block-end: 4px;
  }
  h3 {
    margin-block-start: 16px;
  }
  .notes p {
    line-height: 1.45;
    max-inline-size: 60ch;
  }
  .tip {
    margin-block-start: 6px;
  }
  .tip,
  .own {
    border-inline-start: 4px solid var(--tt-client);
    padding-inline-start: 12px;
  }
  .own {
    border-color: var(--tt-api);
    margin-block-start: 12px;
    white-space: pre-line;
  }
  .answer {
    background: var(--tt-mark);
    border-radius: 8px;
    padding: 6px 12px;
  }
  ::slotted(*) {
    flex: 1;
    min-block-size: 0;
  }
  .bar {
    background: var(--tt-panel);
    border-block-start-width: 1px;
    padding: 10px 24px;
  }
  .bar .button {
    min-block-size: 44px;
  }
  .with {
    color: var(--tt-ink-2);
    margin-inline-start: auto;
  }
  @container presenter (max-width: 48em) {
    main {
      grid-template: auto minmax(320px, 1fr) / minmax(0, 1fr);
      overflow: auto;
    }
    .notes {
      overflow: visible;
      padding-inline: 14px;
    }
    .seen {
      border-block-start: 1px solid var(--tt-line);
      border-inline-start: 0;
      padding-inline: 12px;
    }
    header,
    .bar {
      gap: 6px;
      padding: 8px 14px;
    }
    h1 {
      font-size: var(--tt-l);
    }
    time {
      font-size: var(--tt-xl);
    }
    .bar .button {
      padding-inline: 10px;
    }
  }
`;
