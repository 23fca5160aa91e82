import { describe, expect, test } from 'vitest';
import { writeProgress } from '../../src/study/progress.ts';
import {
  ASIDE_KEY,
  PROGRESS_KEY,
  ProgressStore,
  type KeyValue,
} from '../../src/study/progress-store.ts';
import { MOST_TEXT, type NewRecord } from '../../src/study/records.ts';
import { progressOf } from './playing.ts';

const done = (station: string): NewRecord => ({ kind: 'finished', station, result: null });

function storage(kept: Record<string, string> = {}) {
  const map = new Map(Object.entries(kept));
  const fails = { write: false };
  const store: KeyValue = {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => {
      if (fails.write) throw new DOMException('full', 'QuotaExceededError');
      map.set(key, value);
    },
    removeItem: (key) => map.delete(key),
  };
  return { map, fails, store };
}
let clock = 0;
const open = (from: KeyValue | null): ProgressStore =>
  new ProgressStore(from && (() => from), () => ++clock);

test('keeps what is done, over a visit', () => {
  const { store } = storage();
  open(store).record(done('trial-1'));
  const again = open(store);
  expect(again.value.records).toMatchObject([{ kind: 'finished', station: 'trial-1' }]);
  expect(again.volatile).toBeNull();
});

test('two tabs lose nothing of each other, and hear of it', () => {
  const { store } = storage();
  const [one, other] = [open(store), open(store)];
  let heard = 0;
  const leave = other.subscribe(() => heard++);
  one.record(done('trial-1'));
  other.record(done('trial-2'));
  expect(other.value.records).toHaveLength(2);
  one.reload();
  expect(one.value).toEqual(other.value);
  expect(heard).toBe(1);
  leave();
  other.clear();
  expect(heard).toBe(1);
  one.reload();
  expect(one.value.records).toEqual([]);
});

describe('goes on in memory, and says so,', () => {
  test('where storage is denied', () => {
    const store = new ProgressStore(
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
      () => 1,
    );
    store.record(done('trial-1'));
    expect(store.value.records).toHaveLength(1);
    expect(store.volatile).toBe('denied');
    store.clear();
    expect(store.value.records).toEqual([]);
  });
  test('where it is full, until it is not', () => {
    const { store, fails, map } = storage();
    const progress = open(store);
    progress.record(done('trial-1'));
    fails.write = true;
    progress.record(done('trial-2'));
    progress.record(done('trial-3'));
    expect(progress.value.records).toHaveLength(3);
    expect(progress.volatile).toBe('full');
    fails.write = false;
    progress.record(done('trial-4'));
    expect(progress.volatile).toBeNull();
    expect(map.get(PROGRESS_KEY)).toBe(writeProgress(progress.value));
    expect(progress.value.records).toHaveLength(4);
  });
  test('where a newer page has kept something: that is left as it is', () => {
    const newer = '{"version":2,"records":"otherwise"}';
    const { store, map } = storage({ [PROGRESS_KEY]: newer });
    const progress = open(store);
    progress.record(done('trial-1'));
    expect(progress.volatile).toBe('newer');
    expect(map.get(PROGRESS_KEY)).toBe(newer);
  });
  test('where it is not wanted elsewhere', () => {
    const progress = open(null);
    progress.record(done('trial-1'));
    expect(progress.value.records).toHaveLength(1);
    expect(progress.volatile).toBeNull();
  });
});

test('what cannot be read is set aside, not thrown away', () => {
  const { store, map } = storage({ [PROGRESS_KEY]: '{"version":1,"rec' });
  const progress = open(store);
  expect(progress.setAside).toBe(true);
  expect(progress.volatile).toBeNull();
  progress.record(done('trial-1'));
  expect(map.get(ASIDE_KEY)).toBe('{"version":1,"rec');
  expect(open(store).value.records).toHaveLength(1);
});

test('a file is added to what is there', () => {
  const { store } = storage();
  const progress = open(store);
  progress.record(done('trial-1'));
  progress.add(progressOf(done('trial-2')));
  expect(progress.value.records).toHaveLength(2);
  expect(open(store).value.records).toHaveLength(2);
});

test('words are kept up to a length that can be read back', () => {
  const { store } = storage();
  open(store).record({ kind: 'explained', scenario: 'trial-1', text: 'x'.repeat(MOST_TEXT * 2) });
  expect(open(store).value.records).toHaveLength(1);
});
