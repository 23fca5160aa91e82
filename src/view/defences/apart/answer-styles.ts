import { css } from 'lit';
import { wireStyles } from '../../wire-styles.ts';

/** What a machine wrote, what the server answered, and two texts below each other. */
export const answerStyles = css`
  ${wireStyles}
  .mono,
  code {
    direction: ltr;
    font-family: var(--tt-mono);
    font-size: calc(0.8125 * var(--tt-rem));
    overflow-wrap: anywhere;
    text-align: left;
    unicode-bidi: isolate;
  }
  .long {
    background: var(--tt-sunk);
    border-radius: 8px;
    line-height: 1.6;
    padding: 8px 12px;
  }
  .json {
    white-space: pre-wrap;
  }
  .part.method {
    color: light-dark(#7a2a8f, #e3b1f2);
  }
  .part.uri {
    color: light-dark(#00616e, #86dcea);
  }
  .part.parameters {
    color: light-dark(#8a4b00, #ffc27a);
  }
  .wire-text + .wire-text {
    margin-block-start: 8px;
  }
  .unlike dd {
    background: var(--tt-sunk);
    border-radius: 8px;
    line-height: 1.6;
    margin-block: 2px 8px;
    padding: 6px 10px;
  }
  .first {
    border-radius: 2px;
    font-weight: 700;
    outline: 2px solid var(--tt-ink);
    padding: 0 1px;
  }
  .rest {
    color: var(--tt-ink-2);
  }
  .answers {
    display: grid;
    gap: 10px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
  }
  .answer {
    align-content: start;
    border: 1px solid var(--tt-line);
    border-inline-start: 4px solid var(--tt-api);
    border-radius: 10px;
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    padding: 10px 14px;
  }
  .answer.refused {
    border-inline-start-color: var(--tt-impostor);
  }
  .status strong {
    font-family: var(--tt-mono);
    unicode-bidi: isolate;
  }
  .tag {
    background: var(--tt-sunk);
    border-radius: 999px;
    display: inline-block;
    font-size: var(--tt-s);
    font-weight: 600;
    padding: 1px 10px;
  }
  .tag.given {
    background: var(--tt-api-soft);
  }
  .tag.refused {
    background: var(--tt-impostor-soft);
  }
  summary {
    border-radius: 4px;
    cursor: pointer;
    font-weight: 600;
    inline-size: fit-content;
    min-block-size: 32px;
    padding-block: 4px;
  }
  .tag.not-run {
    border: 1px dashed var(--tt-edge);
  }
`;
