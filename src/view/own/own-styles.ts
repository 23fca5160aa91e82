import { css } from 'lit';

/** What one's own page has beside what it shares with the lab. */
export const ownStyles = css`
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
  .found ul {
    line-height: 1.4;
    margin: 2px 0 0;
    padding-inline-start: 1.25em;
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
  tt-debrief {
    border-inline-start: 1px solid var(--tt-line);
    grid-area: inspector;
    inline-size: clamp(320px, 30cqi, 560px);
    min-block-size: 0;
  }
  @container lab (max-width: 56em) {
    tt-debrief {
      border: 1px solid var(--tt-line);
      border-radius: 14px;
      inline-size: auto;
    }
  }
`;
