import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { caseOf, runOf, Simulator, soon } from './support.ts';
import { hearing, Reader } from './support-walk.ts';

const DOCUMENT = 'docs/accessibility.md';
const PART = '## Trial 3 by keyboard and screen reader';

/** A key of the walk: what has the focus after it, and what is heard. */
interface Pressed {
  readonly key: string;
  /** In the document, from 1. */
  readonly line: number;
  focus: string;
  heard: string | null;
}

/** Reads the walk. A line of it that is neither key, focus nor what is heard is a mistake. */
function readWalk(): Pressed[] {
  const lines = readFileSync(new URL(`../../${DOCUMENT}`, import.meta.url), 'utf8').split('\n');
  const start = lines.indexOf(PART);
  const after = lines.findIndex((line, place) => place > start && line.startsWith('## '));
  const walk: Pressed[] = [];
  for (const [place, line] of lines.entries()) {
    if (start < 0 || place <= start || (after > 0 && place >= after)) continue;
    const [, key, what, said = ''] =
      /^- \*\*(.+)\*\*$|^ {2}- (Focus|Heard): (.+)$/.exec(line) ?? [];
    const last = walk.at(-1);
    if (key !== undefined) walk.push({ key, line: place + 1, focus: '', heard: null });
    else if (what === 'Focus' && last?.focus === '') last.focus = said;
    else if (what === 'Heard' && last?.heard === null) last.heard = said;
    else if (/^\s*-/.test(line)) throw new Error(`${DOCUMENT}:${place + 1} is not understood.`);
  }
  return walk;
}

const KEYS: Readonly<Record<string, string>> = {
  'Right arrow': 'ArrowRight',
  'Left arrow': 'ArrowLeft',
  Space: ' ',
};

/** What was heard, with the figures that the document writes _so_, as measured, taken from it. */
function asWritten(written: string | null, heard: readonly string[]): string | null {
  const text = heard.length === 0 ? null : heard.join(' | ');
  if (written === null || text === null) return text;
  const escaped = written
    .split(/_[\d.]+_/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('[\\d.]+')}$`).test(text) ? written : text;
}

it('is what happens: each key, what has the focus then, and what is heard', async () => {
  const walk = readWalk();
  const [opened, ...pressed] = walk;
  const hash = /`(#\/.+)`/.exec(opened?.key ?? '')?.[1];
  if (!opened || hash === undefined) throw new Error(`${DOCUMENT} opens nothing.`);
  expect(pressed.length).toBeGreaterThan(40);
  const { page, expectQuiet } = await openPage({ hash, initScript: hearing });
  const sim = new Simulator(page);
  const reader = await Reader.of(page);
  const { length } = await runOf(caseOf('trial-3'));
  await sim.recorded(length);
  for (const one of walk) {
    const at = `${DOCUMENT}:${one.line} (${one.key})`;
    if (one !== opened) await sim.press(KEYS[one.key] ?? one.key);
    const heard: string[] = [];
    const found = async () => {
      heard.push(...(await reader.heard()));
      return { at, focus: await reader.focus(), heard: asWritten(one.heard, heard) };
    };
    await soon(found).toEqual({ at, focus: one.focus, heard: one.heard });
    // Nothing more comes of this key.
    await reader.settled();
    expect({ at, more: await reader.heard() }).toEqual({ at, more: [] });
  }
  await expectQuiet();
});
