import { beforeAll, expect, test } from 'vitest';
import type { Trace } from '../../src/model/trace.ts';
import { binomial, usualRange } from '../../src/study/chance.ts';
import {
  askedIn,
  compareAll,
  isThiefResult,
  sendAll,
  thiefResult,
  toss,
  TOSSES,
  type Asked,
  type Sender,
} from '../../src/study/thief.ts';
import { quickCast } from '../model/playing.ts';

/** Bits 0, 2 and 17 are set. */
const BYTES = new Uint8Array([0b101, 0, 0b10]);
const SENDERS = toss(TOSSES, () => BYTES);
let trace: Trace;
let asked: readonly Asked[];
beforeAll(async () => {
  const run = sendAll(SENDERS, { server: { users: await quickCast(), rounds: 2 } });
  await run.done;
  ({ trace } = run);
  asked = askedIn(trace);
});

test('a bit of chance decides each toss', () => {
  const thiefs = SENDERS.flatMap((one, place) => (one === 'impostor' ? [place] : []));
  expect([SENDERS.length, thiefs]).toEqual([20, [0, 2, 17]]);
  let wanted = 0;
  toss(20, (length) => {
    wanted = length;
    return BYTES;
  });
  expect(wanted).toBe(3);
});

test('without other chance the browser’s own is tossed, and falls both ways', () => {
  const many = toss(4000);
  const thiefs = many.filter((one) => one === 'impostor').length;
  // Twelve standard deviations: not in this world.
  expect(Math.abs(thiefs - 2000)).toBeLessThan(380);
});

test('each request is really sent by whom the coin chose, with the stolen token, and served', () => {
  expect(asked.map(({ from }) => from)).toEqual(SENDERS);
  expect(asked.map(({ status }) => status)).toEqual(SENDERS.map(() => 200));
  expect(new Set(asked.map(({ message }) => message)).size).toBe(20);
  const theft = trace.entries.find((one) => one.kind === 'known' && one.party === 'impostor');
  expect(theft).toMatchObject({ secret: 'token', how: 'sniffed' });
});

test('not one byte differs among them; one that did would be counted', () => {
  expect(compareAll(asked)).toEqual({ bytes: 152, differing: 0 });
  const [first, ...others] = asked;
  if (!first) throw new Error('Nothing was asked.');
  const changed = { ...first, text: `${first.text.replace('GET', 'PUT')}!` };
  // Two letters and one more byte, by each of the nineteen others.
  expect(compareAll([changed, ...others]).differing).toBe(19 * 3);
});

test('a run that broke off is not taken for twenty requests', () => {
  expect(() => askedIn({ ...trace, entries: trace.entries.slice(0, 60) })).toThrow(
    'Of 20 requests',
  );
  const unanswered = trace.entries.filter(
    (one) => one.kind !== 'response' || one.message !== asked[7]?.message,
  );
  expect(() => askedIn({ ...trace, entries: unanswered })).toThrow('got no answer');
});

test('hits are counted', () => {
  const says = (one: Sender): Sender[] => SENDERS.map(() => one);
  expect(thiefResult(asked, says('client'))).toEqual({ requests: 20, hits: 17, thiefs: 3 });
  expect(thiefResult(asked, says('impostor')).hits).toBe(3);
  expect(thiefResult(asked, SENDERS).hits).toBe(20);
});

test('a result is known again, and nothing else is taken for one', () => {
  const result = thiefResult(asked, SENDERS);
  expect(isThiefResult(JSON.parse(JSON.stringify(result)))).toBe(true);
  for (const other of [
    null,
    20,
    {},
    { ...result, hits: 21 },
    { ...result, hits: 1.5 },
    { ...result, thiefs: 21 },
    { requests: 0, hits: 0, thiefs: 0 },
  ])
    expect(isThiefResult(other)).toBe(false);
});

test('chance: the binomial distribution of twenty tosses', () => {
  const chances = binomial(20);
  expect(chances.length).toBe(21);
  expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  // 184756 of 2^20 ways to get ten heads, 38760 to get six.
  expect(chances[10]).toBeCloseTo(184756 / 2 ** 20, 12);
  expect(chances[6]).toBeCloseTo(38760 / 2 ** 20, 12);
  expect(chances[0]).toBeCloseTo(2 ** -20, 15);
  expect([...chances].reverse()).toEqual(chances.map((one) => expect.closeTo(one, 12) as number));
});

test('19 of 20 tries lie between 6 and 14, and not between 7 and 13', () => {
  expect(usualRange(20)).toEqual({ low: 6, high: 14 });
  const within = (low: number, high: number): number =>
    binomial(20)
      .slice(low, high + 1)
      .reduce((sum, one) => sum + one, 0);
  expect(within(6, 14)).toBeGreaterThan(19 / 20);
  expect(within(7, 13)).toBeLessThan(19 / 20);
  expect(usualRange(20, 1)).toEqual({ low: 0, high: 20 });
});
