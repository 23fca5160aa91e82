import { pack, unpack } from '../share/packed.ts';
import { MOST_FILE, parsePlan, type Plan } from './plan.ts';

const KINDS = { s: 'scenario', q: 'question', d: 'defence' } as const;
/** What ends no line and parts none, as in a JSON string. */
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
const plain = (text: string): string => JSON.parse(`"${text}"`) as string;

/** A plan in few letters, a line an item: its kind, its id, after a tab its note. `sniffed/dpop` is a defence. */
const shorten = ({ title, items }: Plan): string =>
  [
    escaped(title),
    ...items.map((item) => {
      const id = item.kind === 'defence' ? `${item.attack}/${item.defence}` : item.id;
      const note = item.note === '' ? '' : `\t${escaped(item.note)}`;
      return `${item.kind.charAt(0)}${id}${note}`;
    }),
  ].join('\n');
/** The same at length. Throws where it is none. */
function lengthen(text: string): Plan {
  const [title = '', ...lines] = text.split('\n');
  const items = lines.map((line) => {
    const [id = '', note = ''] = line.slice(1).split('\t');
    const kind = KINDS[line.charAt(0) as keyof typeof KINDS];
    const [attack, defence] = id.split('/');
    return { kind, ...(kind === 'defence' ? { attack, defence } : { id }), note: plain(note) };
  });
  return parsePlan(JSON.stringify({ version: 1, title: plain(title), items }));
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
