import { css } from 'lit';
import { wireStyles } from '../wire-styles.ts';

/** What the lab's tools share: fields, segments, what is written on the wire. */
export const formStyles = css`
  ${wireStyles}
  :host {
    display: block;
  }
  form {
    display: grid;
    gap: 10px;
  }
  form + .field {
    margin-block-start: 16px;
  }
  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }
  legend,
  .field > span {
    color: var(--tt-ink-2);
    font-size: calc(0.875 * var(--tt-rem));
    font-weight: 600;
    line-height: 1.4;
    padding: 0;
  }
  legend {
    margin-block-end: 4px;
  }
  .field {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
  }
  .field small {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
  }
  .entry {
    inline-size: 100%;
    min-inline-size: 0;
    padding: 6px 8px;
  }
  textarea.entry {
    line-height: 1.5;
    overflow-wrap: anywhere;
    resize: vertical;
  }
  .mono {
    direction: ltr;
    font-family: var(--tt-mono);
    font-size: calc(0.8125 * var(--tt-rem));
    text-align: left;
    unicode-bidi: isolate;
  }
  select {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .fields {
    display: grid;
    gap: 10px 12px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5em), 1fr));
  }
  .whole {
    grid-column: 1 / -1;
  }
  .title {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    justify-content: space-between;
    margin-block-end: 6px;
  }
  /* One of a few, side by side. */
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .segment {
    align-items: center;
    background: var(--tt-panel);
    border: 1px solid var(--tt-edge);
    border-radius: 8px;
    cursor: pointer;
    display: flex;
    flex: 1 1 auto;
    font-size: calc(0.9375 * var(--tt-rem));
    gap: 5px;
    line-height: 1.25;
    min-block-size: 36px;
    padding: 4px 7px;
  }
  .segment:hover {
    border-color: var(--tt-ink);
  }
  .segment:has(:checked) {
    background: var(--soft, var(--tt-sunk));
    border-color: var(--accent, var(--tt-ink));
    color: var(--accent, var(--tt-ink));
    font-weight: 700;
  }
  .segment:has(:focus-visible) {
    outline: 3px solid var(--tt-client);
    outline-offset: 2px;
  }
  .segment input {
    accent-color: var(--accent, var(--tt-ink));
    block-size: 14px;
    flex: none;
    inline-size: 14px;
    margin: 0;
    outline: none;
  }
  .unknown {
    --accent: var(--tt-ink);
    --soft: var(--tt-sunk);
  }
  h3 {
    font-size: calc(0.875 * var(--tt-rem));
    font-weight: 600;
    line-height: 1.4;
  }
  .preview h3 {
    color: var(--tt-ink-2);
  }
  .wire-text .line:first-child {
    font-weight: 700;
  }
  .wire-text .chip.whole {
    border-radius: 4px;
    font-size: 1em;
    padding: 0 2px;
    white-space: normal;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .actions .primary {
    flex: 1 1 auto;
    font-size: var(--tt-m);
    min-height: 44px;
    white-space: normal;
  }
  .fault {
    border-inline-start: 4px solid var(--tt-impostor);
    color: var(--tt-impostor);
    font-weight: 600;
    padding-inline-start: 10px;
  }
  .quiet {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
    line-height: 1.45;
  }
  .empty {
    color: var(--tt-ink-2);
  }
  .button.small {
    font-size: calc(0.875 * var(--tt-rem));
    min-height: 32px;
    padding: 2px 10px;
    white-space: normal;
  }
  details {
    margin-block-start: 6px;
  }
  details > :not(summary) {
    margin-block: 4px 8px;
  }
  .button[aria-pressed='true'] {
    background: var(--tt-ink);
    color: var(--tt-paper);
  }
  details > summary {
    border-radius: 4px;
    cursor: pointer;
    font-weight: 600;
    inline-size: fit-content;
    min-block-size: 32px;
    padding-block: 4px;
  }
  @media (forced-colors: active) {
    .segment:has(:checked),
    .button[aria-pressed='true'] {
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
