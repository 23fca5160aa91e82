import { describe, expect, test } from 'vitest';
import { fork as forked, type Session } from '../../src/model/session.ts';
import { findStep } from '../../src/model/steps.ts';
import { writeTrace, type Instruction } from '../../src/model/trace.ts';
import { lines, own, play, PLAYED, requests, responses, said, states } from './playing.ts';

const written = (session: { trace: Parameters<typeof writeTrace>[0] }): string =>
  writeTrace(session.trace, { maskMeasured: true });

function placeOf(session: Session, id: string): number {
  const { step, exact } = findStep(session.trace, id);
  if (!exact) throw new Error(`There is no step ${id}.`);
  return step;
}

describe('a fork', () => {
  const other: Instruction = { do: 'ask', who: 'client', show: 'none', say: 'said.list' };

  test('at the end and without a change runs the same again', async () => {
    for (const [id, way] of PLAYED) {
      const session = await play(id, { way });
      const fork = forked(session, { at: session.length - 1 });
      await fork.done;
      expect(written(fork)).toBe(written(session));
    }
  });

  test('leaves the session that it came from as it was', async () => {
    const session = await play('trial-5');
    const reader = session.read();
    reader.step(4);
    const before = written(session);
    const fork = forked(session, { at: 1, instead: other });
    await fork.done;
    expect(written(session)).toBe(before);
    expect(reader.cursor).toBe(4);
  });

  test('does another thing instead of the last one done', async () => {
    const session = await play('trial-5');
    const fork = forked(session, { at: placeOf(session, 'r2.client.asking'), instead: other });
    await fork.done;
    expect(responses(own(fork.trace)).map(({ status }) => status)).toEqual([401]);
    expect(lines(own(fork.trace)).map(said)).toContain("Sorry, I don't know you.");
  });

  test('takes the last thing done, not the last thing told', async () => {
    const session = await play('trial-2');
    const who = { name: 'Blink Wiki', username: 'blinkwiki@mailserver.com', password: 'blink' };
    const fork = forked(session, {
      at: session.length - 1,
      instead: { do: 'identify', ...who, say: 'said.identify' },
    });
    await fork.done;
    expect(responses(own(fork.trace)).map(({ code }) => code)).toEqual(['granted']);
    expect(lines(own(fork.trace)).filter(({ speaker }) => speaker === 'narrator')).toEqual([]);
  });

  test('forgets what came after, and goes on with what is new', async () => {
    const session = await play('revoked-token');
    const at = placeOf(session, 'r4.client.gave-back');
    const fork = forked(session, { at, then: [other, { do: 'wait', seconds: 5 }, other] });
    await fork.done;
    expect(responses(own(fork.trace)).map(({ code }) => code)).toEqual([
      'revoked',
      'unknown_client',
      'unknown_client',
    ]);
    expect(own(fork.trace).some(({ kind }) => kind === 'clock')).toBe(true);
  });

  test('does nothing that was not yet done where it forks', async () => {
    const session = await play('trial-5');
    const fork = forked(session, { at: placeOf(session, 'r2.client.holding-token') });
    await fork.done;
    expect(requests(own(fork.trace))).toEqual([]);
    expect(states(own(fork.trace), 'client').map(({ state }) => state)).toEqual(['holdingToken']);
  });

  test('keeps the way of the theft', async () => {
    const session = await play('stolen-token', { way: 'script' });
    const fork = forked(session, { at: session.length - 1 });
    expect(fork.way).toBe('script');
    await fork.done;
  });

  test('can be forked again', async () => {
    const session = await play('trial-1');
    const first = forked(session, { at: session.length - 1, then: [other] });
    await first.done;
    const second = forked(first, { at: first.length - 1, then: [other] });
    await second.done;
    expect(requests(own(second.trace))).toHaveLength(3);
  });
});
