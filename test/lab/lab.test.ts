import { describe, expect, test } from 'vitest';
import { emptyDocument } from '../../src/lab/document.ts';
import { newSeed } from '../../src/lab/env.ts';
import { Lab } from '../../src/lab/lab.ts';
import { ARTICLE_TOKEN } from '../../src/model/env.ts';
import { projectAll } from '../../src/model/projections/index.ts';
import { stepsOf } from '../../src/model/steps.ts';
import { writeTrace, type KnownEntry } from '../../src/model/trace.ts';
import { answer, identify, labOf, last, list, login, quickly, revoke, states } from './support.ts';
import { ADA, BLINK, FINN, sending, tokens } from './support.ts';

const known = (lab: Lab): readonly string[] =>
  lab.trace.entries
    .filter((entry): entry is KnownEntry => entry.kind === 'known')
    .map(({ party, secret, how }) => `${party} ${secret} ${how}`);

describe('the client', () => {
  test('goes its own way where the bytes are its own, as in the trials', async () => {
    const lab = await labOf(list(null), identify(), list(ARTICLE_TOKEN), revoke(ARTICLE_TOKEN));
    const clients = states(lab.trace.entries).filter((state) => state.startsWith('client'));
    expect(clients).toEqual([
      'client.anonymous',
      ...['client.asking', 'client.refused'],
      ...['client.identifying', 'client.holdingToken'],
      ...['client.asking', 'client.served'],
      ...['client.givingBack', 'client.gaveBack'],
    ]);
    await lab.apply(list(ARTICLE_TOKEN));
    expect(answer(lab)).toMatchObject({ status: 401, code: 'invalid_token' });
  });

  test('logs in and out with a cookie that its browser adds', async () => {
    const lab = await labOf(login(), list(null));
    expect(answer(lab)).toMatchObject({ status: 200, code: 'served' });
    await lab.apply(
      sending({
        method: 'DELETE',
        path: '/api/session',
        headers: [['Accept', 'application/json']],
        body: null,
      }),
    );
    expect(answer(lab).status).toBe(204);
    expect(states(last(lab)).at(-1)).toBe('client.loggedOut');
  });

  test('sends anything else word by word', async () => {
    const lab = await labOf(
      sending({ method: 'PATCH', path: '/api/helicopters', headers: [], body: 'x' }),
    );
    expect(states(last(lab))).toEqual(['client.sending', 'client.refused']);
    expect(answer(lab)).toMatchObject({ status: 405, to: 'client' });
  });

  test('does not send what no request can be', async () => {
    const lab = await labOf(
      sending({ method: 'GET', path: '/api/helicopters', headers: [['a b', '']], body: null }),
    );
    expect(states(last(lab))).toEqual(['client.sending', 'client.unsent']);
    expect(last(lab).some(({ kind }) => kind === 'request')).toBe(false);
  });
});

describe('several users', () => {
  test('have tokens of their own, several each, and are greeted by their names', async () => {
    const lab = await labOf(identify(BLINK), identify(ADA), identify(ADA));
    const [blinks, adas, adasOther] = tokens(lab);
    expect(new Set(tokens(lab)).size).toBe(3);
    for (const [token, name] of [
      [blinks, BLINK.name],
      [adas, ADA.name],
      [adasOther, ADA.name],
    ]) {
      await lab.apply(list(token ?? ''));
      expect(answer(lab).status).toBe(200);
      expect(answer(lab).body).toContain(`Hi ${name ?? ''},`);
    }
    await lab.apply(revoke(adas ?? ''));
    await lab.apply(list(adas ?? ''));
    expect(answer(lab).status).toBe(401);
    await lab.apply(list(adasOther ?? ''));
    expect(answer(lab).status).toBe(200);
  });

  test('may be allowed too little for the list', async () => {
    const lab = await labOf(identify(FINN));
    await lab.apply(list(tokens(lab)[0] ?? ''));
    expect(answer(lab)).toMatchObject({ status: 403, code: 'insufficient_scope' });
  });
});

describe('someone unknown', () => {
  test('is answered like anyone, and has no machine of ours', async () => {
    const lab = await labOf(list(null, 'unknown', { via: 'fetch' }));
    expect(answer(lab)).toMatchObject({ status: 401, to: 'unknown' });
    expect(states(last(lab)).every((state) => state.startsWith('api.'))).toBe(true);
    const { steps } = stepsOf(lab.trace);
    const [first] = steps.filter(({ message }) => message === 'r1').slice(1);
    expect(first).toMatchObject({ id: 'r1.unknown.sending', actor: 'unknown' });
  });

  test('gets a token that the client knows nothing of', async () => {
    const lab = await labOf(identify(ADA, 'unknown'));
    expect(answer(lab).status).toBe(200);
    expect(known(lab)).toEqual([
      'unknown password written',
      'api password shown',
      'api token made',
      'unknown token given',
    ]);
    await lab.apply(list(tokens(lab)[0] ?? '', 'unknown'));
    expect(answer(lab).status).toBe(200);
  });

  test('is told at once where no request can be made of it, and nothing is recorded', async () => {
    const lab = await labOf();
    const before = lab.trace.entries.length;
    const odd = sending({ method: 'GET', path: 'no-slash', headers: [], body: null }, 'unknown');
    await expect(lab.apply(odd)).rejects.toThrow(TypeError);
    expect(lab.trace.entries).toHaveLength(before);
    expect(lab.commands).toEqual([]);
    await lab.apply(list(null, 'unknown'));
    expect(lab.commands).toHaveLength(1);
  });
});

