import { css } from 'lit';

/** One row or column of the table, as a list. */
export const listStyles = css`
  .one {
    display: none;
  }
  fieldset {
    align-items: center;
    border: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin: 0;
    padding: 0;
  }
  legend {
    float: inline-start;
    font-weight: 700;
  }
  fieldset label {
    align-items: center;
    display: flex;
    gap: 6px;
    min-block-size: 36px;
  }
  fieldset input {
    accent-color: var(--tt-client);
    block-size: 18px;
    inline-size: 18px;
    margin: 0;
  }
  fieldset select {
    flex: 1 1 100%;
    font-weight: 700;
    min-block-size: 44px;
  }
  .one .how {
    color: var(--tt-ink-2);
    line-height: 1.4;
    padding-block: 8px;
  }
  .one ul {
    display: grid;
    gap: 4px;
    margin-block-end: 20px;
  }
  .one li {
    align-items: center;
    display: grid;
    gap: 10px;
    grid-template-columns: minmax(0, 1fr) minmax(9em, 42%);
  }
  .one .name {
    line-height: 1.25;
  }
`;
