/** How a piece of text looks. Sizes are px. */
export interface Face {
  readonly size: number;
  /** Name of a colour, as in `palette`. */
  readonly colour: string;
  readonly mono?: boolean;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underlined?: boolean;
  /** A chip has an outline and is never broken; a mark has a ground and is broken where it must be. */
  readonly box?: 'chip' | 'mark';
}
export interface Run extends Face {
  readonly text: string;
}
/** What of a run stands on one line. */
export interface Piece {
  readonly run: Run;
  readonly text: string;
  /** Px from the line's start, outlines included. */
  readonly x: number;
  readonly width: number;
}
export interface Line {
  readonly pieces: readonly Piece[];
  /** Px. */
  readonly width: number;
}

/**
 * Advance widths of the characters from 32 to 126, two base-36 digits each, in hundredths of an em: those of
 * DejaVu Sans, the widest face that a system is likely to draw with, so that no other one runs out of its box.
 */
const REGULAR =
  '0w151a2c1s2o260s14141e2c0w110w0y1s1s1s1s1s1s1s1s1s1s0y0y2c2c2c1i2s1x1x1y261s1m26240u0u1u1k2f23271p271y1s1q221x2r1x1q1x140y142c1e1e1q1s1j1s1q101s1s0s0s1m0s2q1s1q1s1s161h141s1o2a1o1o1h1s0y1s2c';
const BOLD =
  '0z1a1h2c1y2t2g0v1a1a1h2c121612111y1y1y1y1y1y1y1y1y1y14142c2c2c1n2s2625222c1x1x2b2c1212261s2s2c2e222e26211x2a26332621211a111a2c1e1e1w201o201w1820200z0z1v0z2x201x20201e1o1c201u2l1t1u1n2011202c';
const MONO_EM = 0.605;
/** Px between a box's edge and its text. */
export const PADDING = { chip: 6, mark: 3 } as const;

function em(char: string, bold: boolean): number {
  const place = (char.codePointAt(0) ?? 0) - 32;
  const known = (bold ? BOLD : REGULAR).slice(place * 2, place * 2 + 2);
  if (place >= 0 && known !== '') return parseInt(known, 36) / 100;
  // Arabic letters hold hands, and their vowels stand above; what is joined takes less than each alone.
  if (/\p{Script=Arabic}/u.test(char)) return 0.75;
  if (/\p{Mn}/u.test(char)) return 0;
  // Quotes are narrow and accented letters are letters; whatever else there is gets a full square.
  return /[‘’·]/.test(char) ? 0.4 : /[“”\u00a1-\u024f]/.test(char) ? 0.8 : 1;
}

/** Px that a text takes at most, without a box. */
export const widthOf = (text: string, { size, mono = false, bold = false }: Face): number =>
  size *
  Array.from(text).reduce(
    (sum, char) => sum + (mono && char.charCodeAt(0) < 0x2e80 ? MONO_EM : em(char, bold)),
    0,
  );
const outerWidth = (text: string, run: Run): number =>
  widthOf(text, run) + (run.box ? 2 * PADDING[run.box] : 0);

interface Word {
  readonly run: Run;
  readonly text: string;
}
/** Words with no space between them, which stay together; `space` is the run of the space before. */
interface Unit {
  readonly words: Word[];
  readonly space: Run | null;
}

function unitsOf(runs: readonly Run[], room: number): Unit[] {
  const units: Unit[] = [];
  let space: Run | null = null;
  let open = false;
  for (const run of runs) {
    const whole = run.box !== undefined && outerWidth(run.text, run) <= room;
    for (const text of whole ? [run.text] : run.text.split(/(\s+)/)) {
      if (text === '') continue;
      if (text.trim() === '') {
        space = run;
        open = false;
      } else if (open) units.at(-1)?.words.push({ run, text });
      else {
        units.push({ words: [{ run, text }], space });
        space = null;
        open = true;
      }
    }
  }
  return units.flatMap((unit) => broken(unit, room));
}
const unitWidth = ({ words }: Unit): number =>
  words.reduce((sum, { run, text }) => sum + outerWidth(text, run), 0);

