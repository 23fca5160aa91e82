import { describe, expect, it } from 'vitest';
import { answerTo, askedAt } from '../../src/class/asked.ts';
import { counted, handsIn, handsOf, readTallies } from '../../src/class/tally.ts';
import { scenarioOf } from '../../src/model/scenarios/index.ts';
import { Session } from '../../src/model/session.ts';

describe('hands', () => {
  it.each([
    ['12', 12],
    ['', 0],
    ['-3', 0],
    ['1e9', 999],
    ['2.9', 2],
    ['x', 0],
  ])('reads %j as %i', (typed, count) => {
    expect(handsOf(typed)).toBe(count);
  });
  it('are counted by what was asked', () => {
    const tallies = counted(counted({}, 'trial-1 r1', 'serves', 3), 'trial-1 r1', 'refuses', 4);
    expect(handsIn(tallies['trial-1 r1'])).toBe(7);
    expect(handsIn(tallies['trial-2 r1'])).toBe(0);
  });
  it('are read from elsewhere where they are counts, and else left out', () => {
    expect(readTallies({ a: { x: 1, y: -1, z: '2' }, b: 7, c: null })).toEqual({ a: { x: 1 } });
    expect(readTallies('no')).toEqual({});
  });
});

it('asks as long as nothing is said of the answer, and then tells what the run showed', async () => {
  const scenario = scenarioOf('trial-2');
  if (!scenario) throw new Error('There is no trial 2.');
  const session = Session.create({ scenario, way: null });
  await session.done;
  const states = Array.from({ length: session.length }, (_, step) => askedAt(session.trace, step));
  expect(states[0]).toBe(null);
  expect(states[1]).toEqual({ message: 'r1', state: 'now', truth: null });
  expect(states.at(-1)).toEqual({ message: 'r1', state: 'answered', truth: 'refuses' });
  expect(states.filter((one) => one?.state === 'open').length).toBeGreaterThan(0);
  expect(answerTo(session.trace, 'r1')).toBe('refuses');
});
