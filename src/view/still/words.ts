import type { LineEntry } from '../../model/trace.ts';
import type { Texts } from '../../texts/index.ts';
import { abbreviate, hue, PIECES } from '../rich.ts';
import type { Face, Run } from './text.ts';

/** A secret as the chip that it is everywhere. */
const chip = (value: string, { size }: Face): Run => ({
  text: abbreviate(value),
  size: size * 0.8125,
  colour: `hue-${hue(value)}`,
  mono: true,
  box: 'chip',
});

/** Turns a catalogue text into runs: `**strong**` in the colour given, `[[term]]` as its bare word. */
export function runsOf(
  text: string,
  face: Face,
  params: Readonly<Record<string, string | Run>> = {},
  strong: string = face.colour,
): Run[] {
  const runs: Run[] = [];
  const add = (piece: string): void => {
    if (piece !== '') runs.push({ ...face, text: piece });
  };
  let last = 0;
  for (const match of text.matchAll(PIECES)) {
    const [whole, bold, word, , place] = match;
    add(text.slice(last, match.index));
    last = match.index + whole.length;
    const value = place === undefined ? undefined : (params[place] ?? whole);
    if (bold !== undefined)
      runs.push(...runsOf(bold, { ...face, bold: true, colour: strong }, params));
    else if (typeof value === 'object') runs.push(value);
    else add(word ?? value ?? '');
  }
  add(text.slice(last));
  return runs;
}

/** What is said in a line: its token a chip, what is said and not sent underlined. */
export function saidRuns({ code, params, unsent }: LineEntry, face: Face, texts: Texts): Run[] {
  const shown = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name === 'token'
        ? chip(value, face)
        : { ...face, text: value, underlined: unsent.includes(name) },
    ]),
  );
  return runsOf(texts.find(code) ?? code, face, shown);
}

/** The same as one string, for who cannot see the drawing. */
export const saidText = (entry: LineEntry, texts: Texts): string =>
  saidRuns(entry, { size: 16, colour: 'ink' }, texts)
    .map(({ text }) => text)
    .join('');

/** A line with who says it before, and what of it is not sent behind. */
export function spokenRuns(entry: LineEntry, size: number, texts: Texts): Run[] {
  const speaker = texts(entry.speaker === 'api' ? 'stage.api' : 'stage.unknown');
  const said = saidRuns(entry, { size, colour: 'ink' }, texts);
  const what = entry.unsent.map((name) => entry.params[name]).join(', ');
  const note = { size: 13, colour: 'ink-2', text: `(${texts('stage.unsent.note', { what })})` };
  return [
    {
      size: size * 0.875,
      colour: 'ink-2',
      bold: true,
      text: texts('stage.says', { speaker }),
    },
    ...said,
    ...(entry.unsent.length > 0 ? [{ ...note, text: ' ' }, note] : []),
  ];
}
