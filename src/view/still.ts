import { explain, type Explanation } from '../model/projections/explanation.ts';
import { projectHeads, type Head } from '../model/projections/heads.ts';
import { projectStage, type StageView } from '../model/projections/stage.ts';
import { scenarioOf } from '../model/scenarios/index.ts';
import type { Trace } from '../model/trace.ts';
import { written } from '../texts/language.ts';
import { fill } from '../texts/text.ts';
import type { Texts } from '../texts/texts.ts';
import { plain } from './rich.ts';
import type { Theme } from './still/colours.ts';
import { columnsOf, MARGIN, middle, type Columns } from './still/columns.ts';
import { SENTENCE, SMALL } from './still/parts.ts';
import { drawFolded, drawRow, narrate, type Pen } from './still/rows.ts';
import { Sheet } from './still/sheet.ts';
import { wrap, type Run } from './still/text.ts';
import { runsOf, saidText } from './still/words.ts';
import { attributes, xml } from './still/xml.ts';
import { scenarioText, titleOf } from './titles.ts';

export interface StillOptions {
  readonly theme: Theme;
  /** Px; what is too narrow for the parties is widened. Left out: what suits a slide. */
  readonly width?: number;
}
/** A still with the figures of its layout. */
export interface Drawn {
  readonly sheet: Sheet;
  readonly columns: Columns;
  /** Px. */
  readonly height: number;
  readonly svg: string;
}

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";

/** The stage at a step as a self-contained SVG: from the projections that the page draws, so nothing to come is in it. */
export const still = (trace: Trace, cursor: number, texts: Texts, options: StillOptions): string =>
  drawStill(trace, cursor, texts, options).svg;

/** The same, and where everything stands. */
export function drawStill(
  trace: Trace,
  cursor: number,
  texts: Texts,
  { theme, width }: StillOptions,
): Drawn {
  const view = projectStage(trace, cursor);
  const columns = columnsOf(view.parties, width);
  const mirrored = written.dir === 'rtl' ? columns.width : null;
  const sheet = new Sheet(theme, mirrored);
  const scenario = scenarioOf(trace.header.scenario);
  const title = scenario
    ? titleOf(texts, scenario)
    : scenarioText(texts, trace.header.scenario, 'title');
  const explanation = explain(trace, cursor);
  const pen: Pen = {
    sheet,
    columns,
    texts,
    senders: sendersOf(view),
    sentence: sentenceOf(explanation, texts),
  };
  let y = MARGIN - 4;
  const heading = wrap([{ text: title, size: 22, bold: true, colour: 'ink' }], columns.whole.width);
  y += sheet.text(heading, columns.whole.x, y, 30) + 8;
  const headsEnd = y + 50;
  for (const head of projectHeads(trace, cursor)) drawHead(pen, head, y);
  y = headsEnd + 8;
  if (view.before > 0) {
    const text = texts('stage.before', { count: view.before });
    y = narrate(pen, [{ text, size: 15, italic: true, colour: 'ink-2' }], y);
  }
  for (const message of view.messages) {
    if (!message.open) y = drawFolded(pen, message, y);
    else for (const row of message.rows) y = drawRow(pen, row, y);
  }
  const height = Math.ceil(y + MARGIN - 8);
  const back = new Sheet(theme, mirrored);
  for (const lane of columns.lanes.values())
    back.line(`M${middle(lane)} ${headsEnd}V${height - 8}`, 'line');
  const size = { width: columns.width, height, viewBox: `0 0 ${columns.width} ${height}` };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img"${attributes({ ...size, 'font-family': FONT })}>`,
    `<title>${xml(`${title}. ${texts('app.title')}`)}</title>`,
    `<desc>${xml(describe(view, explanation, texts))}</desc>`,
    `<rect${attributes({ width: '100%', height: '100%', fill: sheet.colour('paper') })}/>`,
    back.body,
    sheet.body,
    '</svg>\n',
  ].join('\n');
  return { sheet, columns, height, svg };
}

const sendersOf = ({ messages }: StageView): ReadonlyMap<string, string> =>
  new Map(
    messages.flatMap(({ rows }) =>
      rows.flatMap(({ request, message }) => (request ? [[message, request.actor] as const] : [])),
    ),
  );

function sentenceOf(explanation: Explanation | null, texts: Texts): Run[] {
  const text = texts.find(...(explanation?.keys ?? []));
  if (!explanation || text === null) return [];
  const { actor, keys, params } = explanation;
  const party = keys[0]?.startsWith('step.script') === true ? 'impostor' : actor;
  const known = party === 'client' || party === 'api' || party === 'impostor';
  const face = { size: SENTENCE.size, colour: 'ink' };
  return runsOf(text, face, params, known ? party : 'ink');
}

/** A party's name, and what it holds. */
function drawHead({ sheet, columns, texts }: Pen, head: Head, y: number): void {
  const { party, holds, message } = head;
  const lane = columns.lanes.get(party);
  if (!lane) return;
  const state = fill(texts.find(`stage.${party}.${holds}`) ?? holds, { message });
  const box = { ...lane, y, height: 50 };
  sheet.outline(box, { fill: `${party}-soft`, radius: 10 });
  const name = { text: texts(`stage.${party}`), size: 16, bold: true, colour: party };
  sheet.text(wrap([name], lane.width), middle(lane), y + 5, 21, 'middle');
  const small = { text: state, size: SMALL.size, colour: 'ink-2' };
  sheet.text(wrap([small], lane.width), middle(lane), y + 27, 17, 'middle');
}

/** The still in words: what was said so far, and what the step does. */
function describe({ messages }: StageView, explanation: Explanation | null, texts: Texts): string {
  const said = messages.flatMap(({ rows }) =>
    rows.flatMap(({ lines }) =>
      lines.map((line) => {
        const speaker = texts(line.speaker === 'api' ? 'stage.api' : 'stage.unknown');
        return `${texts('stage.says', { speaker })}${saidText(line, texts)}`;
      }),
    ),
  );
  const text = texts.find(...(explanation?.keys ?? []));
  const sentence = text === null ? [] : [plain(text, explanation?.params)];
  return [...said, ...sentence].join(' ');
}
