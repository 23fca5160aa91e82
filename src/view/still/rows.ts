import type { StageMessage, StageRow } from '../../model/projections/stage.ts';
import { summariseRequest, summariseResponse } from '../../model/projections/wire-summary.ts';
import type { LineEntry, Party } from '../../model/trace.ts';
import type { Texts } from '../../texts/index.ts';
import { written } from '../../texts/language.ts';
import { middle, type Columns, type Span } from './columns.ts';
import { BODY, bubble, pill, SAID, SENTENCE, SMALL, wire } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { balance, ellipsis, wrap, type Run } from './text.ts';
import { runsOf, saidRuns, spokenRuns } from './words.ts';

/** What every row is drawn with. */
export interface Pen {
  readonly sheet: Sheet;
  readonly columns: Columns;
  readonly texts: Texts;
  /** Who sent each message in view. */
  readonly senders: ReadonlyMap<string, string>;
  /** The sentence that explains the live row; empty where there is none. */
  readonly sentence: readonly Run[];
}
const GAP = 6;
const label = (texts: Texts, key: string): string => texts.find(key) ?? key;
const laneOf = ({ lanes, whole }: Columns, party: Party): Span => lanes.get(party) ?? whole;

/** A message between API and impostor stands on the impostor's side. */
function isRight({ senders }: Pen, { actor, message }: StageRow): boolean {
  return actor === 'impostor' || (actor === 'api' && senders.get(message) === 'impostor');
}

/** Draws a row of the message under way from `top` down; returns where the next begins, px. */
export function drawRow(pen: Pen, row: StageRow, top: number): number {
  let y = top;
  if (row.step === 0) y = narration(pen, row.narration, y);
  if (row.clock) y = later(pen, Math.round(row.clock.seconds / 60), y);
  const start = y;
  const { sheet, columns, texts } = pen;
  let pillEnd = start;
  const on = (party: Party, text: string, live: boolean, tone: Party): void => {
    const lane = laneOf(columns, party);
    pillEnd = start + pill(sheet, text, tone, { lane, top: start, live });
  };
  if (row.state)
    on(row.state.actor, label(texts, `state.${row.state.state}`), row.live, row.state.actor);
  if (row.script) on('client', texts('stage.script'), row.live, 'impostor');
  const span = row.script ? columns.far : isRight(pen, row) ? columns.right : columns.left;
  // What a script sends goes past the API, and is explained before it is sent.
  if (row.script) y = wires(pen, row, explained(pen, row, span, y), pillEnd);
  else {
    y = explained(pen, row, span, wires(pen, row, said(pen, row, span, y), pillEnd));
  }
  y = Math.max(y, pillEnd + GAP);
  return row.step === 0 ? y : narration(pen, row.narration, y);
}

function said({ sheet, texts }: Pen, row: StageRow, span: Span, top: number): number {
  const toImpostor = row.response?.to === 'impostor';
  const fromImpostor = (row.request?.actor ?? row.actor) === 'impostor';
  return row.lines.reduce((y, line) => {
    const api = line.speaker === 'api';
    const side = (api ? toImpostor : !fromImpostor) ? 'start' : 'end';
    const party = api ? 'api' : fromImpostor ? 'impostor' : 'client';
    const runs = spokenRuns(line, SAID.size, texts);
    return y + bubble(sheet, runs, { span, top: y, party, side }) + GAP;
  }, top);
}

/** The arrows of a row, below its pill where no words keep them apart. */
function wires({ sheet, columns, texts }: Pen, row: StageRow, top: number, pillEnd: number) {
  const { request, response } = row;
  if (!request && !response) return top;
  const at = (party: string): number => middle(laneOf(columns, party as Party));
  let y = Math.max(top, pillEnd + GAP);
  if (request) {
    const open = request.over !== 'https';
    const way = request.over === 'https' ? '' : texts(`stage.over.${request.over}`);
    const more = request.to === 'impostor' ? texts('stage.to-collector') : way;
    const party = request.actor === 'impostor' ? 'impostor' : 'client';
    const course = { from: at(party), to: at(request.to), top: y, party, open } as const;
    y += wire(sheet, summariseRequest(request), more, course) + GAP;
  }
  if (response) {
    const more = response.body === '' ? texts('stage.no-words') : '';
    const course = { from: at('api'), to: at(response.to), top: y, party: 'api' } as const;
    y += wire(sheet, summariseResponse(response), more, { ...course, open: false }) + GAP;
  }
  return y;
}

