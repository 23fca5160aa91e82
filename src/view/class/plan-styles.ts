import { css } from 'lit';

/** What stands around the list of a plan. */
export const planStyles = css`
  .add {
    align-items: end;
    background: var(--tt-sunk);
    border-radius: 12px;
    display: grid;
    gap: 12px;
    padding: 12px 14px;
  }
  .ready {
    background: var(--tt-client-soft);
    border-radius: 12px;
    margin-block: 16px;
    padding: 4px 16px 8px;
  }
  .ready h3 {
    margin-block-start: 12px;
  }
  .go {
    margin-block: 8px;
  }
  .sealed {
    align-items: center;
    display: flex;
    gap: 8px;
    inline-size: fit-content;
    min-block-size: 40px;
  }
  .sealed input {
    accent-color: var(--tt-client);
    block-size: 20px;
    flex: none;
    inline-size: 20px;
    margin: 0;
  }
`;

/** A plan's list. */
export const planItemsStyles = css`
  :host {
    container: planitems / inline-size;
    display: block;
  }
  h3 {
    font-size: var(--tt-l);
    margin-block: 24px 8px;
  }
  ol {
    display: grid;
    gap: 8px;
    margin-block: 8px 16px;
  }
  li {
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 12px;
    display: grid;
    gap: 6px 12px;
    grid-template-columns: auto minmax(0, 1fr) auto;
    padding: 10px 14px;
  }
  li.dragged {
    opacity: 0.5;
  }
  li.over {
    outline: 3px dashed var(--tt-client);
    outline-offset: 2px;
  }
  .number {
    color: var(--tt-ink-2);
    cursor: grab;
    font-variant-numeric: tabular-nums;
    min-inline-size: 2.5em;
  }
  .number::before {
    content: '⠿ ';
  }
  .title {
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .title small {
    color: var(--tt-ink-2);
    display: block;
    font-weight: 400;
  }
  .moves {
    align-items: start;
    display: flex;
    gap: 4px;
  }
  .moves .button {
    min-inline-size: 36px;
    padding-inline: 6px;
  }
  .quiet-text {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
  }
  label {
    grid-column: 2 / -1;
  }
  textarea {
    field-sizing: content;
    inline-size: 100%;
    min-block-size: 40px;
    padding: 6px 10px;
    resize: vertical;
  }
  @container planitems (max-width: 34em) {
    li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .title {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .moves {
      grid-column: 2;
      grid-row: 1;
    }
    label {
      grid-column: 1 / -1;
    }
  }
`;
