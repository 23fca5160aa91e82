import { css } from 'lit';

/** A message as it goes over the wire, line by line, by the colour of its sender. */
export const wireStyles = css`
  .wire-text {
    background: var(--tt-sunk);
    border-inline-start: 4px solid var(--accent, var(--tt-edge));
    border-radius: 8px;
    line-height: 1.55;
    overflow-wrap: anywhere;
    padding: 8px 12px;
  }
  .wire-text .line {
    display: block;
    min-block-size: 1lh;
    padding-inline-start: 12px;
    text-indent: -12px;
    white-space: pre-wrap;
  }
  .wire-text .line.start {
    font-weight: 700;
  }
`;
