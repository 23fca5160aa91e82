import { css } from 'lit';

/** Where lifelines have no room: a chat, the wire and the states as lines between. */
const chat = css`
  .line {
    display: none;
  }
  .rows {
    padding-inline: 4px;
  }
  .heads,
  .three .heads {
    display: flex;
    gap: 8px;
  }
  .head.lane {
    flex: 1;
    padding: 4px;
  }
  .row,
  .three .row {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 4px;
  }
  .row > .lane {
    justify-content: flex-start;
  }
  .row > .lane.api,
  .row > .lane.impostor {
    justify-content: flex-end;
  }
  .three .row > .lane.api {
    justify-content: center;
  }
  .guard,
  .right .guard {
    padding-block: 0;
  }
  .three .guard,
  .three .right .guard {
    text-align: center;
  }
  .sentence,
  .sentence.beside-api {
    margin-inline: 0;
    text-align: start;
    max-inline-size: none;
  }
  .wire {
    margin-inline: 0;
  }
  .narration {
    text-align: start;
  }
  .folded .between {
    flex-wrap: wrap;
  }
`;

/** The stage: lifelines down the sides, what is said and sent between them; a chat where it is narrow. */
export const stageStyles = css`
  :host {
    container: stage / inline-size;
    display: block;
    min-block-size: 0;
  }
  :host([three]) {
    container-name: stage stage-of-three;
  }
  .stage {
    --lane: calc(10.75 * var(--tt-rem));
    --tt-b: calc(0.9375 * var(--tt-rem));
    --tt-said: calc(1.0625 * var(--tt-rem));
    font-size: var(--tt-m);
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .stage.three {
    --lane: calc(9.375 * var(--tt-rem));
  }
  .heads,
  .row {
    display: grid;
    grid-template-columns: var(--lane) minmax(0, 1fr) var(--lane);
    column-gap: 12px;
  }
  .three .heads,
  .three .row {
    grid-template-columns: var(--lane) minmax(0, 1fr) var(--lane) minmax(0, 1fr) var(--lane);
  }
  .heads {
    flex: none;
    margin-block-end: 4px;
    inline-size: 100%;
    margin-inline: auto;
    max-inline-size: var(--measure, 1280px);
  }
  .head {
    background: var(--soft);
    border-radius: 10px;
    grid-row: 1;
    padding: 5px 8px;
    text-align: center;
  }
  .head h3 {
    color: var(--accent);
    font-size: var(--tt-m);
    line-height: 1.3;
  }
  .head p {
    color: var(--tt-ink-2);
    font-size: var(--tt-s);
    line-height: 1.3;
  }
  .client.lane {
    grid-column: 1;
  }
  .api.lane {
    grid-column: 3;
  }
  .impostor.lane {
    grid-column: 5;
  }
  .between {
    grid-column: 2;
    grid-row: 1;
    min-inline-size: 0;
  }
  .row > .lane {
    grid-row: 1;
  }
  .row > .later + .between {
    grid-row: 2;
  }
  .far .sentence {
    background: var(--tt-paper);
  }
  .three .between.far {
    grid-column: 2 / 5;
  }
  .three .between.right {
    grid-column: 4;
  }
  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    padding-block-end: 8px;
    position: relative;
    scrollbar-width: thin;
  }
  .rows {
    margin-inline: auto;
    max-inline-size: var(--measure, 1280px);
    min-block-size: 100%;
    position: relative;
  }
  .line {
    border-inline-start: 2px solid var(--tt-line);
    inset-block: 0;
    position: absolute;
  }
  .line.client {
    inset-inline-start: calc(var(--lane) / 2 - 1px);
  }
  .two .line.api,
  .three .line.impostor {
    inset-inline-end: calc(var(--lane) / 2 - 1px);
  }
  .three .line.api {
    inset-inline-start: calc(50% - 1px);
  }
  .row {
    align-items: start;
    padding-block: 2px;
    position: relative;
  }
  .lane {
    display: flex;
    justify-content: center;
    min-inline-size: 0;
  }
  .pill {
    background: var(--tt-panel);
    border: 1.5px solid var(--accent);
    border-radius: 7px;
    color: var(--accent);
    font-size: var(--tt-s);
    font-weight: 500;
    line-height: 1.25;
    overflow-wrap: anywhere;
    padding: 3px 8px;
    text-align: center;
  }
  .guard {
    color: var(--tt-ink-2);
    font-family: var(--tt-mono);
    font-size: var(--tt-s);
    line-height: 1.25;
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
  /* A projector: all of it larger, so that the last row can read it. */
  @container stage (min-width: 87.5em) {
    .stage,
    .stage.three {
      --lane: calc(15 * var(--tt-rem));
      --measure: 1760px;
      --tt-b: calc(1.1875 * var(--tt-rem));
      --tt-l: calc(1.5 * var(--tt-rem));
      --tt-m: calc(1.25 * var(--tt-rem));
      --tt-s: calc(1.0625 * var(--tt-rem));
      --tt-said: calc(1.375 * var(--tt-rem));
    }
  }
  @container stage (max-width: 56.25em) {
    .stage,
    .stage.three {
      --lane: calc(8.25 * var(--tt-rem));
    }
    .heads,
    .row {
      column-gap: 8px;
    }
    .sentence,
    .said {
      font-size: var(--tt-m);
    }
  }
  @container stage (max-width: 40em) {
    ${chat}
  }
  @container stage-of-three (max-width: 53.75em) {
    ${chat}
  }
  @media (forced-colors: active) {
    .live .pill {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
