import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Tables extends DBSchema {
  drafts: { key: 'last'; value: string };
}
const NAME = 'token-trials-own';

/** The draft that was worked on last, kept in IndexedDB: each change is one transaction, so that it survives a crash. */
export class Drafts {
  private constructor(private readonly db: IDBPDatabase<Tables>) {}

  /** Opens it, and makes it where there is none. Rejects where the browser keeps nothing. */
  static async open(): Promise<Drafts> {
    return new Drafts(
      await openDB<Tables>(NAME, 1, {
        upgrade: (db) => void db.createObjectStore('drafts'),
      }),
    );
  }
  /** The text that was kept last; null where nothing was. */
  async last(): Promise<string | null> {
    return (await this.db.get('drafts', 'last')) ?? null;
  }
  async keep(text: string): Promise<void> {
    await this.db.put('drafts', text, 'last');
  }
}
