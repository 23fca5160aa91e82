import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { MachineView, Move } from '../model/projections/machines.ts';
import { SIZE, type Chip, type Row } from './statechart-cards.ts';
import type { ChartLayout, PlacedCard, Route } from './statechart-shapes.ts';

const RADIUS = 7;
/** From a line's upper edge to the foot of its letters. */
const FOOT = { title: 20, row: 13, chip: 12.5 } as const;

/** How far the run has come, asked of the parts of a drawing. */
class Run {
  private readonly last: Move | undefined;

  constructor(private readonly machine: MachineView) {
    this.last = machine.path.at(-1);
  }

  /** `walked` for what the run has taken in this message, `fired` for what decided the last move. */
  mark(taken: (move: Move) => boolean): 'fired' | 'walked' | '' {
    if (this.last && taken(this.last)) return 'fired';
    return this.machine.path.some(taken) ? 'walked' : '';
  }
  state(key: string): 'live' | 'visited' | '' {
    if (key === this.machine.live) return 'live';
    return this.machine.visited.includes(key) ? 'visited' : '';
  }
  /** Born in this message: an event that no rule names. */
  get born(): boolean {
    const { path, definition } = this.machine;
    return path.some(
      ({ from, event }) => from === null && !definition.anywhere.some((one) => one.event === event),
    );
  }
}

const leaves =
  (from: string, to: string, row?: Row) =>
  (move: Move): boolean =>
    move.from === from &&
    move.to === to &&
    (!row || (move.guard === row.guard && move.event === row.event));
const arrives =
  (to: string, chip: Chip) =>
  (move: Move): boolean =>
    move.from === null && move.to === to && move.event === chip.event && move.guard === chip.guard;

const guardLine = (text: string, role: string, mark: string, y: number, width: number) => svg`
  ${mark === 'fired' ? svg`<rect class="mark" x="4" y=${y} width=${width - 8} height=${SIZE.row} rx="3" />` : nothing}
  <text class="${role} ${mark}" x=${SIZE.pad} y=${y + FOOT.row}>${text}</text>`;

function drawCard(card: PlacedCard, run: Run): SVGTemplateResult {
  const { key, width, height } = card;
  const state = run.state(key);
  const plain = height <= SIZE.title;
  const title = plain
    ? svg`<rect class="title" width=${width} height=${height} rx=${RADIUS} />`
    : svg`<path class="title" d="M0 ${SIZE.title}V${RADIUS}Q0 0 ${RADIUS} 0H${width - RADIUS}Q${width} 0 ${width} ${RADIUS}V${SIZE.title}z" />`;
  const middle = SIZE.title / 2;
  return svg`<g class="state ${state} ${card.added ? 'added' : ''}" data-state=${key} transform="translate(${card.x} ${card.y})">
    ${card.final ? svg`<rect class="rim" x="-4" y="-4" width=${width + 8} height=${height + 8} rx=${RADIUS + 4} />` : nothing}
    <rect class="box" width=${width} height=${height} rx=${RADIUS} />
    ${title}
    ${
      state === 'live'
        ? svg`<path class="marker" d="M${SIZE.pad} ${middle - 5}l8 5l-8 5z" />`
        : svg`<circle class="marker" cx=${SIZE.pad + 3} cy=${middle} r="3" />`
    }
    <text class="name" x=${SIZE.pad + SIZE.mark} y=${FOOT.title}>${card.name}</text>
    ${card.added ? svg`<text class="name plus" x=${width - SIZE.pad} y=${FOOT.title} text-anchor="end">+</text>` : nothing}
    ${card.chips.map((chip) => {
      const mark = run.mark(arrives(key, chip));
      return svg`<rect class="chip ${mark}" x=${SIZE.pad - 3} y=${chip.y} width=${chip.width} height="17" rx="8.5" />
        <text class="any ${mark}" x=${SIZE.pad + 2} y=${chip.y + FOOT.chip}>${chip.text}</text>
        ${chip.guardText === null ? nothing : guardLine(chip.guardText, 'guard', mark, chip.y + SIZE.chip - 1, width)}`;
    })}
    ${card.ways.map(({ to, rows }) => {
      const top = (rows[0]?.y ?? 0) - SIZE.inset;
      return svg`${rows.length > 0 ? svg`<path class="rule" d="M0 ${top}H${width}" />` : nothing}
        ${rows.map((row) => guardLine(row.text, row.role, run.mark(leaves(key, to, row)), row.y, width))}`;
    })}
    <rect class="edge" width=${width} height=${height} rx=${RADIUS} />
  </g>`;
}

const line = ({ path, head }: Pick<Route, 'path' | 'head'>) =>
  svg`<path class="line" d=${path} /><path class="head" d=${head} />`;

/** Ways to one state share a lane: their ground is laid first, so that none cuts into another. */
function drawRoutes(routes: readonly Route[]): SVGTemplateResult[] {
  const targets = [...new Set(routes.map(({ way }) => way.to))];
  return targets.map((target) => {
    const together = routes.filter(({ way }) => way.to === target);
    return svg`<g class="ways">
      ${together.map(({ path }) => svg`<path class="ground" d=${path} />`)}${together.map(line)}
    </g>`;
  });
}

/** The machine's drawing, with what the run has come to marked in it. */
export function drawChart(
  chart: ChartLayout,
  machine: MachineView,
  scale: number,
): SVGTemplateResult {
  const { width, height, cards, routes, entry } = chart;
  const run = new Run(machine);
  const walked = routes.filter(({ from, way }) => run.mark(leaves(from, way.to)) !== '');
  return svg`<svg class=${machine.party} aria-hidden="true" focusable="false" viewBox="0 0 ${width} ${height}"
    width=${width * scale} height=${height * scale}>
    ${entry ? svg`<g class="ways ${run.born ? 'walked' : ''}"><circle class="dot" cx=${entry.x} cy=${entry.y} r="5" />${line(entry)}</g>` : nothing}
    ${drawRoutes(routes)}
    <g class="ways walked">${walked.map(line)}</g>
    ${cards.map((card) => drawCard(card, run))}
  </svg>`;
}
