import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiMachine } from '../../src/model/machines/api.ts';
import { clientMachine } from '../../src/model/machines/client.ts';
import { describeMachine } from '../../src/model/machines/definition.ts';
import { impostorMachine } from '../../src/model/machines/impostor.ts';
import type { MachineDefinition } from '../../src/model/trace.ts';
import { humanise, SIZE, type Names, type TextRole } from '../../src/view/statechart-cards.ts';
import {
  chooseChart,
  layoutChart,
  scaleFor,
  type ChartLayout,
  type Direction,
  type PlacedCard,
} from '../../src/view/statechart-layout.ts';
import { estimateText } from '../../src/view/statechart-text.ts';

interface Rect {
  readonly what: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const names: Names = (role, key) => (role === 'any' ? `on ${humanise(key)}` : humanise(key));
const draw = (machine: MachineDefinition, direction: Direction): ChartLayout =>
  layoutChart(machine, direction, names, estimateText);

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const inside = (a: Rect, b: Rect): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
const overlaps = (rects: readonly Rect[]): string[] =>
  rects.flatMap((one, place) =>
    rects
      .slice(place + 1)
      .flatMap((two) => (overlap(one, two) ? [`${one.what} / ${two.what}`] : [])),
  );

const boxOf = ({ key, x, y, width, height }: PlacedCard): Rect => ({
  what: key,
  x,
  y,
  width,
  height,
});
/** Every text of a card, where it stands. */
function textsOf({ x, y, name, chips, ways }: PlacedCard): Rect[] {
  const text = (what: string, role: TextRole, left: number, top: number): Rect => ({
    what,
    x: x + left,
    y: y + top,
    width: estimateText(what, role),
    height: role === 'state' ? SIZE.name : SIZE.text,
  });
  return [
    text(name, 'state', SIZE.pad + SIZE.mark, 9),
    ...chips.flatMap((chip) => [
      text(chip.text, 'any', SIZE.pad + 2, chip.y + 3),
      ...(chip.guardText === null
        ? []
        : [text(chip.guardText, 'guard', SIZE.pad, chip.y + SIZE.chip + 2)]),
    ]),
    ...ways.flatMap(({ rows }) => rows.map((row) => text(row.text, row.role, SIZE.pad, row.y + 3))),
  ];
}
/** The corners of a path: all its points, as it is made of level and plumb lines. */
const cornersOf = (path: string): (readonly [number, number])[] => {
  const points: [number, number][] = [];
  for (const [, command = '', list = ''] of path.matchAll(/([MLQHV])([^MLQHV]*)/g)) {
    const numbers = list.trim().split(/\s+/).map(Number);
    const [x, y] = points.at(-1) ?? [0, 0];
    if (command === 'H') points.push([numbers[0] ?? 0, y]);
    else if (command === 'V') points.push([x, numbers[0] ?? 0]);
    else
      for (let at = 0; at < numbers.length; at += 2)
        points.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  }
  return points;
};
/** What a line runs through, from corner to corner. */
function runsThrough(path: string, boxes: readonly Rect[]): string[] {
  const corners = cornersOf(path);
  return corners.slice(1).flatMap(([x, y], place) => {
    const [fromX, fromY] = corners[place] ?? [x, y];
    expect(Math.min(Math.abs(x - fromX), Math.abs(y - fromY)), path).toBeLessThanOrEqual(6);
    const stroke: Rect = {
      what: path,
      x: Math.min(x, fromX),
      y: Math.min(y, fromY),
      width: Math.abs(x - fromX),
      height: Math.abs(y - fromY),
    };
    return boxes.filter((box) => overlap(stroke, box)).map(({ what }) => what);
  });
}

function expectClear(chart: ChartLayout): void {
  const boxes = chart.cards.map(boxOf);
  const sheet: Rect = { what: 'sheet', x: 0, y: 0, width: chart.width, height: chart.height };
  expect(overlaps(boxes)).toEqual([]);
  for (const [place, card] of chart.cards.entries()) {
    const box = boxes[place];
    const texts = textsOf(card);
    expect(overlaps(texts)).toEqual([]);
    expect(box && inside(box, sheet), card.key).toBe(true);
    expect(texts.filter((text) => box && !inside(text, box))).toEqual([]);
  }
  for (const { path, from, way } of chart.routes) {
    expect(runsThrough(path, boxes), `${from} > ${way.to}`).toEqual([]);
    for (const [x, y] of cornersOf(path)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(chart.width);
      expect(y).toBeLessThanOrEqual(chart.height);
    }
  }
}
/** All that a definition says, found in the drawing. */
function expectWhole(machine: MachineDefinition, chart: ChartLayout): void {
  expect(chart.cards.map(({ key }) => key).sort()).toEqual(
    machine.states.map(({ key }) => key).sort(),
  );
  for (const { key, transitions } of machine.states) {
    const card = chart.cards.find((one) => one.key === key);
    const drawn = card?.ways.flatMap(({ to, rows }) =>
      rows.map(({ event, guard }) => ({ event, guard, target: to })),
    );
    const [only] = transitions;
    if (transitions.length === 1 && only?.guard === null)
      expect(card?.ways.map(({ to }) => to)).toEqual([only.target]);
    else {
      expect(drawn).toHaveLength(transitions.length);
      expect(drawn).toEqual(expect.arrayContaining([...transitions]));
    }
    const onward = [...new Set(transitions.map(({ target }) => target))].filter((to) => to !== key);
    const routes = chart.routes.filter(({ from }) => from === key).map(({ way }) => way.to);
    expect(routes.sort()).toEqual(onward.sort());
  }
  const chips = chart.cards.flatMap(({ key, chips: list }) =>
    list.map(({ event, guard }) => ({ event, guard, target: key })),
  );
  expect(chips).toHaveLength(machine.anywhere.length);
  expect(chips).toEqual(expect.arrayContaining([...machine.anywhere]));
}

const MACHINES = {
  client: describeMachine(clientMachine, 'client'),
  api: describeMachine(apiMachine, 'api'),
  impostor: describeMachine(impostorMachine, 'impostor'),
} as const;
const CASES = (['client', 'api', 'impostor'] as const).flatMap((party) =>
  (['TB', 'LR'] as const).map((direction) => [party, direction] as const),
);

describe.each(CASES)('%s, %s', (party, direction) => {
  const chart = draw(MACHINES[party], direction);

  it('draws the whole definition and nothing else', () => {
    expectWhole(MACHINES[party], chart);
    expect(chart.entry).not.toBeNull();
  });
  it('keeps boxes, texts and lines clear of each other', () => {
    expectClear(chart);
  });
  it('is the same drawing each time', () => {
    expect(draw(MACHINES[party], direction)).toEqual(chart);
  });
  it('shows a state and a guard that are added to the definition', () => {
    const { states } = MACHINES[party];
    const [first, ...others] = states;
    if (!first) throw new Error('The machine has no states.');
    const way = { event: 'PROOF_ASKED', guard: 'proofMissing', target: 'checkingProof' };
    const machine: MachineDefinition = {
      ...MACHINES[party],
      states: [
        { ...first, transitions: [...first.transitions, way] },
        ...others,
        { key: 'checkingProof', final: false, effect: null, transitions: [] },
      ],
    };
    const changed = draw(machine, direction);
    expect(chart.cards.map(({ name }) => name)).not.toContain('checking proof');
    expect(changed.cards.map(({ name }) => name)).toContain('checking proof');
    expect(JSON.stringify(changed.cards)).toContain('proof missing');
    expectWhole(machine, changed);
    expectClear(changed);
  });
});

describe('any machine', () => {
  const anyMachine = fc.integer({ min: 1, max: 7 }).chain((count) => {
    const keys = Array.from({ length: count }, (_, place) => `state${'A'.repeat(place + 1)}`);
    const guard = fc.constantFrom(null, 'tokenGood', 'passwordMissing', 'scopeTooSmall');
    const transition = fc.record({
      event: fc.constantFrom('ASKED', 'GIVEN_BACK'),
      guard,
      target: fc.constantFrom(...keys),
    });
    const distinct = {
      maxLength: 5,
      selector: ({
        event,
        guard: name,
        target,
      }: {
        event: string;
        guard: string | null;
        target: string;
      }) => `${event} ${name ?? ''} ${target}`,
    };
    const state = (key: string) =>
      fc.record({
        key: fc.constant(key),
        final: fc.boolean(),
        effect: fc.constant(null),
        transitions: fc.uniqueArray(transition, distinct),
      });
    return fc.record({
      id: fc.constant('api' as const),
      initial: fc.constantFrom(...keys),
      states: fc.tuple(...keys.map(state)),
      anywhere: fc.uniqueArray(transition, { ...distinct, maxLength: 2 }),
    });
  });

  it.each(['TB', 'LR'] as const)('is drawn whole and clear, circles too: %s', (direction) => {
    fc.assert(
      fc.property(anyMachine, (machine) => {
        const chart = draw(machine, direction);
        expectWhole(machine, chart);
        expectClear(chart);
      }),
      { numRuns: 60 },
    );
  });
});

describe('room', () => {
  const charts = (party: 'client' | 'api'): ChartLayout[] =>
    (['TB', 'LR'] as const).map((direction) => draw(MACHINES[party], direction));

  it('runs down where it is narrow, and to the right where it is wide', () => {
    expect(chooseChart(charts('api'), { width: 400, height: 600 }).direction).toBe('TB');
    expect(chooseChart(charts('api'), { width: 1300, height: 600 }).direction).toBe('LR');
  });
  it.each([320, 340, 420, 560, 900, 1600])('draws no text below 11 px at %i px', (width) => {
    for (const chart of [...charts('client'), ...charts('api')]) {
      const scale = scaleFor(chart, { width, height: 600 });
      expect(scale * SIZE.text).toBeGreaterThanOrEqual(11);
      expect(scale).toBeLessThanOrEqual(1);
    }
  });
  it('needs no scrolling sideways in a panel of 340 px', () => {
    for (const party of ['client', 'api'] as const) {
      const room = { width: 328, height: 600 };
      const chart = chooseChart(charts(party), room);
      expect(chart.width * scaleFor(chart, room)).toBeLessThanOrEqual(room.width);
    }
  });
});
