import { expect, test } from 'vitest';
import { frugal } from '../../src/lab/frugal.ts';
import type { NewEntry, ResponseEntry } from '../../src/model/trace.ts';
import { labOf, list } from './support.ts';

test('equal lists of header fields are kept once, whoever sent them', async () => {
  const lab = await labOf(list(null), list(null, 'impostor'), list('x'), list(null, 'unknown'));
  const lists = lab.trace.entries.flatMap((entry) =>
    entry.kind === 'request' || entry.kind === 'response' ? [entry.headers] : [],
  );
  const texts = lists.map((one) => JSON.stringify(one));
  expect(new Set(lists).size).toBe(new Set(texts).size);
  expect(new Set(lists).size).toBeLessThan(lists.length);
});

test('entries are equal to what they were made of, also after very many', () => {
  const small = frugal();
  const entries = Array.from({ length: 3000 }, (_, place): NewEntry => ({
    ...({ kind: 'response', actor: 'api', to: 'client', message: 'r1', phrase: 'OK' } as const),
    ...{ status: 200, code: 'served', body: `body ${place % 2000}` },
    headers: [['Retry-After', String(place % 1500)]],
  }));
  expect(entries.map(small)).toEqual(entries);
  const same = (): ResponseEntry => small({ ...entries[7] } as NewEntry) as ResponseEntry;
  expect(same().headers).toBe(same().headers);
});
