import { css } from 'lit';

/** What lies over the page: the notices, and the way past the header. */
export const noticesStyles = css`
  .notices {
    display: grid;
    gap: 4px;
    /* To the last line but one: above the controls, however tall they are. */
    grid-area: 1 / 1 / -2 / -1;
    inset: auto 12px 12px;
    justify-items: center;
    pointer-events: none;
    position: absolute;
    z-index: 1;
  }
  .notice {
    align-items: center;
    background: var(--tt-ink);
    /* Drawn where colours are forced, which tell it from what lies below. */
    border: 1px solid transparent;
    border-radius: 10px;
    color: var(--tt-paper);
    display: flex;
    gap: 12px;
    padding-block: 6px;
    padding-inline: 16px 8px;
    pointer-events: auto;
  }
  .notice button {
    background: none;
    border: 1px solid currentcolor;
    border-radius: 6px;
    cursor: pointer;
    flex: none;
    min-block-size: 28px;
    padding-inline: 10px;
    white-space: nowrap;
  }
  .skip {
    inset-block-start: 4px;
    inset-inline-start: 8px;
    position: fixed;
    z-index: 2;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
    block-size: 1px;
    inline-size: 1px;
    overflow: hidden;
  }
  @media (max-height: 520px) {
    .notices {
      inset-block-end: 8px;
      position: fixed;
    }
  }
`;
