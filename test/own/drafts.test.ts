import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Drafts } from '../../src/own/drafts.ts';

const NAME = 'token-trials-own';
const draft = (id: string, text: string, at = 1) => ({ id, text, at, title: null });
let open: Drafts[] = [];
const drafts = async (): Promise<Drafts> => {
  const opened = await Drafts.open(5);
  open.push(opened);
  return opened;
};

beforeEach(() => {
  open = [];
});
afterEach(async () => {
  for (const one of open) one.close();
  await new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase(NAME);
    gone.onsuccess = resolve;
    gone.onerror = reject;
  });
});

test('are listed, the last changed first, each with what it is called and its text', async () => {
  const kept = await drafts();
  expect(await kept.keep(draft('a', 'first', 1), 0)).toBe(1);
  expect(await kept.keep({ ...draft('b', 'second', 2), title: 'B' }, 0)).toBe(1);
  expect(await kept.keep(draft('a', 'first, changed', 3), 1)).toBe(2);
  await kept.rename('b', 'Mine');
  expect((await kept.list()).map(({ id, text, name, title }) => [id, text, name, title])).toEqual([
    ['a', 'first, changed', null, null],
    ['b', 'second', 'Mine', 'B'],
  ]);
});

test('keep their name when they are changed, and their text when they are renamed', async () => {
  const kept = await drafts();
  await kept.keep(draft('a', 'one'), 0);
  await kept.rename('a', 'Mine');
  expect(await kept.keep(draft('a', 'two'), 1)).toBe(2);
  expect(await kept.list()).toMatchObject([{ name: 'Mine', text: 'two' }]);
  await kept.rename('a', null);
  expect(await kept.list()).toMatchObject([{ name: null, text: 'two' }]);
});

test('are not overwritten by a page that has not seen the last change', async () => {
  const [one, other] = [await drafts(), await drafts()];
  await one.keep(draft('a', 'mine'), 0);
  await other.keep(draft('a', 'theirs'), 1);
  expect(await one.keep(draft('a', 'mine again'), 1)).toBeNull();
  expect(await one.list()).toMatchObject([{ text: 'theirs', revision: 2 }]);
});

test('come back as they were when their removal is undone, and when one goes on writing them', async () => {
  const kept = await drafts();
  await kept.keep(draft('a', 'one'), 0);
  await kept.rename('a', 'Mine');
  const [before] = await kept.list();
  if (!before) throw new Error('Nothing was kept.');
  await kept.remove('a');
  expect(await kept.list()).toEqual([]);
  await kept.restore(before);
  expect(await kept.list()).toEqual([before]);
  await kept.remove('a');
  expect(await kept.keep(draft('a', 'two'), 1)).toBe(2);
  expect(await kept.list()).toMatchObject([{ text: 'two' }]);
});

test('take over the one draft that was kept before there was a list', async () => {
  const old = await openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore('drafts') });
  await old.put('drafts', 'from before', 'last');
  old.close();
  const kept = await drafts();
  expect(await kept.list()).toMatchObject([{ text: 'from before', at: 5, name: null }]);
});

test('do not wait for a page of an older version that holds them, and do not read what is none', async () => {
  const old = await openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore('drafts') });
  await old.put('drafts', 'from before', 'last');
  await expect(Drafts.open(5)).rejects.toThrow('older version');
  old.close();
  const kept = await drafts();
  const raw = await openDB(NAME, 2);
  await raw.put('drafts', { id: 7 }, 'odd');
  raw.close();
  expect(await kept.list()).toHaveLength(1);
});
