import { css } from 'lit';

/** What is filled in: fields, choices, and pieces that are left to the learner. */
export const formStyles = css`
  .form,
  .seen {
    align-content: start;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: stretch;
  }
  .fields {
    display: grid;
    gap: 10px 12px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
  }
  .whole {
    grid-column: 1 / -1;
  }
  .field {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .field > span,
  legend {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
    font-weight: 600;
    padding: 0;
  }
  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }
  .entry,
  select {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .entry {
    padding: 6px 8px;
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-start: 4px;
  }
  .segment {
    align-items: center;
    border: 1px solid var(--tt-edge);
    border-radius: 8px;
    cursor: pointer;
    display: flex;
    gap: 6px;
    line-height: 1.3;
    min-block-size: 36px;
    padding: 4px 10px;
  }
  .segment:has(:checked) {
    background: var(--tt-sunk);
    border-color: var(--tt-ink);
    font-weight: 700;
  }
  .segment:has(:focus-visible) {
    outline: 3px solid var(--tt-client);
    outline-offset: 2px;
  }
  .segment input {
    accent-color: var(--tt-ink);
    margin: 0;
    outline: none;
  }
  button.primary {
    justify-self: start;
    min-height: 44px;
    white-space: normal;
  }
  .blank {
    border-inline-start: 4px dashed var(--tt-edge);
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    padding-inline-start: 12px;
  }
  .blank.right {
    border-inline-start: 4px solid var(--tt-api);
  }
  .blank.wrong {
    border-inline-start: 4px solid var(--tt-impostor);
  }
  .verdict {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .segment:has(:checked) {
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
