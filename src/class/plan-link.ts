import { pack, unpack } from '../share/packed.ts';
import { parseJson } from './json.ts';
import { MOST_FILE, parsePlan, type Plan, type PlanItem } from './plan.ts';

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

/** A plan as an address holds it: compressed, in letters that need no escape. */
export const packPlan = (plan: Plan): Promise<string> => pack(shorten(plan));

/** The plan that an address holds; null where it holds none, or one that is too long. Never throws. */
export async function unpackPlan(packed: string): Promise<Plan | null> {
  // Longer in bytes than in characters, at most by this.
  const bytes = await unpack(packed, 4 * MOST_FILE);
  try {
    return bytes && lengthen(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
