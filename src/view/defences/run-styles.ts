import { css } from 'lit';

/** What stands above a run of the defences: as low as it can be, for the stage below it. */
export const runStyles = css`
  :host {
    container: run / inline-size;
    display: block;
    padding-block-end: 8px;
  }
  .choose,
  .moments {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }
  select {
    background: transparent;
    border-color: transparent;
    border-block-end: 2px solid var(--tt-edge);
    border-radius: 6px 6px 0 0;
    field-sizing: content;
    font-size: var(--tt-xl);
    font-weight: 700;
    letter-spacing: -0.01em;
    max-inline-size: 100%;
    min-block-size: 40px;
    text-overflow: ellipsis;
  }
  select:hover {
    background: var(--tt-panel);
  }
  option {
    background: var(--tt-panel);
    font-size: var(--tt-m);
    font-weight: 400;
  }
  .against {
    color: var(--tt-ink-2);
  }
  a.button {
    align-items: center;
    color: inherit;
    display: inline-flex;
    justify-content: center;
    text-decoration: none;
  }
  .button.small {
    font-size: calc(0.875 * var(--tt-rem));
    min-height: 32px;
    padding: 2px 10px;
    white-space: normal;
  }
  .choose .small {
    margin-inline-start: auto;
  }
  .icon {
    font-size: var(--tt-xl);
    line-height: 1;
    min-inline-size: 36px;
    padding: 0;
  }
  .edge {
    inline-size: 36px;
  }
  .how {
    color: var(--tt-ink-2);
    line-height: 1.4;
    padding-block: 4px 6px;
  }
  .time {
    background: var(--tt-sunk);
    border-radius: 999px;
    font-size: calc(0.875 * var(--tt-rem));
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    padding: 3px 12px;
  }
  .never {
    color: var(--tt-ink-2);
    font-size: calc(0.875 * var(--tt-rem));
    padding-inline: 4px;
  }
  .button[aria-current] {
    background: var(--tt-ink);
    color: var(--tt-paper);
  }
  label {
    align-items: center;
    color: var(--tt-ink-2);
    display: flex;
    font-size: calc(0.875 * var(--tt-rem));
    gap: 6px;
    margin-inline-start: auto;
    min-block-size: 32px;
  }
  input {
    accent-color: var(--tt-client);
    block-size: 18px;
    inline-size: 18px;
    margin: 0;
  }
  details {
    margin-block-start: 4px;
  }
  summary {
    border-radius: 4px;
    cursor: pointer;
    font-weight: 600;
    inline-size: fit-content;
    min-block-size: 28px;
  }
  details p {
    line-height: 1.4;
  }
  .quiet {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
  }
  a:not(.button) {
    color: var(--tt-client);
  }
  @media (forced-colors: active) {
    .button[aria-current] {
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @container run (max-width: 42rem) {
    select {
      font-size: var(--tt-m);
      min-block-size: 36px;
    }
    .how,
    .against,
    .choose .small {
      display: none;
    }
    .choose {
      display: grid;
      gap: 0 8px;
      grid-template:
        'before attack next' auto 'before defence next' auto / auto minmax(0, 1fr)
        auto;
    }
    .choose > :first-child {
      grid-area: before;
    }
    .attack {
      grid-area: attack;
    }
    .defence {
      grid-area: defence;
    }
    .forward {
      grid-area: next;
    }
    .moments {
      gap: 4px;
      padding-block-start: 4px;
    }
    .button.small {
      font-size: var(--tt-s);
      letter-spacing: -0.01em;
      padding-inline: 6px;
    }
    .time {
      font-size: var(--tt-s);
      padding-inline: 8px;
    }
    label {
      margin-inline-start: 0;
    }
  }
`;
