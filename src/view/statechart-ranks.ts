import { Graph, layout } from '@dagrejs/dagre';
import type { Card, Way } from './statechart-cards.ts';

/** Between cards, and between a card and a way that passes by. */
const APART = { card: 16, way: 12 } as const;

/** Where a card stands: in which layer, and the height of its middle. */
export interface Place {
  readonly layer: number;
  readonly y: number;
}
/** A way on its course through the layers. */
export interface Course {
  readonly from: string;
  readonly way: Way;
  /** Its level in each layer that it passes on the way. */
  readonly passes: ReadonlyMap<number, number>;
}
export interface Ranking {
  readonly places: ReadonlyMap<string, Place>;
  readonly courses: readonly Course[];
  /** The bounds of all that it holds, cards and ways alike. */
  readonly top: number;
  readonly bottom: number;
}
interface Placed {
  rank?: number;
  x?: number;
  y?: number;
}
interface Drawn {
  points?: readonly { readonly x: number; readonly y: number }[];
}

/** Puts cards in layers and orders each layer so that ways cross little. */
export function rankCards(cards: readonly Card[]): Ranking {
  const graph = new Graph<object, Placed, Drawn>();
  graph.setGraph({ rankdir: 'LR', nodesep: APART.card, edgesep: APART.way });
  for (const { key, width, height } of cards) graph.setNode(key, { width, height } as Placed);
  const drawn = cards.flatMap(({ key, ways }) =>
    ways.filter(({ to }) => to !== key && graph.hasNode(to)).map((way) => ({ from: key, way })),
  );
  for (const { from, way } of drawn) graph.setEdge(from, way.to, {});
  layout(graph);

  const rankOf = (key: string): number => graph.node(key).rank ?? 0;
  const ranks = [...new Set(cards.map(({ key }) => rankOf(key)))].sort((a, b) => a - b);
  const places = new Map<string, Place>();
  // All of a layer has its middle on one line, what passes through it too.
  const lines = new Map<number, number>();
  for (const { key } of cards) {
    const { x = 0, y = 0 } = graph.node(key);
    const layer = ranks.indexOf(rankOf(key));
    places.set(key, { layer, y: Math.round(y) });
    lines.set(layer, x);
  }
  // Ways to one state run together: where the first passes, the others do.
  const shared = new Map<string, number>();
  const courses = drawn.map(({ from, way }): Course => {
    const [start, end] = [places.get(from)?.layer ?? 0, places.get(way.to)?.layer ?? 0];
    const passes = new Map<number, number>();
    for (let layer = Math.min(start, end) + 1; layer < Math.max(start, end); layer++) {
      const line = lines.get(layer) ?? 0;
      const point = graph.edge(from, way.to).points?.find(({ x }) => Math.abs(x - line) < 1);
      const bundle = `${layer} ${start < end} ${way.to}`;
      const level = shared.get(bundle) ?? Math.round(point?.y ?? 0);
      shared.set(bundle, level);
      passes.set(layer, level);
    }
    return { from, way, passes };
  });
  const ends = cards.flatMap(({ key, height }) => {
    const { y } = places.get(key) ?? { y: 0 };
    return [y - height / 2, y + height / 2];
  });
  const all = [...ends, ...shared.values()];
  return { places, courses, top: Math.min(0, ...all), bottom: Math.max(0, ...all) };
}
