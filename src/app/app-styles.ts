import { css } from 'lit';

/** The page: its parts' places, the heading, the welcome. */
export const appStyles = css`
  :host {
    --sentence: 1rem;
    --tt-rem: 1rem;
    background: var(--tt-paper);
    color-scheme: light dark;
    container: app / inline-size;
    display: block;
  }
  .app {
    block-size: 100dvh;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) auto;
    min-block-size: 480px;
    position: relative;
  }
  main {
    container: main / inline-size;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
    padding: 10px 24px 0;
  }
  .title {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    /* Two lines, however many there are: the stage below stays where it is. */
    min-block-size: calc(2 * 1.4 * var(--sentence) + 8px);
    padding-block-end: 8px;
  }
  h2 {
    font-size: var(--tt-xl);
    letter-spacing: -0.01em;
    line-height: 1.25;
  }
  .title p {
    color: var(--tt-ink-2);
    flex: 1 1 320px;
    font-size: var(--sentence);
    line-height: 1.4;
  }
  .title label {
    color: var(--tt-ink-2);
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 6px;
    font-size: 0.9375rem;
  }
  .title select {
    max-inline-size: 100%;
  }
  .title .button {
    white-space: normal;
  }
  tt-stage {
    flex: 1;
  }
  .welcome {
    display: flex;
    padding-block-end: 8px;
    flex-direction: column;
    align-items: flex-start;
    gap: 12px;
    margin-block: 12px 0;
    max-inline-size: 640px;
    margin-inline: auto;
  }
  .welcome h3 {
    font-size: clamp(1.5rem, 5cqi, 2.25rem);
    letter-spacing: -0.01em;
    line-height: 1.2;
    text-wrap: balance;
  }
  .welcome p {
    font-size: var(--tt-l);
  }
  .welcome .button {
    font-size: var(--tt-l);
    min-height: 48px;
    padding-inline: 28px;
  }
  /* Quieter than the one button: a hand's breadth below it. */
  .ways {
    align-self: stretch;
    border-block-start: 1px solid var(--tt-line);
    color: var(--tt-ink-2);
    margin-block-start: 8px;
    padding-block-start: 8px;
  }
  .ways h4 {
    font-size: var(--tt-s);
    font-weight: 600;
    margin: 0 0 4px;
  }
  .ways ul {
    column-gap: 16px;
    display: grid;
    font-size: calc(0.9375 * var(--tt-m));
    grid-template-columns: auto minmax(0, 1fr);
    line-height: 1.35;
  }
  .ways span {
    align-self: center;
  }
  .ways li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    min-block-size: 24px;
  }
  /* Each as large as a finger needs it. */
  .ways a {
    align-content: center;
    justify-self: start;
    min-block-size: 24px;
    color: var(--tt-ink);
    font-weight: 600;
    text-underline-offset: 3px;
  }
  .aside {
    display: none;
    gap: 8px;
    justify-items: start;
    padding-block-start: 12px;
  }
  /* Above the lifelines, which go on beneath the last step. */
  .aside.leads {
    display: grid;
    justify-items: center;
    position: relative;
    z-index: 1;
  }
  .aside.leads > :is(p, button) {
    display: none;
  }
  .aside p {
    color: var(--tt-ink-2);
    line-height: 1.4;
  }
  .preparing {
    color: var(--tt-ink-2);
    font-size: var(--tt-l);
    margin: auto;
    padding: 24px;
  }
  tt-inspector,
  tt-debrief {
    background: var(--tt-panel);
    border-inline-start: 1px solid var(--tt-line);
    inline-size: clamp(360px, 31cqi, 620px);
    min-block-size: 0;
  }
  .wide tt-inspector {
    inline-size: 54cqi;
  }
  .lab main {
    padding-block-end: 0;
  }
  .paged main {
    grid-column: 1 / -1;
    overflow: auto;
  }
  .lesson {
    align-items: center;
    border-block-end: 1px solid var(--tt-line);
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding-block-end: 8px;
  }
  .lesson .button {
    display: inline-block;
    max-inline-size: min(100%, 22em);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  a.button {
    align-items: center;
    color: inherit;
    display: inline-flex;
    text-decoration: none;
  }
  .welcome .kind {
    color: var(--tt-ink-2);
    font-size: var(--tt-m);
  }
  footer {
    background: var(--tt-panel);
    border-block-start: 1px solid var(--tt-line);
    grid-column: 1 / -1;
    padding: 10px 24px;
  }
  @container main (max-width: 75rem) {
    .title {
      align-content: start;
      min-block-size: calc(2 * 1.4 * var(--sentence) + 48px);
    }
    h2 {
      align-content: center;
      min-block-size: 36px;
    }
    .title p {
      flex-basis: 100%;
      order: 1;
    }
  }
  @container main (max-width: 42rem) {
    .title,
    h2 {
      min-block-size: 0;
    }
    .title > :is(p, button:not(.stay)) {
      display: none;
    }
    .title .stay {
      font-size: var(--tt-s);
      min-block-size: 32px;
      padding: 2px 10px;
    }
    .aside {
      display: grid;
    }
    .aside.leads {
      justify-items: start;
    }
    .aside.leads > :is(p, button) {
      display: revert;
    }
  }
  @container app (max-width: 53.75rem) {
    main {
      padding-inline: 12px;
    }
    footer {
      padding: 8px 12px;
    }
    .app:is(.inspecting, .debriefing) {
      grid-template-columns: minmax(0, 1fr);
    }
    :is(.inspecting, .debriefing) :is(tt-stage, .title p) {
      display: none;
    }
    .app:is(.inspecting, .debriefing) .title {
      min-block-size: 0;
    }
    .inspecting .title > button {
      display: block;
    }
    :is(.inspecting, .debriefing) main {
      padding-block-end: 0;
    }
    .app:is(.inspecting, .debriefing) {
      grid-template-rows: auto auto minmax(0, 1fr) auto;
    }
    tt-inspector,
    .wide tt-inspector,
    tt-debrief {
      border: 0;
      inline-size: auto;
      grid-column: 1 / -1;
    }
  }
  @container app (max-width: 30rem) {
    h2 {
      font-size: var(--tt-l);
    }
    .welcome {
      gap: 8px;
      margin-block-start: 8px;
      padding-block-end: 8px;
    }
  }
  @container app (min-width: 112.5rem) {
    .app {
      --sentence: 1.125rem;
    }
    h2 {
      font-size: 1.75rem;
    }
  }
  @media (max-height: 520px) {
    .app {
      block-size: auto;
    }
  }
  @media print {
    .app {
      block-size: auto;
    }
    .paged > header {
      display: none;
    }
    .paged main {
      overflow: visible;
      padding: 0;
    }
  }
`;
