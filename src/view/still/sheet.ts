import { palette, type Theme } from './colours.ts';
import { PADDING, widthOf, type Face, type Line, type Piece } from './text.ts';
import { attributes, xml } from './xml.ts';

/** Px from the drawing's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
/** Where a text stands at its `x`. */
export type Anchor = 'start' | 'middle' | 'end';
interface Look {
  /** Names of colours, as in `palette`. */
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Of the corners, px: one for all, or from the upper left clockwise. */
  readonly radius?: number | readonly [number, number, number, number];
}

const MONO = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";
/** Where a text stands in a drawing that is mirrored, if it runs from left to right all the same. */
const MIRRORED = { start: 'end', middle: 'middle', end: 'start' } as const;
/** True where a text is of a script that runs from right to left, in part at least. */
const runsLeft = (text: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

/** A secret keeps its own order in a line that runs to the left. */
const asMachines = (text: string): string => `\u2066${text}\u2069`;

/**
 * A drawing under way: writes SVG, and keeps the figures of what it has drawn. Mirrored, it is laid out as ever;
 * what is at the left comes to stand at the right.
 */
export class Sheet {
  /** Each line of text, and each outline that holds some. */
  readonly texts: Box[] = [];
  readonly outlines: Box[] = [];
  private readonly parts: string[] = [];
  private readonly colours: ReadonlyMap<string, string>;

  /** `mirrored`: the drawing's width, px, where it is read from right to left. */
  constructor(
    theme: Theme,
    private readonly mirrored: number | null = null,
  ) {
    this.colours = palette(theme);
  }

  get body(): string {
    return this.parts.join('\n');
  }

  colour(name: string): string {
    const colour = this.colours.get(name);
    if (colour === undefined) throw new Error(`There is no colour ${name}.`);
    return colour;
  }

  /** Where a box comes to stand. */
  private placed(box: Box): Box {
    return this.mirrored === null ? box : { ...box, x: this.mirrored - box.x - box.width };
  }
  /** What has a shape drawn mirrored. */
  private get flip(): string {
    return this.mirrored === null
      ? ''
      : attributes({ transform: `matrix(-1 0 0 1 ${this.mirrored} 0)` });
  }

  box({ x, y, width, height }: Box, { fill, stroke, strokeWidth = 1, radius = 0 }: Look): void {
    const look = attributes({
      fill: fill === undefined ? 'none' : this.colour(fill),
      stroke: stroke === undefined ? undefined : this.colour(stroke),
      'stroke-width': stroke === undefined ? undefined : strokeWidth,
    });
    if (typeof radius === 'number') {
      this.parts.push(
        `<rect${attributes({ x, y, width, height, rx: radius })}${look}${this.flip}/>`,
      );
      return;
    }
    const [a, b, c, d] = radius;
    const path = [
      `M${x + a} ${y}H${x + width - b}a${b} ${b} 0 0 1 ${b} ${b}`,
      `V${y + height - c}a${c} ${c} 0 0 1 ${-c} ${c}`,
      `H${x + d}a${d} ${d} 0 0 1 ${-d} ${-d}V${y + a}a${a} ${a} 0 0 1 ${a} ${-a}Z`,
    ].join('');
    this.parts.push(`<path${attributes({ d: path })}${look}${this.flip}/>`);
  }

  /** A box that holds text. */
  outline(box: Box, look: Look): void {
    this.outlines.push(this.placed(box));
    this.box(box, look);
  }

  line(d: string, stroke: string, dash?: string): void {
    const look = { d, fill: 'none', stroke: this.colour(stroke), 'stroke-width': 2 };
    this.parts.push(`<path${attributes({ ...look, 'stroke-dasharray': dash })}${this.flip}/>`);
  }
  shape(d: string, fill: string): void {
    this.parts.push(`<path${attributes({ d, fill: this.colour(fill) })}${this.flip}/>`);
  }

  /** Lines of text from `top` down; returns the px that they take. */
  text(lines: readonly Line[], x: number, top: number, leading: number, anchor: Anchor = 'start') {
    lines.forEach((line, place) => {
      this.lineOfText(line, x, top + place * leading, leading, anchor);
    });
    return lines.length * leading;
  }

  private lineOfText(line: Line, x: number, top: number, leading: number, anchor: Anchor): void {
    const { pieces, width } = line;
    const start = x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
    const size = Math.max(0, ...pieces.map(({ run }) => run.size));
    const room = this.placed({ x: start, y: top + (leading - size) / 2, width, height: size });
    this.texts.push(room);
    // Half the leading, and from the middle down to where letters stand.
    const y = top + leading / 2 + size * 0.345;
    const left = this.mirrored !== null && runsLeft(pieces.map(({ text }) => text).join(''));
    // A line that runs to the left is left whole, without boxes: only the reader's browser knows its order.
    if (left || !pieces.some(({ run }) => run.box)) {
      const spans = pieces.map(
        ({ run, text }) =>
          `<tspan${attributes(this.face(run))}>${xml(left && run.box ? asMachines(text) : text)}</tspan>`,
      );
      const at = this.mirrored === null || left ? anchor : MIRRORED[anchor];
      const where = {
        x: this.mirrored === null ? x : this.mirrored - x,
        y,
        'text-anchor': at === 'start' ? undefined : at,
        direction: left ? 'rtl' : undefined,
      };
      this.parts.push(`<text${attributes(where)}>${spans.join('')}</text>`);
      return;
    }
    for (const piece of pieces) this.pieceOfText(piece, room.x, y);
  }

  /** A piece beside a box is held to the estimate, so that the box fits whatever the face. */
  private pieceOfText({ run, text, x, width }: Piece, start: number, y: number): void {
    const padding = run.box ? PADDING[run.box] : 0;
    const shown = text.trim();
    if (shown === '') return;
    const lead = text.length - text.trimStart().length;
    if (run.box) {
      const height = run.size * 1.4;
      const box = this.placed({
        x: start + x,
        y: y - run.size * 0.345 - height / 2,
        width,
        height,
      });
      if (run.box === 'mark') this.box(box, { fill: 'mark', radius: 3 });
      else this.box(box, { stroke: run.colour, radius: height / 2 });
    }
    const where = {
      x: start + x + padding + widthOf(' '.repeat(lead), run),
      y,
      textLength: widthOf(shown, run),
    };
    this.parts.push(`<text${attributes({ ...where, ...this.face(run) })}>${xml(shown)}</text>`);
  }

  private face(face: Face): Record<string, string | number | undefined> {
    return {
      fill: this.colour(face.colour),
      'font-size': face.size,
      'font-family': face.mono === true ? MONO : undefined,
      'font-weight': face.bold === true ? '700' : undefined,
      'font-style': face.italic === true ? 'italic' : undefined,
      'text-decoration': face.underlined === true ? 'underline' : undefined,
    };
  }
}
