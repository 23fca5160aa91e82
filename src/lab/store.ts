import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { LAB_FORMAT, LAB_VERSION, type LabCommand } from './document.ts';
import { COMMAND, objectOf, SEED } from './files/document-schema.ts';
import { faultIn, type JsonSchema } from './files/json-schema.ts';

/** A lab as it is kept: its commands one by one, each with the revision at which it came. */
export interface KeptLab {
  /** Grows with each change, by whomever; 0 where nothing is kept. */
  readonly revision: number;
  readonly seed?: string;
  /** How many of the commands are done; the others were gone back over. */
  readonly cursor: number;
  readonly commands: readonly KeptCommand[];
}
export interface KeptCommand {
  readonly stamp: number;
  readonly command: LabCommand;
}
/** Why what was kept was set aside: it cannot be read, or a newer page has written it. */
export type Aside = 'corrupt' | 'newer';

interface Meta {
  readonly format: typeof LAB_FORMAT;
  readonly version: number;
  readonly revision: number;
  readonly seed?: string;
  readonly cursor: number;
  readonly length: number;
}
interface Tables extends DBSchema {
  meta: { key: 'lab'; value: Meta };
  /** By place. */
  commands: { key: number; value: KeptCommand };
  /** What was set aside, as it was found. */
  aside: { key: number; value: { reason: Aside; meta: unknown; commands: readonly unknown[] } };
}

const NAME = 'token-trials-lab';
const COUNT: JsonSchema = { type: 'integer', minimum: 0 };
const META = objectOf(
  {
    format: { const: LAB_FORMAT },
    version: { const: LAB_VERSION },
    revision: COUNT,
    seed: SEED,
    cursor: COUNT,
    length: COUNT,
  },
  ['seed'],
);
const KEPT = objectOf({ stamp: COUNT, command: COMMAND });
const NOTHING: KeptLab = { revision: 0, cursor: 0, commands: [] };

const isNewer = (meta: unknown): boolean =>
  typeof meta === 'object' &&
  meta !== null &&
  'version' in meta &&
  typeof meta.version === 'number' &&
  meta.version > LAB_VERSION;

/**
 * Keeps a lab in IndexedDB. Each change is one transaction, so that a worker or a page that is ended at any moment
 * leaves a whole lab behind. What cannot be read is set aside, never thrown away.
 */
export class LabStore {
  private constructor(
    private readonly db: IDBPDatabase<Tables>,
    /** What was set aside because a newer page has made the database, and this one kept a database of its own. */
    readonly aside: Aside | null,
  ) {}

  /** Opens it, and makes it where there is none. Rejects where there is no IndexedDB, or none is allowed. */
  static async open(name = NAME): Promise<LabStore> {
    const open = (called: string): Promise<IDBPDatabase<Tables>> =>
      openDB<Tables>(called, 1, {
        upgrade: (db) => {
          db.createObjectStore('meta');
          db.createObjectStore('commands');
          db.createObjectStore('aside', { autoIncrement: true });
        },
        // A newer page wants to change it: it is let, and this one is told when it next wants something.
        blocking: (_, __, event) => {
          (event.target as IDBDatabase).close();
        },
      });
    try {
      return new LabStore(await open(name), null);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
      // What the newer page keeps stays where it is.
      return new LabStore(await open(`${name}-1`), 'newer');
    }
  }

  /**
   * What is kept. Where it cannot be read it is set aside, and nothing is kept then; `aside` says so.
   */
  async read(): Promise<{ readonly lab: KeptLab; readonly aside: Aside | null }> {
    const tx = this.db.transaction(['meta', 'commands']);
    const [meta, commands, places] = await Promise.all([
      tx.objectStore('meta').get('lab'),
      tx.objectStore('commands').getAll(),
      tx.objectStore('commands').getAllKeys(),
    ]);
    if (meta === undefined && commands.length === 0) return { lab: NOTHING, aside: null };
    const whole =
      meta !== undefined &&
      faultIn(META, meta) === null &&
      meta.length === commands.length &&
      meta.cursor <= meta.length &&
      places.every((place, index) => place === index) &&
      commands.every((one) => faultIn(KEPT, one) === null);
    if (whole) {
      const { revision, seed, cursor } = meta;
      return {
        lab: { revision, ...(seed !== undefined && { seed }), cursor, commands },
        aside: null,
      };
    }
    const reason = isNewer(meta) ? 'newer' : 'corrupt';
    await this.setAside(reason);
    return { lab: NOTHING, aside: reason };
  }

