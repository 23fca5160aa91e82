import { beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '../../src/study/decision.ts';
import { isSeatResult, seatResult } from '../../src/study/seat-result.ts';
import { Seat, type Judged } from '../../src/study/seat.ts';
import type { Sight } from '../../src/study/sight.ts';
import { quickCast } from '../model/playing.ts';

const open = async (): Promise<Seat> =>
  Seat.open({ server: { users: await quickCast(), rounds: 2 } });

/** Plays all of it; the learner decides by what they see. */
async function play(decide: (sight: Sight) => Decision) {
  const seat = await open();
  const sights: Sight[] = [];
  const judged: Judged[] = [];
  for (let sight = await seat.next(); sight; sight = await seat.next()) {
    sights.push(sight);
    judged.push(await seat.decide(decide(sight)));
  }
  return { seat, sights, judged };
}
const passes = (): Decision => null;
let all: Awaited<ReturnType<typeof play>>;
beforeAll(async () => {
  all = await play(passes);
});
const judgedOf = (id: string): Judged => {
  const found = all.judged.find(({ request }) => request === id);
  if (!found) throw new Error(`There is no request ${id}.`);
  return found;
};

test.each([
  ['nothing', 401, 'credentialsMissing'],
  ['email-alone', 401, 'passwordMissing'],
  ['right-password', 200, null],
  ['good-token', 200, null],
  ['mistyped-token', 401, 'tokenUnknown'],
  ['wrong-password', 401, 'passwordWrong'],
  ['late-token', 401, 'tokenExpired'],
  ['narrow-token', 403, 'scopeTooSmall'],
  ['stolen-token', 200, null],
  ['doubled', 400, 'credentialsUnreadable'],
  // Given back, and its time is over too: what is checked first decides.
  ['returned-token', 401, 'tokenRevoked'],
] as const)('%s: the machine answers %i, because of %s', (id, status, guard) => {
  const { machines, parting, ...judged } = judgedOf(id);
  expect(judged.status).toBe(status);
  expect(machines?.guard ?? null).toBe(guard);
  expect(parting).toEqual(guard === null ? null : { guard, yours: false });
  const step = guard === null ? /\.(serving|granting)$/ : /\.refusing$/;
  expect(judged.explanation?.id).toMatch(step);
});

test('the returned token is late as well, so the order of the checks is seen', () => {
  const checks = judgedOf('returned-token').checks.filter(({ passed }) => !passed);
  expect(checks.map(({ check }) => check)).toEqual(['revocation', 'expiry']);
});

test('before the learner has decided there is no answer, and the API has done nothing', async () => {
  const seat = await open();
  for (let sight = await seat.next(); sight; sight = await seat.next()) {
    const of = (kind: string) =>
      seat.trace.entries.filter(
        (entry) => entry.kind === kind && entry.message === seat.trace.entries.at(-1)?.message,
      ).length;
    expect(seat.trace.entries.at(-1)).toMatchObject({ kind: 'request' });
    expect([of('request'), of('state'), of('check'), of('response')]).toEqual([1, 0, 0, 0]);
    await seat.decide(null);
    expect(seat.trace.entries.at(-1)).toMatchObject({ kind: 'response' });
  }
});

test('a decision is taken for a request that waits, once, and none comes in between', async () => {
  const seat = await open();
  await expect(seat.decide(null)).rejects.toThrow('No request waits');
  await seat.next();
  await expect(seat.next()).rejects.toThrow('still waits');
  await seat.decide(null);
  await expect(seat.decide(null)).rejects.toThrow('No request waits');
});

test('whoever decides by what is seen decides as the machine does', async () => {
  const refuse = (state: string, guard: string): Decision => ({ state, guard });
  const { judged } = await play(({ text, workedOut, tokens, users, now, scope }) => {
    if (workedOut.kind === 'none') return refuse('whichCredentials', 'credentialsMissing');
    if ((text.match(/^Authorization:/gm) ?? []).length > 1)
      return refuse('whichCredentials', 'credentialsUnreadable');
    if (workedOut.kind === 'password') {
      if (workedOut.digest === null) return refuse('checkingPassword', 'passwordMissing');
      return users.some(([, { hash }]) => hash === workedOut.digest)
        ? null
        : refuse('checkingPassword', 'passwordWrong');
    }
    const row = tokens.find(([digest]) => digest === workedOut.digests[0])?.[1];
    if (!row) return refuse('checkingToken', 'tokenUnknown');
    if (row['revokedAt'] !== null) return refuse('deciding', 'tokenRevoked');
    if (now >= Number(row['expiresAt'])) return refuse('deciding', 'tokenExpired');
    return row['scope'] === scope ? null : refuse('deciding', 'scopeTooSmall');
  });
  expect(judged.filter(({ parting }) => parting !== null)).toEqual([]);
  expect(seatResult(judged)).toEqual({ requests: 11, alike: 11, parted: [] });
});

describe('the two requests that are the same bytes', () => {
  test('come from two senders, and differ in nothing that the API sees', () => {
    const { seat, sights } = all;
    const { owner, thief, differing, sameAnswer } = seat.sameBytes;
    expect([owner.number, thief.number, differing, sameAnswer]).toEqual([4, 9, 0, true]);
    expect(owner.text).toBe(thief.text);
    expect(sights[owner.number - 1]?.workedOut).toEqual(sights[thief.number - 1]?.workedOut);
    const senders = seat.trace.entries.flatMap((entry) =>
      entry.kind === 'request' ? [entry.actor] : [],
    );
    expect(senders.slice(-all.seat.count).map((one) => one === 'impostor')).toEqual(
      sights.map(({ id }) => id === 'stolen-token'),
    );
  });
  test('are not compared before both are answered', async () => {
    const seat = await open();
    await seat.next();
    expect(() => seat.sameBytes).toThrow('not been answered');
  });
});

test('the same seat each time: the same bytes come', async () => {
  const again = await play(passes);
  expect(again.sights).toEqual(all.sights);
});

test('a result is known again, and nothing else is taken for one', () => {
  const result = seatResult(all.judged);
  expect(result.alike).toBe(3);
  expect(result.parted[0]).toEqual({
    request: 'nothing',
    check: 'credentialsMissing',
    yours: false,
  });
  expect(isSeatResult(JSON.parse(JSON.stringify(result)))).toBe(true);
  for (const other of [
    null,
    'seat',
    {},
    { ...result, alike: 4 },
    { ...result, alike: -1 },
    { ...result, requests: '11' },
    { ...result, parted: {} },
    { requests: 1, alike: 0, parted: [{ request: 'x', check: 1, yours: true }] },
    { requests: 1, alike: 0, parted: [null] },
  ])
    expect(isSeatResult(other)).toBe(false);
});
