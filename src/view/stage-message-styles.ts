import { css } from 'lit';

/** What is thought, said and sent on the stage. */
export const messages = css`
  .pill,
  .guard {
    font-size: var(--tt-s);
    line-height: 1.25;
  }
  .pill {
    background: var(--tt-panel);
    border: 1.5px solid var(--accent);
    border-radius: 7px;
    color: var(--accent);
    font-weight: 500;
    overflow-wrap: anywhere;
    padding: 3px 8px;
    text-align: center;
  }
  .guard {
    color: var(--tt-ink-2);
    font-family: var(--tt-mono);
    padding-block: 5px;
    text-align: end;
  }
  .right .guard {
    text-align: start;
  }
  .live .pill {
    background: var(--accent);
    box-shadow: 0 0 0 4px var(--soft);
    color: var(--tt-on-accent);
    font-weight: 700;
  }
  .sentence {
    font-size: var(--tt-l);
    line-height: 1.45;
    max-inline-size: 84ch;
    padding-block: 1px;
    text-wrap: pretty;
  }
  .sentence.beside-api {
    margin-inline-start: auto;
    text-align: end;
  }
  .right .sentence.beside-api {
    margin-inline: 0 auto;
    text-align: start;
  }
  .sentence strong {
    color: var(--accent);
  }
  .bubble {
    background: var(--soft);
    border-radius: 16px;
    /* Forced colours take the ground away, and show this. */
    outline: 1px solid transparent;
    inline-size: fit-content;
    line-height: 1.4;
    max-inline-size: min(100%, 74ch);
    padding: 6px 14px;
  }
  .bubble + .bubble {
    margin-block-start: 4px;
  }
  .bubble.from-start {
    border-end-start-radius: 4px;
  }
  .bubble.from-end {
    border-end-end-radius: 4px;
    margin-inline-start: auto;
  }
  .speaker {
    color: var(--tt-ink-2);
    font-size: 0.875em;
    font-weight: 600;
  }
  .said {
    overflow-wrap: anywhere;
    font-size: var(--tt-said);
  }
  .unsent {
    text-decoration: underline wavy var(--tt-ink-2) 1px;
    text-underline-offset: 4px;
  }
  .unsent-note {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
  }
  .wire {
    align-items: center;
    color: var(--accent);
    display: flex;
    margin-block: 4px 2px;
    margin-inline: calc((var(--lane) / -2) - 10px) calc((var(--lane) / -2) - 10px);
  }
  .wire::before,
  .wire::after {
    border-block-start: 2px solid currentcolor;
    content: '';
    flex: 1;
    min-inline-size: 8px;
  }
  .wire.open::before,
  .wire.open::after {
    border-block-start-style: dashed;
  }
  .wire i {
    border: 5px solid transparent;
    forced-color-adjust: none;
    block-size: 0;
    inline-size: 0;
  }
  .wire.to-end i {
    border-inline-start: 8px solid currentcolor;
    border-inline-end: 0;
    order: 3;
  }
  .wire.to-start i {
    border-inline-end: 8px solid currentcolor;
    border-inline-start: 0;
    order: -1;
  }
  .wire code {
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-radius: 6px;
    color: var(--tt-ink);
    font-size: var(--tt-s);
    max-inline-size: calc(100% - 32px);
    overflow-wrap: anywhere;
    padding: 1px 8px;
  }
  .wire .over {
    color: var(--tt-ink-2);
  }
  .narration {
    color: var(--tt-ink-2);
    font-size: var(--tt-b);
    font-style: italic;
    grid-column: 2;
    padding-block: 2px;
    text-align: center;
  }
  .three .narration {
    grid-column: 2 / span 3;
  }
  .narration bdi {
    background: var(--tt-paper);
    padding-inline: 8px;
  }
  .later {
    align-items: center;
    display: flex;
    font-weight: 600;
    gap: 12px;
    grid-column: 1 / -1;
    grid-row: 1;
    padding-block: 4px;
  }
  .later::before,
  .later::after {
    border-block-start: 2px dotted var(--tt-edge);
    content: '';
    flex: 1;
  }
  .folded {
    color: var(--tt-ink-2);
    font-size: var(--tt-b);
  }
  .folded .between {
    align-items: baseline;
    background: var(--tt-panel);
    border: 1px solid var(--tt-line);
    border-inline-start: 4px solid var(--accent);
    border-radius: 8px;
    display: flex;
    gap: 8px;
    padding: 2px 12px;
  }
  .three .folded .between {
    grid-column: 1 / 4;
  }
  .three .folded .between.right {
    grid-column: 3 / 6;
  }
  .folded q {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    quotes: none;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .status {
    color: var(--tt-ink);
    font-family: var(--tt-mono);
    font-weight: 600;
  }
`;
