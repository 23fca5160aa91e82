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
/** A drawing under way: writes SVG, and keeps the figures of what it has drawn. */
export class Sheet {
  /** Each line of text, and each outline that holds some. */
  readonly texts: Box[] = [];
  readonly outlines: Box[] = [];
  private readonly parts: string[] = [];
  private readonly colours: ReadonlyMap<string, string>;

  constructor(theme: Theme) {
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

  box({ x, y, width, height }: Box, { fill, stroke, strokeWidth = 1, radius = 0 }: Look): void {
    const look = attributes({
      fill: fill === undefined ? 'none' : this.colour(fill),
      stroke: stroke === undefined ? undefined : this.colour(stroke),
      'stroke-width': stroke === undefined ? undefined : strokeWidth,
    });
    if (typeof radius === 'number') {
      this.parts.push(`<rect${attributes({ x, y, width, height, rx: radius })}${look}/>`);
      return;
    }
    const [a, b, c, d] = radius;
    const path = [
      `M${x + a} ${y}H${x + width - b}a${b} ${b} 0 0 1 ${b} ${b}`,
      `V${y + height - c}a${c} ${c} 0 0 1 ${-c} ${c}`,
      `H${x + d}a${d} ${d} 0 0 1 ${-d} ${-d}V${y + a}a${a} ${a} 0 0 1 ${a} ${-a}Z`,
    ].join('');
    this.parts.push(`<path${attributes({ d: path })}${look}/>`);
  }

  /** A box that holds text. */
  outline(box: Box, look: Look): void {
    this.outlines.push(box);
    this.box(box, look);
  }

  line(d: string, stroke: string, dash?: string): void {
    const look = { d, fill: 'none', stroke: this.colour(stroke), 'stroke-width': 2 };
    this.parts.push(`<path${attributes({ ...look, 'stroke-dasharray': dash })}/>`);
  }
  shape(d: string, fill: string): void {
    this.parts.push(`<path${attributes({ d, fill: this.colour(fill) })}/>`);
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
    this.texts.push({ x: start, y: top + (leading - size) / 2, width, height: size });
    // Half the leading, and from the middle down to where letters stand.
    const y = top + leading / 2 + size * 0.345;
    if (!pieces.some(({ run }) => run.box)) {
      const spans = pieces.map(
        ({ run, text }) => `<tspan${attributes(this.face(run))}>${xml(text)}</tspan>`,
      );
      const where = { x, y, 'text-anchor': anchor === 'start' ? undefined : anchor };
      this.parts.push(`<text${attributes(where)}>${spans.join('')}</text>`);
      return;
    }
    for (const piece of pieces) this.pieceOfText(piece, start, y);
  }

  /** A piece beside a box is held to the estimate, so that the box fits whatever the face. */
  private pieceOfText({ run, text, x, width }: Piece, start: number, y: number): void {
    const padding = run.box ? PADDING[run.box] : 0;
    const shown = text.trim();
    if (shown === '') return;
    const lead = text.length - text.trimStart().length;
    if (run.box) {
      const height = run.size * 1.4;
      const box = { x: start + x, y: y - run.size * 0.345 - height / 2, width, height };
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
