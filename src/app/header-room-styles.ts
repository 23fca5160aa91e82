import { css } from 'lit';

/** What the header does with the room that it has: the trials' numbers stay at every width, in every language. */
export const headerRoomStyles = css`
  @container strip (max-width: 64rem) {
    nav li:not(.current) .name {
      block-size: 1px;
      clip-path: inset(50%);
      inline-size: 1px;
      overflow: hidden;
      position: absolute;
    }
    nav ol a:where(:not([aria-current])) {
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
  /* Room for the numbers and nothing more. */
  @container strip (max-width: 12.5rem) {
    nav ol {
      gap: 0;
    }
    nav li {
      flex: none;
    }
    nav ol a,
    nav ol a[aria-current] {
      padding-inline: 1px;
    }
    nav .badge {
      block-size: 24px;
      inline-size: 24px;
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
    header .button:not(.help, .icon, .language) {
      padding-inline: 7px;
    }
  }
  /* Where a run is on the stage its switches come first: other pages are in the list. */
  @container app (min-width: 53.76rem) and (max-width: 67rem) {
    .staged .to {
      display: none;
    }
  }
  /* What is seen of the run goes into a line of its own. */
  @container app (max-width: 53.75rem) {
    .second {
      display: block;
      flex-basis: 100%;
    }
  }
  @container app (max-width: 50rem) {
    header:not(.staged) .break {
      display: block;
      flex-basis: 100%;
    }
  }
  @container app (max-width: 44rem) {
    .staged .to {
      display: none;
    }
  }
  /* Two lines, and no more: who one is and where; what can be done here. */
  @container app (max-width: 30rem) {
    header {
      gap: 2px 4px;
      padding-block: 4px;
    }
    .break {
      display: block;
      flex-basis: 100%;
    }
    .second {
      display: none;
    }
    nav {
      min-inline-size: calc(6 * 26px);
    }
    h1 {
      font-size: var(--tt-m);
      margin-inline-end: 2px;
    }
    header .button {
      flex: 0 1 auto;
      font-size: var(--tt-s);
      justify-content: center;
      min-height: 32px;
      padding: 2px 8px;
    }
    header :is(.help, .icon, .language) {
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
  @container app (max-width: 22rem) {
    header {
      padding-inline: 8px;
    }
    h1 {
      font-size: 0.875rem;
    }
    nav {
      min-inline-size: calc(6 * 24px);
    }
    nav ol a,
    nav ol a[aria-current] {
      padding-inline: 0;
    }
    header .button:not(.help, .icon, .language) {
      padding-inline: 4px;
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