/** The sentence of the live row; of another the guard that led the API there. */
function explained(pen: Pen, row: StageRow, span: Span, top: number): number {
  const { sheet, texts, sentence } = pen;
  const right = isRight(pen, row);
  const [x, anchor] =
    row.actor === 'api' && !right
      ? ([span.x + span.width, 'end'] as const)
      : ([span.x, 'start'] as const);
  if (row.live) {
    const lines = balance(sentence, Math.min(span.width, 820));
    if (row.script) {
      const width = Math.max(...lines.map((line) => line.width)) + 8;
      const ground = { x: x - 4, y: top, width, height: lines.length * SENTENCE.leading };
      sheet.box(ground, { fill: 'paper' });
    }
    return top + sheet.text(lines, x, top, SENTENCE.leading, anchor) + GAP;
  }
  const found =
    row.state?.actor === 'api' && row.state.guard !== null
      ? texts.find(`guard.${row.state.guard}`)
      : null;
  if (found === null) return top;
  const text = texts('stage.because', { guard: found });
  const lines = wrap([{ text, size: SMALL.size, colour: 'ink-2', mono: true }], span.width);
  return top + 4 + sheet.text(lines, x, top + 4, SMALL.leading, anchor) + GAP;
}

/** A text of the narrator, or of the drawing itself, over all lifelines. */
export function narrate({ sheet, columns }: Pen, runs: readonly Run[], top: number): number {
  const span = columns.far;
  const lines = balance(runs, span.width - 16);
  const width = Math.max(...lines.map((line) => line.width)) + 16;
  const height = lines.length * BODY.leading;
  sheet.box({ x: middle(span) - width / 2, y: top, width, height }, { fill: 'paper' });
  return top + sheet.text(lines, middle(span), top, BODY.leading, 'middle') + GAP;
}
const ASIDE = { size: BODY.size, colour: 'ink-2', italic: true } as const;
const narration = (pen: Pen, lines: readonly LineEntry[], top: number): number =>
  lines.reduce(
    (y, { code }) => narrate(pen, runsOf(`// ${label(pen.texts, code)}`, ASIDE), y),
    top,
  );

/** Time goes by: a line across. */
function later({ sheet, columns, texts }: Pen, minutes: number, top: number): number {
  const text = texts('stage.clock', { minutes });
  const lines = wrap([{ text, size: 16, colour: 'ink', bold: true }], columns.whole.width);
  const [{ x, width }, half] = [columns.whole, (lines[0]?.width ?? 0) / 2 + 14];
  const y = top + 16;
  sheet.line(`M${x} ${y}H${x + width / 2 - half}`, 'edge', '2 4');
  sheet.line(`M${x + width / 2 + half} ${y}H${x + width}`, 'edge', '2 4');
  sheet.box({ x: x + width / 2 - half, y: top, width: 2 * half, height: 32 }, { fill: 'paper' });
  sheet.text(lines, x + width / 2, top + 4, 24, 'middle');
  return top + 32 + GAP;
}

/** An earlier message, folded to what was said and the status of its answer. */
export function drawFolded({ sheet, columns, texts }: Pen, { rows }: StageMessage, top: number) {
  const words = (entries: readonly LineEntry[]): Run[] =>
    entries.flatMap((entry, place) => [
      ...(place > 0 ? [{ ...QUIET, text: ' ' }] : []),
      ...saidRuns(entry, QUIET, texts),
    ]);
  const request = rows.find((row) => row.request)?.request ?? null;
  const said = words(rows.flatMap(({ lines, request }) => (request ? lines : [])));
  const answer = rows.find(({ response }) => response)?.response ?? null;
  const answered = words(rows.flatMap(({ lines, response }) => (response ? lines : [])));
  if (said.length === 0 && !answer) return top;
  const sent = request ? summariseRequest(request).start : '';
  // Where nobody spoke, as a script does not, what was sent tells more than an empty space.
  const asked =
    said.length > 0 ? said : [{ text: sent, size: SMALL.size, colour: 'ink-2', mono: true }];
  const party = request?.actor === 'impostor' ? 'impostor' : 'client';
  const span = foldedSpan(columns, party);
  const box = { x: span.x, y: top, width: span.width, height: 30 };
  sheet.outline(box, { fill: 'panel', stroke: 'line', radius: 8 });
  sheet.box({ ...box, width: 4 }, { fill: party, radius: [4, 0, 0, 4] });
  const half = (span.width - 16 - 12 - 72) / 2;
  const put = (runs: readonly Run[], x: number, room: number): void => {
    if (runs.length > 0) sheet.text([ellipsis(runs, room)], x, top + 4, 22);
  };
  put(asked, span.x + 16, half);
  put([{ ...QUIET, text: written.dir === 'rtl' ? '←' : '→' }], span.x + 16 + half + 10, 20);
  const status = { ...QUIET, colour: 'ink', mono: true, bold: true };
  put([{ ...status, text: String(answer?.status ?? '') }], span.x + 16 + half + 30, 34);
  put(answered, span.x + 16 + half + 72, half);
  return top + 30 + GAP;
}
const QUIET = { size: BODY.size, colour: 'ink-2' } as const;

function foldedSpan(columns: Columns, party: Party): Span {
  if (columns.lanes.size < 3) return columns.left;
  const from = laneOf(columns, party === 'impostor' ? 'api' : 'client');
  const to = laneOf(columns, party === 'impostor' ? 'impostor' : 'api');
  return { x: from.x, width: to.x + to.width - from.x };
}
