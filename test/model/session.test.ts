import { describe, expect, test } from 'vitest';
import { articleEnv } from '../../src/model/env.ts';
import { findStep, stepsOf } from '../../src/model/steps.ts';
import { Session } from '../../src/model/session.ts';
import { writeTrace, type Instruction } from '../../src/model/trace.ts';
import { begin, own, play, PLAYED, responses, the } from './playing.ts';

const written = (session: { trace: Parameters<typeof writeTrace>[0] }): string =>
  writeTrace(session.trace, { maskMeasured: true });
const ids = (session: { trace: Parameters<typeof stepsOf>[0] }): string[] =>
  stepsOf(session.trace).steps.map(({ id }) => id);

describe.each(PLAYED)('the steps of %s (%s)', (id, way) => {
  test('have ids that are unique and readable', async () => {
    const found = ids(await play(id, { way }));
    expect(found.length).toBeGreaterThan(4);
    expect(new Set(found).size).toBe(found.length);
    for (const one of found)
      expect(one).toMatch(/^r\d+\.(client|api|impostor|clock)\.[a-z-]+(-\d+)?$/);
  });

  test('hold all that is recorded of the scenario, each entry in one step', async () => {
    const { trace } = await play(id, { way });
    const index = stepsOf(trace);
    const starts = index.steps.map(({ start }) => start);
    expect(starts[0]).toBe(own(trace)[0]?.n);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    expect(index.endOf(index.steps.length - 1)).toBe(trace.entries.length);
  });

  test('are told apart by the one state, turn of the clock or foreign script that each begins', async () => {
    const { trace } = await play(id, { way });
    const index = stepsOf(trace);
    for (const [place, { start }] of index.steps.entries()) {
      const began = trace.entries
        .slice(start, index.endOf(place))
        .filter(({ kind }) => kind === 'state' || kind === 'clock' || kind === 'script');
      expect(began).toHaveLength(1);
    }
  });
});

test('a state entered twice in one message has a second id', async () => {
  const script: Instruction[] = [
    { do: 'begin', who: 'client' },
    { do: 'begin', who: 'client' },
  ];
  expect(ids(await play('trial-1', { script }))).toEqual([
    'r1.client.anonymous',
    'r1.client.anonymous-2',
  ]);
});

describe('a step is found', () => {
  test.each([
    ['r1.api.reading', 'r1.api.reading', true],
    ['r1.api.no-such-state', 'r1.api.reading', false],
    ['r1.impostor.asking', 'r1.client.anonymous', false],
    ['r9.api.reading', 'r1.client.anonymous', false],
    ['', 'r1.client.anonymous', false],
    ['nonsense', 'r1.client.anonymous', false],
  ])('for the id "%s": %s', async (id, nearest, exact) => {
    const session = await play('trial-1');
    const found = findStep(session.trace, id);
    expect({ id: ids(session)[found.step], exact: found.exact }).toEqual({ id: nearest, exact });
    const reader = session.read();
    expect(reader.stepTo(id)).toBe(exact);
    expect(reader.cursor).toBe(found.step);
  });

  test('in what is opened, never in what it builds on', async () => {
    const session = await play('trial-4');
    expect(ids(session)[0]).toMatch(/^r3\./);
    expect(findStep(session.trace, 'r1.api.reading')).toEqual({ step: 0, exact: false });
  });
});

describe('a reader', () => {
  test('stays within the steps, and moves nothing but itself', async () => {
    const session = await play('trial-5');
    const before = written(session);
    const [reader, other] = [session.read(), session.read()];
    expect(reader.cursor).toBe(0);
    expect(reader.step(3)).toBe(3);
    expect(reader.step(-5)).toBe(0);
    expect(reader.step(1e6)).toBe(session.length - 1);
    expect(reader.step(1)).toBe(1);
    expect(other.cursor).toBe(0);
    expect(written(session)).toBe(before);
  });

  test('tells of each move, and of nothing else', async () => {
    const session = await play('trial-1');
    const heard: number[] = [];
    const reader = session.read(() => heard.push(reader.cursor));
    reader.step(2);
    reader.step(2);
    reader.step(0);
    expect(heard).toEqual([2, 0]);
  });
});

describe('a run', () => {
  test('tells no more to whoever has left', async () => {
    const session = Session.create({ scenario: the('trial-1') });
    let heard = 0;
    let stayed = 0;
    const leave = session.subscribe(() => heard++);
    session.subscribe(() => stayed++);
    leave();
    await session.done;
    expect(heard).toBe(0);
    expect(stayed).toBeGreaterThan(0);
  });

  test('tells each entry to whoever subscribed at once, and its end', async () => {
    const session = Session.create({ scenario: the('trial-1') });
    const heard: number[] = [];
    session.subscribe(() => heard.push(session.trace.entries.length));
    expect(session.trace.entries).toEqual([]);
    expect(session.ended).toBe(false);
    await session.done;
    const all = session.trace.entries.length;
    expect(session.ended).toBe(true);
    expect(heard).toEqual([...Array.from({ length: all }, (_, n) => n + 1), all]);
  });

  test('takes the first way when told of none, or of one that there is not', async () => {
    for (const way of [undefined, null, 'by-magic'])
      expect((await play('stolen-token', { ...(way !== undefined && { way }) })).way).toBe(
        'sniffed',
      );
    expect((await play('trial-1', { way: 'sniffed' })).way).toBeNull();
  });

  test('fails aloud when what it runs on fails, and has ended', async () => {
    const env = () =>
      articleEnv({
        newToken: () => {
          throw new Error('no chance left');
        },
      });
    const session = await begin('trial-3', { env });
    await session.done;
    // The server answers even then; it is its caller that sees the 500.
    expect(responses(session.trace.entries).at(-1)?.status).toBe(500);
    const lost = await begin('trial-1', {
      env: () =>
        articleEnv({
          now: () => {
            throw new Error('no time');
          },
        }),
    });
    await expect(lost.done).rejects.toThrow('no time');
    expect(lost.ended).toBe(true);
  });
});
