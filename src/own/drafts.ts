import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';

/** A draft as it is kept. */
export interface Draft {
  readonly id: string;
  /** As its author called it; null where they did not. */
  readonly name: string | null;
  /** What its scenario was last called; null where it never was one. */
  readonly title: string | null;
  /** When it was changed last, ms since the epoch. */
  readonly at: number;
  /** Grows with each change, by whichever page. */
  readonly revision: number;
  readonly text: string;
}
/** A draft before it is kept. */
export type NewDraft = Omit<Draft, 'revision' | 'name'>;

interface Tables extends DBSchema {
  drafts: { key: string; value: unknown };
}
const NAME = 'token-trials-own';
/** Where version 1 kept the one draft that it knew, a text. */
const OLD = 'last';

/** True for what this version has written: another one's is left as it is, and not shown. */
function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, title, at, revision, text } = value as Partial<Record<keyof Draft, unknown>>;
  const isTextOrNull = (one: unknown): boolean => one === null || typeof one === 'string';
  return (
    [id, text].every((one) => typeof one === 'string') &&
    [name, title].every(isTextOrNull) &&
    [at, revision].every((one) => typeof one === 'number')
  );
}

/** Makes a draft of the one that version 1 kept. */
async function takeOver(
  table: IDBPObjectStore<Tables, 'drafts'[], 'drafts', 'versionchange'>,
  at: number,
): Promise<void> {
  const text = await table.get(OLD);
  if (typeof text !== 'string') return;
  const old: Draft = { id: OLD, name: null, title: null, at, revision: 1, text };
  await table.put(old, OLD);
}

/** What is written, in IndexedDB: each change is one transaction, so that it survives a crash whole. */
export class Drafts {
  private constructor(private readonly db: IDBPDatabase<Tables>) {}

  /** Opens them; `now` is the time of a draft that knew none. Rejects where the browser keeps nothing, or not for this version. */
  static async open(now: number): Promise<Drafts> {
    let held: (reason: Error) => void = () => undefined;
    const blocked = new Promise<never>((_, reject) => {
      held = reject;
    });
    const opened = openDB<Tables>(NAME, 2, {
      upgrade: (db, from, _, tx) => {
        if (from === 0) db.createObjectStore('drafts');
        else void takeOver(tx.objectStore('drafts'), now);
      },
      // A page of an older version is open: it would be waited for without end.
      blocked: () => {
        held(new Error('The drafts are open in a page of an older version.'));
      },
      // A newer page wants to change them: it is let.
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
      },
    });
    return new Drafts(await Promise.race([opened, blocked]));
  }

  /** All of them, the last changed first. */
  async list(): Promise<readonly Draft[]> {
    const all = await this.db.getAll('drafts');
    return all.filter(isDraft).sort((a, b) => b.at - a.at);
  }

  /**
   * Keeps a draft, and gives its new revision; null, and nothing is kept, where another page has changed it since the
   * revision that is known here (0: it is new). One that is gone is kept anew: what was written is not lost with it.
   */
  async keep(draft: NewDraft, known: number): Promise<number | null> {
    const tx = this.db.transaction('drafts', 'readwrite');
    const kept = await tx.store.get(draft.id);
    const before = isDraft(kept) ? kept : null;
    if (before && before.revision !== known) return null;
    const revision = known + 1;
    await tx.store.put({ ...draft, name: before?.name ?? null, revision }, draft.id);
    await tx.done;
    return revision;
  }

  /** Calls a draft something, or, with null, by its title again. */
  async rename(id: string, name: string | null): Promise<void> {
    const tx = this.db.transaction('drafts', 'readwrite');
    const kept = await tx.store.get(id);
    // Its text is as it was: whoever has it open may go on.
    if (isDraft(kept)) await tx.store.put({ ...kept, name }, id);
    await tx.done;
  }

  async remove(id: string): Promise<void> {
    await this.db.delete('drafts', id);
  }
  /** Puts back what was removed, as it was. */
  async restore(draft: Draft): Promise<void> {
    await this.db.put('drafts', draft, draft.id);
  }

  close(): void {
    this.db.close();
  }
}
