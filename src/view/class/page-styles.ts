import { css } from 'lit';

/** What the pages of planning, handing out and looking back share. */
export const pageStyles = css`
  :host {
    container: classpage / inline-size;
    display: block;
    inline-size: 100%;
    margin-inline: auto;
    max-inline-size: 60rem;
    padding-block: 12px 32px;
  }
  h2 {
    font-size: clamp(1.5rem, 4cqi, 2.25rem);
    letter-spacing: -0.01em;
    line-height: 1.2;
  }
  h3 {
    font-size: var(--tt-l);
    margin-block: 24px 8px;
  }
  .intro {
    color: var(--tt-ink-2);
    margin-block: 8px 16px;
    max-inline-size: 44em;
  }
  .actions,
  .line {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .actions .button,
  .line .button {
    min-block-size: 40px;
    white-space: normal;
  }
  a.button {
    align-items: center;
    color: inherit;
    display: inline-flex;
    text-decoration: none;
  }
  a.button.primary {
    color: var(--tt-paper);
  }
  .field {
    display: grid;
    flex: 1 1 14em;
    font-size: calc(0.9375 * var(--tt-rem));
    font-weight: 600;
    gap: 2px;
    min-inline-size: 0;
  }
  .field :is(input, select, textarea) {
    font-weight: 400;
    inline-size: 100%;
    min-block-size: 40px;
    min-inline-size: 0;
    padding: 6px 10px;
  }
  .quiet-text {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
  }
  .warning {
    border-inline-start: 4px solid var(--tt-impostor);
    margin-block: 8px;
    overflow-wrap: anywhere;
    padding-inline-start: 12px;
  }
  .told {
    border-inline-start: 4px solid var(--tt-api);
    margin-block: 8px;
    overflow-wrap: anywhere;
    padding-inline-start: 12px;
  }
  .over {
    outline: 3px dashed var(--tt-client);
    outline-offset: 6px;
  }
`;
