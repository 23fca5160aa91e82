import { css } from 'lit';

/** What an author says and asks under the last step shown, and whether it came as expected. */
export const runStyles = css`
  .below {
    display: grid;
    gap: 10px;
    padding-block: 8px 12px;
  }
  .notes,
  .verdict,
  .questions fieldset {
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 12px;
    line-height: 1.45;
    padding: 10px 14px;
  }
  .notes {
    border-inline-start: 4px solid var(--tt-edge);
  }
  .verdict {
    border-inline-start: 4px solid var(--tt-api);
  }
  .verdict.unmet {
    border-inline-start-color: var(--tt-impostor);
  }
  .verdict li {
    margin-block-start: 4px;
    overflow-wrap: anywhere;
  }
  .questions {
    display: grid;
    gap: 10px;
  }
  .questions fieldset {
    margin: 0;
    min-inline-size: 0;
  }
  /* In the frame and not on it, where a long one would lie over the line. */
  .questions legend {
    float: inline-start;
    font-weight: 600;
    inline-size: 100%;
    margin-block-end: 4px;
    padding: 0;
  }
  .questions label,
  .questions [role='status'] {
    clear: both;
  }
  .questions label {
    align-items: baseline;
    cursor: pointer;
    display: flex;
    gap: 8px;
    min-block-size: 28px;
  }
  @media (forced-colors: active) {
    .verdict,
    .notes {
      border-inline-start-color: CanvasText;
    }
  }
`;
