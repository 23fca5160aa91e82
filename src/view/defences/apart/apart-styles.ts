import { css } from 'lit';

/** What the pages share on which a defence is taken apart. */
export const apartStyles = css`
  :host {
    container: apart / inline-size;
    display: block;
    inline-size: 100%;
    margin-inline: auto;
    max-inline-size: 76em;
  }
  .apart-links {
    margin-block: 4px 14px;
  }
  a {
    color: var(--tt-client);
  }
  a.button {
    align-items: center;
    color: inherit;
    display: inline-flex;
    text-decoration: none;
    white-space: normal;
  }
  .button[aria-pressed='true'],
  .apart-links .button[aria-current='page'] {
    background: var(--tt-ink);
    border-color: var(--tt-ink);
    color: var(--tt-paper);
  }
  .apart {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }
  h2 {
    font-size: var(--tt-xl);
    line-height: 1.25;
    margin-block-end: 8px;
  }
  h3 {
    font-size: var(--tt-l);
    line-height: 1.35;
  }
  h4 {
    font-size: var(--tt-m);
    line-height: 1.35;
    margin: 0;
  }
  h2:focus,
  h3:focus,
  h4:focus {
    outline: none;
  }
  p,
  dd {
    text-wrap: pretty;
  }
  .lead {
    font-size: var(--tt-l);
    line-height: 1.45;
    max-inline-size: 66ch;
  }
  .quiet,
  .kind {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
  }
  .kind {
    font-weight: 600;
  }
  .sum {
    border-inline-start: 4px solid var(--tt-api);
    line-height: 1.45;
    max-inline-size: 70ch;
    padding-inline-start: 12px;
  }
  .fault {
    border-inline-start: 4px solid var(--tt-impostor);
    color: var(--tt-impostor);
    font-weight: 600;
    padding-inline-start: 10px;
  }
  .levels,
  .actions {
    align-items: end;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .levels .button {
    white-space: normal;
  }
  .actions .button {
    min-height: 44px;
    white-space: normal;
  }
  .pieces {
    counter-reset: piece;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .piece,
  .trying,
  .task,
  .question,
  .card,
  .leg {
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 14px;
    display: grid;
    gap: 10px;
    grid-template-columns: minmax(0, 1fr);
    padding: 14px 18px 16px;
  }
  .card,
  .leg {
    align-content: start;
  }
  .piece {
    counter-increment: piece;
  }
  .piece h3::before {
    background: var(--tt-sunk);
    border-radius: 999px;
    content: counter(piece);
    display: inline-block;
    font-size: var(--tt-s);
    font-variant-numeric: tabular-nums;
    line-height: 1.75em;
    margin-inline-end: 8px;
    min-inline-size: 1.75em;
    text-align: center;
    vertical-align: 0.1em;
  }
  .piece > p:not(.long),
  .trying > p,
  .task > p:not(.long) {
    max-inline-size: 72ch;
  }
  .mono,
  code {
    direction: ltr;
    font-family: var(--tt-mono);
    font-size: calc(0.8125 * var(--tt-rem));
    overflow-wrap: anywhere;
    text-align: left;
    unicode-bidi: isolate;
  }
  .long {
    background: var(--tt-sunk);
    border-radius: 8px;
    line-height: 1.6;
    padding: 8px 12px;
  }
  .json {
    white-space: pre-wrap;
  }
  .part.method {
    color: light-dark(#7a2a8f, #e3b1f2);
  }
  .part.uri {
    color: light-dark(#00616e, #86dcea);
  }
  .part.parameters {
    color: light-dark(#8a4b00, #ffc27a);
  }
  .wire-text {
    background: var(--tt-sunk);
    border-inline-start: 4px solid var(--accent, var(--tt-edge));
    border-radius: 8px;
    line-height: 1.55;
    padding: 8px 12px;
  }
  .wire-text + .wire-text {
    margin-block-start: 8px;
  }
  .wire-text .line {
    display: block;
    min-block-size: 1lh;
    padding-inline-start: 12px;
    text-indent: -12px;
    white-space: pre-wrap;
  }
  .wire-text .start {
    font-weight: 700;
  }
  dl,
  dd {
    margin: 0;
  }
  .pairs {
    display: grid;
    gap: 4px 16px;
    grid-template-columns: minmax(8em, max-content) minmax(0, 1fr);
  }
  .how {
    display: grid;
    gap: 8px 16px;
  }
  dt {
    color: var(--tt-ink-2);
    font-size: calc(0.9375 * var(--tt-rem));
    font-weight: 600;
  }
  .parts {
    display: grid;
    gap: 2px;
  }
  .parts dd {
    margin-block-end: 8px;
  }
  .unlike dd {
    background: var(--tt-sunk);
    border-radius: 8px;
    line-height: 1.6;
    margin-block: 2px 8px;
    padding: 6px 10px;
  }
  .first {
    border-radius: 2px;
    font-weight: 700;
    outline: 2px solid var(--tt-ink);
    padding: 0 1px;
  }
  .rest {
    color: var(--tt-ink-2);
  }
  .scroll {
    overflow-x: auto;
  }
  .scroll table {
    min-inline-size: 40em;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    border-block-end: 1px solid var(--tt-line);
    font-size: calc(0.9375 * var(--tt-rem));
    padding-block: 6px;
    padding-inline: 0 14px;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--tt-ink-2);
    font-weight: 600;
  }
  tbody th {
    font-weight: 600;
  }
  tbody th code {
    overflow-wrap: normal;
    white-space: nowrap;
  }
  td {
    min-inline-size: 7em;
  }
  .two {
    display: grid;
    gap: 14px 24px;
    grid-template-columns: minmax(0, 1fr);
  }
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
  .answers {
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
  }
  .answer {
    align-content: start;
    border: 1px solid var(--tt-line);
    border-inline-start: 4px solid var(--tt-api);
    border-radius: 10px;
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    padding: 10px 14px;
  }
  .answer.refused {
    border-inline-start-color: var(--tt-impostor);
  }
  .status strong {
    font-family: var(--tt-mono);
    unicode-bidi: isolate;
  }
  .tag {
    background: var(--tt-sunk);
    border-radius: 999px;
    display: inline-block;
    font-size: var(--tt-s);
    font-weight: 600;
    padding: 1px 10px;
  }
  .tag.given {
    background: var(--tt-api-soft);
  }
  .tag.refused {
    background: var(--tt-impostor-soft);
  }
  .tag.not-run {
    border: 1px dashed var(--tt-edge);
  }
  summary {
    border-radius: 4px;
    cursor: pointer;
    font-weight: 600;
    inline-size: fit-content;
    min-block-size: 32px;
    padding-block: 4px;
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
  .costs {
    font-variant-numeric: tabular-nums;
  }
  .costs td {
    min-inline-size: 6.5em;
  }
  .figure {
    font-weight: 600;
  }
  .more {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
    unicode-bidi: isolate;
  }
  .bar {
    background: var(--tt-sunk);
    block-size: 6px;
    border-radius: 3px;
    display: block;
    inline-size: 100%;
    margin-block-start: 4px;
    overflow: hidden;
  }
  .bar span {
    background: var(--tt-client);
    block-size: 100%;
    display: block;
  }
  progress {
    accent-color: var(--tt-api);
    inline-size: 12rem;
    max-inline-size: 100%;
  }
  .legs {
    display: grid;
    gap: 16px;
  }
  .legs > li {
    display: grid;
    gap: 8px;
  }
  .along {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .along code {
    background: var(--tt-sunk);
    border-radius: 4px;
    padding: 1px 6px;
  }
  @container apart (min-width: 56em) {
    .two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container apart (max-width: 30em) {
    .piece,
    .trying,
    .task,
    .question,
    .card,
    .leg {
      border-radius: 10px;
      padding: 12px;
    }
    .pairs {
      gap: 0;
      grid-template-columns: minmax(0, 1fr);
    }
    .pairs dd {
      margin-block-end: 6px;
    }
    .lead {
      font-size: var(--tt-m);
    }
  }
  @media (forced-colors: active) {
    .button[aria-pressed='true'],
    .apart-links .button[aria-current='page'],
    .segment:has(:checked) {
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .bar span {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
