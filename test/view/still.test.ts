import { describe, expect, test } from 'vitest';
import { projectHeads } from '../../src/model/projections/heads.ts';
import { explain } from '../../src/model/projections/explanation.ts';
import { projectStage } from '../../src/model/projections/stage.ts';
import { createTexts, en, loadLater } from '../../src/texts/index.ts';
import { plain } from '../../src/view/rich.ts';
import { drawStill, still } from '../../src/view/still.ts';
import { palette } from '../../src/view/still/colours.ts';
import type { Box } from '../../src/view/still/sheet.ts';
import { ellipsis, widthOf, wrap } from '../../src/view/still/text.ts';
import { PLAYED, play } from '../model/playing.ts';
import { betrayedIn, futureOf, presentOf } from '../page/support-future.ts';
import { readXml, textsOf, type Element } from './xml.ts';

await loadLater();
const texts = createTexts(en);
const runs = await Promise.all(
  PLAYED.map(async ([id, way]) => ({
    name: `${id} ${way ?? ''}`.trim(),
    run: await play(id, { way }),
  })),
);
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** What is drawn, each text a piece; lines of one paragraph follow one another. */
const drawnIn = (root: Element): readonly string[] =>
  root.children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'text' ? [textsOf(child).join('')] : [],
  );
/** A still as all that it tells, drawn or described. */
function toldBy(svg: string): { all: string; running: string; pieces: ReadonlySet<string> } {
  const root = readXml(svg);
  const told = textsOf(root).map((text) => text.trim());
  const pieces = [...told, ...drawnIn(root).map((text) => text.trim())];
  const all = [...told, ...drawnIn(root)].join(' ').replace(/\s+/g, ' ');
  return { all, running: all, pieces: new Set(pieces) };
}
const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;
const within = (a: Box, b: Box): boolean =>
  a.x >= b.x - 0.01 &&
  a.y >= b.y - 0.01 &&
  a.x + a.width <= b.x + b.width + 0.01 &&
  a.y + a.height <= b.y + b.height + 0.01;

describe.each(runs)('a still of $name', ({ run }) => {
  const { trace } = run;
  const steps = Array.from({ length: run.length }, (_, step) => step);

  test('is well-formed, whole in itself, named and described, at every step', () => {
    for (const step of steps) {
      const svg = still(trace, step, texts, { theme: 'light' });
      const root = readXml(svg);
      expect(root.name).toBe('svg');
      expect(root.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2000/svg', role: 'img' });
      const [name, description] = root.children.filter((child) => typeof child !== 'string');
      expect([name?.name, description?.name]).toEqual(['title', 'desc']);
      const title = texts.find(`scenario.${trace.header.scenario}.title`) ?? '?';
      expect(name && textsOf(name).join('')).toContain(title);
      expect(svg).not.toMatch(
        /<(script|style|image|foreignObject|use|a)\b|href|url\(|NaN|undefined/,
      );
    }
  });

  test('holds the words of its step: said, sent, thought, held and explained', () => {
    for (const step of steps) {
      const svg = still(trace, step, texts, { theme: 'dark' });
      const drawn = squeezed(drawnIn(readXml(svg)).join(''));
      const view = projectStage(trace, step);
      const live = view.messages.flatMap(({ rows }) => rows).find((row) => row.live);
      const { keys = [], params } = explain(trace, step) ?? {};
      const wanted = [
        ...presentOf(run, step),
        ...(live?.state ? [texts.find(`state.${live.state.state}`) ?? '?'] : []),
        ...(live?.request ? [live.request.method] : []),
        ...(live?.response ? [String(live.response.status)] : []),
        ...(live?.script ? [texts('stage.script')] : []),
        ...projectHeads(trace, step).map(({ party }) => texts(`stage.${party}`)),
        plain(texts.find(...keys) ?? '?', params),
      ];
      for (const words of wanted) expect(drawn).toContain(squeezed(words));
    }
  });

  test('shows nothing that comes later', () => {
    const betrayed = steps.flatMap((step) =>
      betrayedIn(toldBy(still(trace, step, texts, { theme: 'light' })), futureOf(run, step)),
    );
    expect(betrayed).toEqual([]);
  });

  test.each([undefined, 400, 1600])('keeps all texts apart and within it at width %s', (width) => {
    for (const step of steps) {
      const { sheet, columns, height } = drawStill(trace, step, texts, {
        theme: 'light',
        ...(width === undefined ? {} : { width }),
      });
      const whole = { x: 0, y: 0, width: columns.width, height };
      const all = [...sheet.texts, ...sheet.outlines];
      expect(sheet.texts.length).toBeGreaterThan(5);
      expect(all.filter((box) => !within(box, whole))).toEqual([]);
      for (const list of [sheet.texts, sheet.outlines])
        list.forEach((a, place) => {
          expect(list.slice(place + 1).filter((b) => !apart(a, b))).toEqual([]);
        });
      for (const text of sheet.texts)
        expect(sheet.outlines.filter((box) => !apart(text, box) && !within(text, box))).toEqual([]);
    }
  });
});

test('light and dark differ in their colours alone', async () => {
  const { trace } = await play('trial-5');
  const [light, dark] = (['light', 'dark'] as const).map((theme) =>
    still(trace, 3, texts, { theme }),
  );
  expect(light).not.toBe(dark);
  const bare = (svg = ''): string => svg.replace(/&#\d+;|#(?:[0-9a-f]{3}){1,2}\b/g, '#');
  expect(bare(light)).toBe(bare(dark));
  for (const theme of ['light', 'dark'] as const) {
    const colours = palette(theme);
    expect(colours.size).toBeGreaterThan(18);
    for (const colour of colours.values()) expect(colour).toMatch(/^#(?:[0-9a-f]{3}){1,2}$/);
  }
});

test('what is said is words and nothing else, whatever is said', async () => {
  const { trace } = await play('trial-2');
  const hostile = '<script>&"\u0000\ud800]]>';
  const spoilt = createTexts({ ...en, 'said.identify-email': hostile, 'app.title': hostile });
  const svg = still(trace, 1, spoilt, { theme: 'light' });
  expect(drawnIn(readXml(svg)).join('')).toContain('<script>&"\ufffd\ufffd]]>');
});

test('a long word is broken, a long line is cut, and neither leaves its room', () => {
  const face = { size: 16, colour: 'ink' };
  const word = { ...face, text: 'x'.repeat(200) };
  const lines = wrap([{ ...face, text: 'short ' }, word], 120);
  expect(lines.length).toBeGreaterThan(10);
  for (const { width } of lines) expect(width).toBeLessThanOrEqual(120.01);
  expect(lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')).toBe(
    `short${word.text}`,
  );
  const cut = ellipsis([{ ...face, text: 'one two. three four' }], widthOf('one two. thr', face));
  expect(cut.pieces.map(({ text }) => text).join('')).toBe('one two…');
  expect(widthOf('WWW', face)).toBeGreaterThan(2 * widthOf('iii', face));
});