  /**
   * Keeps one more command in the place after `cursor` others, and forgets those that were there; false, and nothing
   * is kept, where another has changed the lab since that revision.
   */
  async append(revision: number, cursor: number, command: LabCommand): Promise<boolean> {
    return kept(this.claim(revision, cursor, command));
  }

  /**
   * As `append`, but resolves as soon as no other can come first any more, and all is on its way: a page or worker that
   * is ended then has still kept it. Null where another has changed the lab.
   */
  claim(revision: number, cursor: number, command: LabCommand): Promise<Claim | null> {
    return this.change(revision, (meta, commands) => ({
      meta: { ...meta, cursor: cursor + 1, length: cursor + 1 },
      asked: [
        meta.length > cursor && commands.delete(IDBKeyRange.lowerBound(cursor)),
        commands.put({ stamp: revision + 1, command }, cursor),
      ],
    }));
  }

  /** Keeps that so many commands are done; false as in `append`. */
  async move(revision: number, cursor: number): Promise<boolean> {
    return kept(this.change(revision, (meta) => ({ meta: { ...meta, cursor }, asked: [] })));
  }

  /** Keeps another lab in place of this one, as of the next revision; false as in `append`. */
  async replace(
    revision: number,
    lab: Omit<KeptLab, 'revision' | 'commands'> & { readonly commands: readonly LabCommand[] },
  ): Promise<boolean> {
    const change = this.change(revision, ({ format, version }, commands) => {
      const stamp = revision + 1;
      const seed = lab.seed === undefined ? {} : { seed: lab.seed };
      const { cursor } = lab;
      const { length } = lab.commands;
      return {
        meta: { format, version, revision: stamp, ...seed, cursor, length },
        asked: [
          commands.clear(),
          ...lab.commands.map((command, place) => commands.put({ stamp, command }, place)),
        ],
      };
    });
    return kept(change);
  }

  /** All that was ever set aside, as it was found, oldest first. */
  async setAsides(): Promise<readonly Tables['aside']['value'][]> {
    return this.db.getAll('aside');
  }

  close(): void {
    this.db.close();
  }

  private async change(
    revision: number,
    work: (meta: Meta, commands: CommandTable) => Change,
  ): Promise<Claim | null> {
    const tx = this.db.transaction(['meta', 'commands'], 'readwrite', { durability: 'relaxed' });
    const table = tx.objectStore('meta');
    const now = await table.get('lab');
    if ((now?.revision ?? 0) !== revision) return null;
    const empty = {
      format: LAB_FORMAT,
      version: LAB_VERSION,
      revision: 0,
      cursor: 0,
      length: 0,
    } as const;
    const { meta, asked } = work(now ?? empty, tx.objectStore('commands'));
    const last = table.put({ ...meta, revision: revision + 1 }, 'lab');
    // All in one go: each answer waited for is a way to another process and back, and so is an end left unsaid.
    tx.commit();
    return { kept: Promise.all([...asked, last, tx.done]) };
  }

  private async setAside(reason: Aside): Promise<void> {
    const tx = this.db.transaction(['meta', 'commands', 'aside'], 'readwrite');
    const [metas, table] = [tx.objectStore('meta'), tx.objectStore('commands')];
    const [meta, commands] = await Promise.all([metas.get('lab'), table.getAll()]);
    await Promise.all([
      tx.objectStore('aside').add({ reason, meta, commands }),
      metas.clear(),
      table.clear(),
    ]);
    await tx.done;
  }
}
/** A change that is certain to be the next. */
export interface Claim {
  /** Rejects where the browser could not keep it after all. */
  readonly kept: Promise<unknown>;
}
async function kept(change: Promise<Claim | null>): Promise<boolean> {
  const claim = await change;
  await claim?.kept;
  return claim !== null;
}
/** What is to stand, and what was asked of the database for it. */
interface Change {
  readonly meta: Meta;
  readonly asked: readonly (Promise<unknown> | false)[];
}
type CommandTable = {
  delete(range: IDBKeyRange): Promise<void>;
  put(value: KeptCommand, place: number): Promise<number>;
  clear(): Promise<void>;
};
