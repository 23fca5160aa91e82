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
  /* It has the room that is left, and shows as much as fits into that, in whatever language. */
  nav {
    container: strip / inline-size;
    flex: 1 1 0;
    min-inline-size: 0;
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
  @container strip (max-width: 64rem) {
    nav li:not(.current) .name {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      position: absolute;
    }
    nav ol a:not([aria-current]) {
      padding-inline-end: 4px;
    }
  }
  @container strip (max-width: 28rem) {
    nav li.current .name {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      position: absolute;
    }
    nav ol a[aria-current] {
      padding-inline-end: 4px;
    }
  }
  @container strip (max-width: 14.5rem) {
    nav ol a,
    nav ol a[aria-current] {
      padding-inline: 2px;
    }
  }
  @container strip (max-width: 12.875rem) {
    nav ol {
      display: none;
    }
  }
  @container app (max-width: 86rem) {
    header .button {
      font-size: 0.875rem;
      padding-inline: 8px;
    }
    header :is(.help, .icon, .language) {
      min-inline-size: 30px;
      padding-inline: 4px;
    }
  }
  @container app (max-width: 75rem) {
    .long {
      display: none;
    }
    .short {
      display: inline;
    }
    header {
      gap: 6px;
      padding-inline: 12px;
    }
    header .button:not(.help, .icon) {
      padding-inline: 7px;
    }
  }
  /* What is seen of the trial goes into a line of its own: the trials' numbers keep their room. */
  @container app (min-width: 30.01rem) and (max-width: 53.75rem) {
    .break {
      flex-basis: 100%;
    }
  }
  @container app (max-width: 30rem) {
    header {
      gap: 2px 6px;
      padding-block: 4px;
    }
    nav {
      display: none;
    }
    h1 {
      flex: 1 1 30%;
      font-size: var(--tt-m);
    }
    header .button {
      flex: 1 0 auto;
      font-size: var(--tt-s);
      justify-content: center;
      min-height: 32px;
      padding: 2px 8px;
    }
    header .help,
    header .icon,
    header .language {
      flex: none;
      min-inline-size: 28px;
      padding-inline: 3px;
    }
    /* The sign alone; the list says the rest. */
    .language span {
      display: none;
    }
    header .language .hidden {
      display: block;
    }
  }
  @container app (max-width: 21rem) {
    header {
      column-gap: 4px;
    }
    header .button {
      padding-inline: 5px;
    }
    header :is(.help, .icon, .language) {
      min-inline-size: 26px;
      padding-inline: 1px;
    }
  }
  @container app (min-width: 112.5rem) {
    header .button,
    nav ol a {
      font-size: 1rem;
    }
  }
`;
