import { css } from 'lit';

/** Both ways, step by step. */
export const legsStyles = css`
  .legs {
    display: grid;
    gap: 16px;
  }
  .legs > li {
    display: grid;
    gap: 8px;
  }
  .along {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .along code {
    background: var(--tt-sunk);
    border-radius: 4px;
    padding: 1px 6px;
  }
`;
