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
  nav {
    flex: 1;
    min-inline-size: min-content;
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
    text-transform: uppercase;
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
    text-transform: none;
  }
  .language:focus-within {
    outline: 3px solid var(--tt-client);
    outline-offset: 2px;
  }
  .story {
    background: var(--tt-panel);
    border: 1px solid var(--tt-edge);
    border-radius: 14px;
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.25);
    color: var(--tt-ink);
    inline-size: min(440px, calc(100vw - 24px));
    inset: 60px auto auto;
    inset-inline-end: 12px;
    margin: 0;
    max-block-size: calc(100dvh - 80px);
    overflow: auto;
    padding: 12px;
    position: fixed;
  }
  .story h2 {
    font-size: var(--tt-m);
    padding: 4px 8px 8px;
  }
  .story a {
    border-radius: 10px;
    padding-block: 6px;
    white-space: normal;
  }
  .story .name {
    flex: 1;
  }
  .story small {
    color: var(--tt-ink-2);
    font-weight: 400;
  }
  .story label {
    align-items: center;
    display: flex;
    gap: 8px;
    min-block-size: 36px;
    padding: 4px 8px;
  }
  .story input {
    block-size: 20px;
    inline-size: 20px;
  }
  .help {
    min-inline-size: 36px;
  }
  @container app (max-width: 92.5rem) {
    header .button {
      padding-inline: 10px;
    }
    nav li:not(.current) .name {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      position: absolute;
    }
    nav ol a {
      padding-inline-end: 4px;
    }
    nav ol a[aria-current] {
      padding-inline-end: 12px;
    }
  }
  @container app (max-width: 84rem) {
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
  @container app (max-width: 53.75rem) {
    header {
      gap: 6px;
      padding-inline: 12px;
    }
    header .button {
      font-size: 0.875rem;
      padding-inline: 8px;
    }
    nav ol {
      display: none;
    }
  }
  @container app (max-width: 30rem) {
    header {
      gap: 4px 6px;
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
      padding-inline: 5px;
    }
    /* The sign alone; the list says the rest. */
    .language span {
      display: none;
    }
    header .language .hidden {
      display: block;
    }
  }
  @container app (min-width: 112.5rem) {
    header .button,
    nav ol a {
      font-size: 1.125rem;
    }
  }
`;
