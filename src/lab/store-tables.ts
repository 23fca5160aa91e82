import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { becomes, isNewer, labOf, type Aside, type Change } from './journal.ts';

export interface Tables extends DBSchema {
  /** By revision, without a gap. */
  journal: { key: number; value: Change };
  /** What was set aside, as it was found. */
  aside: { key: number; value: { readonly reason: Aside; readonly found: readonly unknown[] } };
}
/** What version 1 had: where the lab stood, and its commands by place. */
interface Before {
  readonly meta: unknown;
  readonly commands: readonly unknown[];
}

function changeOf({ meta, commands }: Before): Change | null {
  const { seed, cursor, length } = (meta ?? {}) as Record<string, unknown>;
  if (isNewer(meta) || length !== commands.length) return null;
  const lab = becomes({
    ...(seed !== undefined && { seed: seed as string }),
    cursor: cursor as number,
    commands: commands.map((kept) => (kept as { command?: unknown } | null)?.command) as never,
  });
  return labOf([lab]) ? lab : null;
}

/** Makes the tables, and takes over what version 1 kept. Resolves to why that was set aside; null if it was not. */
export async function upgrade(
  db: IDBPDatabase<Tables>,
  from: number,
  tx: IDBPTransaction<Tables, ('journal' | 'aside')[], 'versionchange'>,
): Promise<Aside | null> {
  const journal = db.createObjectStore('journal');
  if (from === 0) {
    db.createObjectStore('aside', { autoIncrement: true });
    return null;
  }
  const old = tx as unknown as IDBPTransaction<unknown, string[], 'versionchange'>;
  const [meta, commands] = await Promise.all([
    old.objectStore('meta').get('lab') as Promise<unknown>,
    old.objectStore('commands').getAll() as Promise<unknown[]>,
  ]);
  for (const name of ['meta', 'commands']) (db as unknown as IDBPDatabase).deleteObjectStore(name);
  if (meta === undefined && commands.length === 0) return null;
  const change = changeOf({ meta, commands });
  if (change) {
    await journal.add(change, 1);
    return null;
  }
  const reason = isNewer(meta) ? 'newer' : 'corrupt';
  await tx.objectStore('aside').add({ reason, found: [{ meta, commands }] });
  return reason;
}
