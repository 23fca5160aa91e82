import type { Party } from '../../model/trace.ts';

/** Px from the left edge. */
export interface Span {
  readonly x: number;
  readonly width: number;
}
/** Where parties stand and what is said between them. */
export interface Columns {
  readonly width: number;
  readonly lanes: ReadonlyMap<Party, Span>;
  /** Between client and API, between API and impostor, and from the client past the API to the impostor. */
  readonly left: Span;
  readonly right: Span;
  readonly far: Span;
  /** All between the margins. */
  readonly whole: Span;
}
export const MARGIN = 24;
const GAP = 12;
/** Below these widths, px, pills and words have no room beside each other. */
const LEAST = { two: 720, three: 1040 } as const;
/** The width where none is asked for, px: so narrow that the words are large on a slide. */
const USUAL = { two: 960, three: 1200 } as const;

/** The columns of the stage; what is too narrow is widened to what can be drawn. */
export function columnsOf(parties: readonly Party[], asked?: number): Columns {
  const size = parties.length > 2 ? 'three' : 'two';
  const width = Math.max(LEAST[size], asked ?? USUAL[size]);
  const lane = size === 'two' ? 172 : 150;
  const whole = { x: MARGIN, width: width - 2 * MARGIN };
  const spaces = parties.length - 1;
  const between = (whole.width - parties.length * lane) / spaces - 2 * GAP;
  const laneAt = (place: number): Span => ({
    x: MARGIN + place * (lane + between + 2 * GAP),
    width: lane,
  });
  const left = { x: MARGIN + lane + GAP, width: between };
  const right = size === 'two' ? left : { ...left, x: laneAt(1).x + lane + GAP };
  return {
    width,
    lanes: new Map(parties.map((party, place) => [party, laneAt(place)])),
    left,
    right,
    far: { x: left.x, width: right.x + right.width - left.x },
    whole,
  };
}
export const middle = ({ x, width }: Span): number => x + width / 2;
