import { describe, expect, test } from 'vitest';
import { projectTokens } from '../../../src/model/projections/tokens.ts';
import { SCENARIOS } from '../../../src/model/scenarios/index.ts';
import { FIRST, PRESETS, rawOf, readyOf, type Draft } from '../../../src/view/lab/draft.ts';
import { answer, identify, labOf, list, tokens } from '../../lab/support.ts';

const byHand = (raw: Partial<Draft['raw']>): Draft => ({
  ...FIRST,
  form: 'raw',
  raw: { ...FIRST.raw, ...raw },
});

describe('a request that is composed', () => {
  test('is the same by hand as in words', () => {
    const guided = readyOf({ ...FIRST, wants: 'token', password: 'Pa:ss' });
    if ('unsendable' in guided) throw new Error(guided.unsendable);
    expect(readyOf(byHand(rawOf(guided)))).toEqual({ ...guided, body: null });
    expect(guided.headers.at(-1)?.[0]).toBe('Authorization');
  });

  test('keeps doubled headers apart, and colons in their values', () => {
    expect(readyOf(byHand({ headers: 'A: 1:2\n\n  A:3  \r\nB' }))).toMatchObject({
      headers: [
        ['A', '1:2'],
        ['A', '3'],
        ['B', ''],
      ],
    });
  });

  test.each([
    [{ method: 'TRACE' }, 'method-cannot-be-sent'],
    [{ path: 'api' }, 'path-cannot-be-sent'],
    [{ body: 'x' }, 'body-cannot-be-sent'],
    [{ headers: 'a b: 1' }, 'header-cannot-be-sent'],
    [{ headers: 'Host: x' }, 'header-is-of-the-wire'],
  ])('says why %j cannot be sent', (raw, unsendable) => {
    expect(readyOf(byHand(raw))).toEqual({ unsendable });
  });
});

describe('the requests of the trials', () => {
  test('there is one of each', () => {
    expect(Object.keys(PRESETS)).toEqual(SCENARIOS.map(({ id }) => id));
  });

  test('are made of what is at hand, and answered as in their trials', async () => {
    const lab = await labOf(identify());
    const [token = ''] = tokens(lab);
    const send = async (id: string): Promise<number> => {
      const { tokens: known } = projectTokens(lab.trace, lab.length - 1);
      const ready = readyOf(
        PRESETS[id]?.({ tokens: known, now: lab.trace.entries.at(-1)?.at ?? 0 }) ?? FIRST,
      );
      if ('unsendable' in ready) throw new Error(ready.unsendable);
      await lab.apply({ do: 'send', ...ready, via: 'page' });
      return answer(lab).status;
    };
    const answers: [string, number][] = [];
    for (const id of ['trial-1', 'trial-2', 'trial-3', 'trial-4', 'trial-5'])
      answers.push([id, await send(id)]);
    // The impostor has nothing to show yet.
    answers.push(['nothing stolen', await send('stolen-token')]);
    await lab.apply(list(token, 'client', { over: 'http' }));
    await lab.apply({ do: 'steal', way: 'sniffed' });
    answers.push(['stolen-token', await send('stolen-token')]);
    answers.push(['revoked-token', await send('revoked-token')]);
    await lab.apply({ do: 'wait', seconds: 3700 });
    answers.push(
      ['expired-token', await send('expired-token')],
      ['session', await send('session')],
    );
    expect(Object.fromEntries(answers)).toEqual({
      'trial-1': 401,
      'trial-2': 401,
      'trial-3': 200,
      'trial-4': 401,
      'trial-5': 200,
      'nothing stolen': 401,
      'stolen-token': 200,
      'revoked-token': 200,
      'expired-token': 401,
      session: 200,
    });
  });
});
