import { css } from 'lit';

/** Paper: black on white, on the screen as well; a sheet begins a page, and nothing that belongs together is torn. */
export const handoutStyles = css`
  :host {
    display: block;
    inline-size: 100%;
  }
  .bar {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    margin-block: 8px 16px;
  }
  .bar h2 {
    flex: 1 1 100%;
    font-size: var(--tt-xl);
  }
  .bar fieldset {
    border: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 0;
    padding: 0;
  }
  .bar label {
    align-items: center;
    display: inline-flex;
    gap: 6px;
    min-block-size: 40px;
  }
  a.button {
    align-items: center;
    color: inherit;
    display: inline-flex;
    text-decoration: none;
  }
  .warning {
    border-inline-start: 4px solid var(--tt-impostor);
    padding-inline-start: 12px;
  }
  .sheet {
    --tt-paper: #fff;
    --tt-panel: #fff;
    background: #fff;
    border: 1px solid var(--tt-line);
    color: #000;
    color-scheme: light;
    font-size: 16px;
    line-height: 1.4;
    margin: 0 auto 24px;
    max-inline-size: 794px;
    padding: clamp(16px, 5vw, 56px);
  }
  .sheet header {
    align-items: baseline;
    border-block-end: 2px solid #000;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
    justify-content: space-between;
    margin-block-end: 12px;
    padding-block-end: 6px;
  }
  .sheet h3 {
    font-size: 1.25em;
  }
  .sheet h4 {
    break-after: avoid;
    font-size: 1.1em;
    margin: 20px 0 6px;
  }
  .name {
    white-space: nowrap;
  }
  .name::after {
    border-block-end: 1px solid #000;
    content: '';
    display: inline-block;
    inline-size: 12em;
    margin-inline-start: 6px;
  }
  .for {
    font-style: italic;
    margin-block-end: 8px;
  }
  /* What is said and what is answered stand on one page, where they fit on one. */
  .item {
    break-inside: avoid;
  }
  .block {
    break-inside: avoid;
    margin-block: 10px;
  }
  .rule {
    border-block-end: 1px solid #555;
    block-size: 1.9em;
    display: block;
  }
  .short {
    border-block-end: 1px solid #555;
    display: inline-block;
    inline-size: 9em;
  }
  .wire {
    border: 1px solid #000;
    border-radius: 4px;
    direction: ltr;
    display: grid;
    font-family: var(--tt-mono);
    font-size: 0.85em;
    grid-template-columns: 62% 1fr;
    line-height: 2;
  }
  .wire > div {
    border-inline-end: 1px dashed #777;
    overflow-wrap: anywhere;
    padding: 4px 10px;
    white-space: pre-wrap;
  }
  .wire + p {
    margin-block-start: 8px;
  }
  .box::before {
    border: 1.5px solid #000;
    block-size: 0.85em;
    content: '';
    display: inline-block;
    inline-size: 0.85em;
    margin-inline-end: 10px;
    vertical-align: -0.08em;
  }
  .options {
    display: grid;
    gap: 6px;
    margin-block: 6px;
  }
  .options li {
    padding-inline-start: 1.8em;
    text-indent: -1.8em;
  }
  .note {
    border-inline-start: 3px solid #000;
    padding-inline-start: 10px;
    white-space: pre-line;
  }
  .so {
    font-weight: 700;
  }
  code {
    color: #000;
  }
  @media print {
    .bar {
      display: none;
    }
    .sheet {
      border: 0;
      break-before: page;
      font-size: 11.5pt;
      margin: 0;
      max-inline-size: none;
      padding: 0;
    }
    .sheet:first-of-type {
      break-before: auto;
    }
  }
`;
