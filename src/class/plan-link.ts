import { parseJson } from './json.ts';
import { MOST_FILE, parsePlan, type Plan, type PlanItem } from './plan.ts';

/** All bytes of a stream; null where there are more than so many. */
async function bytesOf(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}

const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<BufferSource> =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });

const KINDS = { s: 'scenario', q: 'question', d: 'defence' } as const;
const letterOf = ({ kind }: PlanItem): string => kind.charAt(0);

/** A plan in few letters: `["Title",["s","trial-1","A note."],["d","sniffed","dpop"]]`. */
function shorten({ title, items }: Plan): string {
  const short = items.map((item) => {
    const ids = item.kind === 'defence' ? [item.attack, item.defence] : [item.id];
    return [letterOf(item), ...ids, ...(item.note === '' ? [] : [item.note])];
  });
  return JSON.stringify([title, ...short]);
}
/** The same at length. Throws a PlanError where it is none. */
function lengthen(text: string): Plan {
  const [title, ...short] = parseJson(text) as readonly unknown[];
  const items = short.map((one) => {
    const [letter, ...rest] = one as readonly string[];
    const kind = KINDS[letter as keyof typeof KINDS];
    if (kind !== 'defence') return { kind, id: rest[0], note: rest[1] };
    return { kind, attack: rest[0], defence: rest[1], note: rest[2] };
  });
  return parsePlan(JSON.stringify({ version: 1, title, items }));
}

/** A plan as an address holds it: compressed (RFC 1951), in letters that need no escape (RFC 4648, 5). */
export async function packPlan(plan: Plan): Promise<string> {
  const text = new TextEncoder().encode(shorten(plan));
  const bytes = await bytesOf(
    streamOf(text).pipeThrough(new CompressionStream('deflate-raw')),
    MOST_FILE,
  );
  const letters = btoa(String.fromCharCode(...(bytes ?? [])));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The plan that an address holds; null where it holds none, or one that is too long. Never throws. */
export async function unpackPlan(packed: string): Promise<Plan | null> {
  try {
    const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const text = await bytesOf(
      streamOf(bytes).pipeThrough(new DecompressionStream('deflate-raw')),
      // Longer in bytes than in characters, at most by this.
      4 * MOST_FILE,
    );
    return text && lengthen(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return null;
  }
}