/** A unit too wide for any line is broken anywhere. */
function broken(unit: Unit, room: number): Unit[] {
  if (unitWidth(unit) <= room) return [unit];
  const parts: Unit[] = [{ words: [], space: unit.space }];
  for (const { run, text } of unit.words) {
    for (const char of text) {
      const words = parts.at(-1)?.words ?? [];
      const last = words.at(-1);
      const longer = last?.run === run ? last.text + char : char;
      const others = last?.run === run ? words.slice(0, -1) : words;
      const grown = { words: [...others, { run, text: longer }], space: null };
      if (words.length > 0 && unitWidth(grown) > room)
        parts.push({ words: [{ run, text: char }], space: null });
      else words.splice(0, words.length, ...grown.words);
    }
  }
  return parts;
}

/** Sets runs of text in lines no wider than the room, px, by an estimate that errs on the wide side. */
export function wrap(runs: readonly Run[], room: number): Line[] {
  const lines: { pieces: Piece[]; width: number }[] = [];
  for (const unit of unitsOf(runs, room)) {
    const gap = unit.space ? widthOf(' ', unit.space) : 0;
    let line = lines.at(-1);
    if (!line || line.width + gap + unitWidth(unit) > room + 0.01)
      lines.push((line = { pieces: [], width: 0 }));
    else if (unit.space) addSpace(line, unit.space, gap);
    for (const { run, text } of unit.words) {
      const last = line.pieces.at(-1);
      const joins = last?.run === run && run.box !== 'chip';
      const width = joins ? widthOf(text, run) : outerWidth(text, run);
      if (joins)
        line.pieces.splice(-1, 1, { ...last, text: last.text + text, width: last.width + width });
      else line.pieces.push({ run, text, x: line.width, width });
      line.width += width;
    }
  }
  return lines;
}

/** A space belongs to the piece whose run it is of, so that no other one's line is drawn under it. */
function addSpace(line: { pieces: Piece[]; width: number }, run: Run, gap: number): void {
  const last = line.pieces.at(-1);
  if (last?.run === run)
    line.pieces.splice(-1, 1, { ...last, text: `${last.text} `, width: last.width + gap });
  else if (!run.box && last && !last.run.box)
    line.pieces.push({ run, text: ' ', x: line.width, width: gap });
  line.width += gap;
}

/** The same lines as evenly long as they get: no word stands alone in the last one. */
export function balance(runs: readonly Run[], room: number): Line[] {
  let lines = wrap(runs, room);
  // Never so narrow that a word would have to be broken.
  let low = Math.max(room / 2, ...unitsOf(runs, room).map(unitWidth));
  let high = room;
  while (lines.length > 1 && high - low > 4) {
    const between = (low + high) / 2;
    const tried = wrap(runs, between);
    if (tried.length > lines.length) low = between;
    else [high, lines] = [between, tried];
  }
  return lines;
}

/** The first line alone, cut with an ellipsis where it does not fit the room, px. */
export function ellipsis(runs: readonly Run[], room: number): Line {
  const [whole, more] = wrap(runs, room);
  const [first] = runs;
  if (!whole || !first || !more) return whole ?? { pieces: [], width: 0 };
  const { size, colour } = first;
  const dots: Run = { size, colour, text: '…' };
  const width = widthOf('…', dots);
  const [{ pieces, width: end } = whole] = wrap(runs, room - width);
  const shown = pieces.map((piece, place) =>
    // An ellipsis after a full stop would look like a fourth dot.
    place < pieces.length - 1 ? piece : { ...piece, text: piece.text.replace(/[.,;:!?]+$/, '') },
  );
  return { pieces: [...shown, { run: dots, text: '…', x: end, width }], width: end + width };
}
