import type { PlacedCard } from './statechart-shapes.ts';

/** What runs through the gap between two layers to one state: levels on which it comes and goes. */
export interface Bundle {
  readonly to: PlacedCard;
  readonly back: boolean;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const within = (level: number, { left, right }: Bundle): boolean => {
  const all = [...left, ...right];
  return level > Math.min(...all) && level < Math.max(...all);
};
/** How often two bundles cross when the lane of the one lies left of the other's. */
const crossings = (one: Bundle, other: Bundle): number =>
  other.left.filter((level) => within(level, one)).length +
  one.right.filter((level) => within(level, other)).length;

/** True where all of it runs straight on, and so needs no lane. */
const isLevel = ({ left, right }: Bundle): boolean => new Set([...left, ...right]).size === 1;

/** The bundles that change their level in a gap, from left to right, so that they cross little. */
export function lanesIn(bundles: readonly Bundle[]): Bundle[] {
  const order: Bundle[] = [];
  for (const bundle of bundles) {
    if (isLevel(bundle)) continue;
    const cost = (place: number): number =>
      order.reduce(
        (sum, one, at) => sum + (at < place ? crossings(one, bundle) : crossings(bundle, one)),
        0,
      );
    let best = 0;
    for (let place = 1; place <= order.length; place++) if (cost(place) < cost(best)) best = place;
    order.splice(best, 0, bundle);
  }
  return order;
}
