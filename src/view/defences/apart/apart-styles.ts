import { css } from 'lit';

/** What the pages share on which a defence is taken apart, and their parts. */
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
  .levels .button[aria-current='page'],
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
  dl,
  dd {
    margin: 0;
  }
  .pairs {
    display: grid;
    gap: 4px 16px;
    grid-template-columns: minmax(8em, max-content) minmax(0, 1fr);
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
  .two {
    display: grid;
    gap: 14px 24px;
    grid-template-columns: minmax(0, 1fr);
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
    .levels .button[aria-current='page'],
    .apart-links .button[aria-current='page'] {
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
