import { describe, expect, test } from 'vitest';
import { guardsOf } from '../../src/lab/guards.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { ARTICLE_TOKEN } from '../../src/model/env.ts';
import type { KnownEntry } from '../../src/model/trace.ts';
import { answer, identify, labOf, last, list, states } from './support.ts';
import { BLINK } from './support.ts';

const known = (lab: Lab): readonly string[] =>
  lab.trace.entries
    .filter((entry): entry is KnownEntry => entry.kind === 'known')
    .map(({ party, secret, how }) => `${party} ${secret} ${how}`);

describe('a guard', () => {
  test('that is taken away lets pass what it refused, until it is put back', async () => {
    const lab = await labOf(identify(), { do: 'wait', seconds: 3700 }, list(ARTICLE_TOKEN));
    expect(answer(lab).status).toBe(401);
    await lab.apply({ do: 'switch', guard: 'tokenExpired', on: false });
    expect(lab.guardsOff).toEqual(['tokenExpired']);
    expect(last(lab).at(-1)).toMatchObject({ kind: 'guard', guard: 'tokenExpired', on: false });
    await lab.apply(list(ARTICLE_TOKEN));
    expect(answer(lab).status).toBe(200);
    await lab.apply({ do: 'switch', guard: 'tokenExpired', on: true });
    await lab.apply(list(ARTICLE_TOKEN));
    expect(answer(lab).status).toBe(401);
    expect(lab.guardsOff).toEqual([]);
  });

  test('of the password, taken away, lets in whoever is named, and nobody where nobody is', async () => {
    const wrong = { ...BLINK, password: 'wrong' };
    const nobody = { ...wrong, username: 'nobody@mailserver.com' };
    const lab = await labOf({ do: 'switch', guard: 'passwordWrong', on: false });
    await lab.apply(identify(wrong, 'impostor'));
    expect(answer(lab)).toMatchObject({ status: 200, code: 'granted' });
    await lab.apply(identify(nobody, 'impostor'));
    expect(answer(lab)).toMatchObject({ status: 500, code: 'undecided' });
    expect(states(last(lab))).toContain('api.refusing');
    expect(known(lab)).toContain('impostor token given');
  });

  test('against guessing, taken away, has the API look again', async () => {
    const guesses = Array.from({ length: 5 }, (_, place) =>
      identify({ ...BLINK, password: `guess-${place}` }, 'impostor'),
    );
    const lab = await labOf(...guesses, identify(BLINK, 'impostor'));
    expect(answer(lab).status).toBe(429);
    expect(last(lab).filter(({ kind }) => kind === 'check')).toMatchObject([
      { check: 'credentials' },
      { check: 'failures', passed: false },
    ]);
    await lab.apply({ do: 'switch', guard: 'tooManyFailures', on: false });
    await lab.apply(identify(BLINK, 'impostor'));
    expect(answer(lab).status).toBe(200);
    expect(last(lab).filter(({ kind }) => kind === 'check')).toMatchObject([
      { check: 'credentials' },
      { check: 'password', passed: true },
    ]);
  });

  test('that the machine has not cannot be switched', async () => {
    const lab = await labOf();
    await expect(lab.apply({ do: 'switch', guard: 'nameless', on: false })).rejects.toThrow(
      TypeError,
    );
    expect(lab.commands).toEqual([]);
  });

  test('is listed as the machine has it', () => {
    const guards = guardsOf();
    expect(guards.filter(({ refuses }) => refuses)).not.toHaveLength(0);
    expect(guards.find(({ guard }) => guard === 'tokenExpired')).toEqual({
      guard: 'tokenExpired',
      asked: [{ state: 'deciding', target: 'refusing' }],
      refuses: true,
    });
    expect(guards.find(({ guard }) => guard === 'tooManyFailures')?.asked).toHaveLength(3);
  });
});
