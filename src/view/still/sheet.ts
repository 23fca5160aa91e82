import { shared, tokens } from '../tokens.ts';
import { PADDING, type Face, type Line, type Piece } from './text.ts';

export type Theme = 'light' | 'dark';
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

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif";
const MONO = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";
/** The page's own colours by name: `ink`, `api-soft`, `hue-1` … Read from its styles, so that there is one list. */
export function palette(theme: Theme): ReadonlyMap<string, string> {
  const place = theme === 'light' ? 0 : 1;
  const pairs = `${tokens.cssText}${shared.cssText}`.matchAll(
    /(?:--tt-([\w-]+)|\.(hue-\d)\s*\{\s*color)\s*:\s*light-dark\(([^,]+),([^)]+)\)/g,
  );
  return new Map(
    Array.from(pairs, ([, token, hue, light = '', dark = '']) => [
      token ?? hue ?? '',
      [light, dark][place]?.trim() ?? '',
    ]),
  );
}

/** A text as it may stand in XML: marks escaped, what XML cannot hold replaced. */
export const xml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are what XML 1.0 does not allow
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
const px = (value: number): string => String(Math.round(value * 100) / 100);
const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) =>
      value === undefined
        ? ''
        : ` ${name}="${typeof value === 'number' ? px(value) : xml(value)}"`,
    )
    .join('');

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
      `M${px(x + a)} ${px(y)}H${px(x + width - b)}a${b} ${b} 0 0 1 ${b} ${b}`,
      `V${px(y + height - c)}a${c} ${c} 0 0 1 ${-c} ${c}`,
      `H${px(x + d)}a${d} ${d} 0 0 1 ${-d} ${-d}V${px(y + a)}a${a} ${a} 0 0 1 ${a} ${-a}Z`,
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
    const spare = text.length - text.trimEnd().length > 0 ? run.size * 0.3 : 0;
    if (run.box) {
      const height = run.size * 1.4;
      const box = { x: start + x, y: y - run.size * 0.345 - height / 2, width, height };
      if (run.box === 'mark') this.box(box, { fill: 'mark', radius: 3 });
      else this.box(box, { stroke: run.colour, radius: height / 2 });
    }
    const where = { x: start + x + padding, y, textLength: width - 2 * padding - spare };
    this.parts.push(
      `<text${attributes({ ...where, ...this.face(run) })}>${xml(text.trimEnd())}</text>`,
    );
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

  /** The whole: a picture with its name and what it shows in words. */
  svg(width: number, height: number, title: string, description: string, behind: string): string {
    const size = { width, height, viewBox: `0 0 ${px(width)} ${px(height)}` };
    const ground = { width: '100%', height: '100%', fill: this.colour('paper') };
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" role="img"${attributes({ ...size, 'font-family': FONT })}>`,
      `<title>${xml(title)}</title>`,
      `<desc>${xml(description)}</desc>`,
      `<rect${attributes(ground)}/>`,
      behind,
      this.body,
      '</svg>\n',
    ].join('\n');
  }
}
