import { css } from 'lit';

/**
 * The light frame: what is loaded before the trial is. Of the page around it, it takes the direction
 * alone: `all: initial` stops what is inherited, `!important` here comes before any rule of the page for the
 * element itself, and sizes go by the reader's own text size (`medium`), not by the root's.
 */
export const frameStyles = css`
  :host {
    container: token-trials-host / inline-size;
    display: block !important;
    font-size: medium !important;
    --tt-rem: 1em;
    margin-block: var(--token-trials-margin, 1.5rem);
  }
  :host([hidden]) {
    display: none !important;
  }
  .frame {
    all: initial;
    background: light-dark(#fbfaf6, #14161c);
    block-size: var(--token-trials-block-size, 36em);
    border: 1px solid light-dark(#858b9b, #777f93);
    border-radius: 12px;
    box-sizing: border-box;
    color: light-dark(#1b1f2e, #eceef5);
    contain: layout style;
    container: token-trials / inline-size;
    display: grid;
    font:
      medium/1.5 system-ui,
      sans-serif;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    overflow: hidden;
  }
  /* Where the panels stand below the stage, both need room. */
  @container token-trials-host (max-width: 60em) {
    .frame.with-panels {
      block-size: var(--token-trials-block-size, 54em);
    }
  }
  .fallback {
    grid-row: 1 / -1;
    overflow: auto;
    padding: 16px 24px;
  }
  .failure {
    border-block-start: 1px solid currentcolor;
    margin: 0;
    padding: 8px 16px;
  }
  @media print {
    .frame,
    .frame.with-panels {
      block-size: auto;
      overflow: visible;
    }
  }
`;