describe('the impostor', () => {
  test.each([
    ['sniffed', 'http'],
    ['logged', 'proxy'],
    ['script', 'https'],
  ] as const)('steals a token, %s, and is served with it', async (way, over) => {
    const lab = await labOf(identify(), list(ARTICLE_TOKEN, 'client', { over }), {
      do: 'steal',
      way,
    });
    expect(states(last(lab)).at(-1)).toBe('impostor.holdingStolenToken');
    expect(known(lab)).toContain(`impostor token ${way}`);
    await lab.apply(list(ARTICLE_TOKEN, 'impostor'));
    expect(answer(lab)).toMatchObject({ status: 200, to: 'impostor' });
  });

  test('goes empty-handed where nothing came its way, and may look again', async () => {
    const lab = await labOf(identify(), { do: 'steal', way: 'sniffed' });
    expect(states(last(lab)).at(-1)).toBe('impostor.emptyHanded');
    await lab.apply(list(ARTICLE_TOKEN, 'client', { over: 'http' }));
    await lab.apply({ do: 'steal', way: 'sniffed' });
    expect(states(last(lab))).toEqual(['impostor.watching', 'impostor.holdingStolenToken']);
    await lab.apply(identify(ADA));
    const [, second = ''] = tokens(lab);
    await lab.apply(list(second, 'client', { over: 'http' }));
    await lab.apply({ do: 'steal', way: 'sniffed' });
    await lab.apply(list(second, 'impostor'));
    expect(answer(lab).body).toContain(`Hi ${ADA.name},`);
  });

  test('writes a token down where it never came by one', async () => {
    const lab = await labOf(identify(), list(ARTICLE_TOKEN, 'impostor'));
    expect(answer(lab).status).toBe(200);
    expect(known(lab)).toContain('impostor token written');
  });
});

test('the clock is turned, and a token runs out', async () => {
  const lab = await labOf(identify(), { do: 'wait', seconds: 3000 }, list(ARTICLE_TOKEN));
  expect(answer(lab).status).toBe(200);
  await lab.apply({ do: 'wait', seconds: 600 });
  expect(stepsOf(lab.trace).steps.at(-1)?.id).toMatch(/clock\.turned/);
  await lab.apply(list(ARTICLE_TOKEN));
  expect(answer(lab)).toMatchObject({ status: 401, code: 'invalid_token' });
});

test('the same document comes to the same record, seeded or not', async () => {
  for (const seed of [undefined, newSeed()]) {
    const lab = await Lab.open(emptyDocument(seed), await quickly());
    const two = [
      identify(),
      login(),
      identify(ADA, 'unknown'),
      { do: 'wait', seconds: 5 } as const,
    ];
    for (const command of two) await lab.apply(command);
    await lab.apply(list(tokens(lab)[0] ?? '', 'client', { over: 'http' }));
    await lab.apply({ do: 'steal', way: 'sniffed' });
    const again = await Lab.open(
      JSON.parse(JSON.stringify(lab.document)) as typeof lab.document,
      await quickly(),
    );
    expect(writeTrace(again.trace, { maskMeasured: true })).toBe(
      writeTrace(lab.trace, { maskMeasured: true }),
    );
  }
});

test('with a seed the tokens are 256 bits of their own', async () => {
  const [one, other] = await Promise.all(
    [newSeed(), newSeed()].map(async (seed) => {
      const lab = await Lab.open(emptyDocument(seed), await quickly());
      await lab.apply(identify());
      return tokens(lab)[0] ?? '';
    }),
  );
  expect(one).toMatch(/^[\w-]{43}$/);
  expect(one).not.toBe(other);
});

test('commands that are given at once are done one after another', async () => {
  const lab = await labOf();
  const done = await Promise.all([
    lab.apply(list(null)),
    lab.apply(list(null, 'unknown')),
    lab.apply(list(null, 'impostor')),
  ]);
  expect(done.map(({ place }) => place)).toEqual([0, 1, 2]);
  expect(
    done.every(({ from, to }, place) => to > from && from === (done[place - 1]?.to ?? from)),
  ).toBe(true);
});

test('every panel can be drawn at every step, and whoever listens hears of each command', async () => {
  const lab = await labOf();
  let heard = 0;
  lab.subscribe(() => heard++);
  for (const command of [
    identify(),
    list(ARTICLE_TOKEN, 'client', { over: 'proxy' }),
    { do: 'steal', way: 'logged' } as const,
    list(ARTICLE_TOKEN, 'impostor'),
    list(ARTICLE_TOKEN, 'unknown'),
    { do: 'switch', guard: 'tokenKnown', on: false } as const,
    list(ARTICLE_TOKEN),
  ])
    await lab.apply(command);
  expect(heard).toBe(7);
  for (let step = 0; step < lab.length; step++) projectAll(lab.trace, step);
  expect(answer(lab)).toMatchObject({ status: 500, code: 'undecided' });
  expect(states(last(lab))).toContain('api.refusing');
});
