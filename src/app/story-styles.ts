import { css } from 'lit';

/** The list of all trials, over the page. */
export const storyStyles = css`
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
  .pages {
    border-block-start: 1px solid var(--tt-line);
    display: grid;
    grid-template-columns: 1fr 1fr;
    margin-block: 8px;
    padding-block-start: 8px;
  }
  .pages a {
    color: var(--tt-ink);
    font-weight: 600;
    padding-inline: 8px;
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
`;
