import { css } from 'lit';

/** What one's own page has beside what it shares with the lab. */
export const ownStyles = css`
  .around {
    display: contents;
  }
  .tool {
    display: grid;
    align-content: start;
    gap: 14px;
  }
  .tool.writing {
    grid-template-rows: auto minmax(0, 1fr) auto;
    align-content: stretch;
  }
  .found {
    background: var(--tt-sunk);
    border-radius: 10px;
    padding: 10px 14px;
  }
  .found dl {
    display: grid;
    gap: 2px 12px;
    grid-template-columns: auto minmax(0, 1fr);
    margin: 0;
  }
  .found dt {
    color: var(--tt-ink-2);
    font-size: calc(0.875 * var(--tt-rem));
  }
  .found dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .found p {
    line-height: 1.4;
    margin-block-start: 6px;
  }
  .quiet {
    color: var(--tt-ink-2);
    line-height: 1.4;
  }
  .fault {
    line-height: 1.4;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .fine {
    color: var(--tt-api);
    line-height: 1.4;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: start;
  }
  .row > .field {
    flex: 1 1 10em;
  }
  tt-own-editor {
    min-block-size: 16em;
  }
  .dropping .lab {
    outline: 3px dashed var(--tt-client);
    outline-offset: 4px;
  }
  .snippet textarea {
    min-block-size: 6em;
  }
`;
