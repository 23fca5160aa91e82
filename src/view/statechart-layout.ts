import type { MachineDefinition } from '../model/trace.ts';
import { cardsOf, SIZE, type Measure, type Names } from './statechart-cards.ts';
import { layOutColumn } from './statechart-column.ts';
import { layOutRow } from './statechart-row.ts';
import type { ChartLayout, Direction } from './statechart-shapes.ts';

export type { ChartLayout, Direction, PlacedCard } from './statechart-shapes.ts';

/** Room for a drawing, in px. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** No text is drawn smaller than this, in px. */
const LEAST_TEXT = 11;
const LEAST_SCALE = LEAST_TEXT / SIZE.text;

/** The drawing of a machine in a direction, from its definition alone: the same one, the same drawing. */
export function layoutChart(
  machine: MachineDefinition,
  direction: Direction,
  names: Names,
  measure: Measure,
): ChartLayout {
  const cards = cardsOf(machine, names, measure);
  return (direction === 'LR' ? layOutRow : layOutColumn)(cards, machine.initial);
}

/** How large to draw: as wide as there is room, but no text too small to be read. `full` is the size wished for. */
export const scaleFor = (chart: ChartLayout, room: Room, full = 1): number =>
  Math.max(LEAST_SCALE, Math.min(full, room.width / chart.width));

/**
 * The direction that suits the room: one that needs no scrolling sideways, and of two such the one of
 * which more is seen at once.
 */
export function chooseChart(charts: readonly ChartLayout[], room: Room, full = 1): ChartLayout {
  const seen = (chart: ChartLayout, of: 'width' | 'height'): number =>
    Math.min(1, room[of] / (chart[of] * scaleFor(chart, room, full)));
  const rate = (chart: ChartLayout): number => 10 * seen(chart, 'width') + seen(chart, 'height');
  const [first, ...others] = charts;
  if (!first) throw new Error('There is no drawing to choose from.');
  return others.reduce((best, chart) => (rate(chart) > rate(best) ? chart : best), first);
}
