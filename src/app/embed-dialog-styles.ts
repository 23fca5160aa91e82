import { css } from 'lit';

/** The dialog: choices and snippets at the side of the preview; where it is narrow, above it. */
export const embedDialogStyles = css`
  dialog {
    --width: 1200px;
  }
  .columns {
    align-items: start;
    display: grid;
    gap: 20px 24px;
    grid-template-columns: minmax(0, 25rem) minmax(0, 1fr);
    padding: 16px 20px 20px;
  }
  .side {
    display: grid;
    gap: 20px;
  }
  section {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }
  h3 {
    font-size: var(--tt-m);
    line-height: 1.3;
  }
  fieldset {
    border: 0;
    display: grid;
    gap: 2px 12px;
    grid-template-columns: 1fr 1fr;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }
  legend {
    color: var(--tt-ink-2);
    font-size: 0.9375rem;
    padding: 0;
  }
  .check {
    align-items: center;
    display: flex;
    font-size: 0.9375rem;
    gap: 8px;
    min-block-size: 32px;
  }
  [type='checkbox'] {
    accent-color: var(--tt-client);
    block-size: 18px;
    flex: none;
    inline-size: 18px;
    margin: 0;
  }
  .fields {
    display: grid;
    gap: 8px 12px;
    grid-template-columns: 1fr 1fr;
  }
  .field {
    align-content: end;
    color: var(--tt-ink-2);
    display: grid;
    font-size: 0.9375rem;
    gap: 2px;
  }
  .fields .check {
    align-self: end;
    min-block-size: 36px;
  }
  select,
  .entry {
    inline-size: 100%;
    min-inline-size: 0;
    padding: 4px 8px;
  }
  [role='tabpanel'] {
    display: grid;
    gap: 8px;
  }
  textarea.entry {
    block-size: 7.25rem;
    font-family: var(--tt-mono);
    font-size: var(--tt-s);
    line-height: 1.45;
    overflow-wrap: anywhere;
    padding: 8px 10px;
    resize: vertical;
  }
  .acts {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .acts p {
    color: var(--tt-ink-2);
    flex: 1 1 10rem;
    font-size: 0.9375rem;
    line-height: 1.35;
  }
  .notice {
    background: var(--tt-mark);
    border-radius: 8px;
    padding: 8px 12px;
  }
  iframe {
    background: var(--tt-panel);
    border: 0;
    border-radius: 12px;
    display: block;
    inline-size: 100%;
  }
  @container dialog (max-width: 56.25rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container dialog (max-width: 30rem) {
    .columns {
      padding-inline: 14px;
    }
  }
`;
