import { css } from 'lit';

/** The header: what the page is, where in the story one is, and the way to all of it. */
export const headerStyles = css`
  header {
    align-items: center;
    border-block-end: 1px solid var(--tt-line);
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    grid-column: 1 / -1;
    min-block-size: 56px;
    padding: 6px 24px;
  }
  header .button {
    font-size: 0.9375rem;
  }
  .button[aria-pressed='true'] {
    background: var(--tt-ink);
    color: var(--tt-paper);
  }
  h1 {
    font-size: var(--tt-l);
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  /* It has the room that is left, and shows as much as fits into that, in whatever language: the numbers always. */
  nav {
    container: strip / inline-size;
    flex: 1 1 0;
    min-inline-size: calc(6 * 2.125rem + 10px);
  }
  nav ol {
    display: flex;
    gap: 2px;
  }
  nav ol a,
  .story a {
    align-items: center;
    border-radius: 999px;
    color: var(--tt-ink-2);
    display: flex;
    font-size: 0.875rem;
    gap: 8px;
    min-block-size: 36px;
    padding-block: 2px;
    padding-inline: 4px 12px;
    text-decoration: none;
    white-space: nowrap;
  }
  nav li {
    min-inline-size: 0;
  }
  nav .name {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  a:hover .name {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  a[aria-current] {
    background: var(--tt-client-soft);
    color: var(--tt-ink);
    font-weight: 700;
  }
  .badge {
    align-items: center;
    background: var(--tt-sunk);
    block-size: 28px;
    border: 1px solid var(--tt-line);
    border-radius: 50%;
    color: var(--tt-ink-2);
    display: inline-flex;
    flex: none;
    font-size: var(--tt-s);
    font-weight: 700;
    inline-size: 28px;
    justify-content: center;
  }
  a[aria-current] .badge {
    background: var(--tt-client);
    border-color: var(--tt-client);
    color: var(--tt-on-accent);
  }
  .danger .badge {
    background: none;
    border-color: var(--tt-impostor);
    color: var(--tt-impostor);
  }
  .danger a[aria-current] .badge {
    background: var(--tt-impostor);
    border-color: var(--tt-impostor);
    color: var(--tt-on-accent);
  }
  header :is(.icon, .language, .help) {
    background: none;
    border-color: transparent;
  }
  header :is(.icon, .language, .help):hover {
    border-color: var(--tt-edge);
  }
  /* Where colours are forced, backgrounds are gone that say what is on. */
  @media (forced-colors: active) {
    .button[aria-pressed='true'],
    a[aria-current] .badge {
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  .icon,
  .language {
    align-items: center;
    display: inline-flex;
    flex: none;
    gap: 6px;
    justify-content: center;
    padding-inline: 8px;
  }
  .language {
    position: relative;
  }
  /* The sign alone: a name in capitals might be spelt out. */
  .language > [aria-hidden] {
    text-transform: uppercase;
  }
  /* Where they have no room beside the rest, both go to the end of the next line. */
  .tools {
    display: flex;
    gap: inherit;
    margin-inline-start: auto;
  }
  header svg {
    block-size: 20px;
    fill: none;
    flex: none;
    inline-size: 20px;
    stroke: currentcolor;
    stroke-width: 1.5;
  }
  .language select {
    block-size: 100%;
    cursor: pointer;
    inline-size: 100%;
    inset: 0;
    opacity: 0;
    position: absolute;
  }
  .language:focus-within {
    outline: 3px solid var(--tt-client);
    outline-offset: 2px;
  }
  .help {
    min-inline-size: 36px;
  }
  .short {
    display: none;
  }
  .break {
    display: none;
  }
`;
