import { openDB, type IDBPDatabase } from 'idb';
import {
  becomes,
  isBeginning,
  isChange,
  isNewer,
  labOf,
  type Aside,
  type Change,
  type KeptLab,
} from './journal.ts';
import { upgrade, type Tables } from './store-tables.ts';

/** What has been kept. */
export interface Read {
  /** That of the last change; 0 where nothing was ever kept. */
  readonly revision: number;
  /** What was done, oldest first. */
  readonly changes: readonly Change[];
  /** Why what was found had to be set aside; null if it had not. */
  readonly aside: Aside | null;
}
/** A change that is certain to be the next. */
export interface Claim {
  /** Rejects where the browser could not keep it after all. */
  readonly kept: Promise<unknown>;
}

/** What was set aside, and why. */
export type SetAside = Tables['aside']['value'];

const NAME = 'token-trials-lab';
const VERSION = 2;

/**
 * Keeps a lab in IndexedDB, as a journal of what was done to it: each change is one record, whose key is the revision
 * that the lab has from then on. Of two who change it at once the one who comes second finds the key taken. A change is
 * one transaction, so that a worker or a page that is ended at any moment leaves a whole lab behind. What cannot be read
 * is set aside, never thrown away.
 */
export class LabStore {
  private constructor(
    private readonly db: IDBPDatabase<Tables>,
    /**
     * What was set aside when it was opened: a newer page has made the database, and this one kept one of its own; or
     * what an older one kept could not be read.
     */
    readonly aside: Aside | null,
  ) {}

  /** Opens it, and makes it where there is none. Rejects where there is no IndexedDB, or none is allowed. */
  static async open(name = NAME): Promise<LabStore> {
    const found: { aside: Aside | null } = { aside: null };
    const open = (called: string): Promise<IDBPDatabase<Tables>> =>
      openDB<Tables>(called, VERSION, {
        upgrade: (db, from, _, tx) => {
          upgrade(db, from, tx).then(
            (aside) => {
              found.aside = aside;
            },
            () => {
              tx.abort();
            },
          );
        },
        // A newer page wants to change it: it is let, and this one is told when it next wants something.
        blocking: (_, __, event) => {
          (event.target as IDBDatabase).close();
        },
      });
    try {
      const db = await open(name);
      return new LabStore(db, found.aside);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
      // What the newer page keeps stays where it is.
      return new LabStore(await open(`${name}-1`), 'newer');
    }
  }

  /**
   * What was done since that revision; all of it where left out, or where the revision is gone. What cannot be read is
   * set aside: nothing is kept then, and `aside` says so.
   */
  async read(since = 0): Promise<Read> {
    const tx = this.db.transaction('journal');
    const [keys, found] = await Promise.all([
      tx.store.getAllKeys(IDBKeyRange.lowerBound(since)),
      tx.store.getAll(IDBKeyRange.lowerBound(since)),
    ]);
    if (since > 0 && keys[0] !== since) return this.read();
    // What stands before the last whole lab is left of one who came too late.
    const from = since > 0 ? 1 : Math.max(0, found.findLastIndex(isBeginning));
    const changes = found.slice(from);
    const inOrder = keys.slice(from).every((key, place) => key === (keys[from] ?? 0) + place);
    const whole = since > 0 ? changes.every(isChange) : labOf(changes) !== undefined;
    if (inOrder && whole) return { revision: keys.at(-1) ?? 0, changes, aside: null };
    return this.setAside(found.some(isNewer) ? 'newer' : 'corrupt');
  }

  /** What is kept now; null where nothing is. */
  async lab(): Promise<KeptLab | null> {
    return labOf((await this.read()).changes) ?? null;
  }

  /**
   * Does a change to the lab of that revision; null, and nothing is kept, where another has changed it since. Resolves
   * as soon as no other can come first any more, and all is on its way: a page or worker that is ended then has still
   * kept it.
   */
  async claim(revision: number, change: Change): Promise<Claim | null> {
    const tx = this.db.transaction('journal', 'readwrite', { durability: 'relaxed' });
    const { store } = tx;
    // All in one go: each answer waited for is a way to another process and back, and so is an end left unsaid.
    const before = revision === 0 ? revision : store.getKey(revision);
    const added = store.add(change, revision + 1);
    const forgotten = 'commands' in change && store.delete(IDBKeyRange.upperBound(revision));
    tx.commit();
    const kept = Promise.all([tx.done, forgotten]);
    kept.catch(() => undefined);
    try {
      const [last] = await Promise.all([before, added]);
      if (last !== undefined) return { kept };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'ConstraintError') return null;
      throw error;
    }
    // All that it was done to has been forgotten, and its place was free.
    await this.db.delete('journal', revision + 1);
    return null;
  }

  /** As `claim`, but resolves when it is kept, to whether it is. */
  async keep(revision: number, change: Change): Promise<boolean> {
    const claim = await this.claim(revision, change);
    await claim?.kept;
    return claim !== null;
  }

  /** Keeps another lab in place of this one; false as in `keep`. */
  replace(revision: number, lab: KeptLab): Promise<boolean> {
    return this.keep(revision, becomes(lab));
  }

  /** All that was ever set aside, as it was found, oldest first. */
  async setAsides(): Promise<readonly SetAside[]> {
    return this.db.getAll('aside');
  }

  /**
   * A lab that a newer page had made when it was set aside, and that this one, newer itself by now, can read; null where
   * there is none. It takes the place of the lab of that revision, and is set aside no longer.
   */
  async takeBack(revision: number): Promise<KeptLab | null> {
    const [keys, rows] = await Promise.all([this.db.getAllKeys('aside'), this.db.getAll('aside')]);
    const labs = rows.map(({ reason, found }) => (reason === 'newer' ? labOf(found) : null));
    const place = labs.findLastIndex((lab) => lab);
    const [key, lab] = [keys[place], labs[place]];
    // First kept, then let go of: whoever is ended between has it twice, and never not at all.
    if (key === undefined || !lab || !(await this.replace(revision, lab))) return null;
    await this.db.delete('aside', key);
    return lab;
  }

  close(): void {
    this.db.close();
  }

  private async setAside(reason: Aside): Promise<Read> {
    const tx = this.db.transaction(['journal', 'aside'], 'readwrite');
    const journal = tx.objectStore('journal');
    const [found, keys] = await Promise.all([journal.getAll(), journal.getAllKeys()]);
    const last = keys.findLast((key) => Number.isSafeInteger(key)) ?? 0;
    const mark: Change = { aside: reason };
    await Promise.all([
      tx.objectStore('aside').add({ reason, found }),
      journal.clear(),
      // Nobody who still thinks of the earlier revision can then go on from it.
      journal.add(mark, last + 1),
    ]);
    await tx.done;
    return { revision: last + 1, changes: [mark], aside: reason };
  }
}
