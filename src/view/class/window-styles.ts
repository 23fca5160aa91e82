import { css } from 'lit';

/** What the two windows of a lesson share: they fill the screen, with a bar below, and what can be shown and hidden opens over them. */
export const windowStyles = css`
  :host {
    background: var(--tt-paper);
    block-size: 100dvh;
    display: grid;
    grid-column: 1 / -1;
    grid-row: 1 / -1;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    min-inline-size: 0;
  }
  .bar {
    align-items: center;
    border-block-start: 2px solid var(--tt-line);
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .blocked {
    overflow-wrap: anywhere;
    user-select: text;
  }
  [popover] {
    background: var(--tt-panel);
    border: 2px solid var(--tt-edge);
    border-radius: 14px;
    color: var(--tt-ink);
    inset: auto 1.25em 4em auto;
    padding: 0.6em 1em;
  }
  [popover]:dir(rtl) {
    inset: auto auto 4em 1.25em;
  }
  [popover] h2 {
    font-size: var(--tt-m);
  }
  [popover] p {
    color: var(--tt-ink-2);
  }
  [popover] label {
    align-items: center;
    display: flex;
    gap: 0.6em;
    min-block-size: 1.9em;
  }
  [popover] input {
    accent-color: var(--tt-client);
    block-size: 0.9em;
    flex: none;
    inline-size: 0.9em;
    margin: 0;
  }
  kbd {
    border: 1.5px solid var(--tt-edge);
    border-radius: 6px;
    font: inherit;
    margin-inline-start: auto;
    min-inline-size: 1.5em;
    text-align: center;
  }
`;
