import { css } from 'lit';

/** The list of drafts. */
export const draftStyles = css`
  :host {
    align-content: start;
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  ul {
    display: grid;
    gap: 8px;
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 12px;
    padding: 10px 14px;
  }
  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .current {
    color: var(--tt-api);
    font-weight: 600;
  }
  .actions {
    margin-block-start: 8px;
  }
  .removed {
    align-items: center;
    background: var(--tt-sunk);
    border-radius: 10px;
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    justify-content: space-between;
    overflow-wrap: anywhere;
    padding: 8px 14px;
  }
`;
