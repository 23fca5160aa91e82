import { describe, expect, test } from 'vitest';
import { costsOf, isSeen, spanOf } from '../../../src/model/defences/costs.ts';
import { DEFENCES } from '../../../src/model/defences/index.ts';
import { matrixOf } from '../../../src/model/defences/matrix.ts';
import { DefenceRun } from '../../../src/model/defences/play.ts';
import { stepsOf } from '../../../src/model/steps.ts';
import { parseTrace, writeTrace } from '../../../src/model/trace.ts';
import { quickCast, responses, states } from '../playing.ts';
import { documentedCosts } from './documented.ts';

const users = await quickCast();

describe('a cell that is opened', () => {
  test.each(DEFENCES.map(([id]) => id))(
    '%s: is a run to step through, by the rules in its header',
    async (defence) => {
      const run = new DefenceRun({ attack: 'sniffed', defence, users });
      const heard: number[] = [];
      run.subscribe(() => void heard.push(run.length));
      await run.done;
      expect([run.ended, run.length > 50, heard.length > run.length]).toEqual([true, true, true]);

      const { machines } = run.trace.header;
      for (const party of ['client', 'api', 'impostor'] as const) {
        const known = machines[party]?.states.map(({ key }) => key) ?? [];
        const entered = states(run.trace.entries, party).map(({ state }) => state);
        expect(known).toEqual(expect.arrayContaining([...new Set(entered)]));
      }
      // Each step has a name of its own, and leads back to itself.
      const ids = stepsOf(run.trace).steps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const reader = run.read();
      expect(reader.stepTo(ids[40] ?? '')).toBe(true);
      expect(reader.cursor).toBe(40);
      expect(parseTrace(writeTrace(run.trace)).entries).toHaveLength(run.trace.entries.length);
    },
  );

  test('tells the same as the matrix: who stopped the thief, and with which status', async () => {
    const { cells } = await matrixOf({ every: 60, users, attacks: ['sniffed'] });
    for (const { defence, served, refusedBy, status } of cells) {
      const run = new DefenceRun({ attack: 'sniffed', defence, users });
      expect((await run.outcome).served).toBe(served);
      const thiefs = responses(run.trace.entries).filter(
        ({ to, actor }) => to === 'impostor' && actor === 'api',
      );
      if (refusedBy === null) {
        expect(new Set(thiefs.map((one) => one.status))).toEqual(new Set([200]));
        continue;
      }
      const refusing = states(run.trace.entries, 'api').filter(
        ({ guard, state }) => state === 'refusing' && guard === refusedBy,
      );
      const messages = refusing.map(({ message }) => message);
      expect(
        thiefs.filter(({ message }) => messages.includes(message)).map((one) => one.status),
      ).toContain(status);
    }
  });

  test('of what there is not, says so', async () => {
    await expect(
      new DefenceRun({ attack: 'sniffed', defence: 'prayer', users }).done,
    ).rejects.toThrow('There is no defence prayer.');
    await expect(
      new DefenceRun({ attack: 'magic', defence: 'bearer', users }).done,
    ).rejects.toThrow('There is no attack magic.');
  });
});

test('what a defence costs is measured: bytes, round trips, logins, rows', async () => {
  const costs = new Map(
    (await costsOf({ every: 60, rounds: 3, users })).map((one) => [one.defence, one]),
  );
  expect([...costs.keys()]).toEqual(DEFENCES.map(([id]) => id));
  const of = (id: string) => costs.get(id) ?? { bytes: 0, roundTrips: 0, logins: 0, rows: 0 };
  const plain = of('bearer');
  // By hand: the request line, three header fields, the empty line.
  const token = 'x'.repeat(64);
  const written = [
    'GET /api/helicopters HTTP/1.1\r\n',
    'Host: helicopters.example\r\n',
    'Accept: application/json\r\n',
    `Authorization: Bearer ${token}\r\n`,
    '\r\n',
  ];
  expect(plain.bytes).toBe(written.join('').length);
  expect(of('oauth1').bytes).toBeGreaterThan(plain.bytes + 150);
  expect(of('dpop').bytes).toBeGreaterThan(plain.bytes + 500);
  // Logged in at the beginning and after the logout, and once more where the network binds; each hour where tokens end.
  expect([plain.logins, of('address-binding').logins, of('revocation').logins]).toEqual([2, 3, 3]);
  expect(of('short-expiry').logins).toBeGreaterThan(10);
  expect(of('rotation').logins).toBe(2);
  expect(of('rotation').rows).toBeGreaterThan(of('short-expiry').rows);
  for (const { defence, ms, serverMs, more, roundTrips } of costs.values()) {
    expect(ms.low).toBeGreaterThan(0);
    expect(ms.low).toBeLessThanOrEqual(ms.median);
    expect(ms.median).toBeLessThanOrEqual(ms.high);
    expect(serverMs.median).toBeLessThanOrEqual(ms.median);
    expect(more === null).toBe(defence === 'bearer');
    expect(roundTrips).toBeGreaterThan(1);
  }
});

test('a time is the middle of its rounds; a difference is one where they went the same way', () => {
  expect(spanOf([3, 1, 2])).toEqual({ median: 2, low: 1, high: 3 });
  expect(spanOf([4, 1, 2, 3])).toEqual({ median: 2.5, low: 1, high: 4 });
  // One round on either side may be anything.
  expect(spanOf([9, 3, 0, 1, 2])).toEqual({ median: 2, low: 1, high: 3 });
  expect([spanOf([0.2, 0.1]), spanOf([-0.2, -0.1]), spanOf([-0.1, 0.2])].map(isSeen)).toEqual([
    ...[true, true, false],
  ]);
});

test('docs/defences.md has what each costs, as a day comes to', async () => {
  const costs = await costsOf({ rounds: 1, users });
  const rows = costs.map(({ defence, bytes, roundTrips, logins, rows, stateBytes }) => [
    ...[defence, String(bytes), roundTrips.toFixed(3)],
    ...[logins, rows, stateBytes].map(String),
  ]);
  expect(documentedCosts()).toEqual(rows);
});
