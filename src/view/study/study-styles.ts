import { css } from 'lit';

export const studyStyles = css`
  :host {
    display: block;
    inline-size: 100%;
    margin-inline: auto;
    max-inline-size: 76em;
    padding: 16px 0 32px;
  }
  .top {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    margin-block-end: 8px;
  }
  h2 {
    font-size: var(--tt-xl);
    letter-spacing: -0.01em;
    line-height: 1.25;
  }
  .top .button {
    margin-inline-start: auto;
  }
  a.button {
    color: inherit;
    display: inline-flex;
    align-items: center;
    text-decoration: none;
  }
  .next {
    margin-block-start: 24px;
  }
  @media print {
    .top .button {
      display: none;
    }
  }
  .next .button {
    white-space: normal;
  }
`;
