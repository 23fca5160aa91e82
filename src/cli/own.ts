import { open } from 'node:fs/promises';
import { compile } from '../own/compile.ts';
import { play } from '../own/play.ts';
import { readBytes } from '../own/read.ts';
import { MOST } from '../own/schema.ts';
import { lostIn, type Lost } from '../own/verdict.ts';
import { faultInEnglish, ownTextIn } from '../own/words.ts';
import type { Trace } from '../model/trace.ts';
import { reportOf, type OwnWords, type Report } from './report.ts';

/** A scenario of a file as it was played, in one of its variants. */
export interface OwnPlayed {
  readonly report: Report;
  readonly trace: Trace;
  readonly words: OwnWords;
  /** What the file points at that none of its variants has. */
  readonly lost: readonly Lost[];
}

/** Control characters and marks that turn text around are spelt out: a terminal would do as they say. */
const visible = (text: string): string =>
  text.replace(
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** As much of a file as may be read, and a byte more where there is more. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(MOST.bytes + 1);
    let size = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, size, bytes.length - size);
      size += bytesRead;
      if (bytesRead === 0 || size === bytes.length) return bytes.subarray(0, size);
    }
  } finally {
    await file.close();
  }
}

/** Plays a file in each of its variants; or a line that says what is wrong with it, and where. */
export async function playFile(path: string): Promise<readonly OwnPlayed[] | string> {
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(path);
  } catch (error) {
    return `${visible(path)}: ${error instanceof Error ? error.message : String(error)}`;
  }
  const read = readBytes(bytes);
  if (!read.ok) {
    const { code, line, column, path: at, expected, found } = read.fault;
    const said = faultInEnglish(code, { expected, found: visible(found) });
    return `${visible(path)}:${line}:${column}: ${at}: ${said}`;
  }
  const compiled = compile(read.file);
  const words = new Map(
    [...compiled.texts].map(([code, text]) => [code, ownTextIn(text, 'en')] as const),
  );
  const ways = compiled.scenario.ways ?? [null];
  const played = await Promise.all(
    ways.map(async (way) => {
      const session = await play(compiled, { way });
      await session.done;
      return { way, trace: session.trace };
    }),
  );
  const found = lostIn(
    read.file,
    played.map(({ trace }) => trace),
  );
  const lost = found.map((one) => ({ ...one, found: visible(one.found) }));
  return played.map(({ way, trace }) => {
    const report = reportOf(compiled.scenario, trace, words);
    const title = way === null ? report.title : `${report.title} (${way})`;
    return { report: { ...report, id: read.file.id, title }, trace, words, lost };
  });
}
