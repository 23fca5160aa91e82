import { css } from 'lit';
import { wireStyles } from './wire-styles.ts';

/** What the inspector's panels share. */
export const panelStyles = css`
  ${wireStyles}
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  .mono {
    direction: ltr;
    font-family: var(--tt-mono);
    font-size: 0.8125em;
    unicode-bidi: isolate;
  }
  .button[aria-pressed='true'] {
    background: var(--tt-ink);
    color: var(--tt-paper);
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  .chip.whole {
    border-radius: 4px;
    font-size: 1em;
    padding: 0 2px;
    white-space: normal;
  }
  section {
    margin-block-end: 16px;
  }
  h3 {
    font-size: calc(0.9375 * var(--tt-rem));
    line-height: 1.4;
    margin-block: 8px 6px;
  }
  h3 small,
  td small {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
    font-weight: 400;
  }
  h4 {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
    font-weight: 600;
    margin: 8px 0 4px;
  }
  .empty,
  .why,
  .decoded {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
  }
  .decoded {
    margin-block-start: 6px;
  }
  .decoded code {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .section {
    color: var(--tt-ink-2);
    display: block;
    font-weight: 400;
  }
  .section a {
    color: var(--tt-client);
  }
  .wire-text {
    font-size: calc(0.8125 * var(--tt-rem));
  }
  .offset {
    color: var(--tt-ink-2);
    margin-inline-end: 12px;
  }
  .dump .line {
    white-space: pre;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    border-block-end: 1px solid var(--tt-line);
    font-size: calc(0.875 * var(--tt-rem));
    padding-block: 6px;
    padding-inline: 0 8px;
    text-align: start;
    vertical-align: top;
  }
  th {
    color: var(--tt-ink-2);
    font-weight: 400;
  }
  td .mono {
    font-size: calc(0.8125 * var(--tt-rem));
    overflow-wrap: anywhere;
  }
  .verdict {
    white-space: nowrap;
  }
  p.verdict {
    white-space: normal;
  }
  dl {
    background: var(--tt-sunk);
    border-inline-start: 4px solid transparent;
    border-radius: 8px;
    margin-block-end: 6px;
    padding: 6px 12px;
    position: relative;
  }
  dl.fresh {
    border-inline-start-color: var(--tt-api);
  }
  dl > div {
    display: flex;
    font-size: calc(0.875 * var(--tt-rem));
    gap: 8px;
  }
  dt {
    color: var(--tt-ink-2);
    flex: 0 0 min(116px, 30%);
  }
  dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .flag {
    inset-block-start: 6px;
    inset-inline-end: 10px;
    position: absolute;
  }
  .flag dd {
    background: var(--tt-api);
    border-radius: 4px;
    color: var(--tt-on-accent);
    font-size: calc(0.75 * var(--tt-rem));
    font-weight: 700;
    padding: 0 6px;
  }
  .text {
    white-space: pre-wrap;
  }
  .knowers li {
    align-items: baseline;
    border-block-end: 1px solid var(--tt-line);
    color: var(--tt-ink-2);
    display: flex;
    font-size: calc(0.9375 * var(--tt-rem));
    gap: 8px;
    padding: 6px 4px;
  }
  .knowers strong {
    flex: 0 0 88px;
    font-weight: 500;
  }
  .knowers .knows {
    color: var(--tt-ink);
  }
  .knowers .knows strong {
    font-weight: 700;
  }
  .knowers .knows .dot,
  .knowers .knows strong {
    color: var(--accent, var(--tt-ink));
  }
  .knowers .fresh {
    background: var(--soft, var(--tt-sunk));
    border-radius: 6px;
  }
  .pair {
    display: grid;
    gap: 8px 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  @container inspector (min-width: 32.5em) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .remembering dl > div {
    display: block;
    margin-block-end: 8px;
  }
  summary {
    cursor: pointer;
    margin-block: 12px 8px;
  }
  section.client > h3,
  section.api > h3,
  section.impostor > h3 {
    color: var(--accent);
  }
`;
