import type { Card, Way } from './statechart-cards.ts';

/** Which way time runs in the drawing: down or to the right. */
export type Direction = 'TB' | 'LR';

export interface PlacedCard extends Card {
  /** Its upper left corner. */
  readonly x: number;
  readonly y: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A way as it is drawn, and the head of its arrow. */
export interface Route {
  readonly from: string;
  readonly way: Way;
  readonly path: string;
  readonly head: string;
}
export interface ChartLayout {
  readonly direction: Direction;
  readonly width: number;
  readonly height: number;
  readonly cards: readonly PlacedCard[];
  readonly routes: readonly Route[];
  /** The dot before the initial state; null when no state is the initial one. */
  readonly entry: {
    readonly x: number;
    readonly y: number;
    readonly path: string;
    readonly head: string;
  } | null;
}

/** Around the whole drawing. */
export const MARGIN = 8;
/** Between the dot and the initial state. */
export const ENTRY = 24;

const HEAD = { length: 8, half: 4 } as const;

/** An arrow head with its tip at a point. */
export function arrowHead(x: number, y: number, towards: 'right' | 'left' | 'down'): string {
  const { length, half } = HEAD;
  if (towards === 'down') return `M${x} ${y}l${-half} ${-length}h${2 * half}z`;
  const back = towards === 'right' ? -length : length;
  return `M${x} ${y}l${back} ${-half}v${2 * half}z`;
}

/** How round a corner is. */
const BEND = 6;

/** A line through points, each level with or plumb below the one before, its corners rounded. */
export function bentLine(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (!first) return '';
  return others.reduce((path, { x, y }, place) => {
    const before = points[place] ?? first;
    const after = points[place + 2];
    // A corner takes no more than half of either of its sides.
    const side = (to: Point): number => Math.max(Math.abs(to.x - x), Math.abs(to.y - y));
    const bend = after ? Math.min(BEND, side(before) / 2, side(after) / 2) : 0;
    const near = (to: Point): string =>
      `${x + Math.sign(to.x - x) * bend} ${y + Math.sign(to.y - y) * bend}`;
    return after && bend > 0
      ? `${path}L${near(before)}Q${x} ${y} ${near(after)}`
      : `${path}L${x} ${y}`;
  }, `M${first.x} ${first.y}`);
}
