import type { Card, Way } from './statechart-cards.ts';
import { lanesIn, type Bundle } from './statechart-gaps.ts';
import { rankCards } from './statechart-ranks.ts';
import {
  arrowHead,
  bentLine,
  ENTRY,
  MARGIN,
  type ChartLayout,
  type PlacedCard,
  type Point,
  type Route,
} from './statechart-shapes.ts';

/** From a card to the first lane, from lane to lane; the least width of a gap. */
const LANE = { first: 14, next: 9, least: 40 } as const;

interface Standing extends PlacedCard {
  readonly layer: number;
}
/** A way between cards that stand. */
interface Flow {
  readonly from: Standing;
  readonly to: Standing;
  readonly way: Way;
  readonly back: boolean;
  /** Its level in a layer. */
  readonly level: (layer: number) => number;
}

const middle = ({ y, height }: PlacedCard): number => y + height / 2;
const bundleOf = ({ to, back }: Flow | Bundle): string => `${to.key} ${back}`;

/** What runs through the gap to the right of a layer, by the state that it leads to. */
function bundlesAt(layer: number, flows: readonly Flow[]): Bundle[] {
  const groups = new Map<string, Flow[]>();
  for (const flow of flows) {
    const [first, last] = [flow.from.layer, flow.to.layer].sort((a, b) => a - b);
    if (layer < (first ?? 0) || layer >= (last ?? 0)) continue;
    const group = groups.get(bundleOf(flow));
    if (group) group.push(flow);
    else groups.set(bundleOf(flow), [flow]);
  }
  return [...groups.values()].flatMap((group): Bundle[] => {
    const [one] = group;
    if (!one) return [];
    const left = group.map(({ level }) => level(layer));
    const right = group.map(({ level }) => level(layer + 1));
    return [{ to: one.to, back: one.back, left, right }];
  });
}

/** The machine with time running to the right, for a wide room. */
export function layOutRow(cards: readonly Card[], initial: string): ChartLayout {
  const { places, courses, top, bottom } = rankCards(cards);
  const down = MARGIN - top;
  // All cards of a layer are as wide as its widest.
  const widths: number[] = [];
  const standing = new Map<string, Standing>();
  for (const card of cards) {
    const { layer, y } = places.get(card.key) ?? { layer: 0, y: 0 };
    widths[layer] = Math.max(widths[layer] ?? 0, card.width);
    standing.set(card.key, { ...card, layer, x: 0, y: down + y - card.height / 2 });
  }
  const flows = courses.flatMap(({ from: key, way, passes }): Flow[] => {
    const [from, to] = [standing.get(key), standing.get(way.to)];
    if (!from || !to) return [];
    const level = (layer: number): number => {
      if (layer === to.layer) return middle(to);
      if (layer === from.layer) return way.rows.length > 0 ? from.y + way.y : middle(from);
      return down + (passes.get(layer) ?? 0);
    };
    return [{ from, to, way, back: to.layer < from.layer, level }];
  });

  // Layers and the gaps between them, from left to right; a gap is as wide as its lanes need.
  const lefts: number[] = [];
  const lanes: ReadonlyMap<string, number>[] = [];
  let x = MARGIN + ENTRY;
  for (const [layer, width = 0] of widths.entries()) {
    lefts.push(x);
    x += width;
    const order = lanesIn(bundlesAt(layer, flows));
    const start = x + LANE.first;
    lanes.push(new Map(order.map((bundle, at) => [bundleOf(bundle), start + at * LANE.next])));
    if (layer < widths.length - 1)
      x += Math.max(LANE.least, 2 * LANE.first + 4 + (order.length - 1) * LANE.next);
  }
  const placed = [...standing.values()].map(({ layer, ...card }): PlacedCard => ({
    ...card,
    x: lefts[layer] ?? 0,
    width: widths[layer] ?? card.width,
  }));

  const routes = flows.map((flow): Route => {
    const { from, to, way, back, level } = flow;
    const edge = (layer: number, right: boolean): number =>
      (lefts[layer] ?? 0) + (right ? (widths[layer] ?? 0) : 0);
    const points: Point[] = [{ x: edge(from.layer, !back), y: level(from.layer) }];
    const by = back ? -1 : 1;
    for (let layer = from.layer; layer !== to.layer; layer += by) {
      const lane = lanes[back ? layer - 1 : layer]?.get(bundleOf(flow));
      const [y, next] = [level(layer), level(layer + by)];
      if (lane !== undefined && y !== next) points.push({ x: lane, y }, { x: lane, y: next });
    }
    const tip = edge(to.layer, back);
    points.push({ x: tip - by * 6, y: middle(to) });
    const head = arrowHead(tip, middle(to), back ? 'left' : 'right');
    return { from: from.key, way, path: bentLine(points), head };
  });

  const first = placed.find(({ key }) => key === initial);
  const entry = (card: PlacedCard): ChartLayout['entry'] => {
    const [dot, y] = [card.x - ENTRY + 5, middle(card)];
    return { x: dot, y, path: `M${dot} ${y}H${card.x - 6}`, head: arrowHead(card.x, y, 'right') };
  };
  return {
    direction: 'LR',
    width: x + MARGIN,
    height: bottom - top + 2 * MARGIN,
    cards: placed,
    routes,
    entry: first ? entry(first) : null,
  };
}
