import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { newSeed } from '../../src/lab/env.ts';
import { LabStore } from '../../src/lab/store.ts';
import { identify, list } from './support.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
const commands = [identify(), list(null), { do: 'wait', seconds: 3 } as const];
const NAME = 'token-trials-lab';
const filled = async (): Promise<LabStore> => {
  const store = await LabStore.open();
  for (const [place, command] of commands.entries())
    expect(await store.append(place, place, command)).toBe(true);
  return store;
};
/** Writes into the database past the store, as a fault or another version of the app would. */
const spoil = async (table: 'meta' | 'commands', key: string | number, value: unknown) => {
  const db = await openDB(NAME);
  if (value === undefined) await db.delete(table, key);
  else await db.put(table, value, key);
  db.close();
};

test('nothing is kept at first', async () => {
  const { lab, aside } = await (await LabStore.open()).read();
  expect(lab).toEqual({ revision: 0, cursor: 0, commands: [] });
  expect(aside).toBeNull();
});

test('what is kept is read again by whoever opens it next', async () => {
  (await filled()).close();
  const { lab } = await (await LabStore.open()).read();
  expect(lab).toMatchObject({ revision: 3, cursor: 3 });
  expect(lab.commands).toEqual(commands.map((command, place) => ({ stamp: place + 1, command })));
});

test('a change to what another has changed since is not kept', async () => {
  const store = await filled();
  expect(await store.append(2, 2, list(null))).toBe(false);
  expect(await store.move(2, 0)).toBe(false);
  expect(await store.replace(4, { cursor: 0, commands: [] })).toBe(false);
  expect((await store.read()).lab).toMatchObject({ revision: 3, cursor: 3 });
});

test('going back keeps what came later, until something else is done', async () => {
  const store = await filled();
  expect(await store.move(3, 1)).toBe(true);
  expect((await store.read()).lab).toMatchObject({ revision: 4, cursor: 1 });
  expect((await store.read()).lab.commands).toHaveLength(3);
  const other = list('x', 'unknown');
  expect(await store.append(4, 1, other)).toBe(true);
  const { lab } = await store.read();
  expect(lab.commands.map(({ stamp }) => stamp)).toEqual([1, 5]);
  expect(lab.commands[1]?.command).toEqual(other);
});

test('another lab takes the place of all of it', async () => {
  const store = await filled();
  const seed = newSeed();
  expect(await store.replace(3, { seed, cursor: 1, commands: commands.slice(1) })).toBe(true);
  const { lab } = await store.read();
  expect(lab).toMatchObject({ revision: 4, seed, cursor: 1 });
  expect(lab.commands.map(({ command }) => command)).toEqual(commands.slice(1));
});

describe('what cannot be read', () => {
  test.each([
    ['the head is gone', 'meta', 'lab', undefined],
    ['the head is none', 'meta', 'lab', { format: 'x' }],
    [
      'the head counts wrong',
      'meta',
      'lab',
      { format: NAME, version: 1, revision: 3, cursor: 3, length: 4 },
    ],
    [
      'the cursor is outside',
      'meta',
      'lab',
      { format: NAME, version: 1, revision: 3, cursor: 4, length: 3 },
    ],
    ['a command is gone', 'commands', 1, undefined],
    ['a command is none', 'commands', 1, { stamp: 2, command: { do: 'fly' } }],
  ] as const)('is set aside whole, and told: %s', async (_, table, key, value) => {
    (await filled()).close();
    await spoil(table, key, value);
    const store = await LabStore.open();
    const { lab, aside } = await store.read();
    expect(aside).toBe('corrupt');
    expect(lab).toEqual({ revision: 0, cursor: 0, commands: [] });
    const [kept] = await store.setAsides();
    expect(kept?.reason).toBe('corrupt');
    expect(kept?.commands.length).toBeGreaterThanOrEqual(2);
    // What was set aside stays there, and is told once.
    expect(await store.append(0, 0, list(null))).toBe(true);
    expect((await store.read()).aside).toBeNull();
    expect(await store.setAsides()).toHaveLength(1);
  });

  test('is set aside also where all are there, and one stands elsewhere', async () => {
    (await filled()).close();
    await spoil('commands', 1, undefined);
    await spoil('commands', 7, { stamp: 2, command: list(null) });
    expect((await (await LabStore.open()).read()).aside).toBe('corrupt');
  });

  test('or was written by a newer page is set aside as it is', async () => {
    (await filled()).close();
    const meta = { format: NAME, version: 2, revision: 9, future: true };
    await spoil('meta', 'lab', meta);
    const store = await LabStore.open();
    expect((await store.read()).aside).toBe('newer');
    expect(await store.setAsides()).toMatchObject([{ reason: 'newer', meta }]);
  });

  test('because a newer page has made another database stays where it is', async () => {
    const newer = await openDB(NAME, 7, { upgrade: (db) => void db.createObjectStore('other') });
    newer.close();
    const store = await LabStore.open();
    expect(store.aside).toBe('newer');
    expect(await store.append(0, 0, list(null))).toBe(true);
    expect((await (await LabStore.open()).read()).lab.commands).toHaveLength(1);
    expect([...(await openDB(NAME)).objectStoreNames]).toEqual(['other']);
  });
});

test('a newer page may change the database while this one is open', async () => {
  const store = await filled();
  const newer = await openDB(NAME, 2);
  expect([...newer.objectStoreNames]).toContain('commands');
  await expect(store.append(3, 3, list(null))).rejects.toThrow();
});
