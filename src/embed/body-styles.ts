import { css } from 'lit';

/** What stands in the frame once the trial is loaded. */
export const bodyStyles = css`
  .frame {
    background: var(--tt-paper);
    border-color: var(--tt-edge);
    color: var(--tt-ink);
    font-family: var(--tt-font);
  }
  .title {
    align-items: baseline;
    border-block-end: 1px solid var(--tt-line);
    display: flex;
    font-size: var(--tt-m);
    font-weight: 700;
    gap: 12px;
    line-height: 1.3;
    padding: 8px 16px;
  }
  .middle {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
  }
  tt-stage {
    padding: 8px 12px 0;
  }
  tt-inspector {
    background: var(--tt-panel);
    border-block-start: 1px solid var(--tt-line);
    min-block-size: 0;
  }
  tt-debrief {
    grid-area: 1 / 1 / -1 / -1;
    z-index: 1;
  }
  .inspecting {
    grid-template-rows: minmax(0, 1.2fr) minmax(0, 1fr);
  }
  .preparing {
    color: var(--tt-ink-2);
    margin: auto;
    padding: 24px;
  }
  .notice {
    background: var(--tt-sunk);
    font-size: var(--tt-s);
    grid-column: 1 / -1;
    padding: 4px 16px;
  }
  .dialogue {
    grid-column: 1 / -1;
  }
  .dialogue:not([hidden]) {
    border-block-start: 1px solid var(--tt-line);
    max-block-size: 14em;
    overflow: auto;
    padding: 8px 16px;
  }
  tt-controls {
    background: var(--tt-panel);
    border-block-start: 1px solid var(--tt-line);
    padding: 8px 12px;
  }
  @container token-trials (min-width: 60em) {
    .inspecting {
      grid-template: minmax(0, 1fr) / minmax(0, 1.5fr) minmax(0, 1fr);
    }
    tt-debrief {
      grid-area: auto;
    }
    tt-inspector {
      border-block-start: 0;
      border-inline-start: 1px solid var(--tt-line);
    }
  }
  @media print {
    .middle {
      display: block;
    }
    .dialogue:not([hidden]) {
      max-block-size: none;
    }
    tt-controls {
      display: none;
    }
  }
`;
