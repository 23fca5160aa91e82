import { LAB_FORMAT, LAB_VERSION, type LabCommand } from './document.ts';
import { COMMAND, objectOf, SEED } from './files/document-schema.ts';
import { faultIn, type JsonSchema } from './files/json-schema.ts';

/** A lab as it is kept. */
export interface KeptLab {
  readonly seed?: string;
  /** How many of the commands are done; the others were gone back over. */
  readonly cursor: number;
  readonly commands: readonly LabCommand[];
}
/** Why what was kept was set aside: it cannot be read, or a newer page has written it. */
export type Aside = 'corrupt' | 'newer';

/** One thing done to a lab. A journal is a list of them, and begins with a whole lab. */
export type Change =
  /** All of it becomes another. */
  | (KeptLab & { readonly format: typeof LAB_FORMAT; readonly version: typeof LAB_VERSION })
  /** One command more, after so many others; those that came later are forgotten. */
  | { readonly cursor: number; readonly command: LabCommand }
  /** So many are done. */
  | { readonly cursor: number }
  /** What came before was set aside: nothing is kept. */
  | { readonly aside: Aside };

/** The change by which all of a lab becomes this one. */
export const becomes = ({ seed, cursor, commands }: KeptLab): Change => ({
  format: LAB_FORMAT,
  version: LAB_VERSION,
  ...(seed !== undefined && { seed }),
  cursor,
  commands,
});

const COUNT: JsonSchema = { type: 'integer', minimum: 0 };
const CHANGE: JsonSchema = {
  anyOf: [
    objectOf({ cursor: COUNT, command: COMMAND }),
    objectOf({ cursor: COUNT }),
    objectOf(
      {
        format: { const: LAB_FORMAT },
        version: { const: LAB_VERSION },
        seed: SEED,
        cursor: COUNT,
        commands: { type: 'array', items: COMMAND },
      },
      ['seed'],
    ),
    objectOf({ aside: { enum: ['corrupt', 'newer'] } }),
  ],
};
/** True of what is one change, whatever came before it. */
export const isChange = (found: unknown): found is Change => faultIn(CHANGE, found) === null;

const isObject = (found: unknown): found is object => typeof found === 'object' && found !== null;
/** True of a change that asks for nothing that came before it. */
export const isBeginning = (found: unknown): boolean =>
  isObject(found) && ('commands' in found || 'aside' in found);
/** True of what a newer version of the app has written. */
export const isNewer = (found: unknown): boolean =>
  isObject(found) &&
  'version' in found &&
  typeof found.version === 'number' &&
  found.version > LAB_VERSION;

/** What a lab is after one more change; null: nothing is kept; undefined: no lab can go on so. */
function after(lab: KeptLab | null, change: Change): KeptLab | null | undefined {
  if ('aside' in change) return null;
  if ('commands' in change) return change.cursor <= change.commands.length ? change : undefined;
  if (!lab || change.cursor > lab.commands.length) return undefined;
  const { cursor } = change;
  if (!('command' in change)) return { ...lab, cursor };
  const commands = lab.commands as LabCommand[];
  commands.length = cursor;
  commands.push(change.command);
  return { ...lab, cursor: cursor + 1, commands };
}

/** What a journal comes to; null where nothing is kept, undefined where it cannot be read. */
export function labOf(journal: readonly unknown[]): KeptLab | null | undefined {
  let lab: KeptLab | null | undefined = null;
  for (const change of journal) {
    if (lab === undefined || !isChange(change)) return undefined;
    lab = after(lab, 'commands' in change ? { ...change, commands: [...change.commands] } : change);
  }
  return lab;
}
