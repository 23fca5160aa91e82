import { inReadingOrder, type Card, type Way } from './statechart-cards.ts';
import {
  arrowHead,
  bentLine,
  ENTRY,
  MARGIN,
  type ChartLayout,
  type PlacedCard,
  type Route,
} from './statechart-shapes.ts';

const GAP = 26;
/** From a card to the first lane, and from lane to lane. */
const LANE = { first: 13, next: 10 } as const;
/** From a card's upper edge to where ways come in, clear of where one leaves a card without guards. */
const DOOR = 10;

type Side = 'left' | 'right';
/** Where all ways to one state run together: each is joined from the rows that it starts from. */
interface Lane {
  readonly to: PlacedCard;
  readonly top: number;
  readonly bottom: number;
  readonly place: number;
}

/** Where ways end at a card's side. */
const doorOf = ({ y }: PlacedCard): number => y + DOOR;

/** True for a way that leaves at a card's foot, straight to the card below. */
const isStraight = (card: Card, way: Way, below: Card | undefined): boolean =>
  way.to === below?.key && way === card.ways.at(-1);

/** A lane for each state that ways lead to; those to near states run nearest to the cards. */
function lanesOf(targets: ReadonlyMap<PlacedCard, readonly number[]>): Lane[] {
  const lanes: Lane[] = [];
  const spans = [...targets].map(([to, starts]) => {
    const ends = [...starts, doorOf(to)];
    return { to, top: Math.min(...ends), bottom: Math.max(...ends) };
  });
  for (const span of spans.sort((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    const taken = lanes.filter((one) => one.top <= span.bottom && span.top <= one.bottom);
    let place = 0;
    while (taken.some((one) => one.place === place)) place++;
    lanes.push({ ...span, place });
  }
  return lanes;
}

/** From a row out to its lane, along it, and in at the door of the card that it leads to. */
function alongLane(
  start: number,
  lane: Lane,
  side: Side,
  edge: number,
): [path: string, head: string] {
  const out = side === 'right' ? 1 : -1;
  const end = doorOf(lane.to);
  const x = edge + out * (LANE.first + lane.place * LANE.next);
  const path = bentLine([
    { x: edge, y: start },
    { x, y: start },
    { x, y: end },
    { x: edge + out * 6, y: end },
  ]);
  return [path, arrowHead(edge, end, side === 'right' ? 'left' : 'right')];
}

/**
 * The machine as one column, for a narrow room: a state goes straight to the one below it, or out to a
 * lane at the side. What several states lead to is reached on the left, what one alone leads to on
 * the right: so a fan is seen on one side, and what it comes together in on the other.
 */
export function layOutColumn(cards: readonly Card[], initial: string): ChartLayout {
  const width = Math.max(0, ...cards.map((card) => card.width));
  let y = MARGIN + ENTRY;
  const column = inReadingOrder(cards, initial).map((card): PlacedCard => {
    const placed = { ...card, width, x: 0, y };
    y += card.height + GAP;
    return placed;
  });
  const byKey = new Map(column.map((card) => [card.key, card]));
  const sides: Record<Side, Map<PlacedCard, number[]>> = { left: new Map(), right: new Map() };
  const ways = column.flatMap((card, place) =>
    card.ways.flatMap((way) => {
      const to = byKey.get(way.to);
      if (!to || to === card) return [];
      return [{ card, way, to, straight: isStraight(card, way, column[place + 1]) }];
    }),
  );
  const sideOf = ({ key }: Card): Side =>
    ways.filter((one) => one.to.key === key && !one.straight).length > 1 ? 'left' : 'right';
  for (const { card, way, to, straight } of ways) {
    if (straight) continue;
    const starts = sides[sideOf(to)].get(to);
    if (starts) starts.push(card.y + way.y);
    else sides[sideOf(to)].set(to, [card.y + way.y]);
  }
  const lanes = { left: lanesOf(sides.left), right: lanesOf(sides.right) };
  const gutter = (side: Side): number =>
    lanes[side].reduce((most, { place }) => Math.max(most, LANE.first + place * LANE.next + 2), 0);
  const x = MARGIN + gutter('left');

  const routes = ways.map(({ card, way, to, straight }): Route => {
    const side = sideOf(to);
    const middle = x + width / 2;
    const lane = lanes[side].find((one) => one.to === to);
    const [path, head] =
      straight || !lane
        ? [`M${middle} ${card.y + card.height}V${to.y - 6}`, arrowHead(middle, to.y, 'down')]
        : alongLane(card.y + way.y, lane, side, side === 'right' ? x + width : x);
    return { from: card.key, way, path, head };
  });
  const first = byKey.get(initial);
  const dot = x + width / 2;
  return {
    direction: 'TB',
    width: x + width + gutter('right') + MARGIN,
    height: y - GAP + MARGIN,
    cards: column.map((card) => ({ ...card, x })),
    routes,
    entry: first
      ? {
          x: dot,
          y: first.y - ENTRY + 5,
          path: `M${dot} ${first.y - ENTRY + 5}V${first.y - 6}`,
          head: arrowHead(dot, first.y, 'down'),
        }
      : null,
  };
}
