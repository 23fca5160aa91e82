import { css } from 'lit';
import { messages } from './stage-message-styles.ts';

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
  ${messages}
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
    /* What a party is doing takes one line or two: what is below stays where it is. */
    .head p {
      min-block-size: 2.6em;
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
