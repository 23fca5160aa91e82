import { css } from 'lit';

export const theftStyles = css`
  :host {
    display: grid;
    gap: 14px;
  }
  ul {
    display: grid;
    gap: 8px;
  }
  .way-of {
    border: 1px solid var(--tt-line);
    border-inline-start: 4px solid var(--accent);
    border-radius: 8px;
    display: grid;
    gap: 4px;
    justify-items: start;
    padding: 8px 12px 12px;
  }
  .way-of h3,
  .holds > p:first-child {
    font-size: var(--tt-m);
    font-weight: 700;
  }
  .way-of .button {
    margin-block-start: 4px;
  }
  .needs {
    background: var(--tt-mark);
    border-radius: 8px;
    padding: 8px 12px;
  }
  .holds {
    display: grid;
    gap: 8px;
  }
  @media (forced-colors: active) {
    .needs {
      border: 1px solid CanvasText;
    }
  }
`;
