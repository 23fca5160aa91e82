import { css } from 'lit';

/** Ways to hand a scenario on. */
export const shareStyles = css`
  :host {
    align-content: start;
    display: grid;
    gap: 14px;
    grid-template-columns: minmax(0, 1fr);
  }
  .button {
    white-space: normal;
  }
  .check {
    align-items: start;
    cursor: pointer;
    display: flex;
    gap: 8px;
    line-height: 1.4;
  }
  .check input {
    accent-color: var(--tt-client);
    block-size: 20px;
    flex: none;
    inline-size: 20px;
    margin: 0;
  }
  .snippet {
    display: grid;
    gap: 6px;
    justify-items: start;
  }
  .snippet .field {
    inline-size: 100%;
  }
  .snippet textarea {
    min-block-size: 6em;
  }
`;
