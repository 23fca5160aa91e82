import { css } from 'lit';

/** What the page's dialogs share: their frame, and what stands at their top. `--width`: where there is room. */
export const dialogStyles = css`
  :host {
    --tt-rem: 1rem;
  }
  dialog {
    background: var(--tt-paper);
    border: 1px solid var(--tt-edge);
    border-radius: 16px;
    box-shadow: 0 16px 64px rgb(0 0 0 / 0.35);
    color: var(--tt-ink);
    color-scheme: light dark;
    container: dialog / inline-size;
    inline-size: min(var(--width), calc(100vw - 24px));
    margin: auto;
    max-block-size: calc(100dvh - 24px);
    max-inline-size: none;
    overflow: auto;
    padding: 0;
    /* What has the focus does not go under the top. */
    scroll-padding-block: 88px 16px;
  }
  dialog::backdrop {
    background: rgb(10 12 18 / 0.55);
  }
  dialog:focus-visible {
    outline: none;
  }
  .top {
    align-items: start;
    background: var(--tt-paper);
    border-block-end: 1px solid var(--tt-line);
    display: flex;
    gap: 12px;
    inset-block-start: 0;
    justify-content: space-between;
    padding: 14px 20px 12px;
    position: sticky;
    z-index: 1;
  }
  h2 {
    font-size: var(--tt-xl);
    letter-spacing: -0.01em;
    line-height: 1.25;
  }
  .top p,
  .for {
    color: var(--tt-ink-2);
    font-size: 0.9375rem;
    line-height: 1.4;
  }
  @container dialog (max-width: 30rem) {
    .top {
      padding-inline: 14px;
    }
  }
`;
