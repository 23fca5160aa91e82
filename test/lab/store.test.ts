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
const EMPTY = { cursor: 0, commands: [] };
const filled = async (): Promise<LabStore> => {
  const store = await LabStore.open();
  expect(await store.replace(0, EMPTY)).toBe(true);
  for (const [cursor, command] of commands.entries())
    expect(await store.keep(cursor + 1, { cursor, command })).toBe(true);
  return store;
};
/** Writes into the database past the store, as a fault or another version of the app would. */
const spoil = async (key: number, value: unknown) => {
  const db = await openDB(NAME);
  if (value === undefined) await db.delete('journal', key);
  else await db.put('journal', value, key);
  db.close();
};

test('nothing is kept at first', async () => {
  const store = await LabStore.open();
  expect(await store.read()).toEqual({ revision: 0, changes: [], aside: null });
  expect(await store.lab()).toBeNull();
});

test('what is kept is read again by whoever opens it next', async () => {
  (await filled()).close();
  const store = await LabStore.open();
  expect(await store.lab()).toMatchObject({ cursor: 3, commands });
  expect((await store.read()).revision).toBe(4);
});

test('who knows a part is told the rest', async () => {
  const store = await filled();
  const { revision, changes } = await store.read(3);
  expect(revision).toBe(4);
  expect(changes).toEqual([{ cursor: 2, command: commands[2] }]);
  expect((await store.read(4)).changes).toEqual([]);
});

test('who knows what is gone is told all', async () => {
  const store = await filled();
  expect(await store.replace(4, { cursor: 1, commands })).toBe(true);
  expect((await store.read(2)).changes).toMatchObject([{ cursor: 1, commands }]);
  expect((await store.read(9)).revision).toBe(5);
});

test('a change to what another has changed since is not kept', async () => {
  const store = await filled();
  expect(await store.keep(3, { cursor: 2, command: list(null) })).toBe(false);
  expect(await store.keep(3, { cursor: 0 })).toBe(false);
  expect(await store.replace(3, EMPTY)).toBe(false);
  expect(await store.read()).toMatchObject({ revision: 4, aside: null });
  expect(await store.lab()).toMatchObject({ cursor: 3, commands });
});

test('a change to what is gone is not kept', async () => {
  const store = await filled();
  expect(await store.replace(4, EMPTY)).toBe(true);
  expect(await store.replace(5, EMPTY)).toBe(true);
  expect(await store.keep(4, { cursor: 3, command: list(null) })).toBe(false);
  expect(await store.read()).toMatchObject({ revision: 6, aside: null });
  const db = await openDB(NAME);
  await db.clear('journal');
  expect(await store.keep(6, { cursor: 0 })).toBe(false);
  expect(await store.read()).toEqual({ revision: 0, changes: [], aside: null });
});

test('of two changes at once one is kept', async () => {
  const [one, two] = [await filled(), await LabStore.open()];
  const kept = await Promise.all([
    one.keep(4, { cursor: 1 }),
    two.keep(4, { cursor: 3, command: list(null) }),
    one.replace(4, EMPTY),
  ]);
  expect(kept.filter(Boolean)).toHaveLength(1);
  expect((await two.read()).revision).toBe(5);
});

test('going back keeps what came later, until something else is done', async () => {
  const store = await filled();
  expect(await store.keep(4, { cursor: 1 })).toBe(true);
  expect(await store.lab()).toMatchObject({ cursor: 1, commands });
  const other = list('x', 'unknown');
  expect(await store.keep(5, { cursor: 1, command: other })).toBe(true);
  expect(await store.lab()).toMatchObject({ cursor: 2, commands: [commands[0], other] });
});

test('another lab takes the place of all of it', async () => {
  const store = await filled();
  const lab = { seed: newSeed(), cursor: 1, commands: commands.slice(1) };
  expect(await store.replace(4, lab)).toBe(true);
  expect(await store.lab()).toMatchObject(lab);
  expect((await store.read()).changes).toHaveLength(1);
});

