import type { WireSummary } from '../../model/projections/wire-summary.ts';
import type { Party } from '../../model/trace.ts';
import { short } from '../stage-messages.ts';
import { middle, type Span } from './columns.ts';
import type { Sheet } from './sheet.ts';
import { balance, wrap, type Face, type Line, type Run } from './text.ts';

/** Sizes and leadings, px: the page's own. */
export const SMALL = { size: 13, leading: 17 } as const;
export const BODY = { size: 15, leading: 22 } as const;
export const SAID = { size: 17, leading: 24 } as const;
export const SENTENCE = { size: 18, leading: 26 } as const;

const widest = (lines: readonly Line[]): number => Math.max(0, ...lines.map(({ width }) => width));

/** A state on its lifeline, from `top` down; the live one is filled and has a halo. Returns its height, px. */
export function pill(
  sheet: Sheet,
  text: string,
  party: Party,
  { lane, top, live }: { readonly lane: Span; readonly top: number; readonly live: boolean },
): number {
  const run: Run = {
    text,
    size: SMALL.size,
    bold: live,
    colour: live ? 'on-accent' : party,
  };
  const lines = wrap([run], lane.width - 18);
  const height = lines.length * SMALL.leading + 8;
  const width = widest(lines) + 18;
  const box = { x: middle(lane) - width / 2, y: top, width, height };
  if (live) {
    const halo = { x: box.x - 4, y: top - 4, width: width + 8, height: height + 8 };
    sheet.box(halo, { fill: `${party}-soft`, radius: 11 });
  }
  const look = live ? { fill: party } : { fill: 'panel', stroke: party, strokeWidth: 1.5 };
  sheet.outline(box, { ...look, radius: 7 });
  sheet.text(lines, middle(lane), top + 4, SMALL.leading, 'middle');
  return height;
}

/** What is said, in a bubble that points to who says it. Returns its height, px. */
export function bubble(
  sheet: Sheet,
  runs: readonly Run[],
  { span, top, party, side }: { span: Span; top: number; party: Party; side: 'start' | 'end' },
): number {
  const lines = balance(runs, Math.min(span.width, 680) - 28);
  const width = widest(lines) + 28;
  const height = lines.length * SAID.leading + 12;
  const x = side === 'start' ? span.x : span.x + span.width - width;
  const radius = side === 'start' ? ([16, 16, 16, 4] as const) : ([16, 16, 4, 16] as const);
  sheet.outline({ x, y: top, width, height }, { fill: `${party}-soft`, radius });
  sheet.text(lines, x + 14, top + 6, SAID.leading);
  return height;
}

/** The label of a wire: what is sent, what of it decides, and how it goes, kept whole where there is room. */
function label({ start, decides }: WireSummary, more: string, room: number): Line[] {
  const face: Face = { size: SMALL.size, colour: 'ink', mono: true };
  const parts: Run[] = [
    { ...face, text: start },
    ...(decides
      ? [{ ...face, box: 'mark' as const, text: `${decides.name}: ${short(decides.value)}` }]
      : []),
    ...(more === '' ? [] : [{ ...face, colour: 'ink-2', text: more }]),
  ];
  const lines: Line[] = [];
  let current: Run[] = [];
  const close = (): void => {
    lines.push(...wrap(current, room));
  };
  for (const part of parts) {
    const longer = current.length > 0 ? [...current, { ...face, text: ' · ' }, part] : [part];
    if (current.length > 0 && wrap(longer, room).length > 1) {
      close();
      current = [part];
    } else current = longer;
  }
  close();
  return lines;
}

/** Where a wire runs, px, and which way. */
export interface Course {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly party: Party;
  /** In the clear: drawn with dashes. */
  readonly open: boolean;
}

/** A message on the wire: an arrow, and its label in the middle. Returns its height, px. */
export function wire(
  sheet: Sheet,
  summary: WireSummary,
  more: string,
  { from, to, top, party, open }: Course,
): number {
  const right = to > from ? 1 : -1;
  const room = Math.abs(to - from) - 56;
  const lines = label(summary, more, room - 16);
  const [width, height] = [widest(lines) + 16, lines.length * 20 + 2];
  const [centre, y] = [(from + to) / 2, top + height / 2];
  const tip = to - 2 * right;
  const base = tip - 9 * right;
  const edge = (width / 2) * right;
  const dash = open ? '6 4' : undefined;
  sheet.line(`M${from + 2 * right} ${y}H${centre - edge}`, party, dash);
  sheet.line(`M${centre + edge} ${y}H${base}`, party, dash);
  sheet.shape(`M${base} ${y - 5}L${tip} ${y}L${base} ${y + 5}Z`, party);
  const box = { x: centre - width / 2, y: top, width, height };
  sheet.outline(box, { fill: 'panel', stroke: 'line', radius: 6 });
  lines.forEach((line, place) => {
    sheet.text([line], centre, top + 1 + place * 20, 20, 'middle');
  });
  return height;
}