describe('what cannot be read', () => {
  const whole = { format: NAME, version: 1, cursor: 0, commands: [] };
  test.each([
    ['its beginning is gone', 1, undefined],
    ['its beginning is none', 1, { format: 'x' }],
    ['its beginning is beyond its end', 1, { ...whole, cursor: 1 }],
    ['it begins in the midst', 1, { cursor: 0 }],
    ['a change is gone', 2, undefined],
    ['a command is none', 3, { cursor: 1, command: { do: 'fly' } }],
    ['a command comes after more than there are', 3, { cursor: 2, command: list(null) }],
    ['more are done than there are', 3, { cursor: 2 }],
    ['a change is of nowhere', 7, { cursor: 0 }],
  ] as const)('is set aside whole, and told: %s', async (_, key, value) => {
    (await filled()).close();
    await spoil(key, value);
    const store = await LabStore.open();
    const { revision, aside } = await store.read();
    expect(aside).toBe('corrupt');
    expect(await store.lab()).toBeNull();
    const [kept] = await store.setAsides();
    expect(kept?.reason).toBe('corrupt');
    expect(kept?.found.length).toBeGreaterThanOrEqual(3);
    // What was set aside stays there, and is told once; nobody can go on from what was.
    expect((await store.read()).aside).toBeNull();
    expect(await store.keep(4, { cursor: 3, command: list(null) })).toBe(false);
    expect(await store.replace(revision, EMPTY)).toBe(true);
    expect(await store.lab()).toMatchObject(EMPTY);
    expect(await store.setAsides()).toHaveLength(1);
  });

  test('or was written by a newer page is set aside as it is', async () => {
    (await filled()).close();
    const newer = { ...whole, version: 2, future: true };
    await spoil(5, newer);
    const store = await LabStore.open();
    expect((await store.read()).aside).toBe('newer');
    const [kept] = await store.setAsides();
    expect(kept).toMatchObject({ reason: 'newer' });
    expect(kept?.found.at(-1)).toEqual(newer);
  });

  test('because a newer page has made another database stays where it is', async () => {
    const newer = await openDB(NAME, 7, { upgrade: (db) => void db.createObjectStore('other') });
    newer.close();
    const store = await LabStore.open();
    expect(store.aside).toBe('newer');
    expect(await store.replace(0, { cursor: 1, commands: [list(null)] })).toBe(true);
    expect((await (await LabStore.open()).lab())?.commands).toHaveLength(1);
    expect([...(await openDB(NAME)).objectStoreNames]).toEqual(['other']);
  });
});

test('a newer page may change the database while this one is open', async () => {
  const store = await filled();
  const newer = await openDB(NAME, 3);
  expect([...newer.objectStoreNames]).toContain('journal');
  await expect(store.keep(4, { cursor: 3 })).rejects.toThrow();
});

describe('what version 1 kept', () => {
  const old = async (meta: unknown, kept: readonly unknown[]) => {
    const db = await openDB(NAME, 1, {
      upgrade: (db) => {
        for (const table of ['meta', 'commands']) db.createObjectStore(table);
        db.createObjectStore('aside', { autoIncrement: true });
      },
    });
    if (meta !== null) await db.put('meta', meta, 'lab');
    for (const [place, one] of kept.entries()) await db.put('commands', one, place);
    db.close();
  };
  const seed = newSeed();
  const meta = { format: NAME, version: 1, revision: 3, seed, cursor: 2, length: 3 };
  const kept = commands.map((command, place) => ({ stamp: place + 1, command }));

  test('is taken over', async () => {
    await old(meta, kept);
    const store = await LabStore.open();
    expect(await store.lab()).toMatchObject({ seed, cursor: 2, commands });
    expect(store.aside).toBeNull();
  });
  test.each([
    ['a command is gone', 'corrupt', meta, kept.slice(1)],
    ['a command is none', 'corrupt', meta, [...kept.slice(1), null]],
    ['the head is gone', 'corrupt', null, kept],
    ['a newer one wrote it', 'newer', { ...meta, version: 9 }, kept],
  ])('is set aside, and told, where it cannot be read: %s', async (_, aside, head, rest) => {
    await old(head, rest);
    const store = await LabStore.open();
    expect(store.aside).toBe(aside);
    expect(await store.lab()).toBeNull();
    expect(await store.setAsides()).toMatchObject([{ found: [{ commands: rest }] }]);
  });
  test('may be nothing', async () => {
    await old(null, []);
    const store = await LabStore.open();
    expect(store.aside).toBeNull();
    expect(await store.lab()).toBeNull();
  });
});
