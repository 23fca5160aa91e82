import { describe, expect, test } from 'vitest';
import { DefenceRun } from '../../../src/model/defences/play.ts';
import { passwordIn } from '../../../src/model/defences/run/said.ts';
import type { Entry } from '../../../src/model/trace.ts';
import { quickCast, requests, states } from '../playing.ts';

const users = await quickCast();
const record = async (attack: string, defence: string) => {
  const { trace, done } = new DefenceRun({ attack, defence, users });
  await done;
  return trace;
};
const kinds = <K extends Entry['kind']>(entries: readonly Entry[], kind: K) =>
  entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);

describe('the API that is drawn', () => {
  const drawn = async (defence: string) => {
    const { states = [] } = (await record('guessing', defence)).header.machines.api ?? {};
    const transitions = states.flatMap((state) =>
      state.transitions.map((one) => ({ ...one, from: state.key, new: state.added ?? false })),
    );
    return { added: states.filter(({ added }) => added).map(({ key }) => key), transitions };
  };
  test('is marked where a defence adds to the plain one', async () => {
    expect((await drawn('bearer')).added).toEqual([]);
    expect((await drawn('short-expiry')).added).toEqual(['deciding']);
    expect((await drawn('oauth1')).added).toEqual(
      expect.arrayContaining(['readingSignature', 'checkingSignature', 'checkingNonce']),
    );
    const { added, transitions } = await drawn('pkce');
    expect(added).toEqual([]);
    expect(transitions.filter((one) => one.added).map(({ guard }) => guard)).toEqual([
      'challengeUnreadable',
      'challengeMethodUnknown',
      'verifierMissing',
      'verifierWrong',
      'verifierUnasked',
    ]);
  });
  test('names for each refusal the section that asks for it, or that none does', async () => {
    const { transitions } = await drawn('address-binding');
    const asked = new Map(transitions.map(({ guard, rfc }) => [guard, rfc]));
    expect(asked.get('tokenUnknown')).toBe('RFC 6750 3.1');
    expect(asked.get('addressDiffers')).toBeNull();
    expect(asked.get('tokenKnown')).toBeUndefined();
  });
});

test('checks are recorded under their guards, down to the one that decides', async () => {
  const { entries } = await record('after-expiry', 'short-expiry');
  const refused = states(entries, 'api').find(({ guard }) => guard === 'tokenExpired');
  const checks = kinds(entries, 'check').filter(({ message }) => message === refused?.message);
  expect(checks.map(({ check, passed }) => [check, passed])).toEqual([
    ['credentials-unreadable', true],
    ['credentials-missing', true],
    ['too-many-failures', true],
    ['token-unknown', true],
    ['token-expired', false],
  ]);
});
test('a password is checked once in the record', async () => {
  const { entries } = await record('guessing', 'bearer');
  const first = kinds(entries, 'check').filter(({ message }) => message === 'r1');
  expect(first.map(({ check }) => check)).toEqual([
    'password-unreadable',
    'password-not-shown',
    'password',
  ]);
});

describe('what is kept, and by whom', () => {
  test('the thief has a storage of his own', async () => {
    const { entries } = await record('sniffed', 'bearer');
    const thiefs = kinds(entries, 'store').filter(({ actor }) => actor === 'impostor');
    expect(new Set(thiefs.map(({ store }) => store))).toEqual(
      new Set(['capture', 'thief-storage']),
    );
  });
  test('a stolen device takes along what is on it', async () => {
    const stores = kinds((await record('stolen-device', 'bearer')).entries, 'store');
    const of = (store: string) => stores.filter((one) => one.store === store);
    const [taken] = of('thief-storage');
    const before = of('client-storage').filter(({ n }) => n < (taken?.n ?? 0));
    expect(taken?.row).toEqual(before[0]?.row);
    expect(before.at(-1)?.row).toBeNull();
  });
  test.each([
    ['oauth1', 'nonces', ['credentials']],
    ['dpop', 'proofs', ['tokens', 'codes', 'credentials']],
    ['rotation', 'refresh-tokens', ['tokens']],
  ])('with %s the server keeps %s', async (defence, store, beside) => {
    const { entries } = await record('guessing', defence);
    const stores = new Set(
      kinds(entries, 'store')
        .filter(({ actor }) => actor === 'api')
        .map((one) => one.store),
    );
    expect([...stores]).toEqual(expect.arrayContaining([store, ...beside]));
  });
  test('of nonces, those are thrown away that no timestamp can bring back', async () => {
    const nonces = kinds((await record('guessing', 'oauth1')).entries, 'store').filter(
      ({ store }) => store === 'nonces',
    );
    const gone = nonces.filter(({ row }) => row === null).length;
    expect(gone).toBeGreaterThan(10);
    expect(nonces.filter(({ row }) => row !== null).length - gone).toBeLessThan(4);
  });
});

describe('who knows what', () => {
  const known = async (attack: string, defence: string, party: string) =>
    kinds((await record(attack, defence)).entries, 'known')
      .filter((one) => one.party === party)
      .map(({ secret, how }) => `${secret}: ${how}`);
  test.each([
    ['sniffed', 'bearer', ['token: sniffed']],
    ['stolen-refresh-token', 'rotation', ['refresh-token: logged']],
    ['intercepted-code', 'pkce', ['code: intercepted']],
    ['database-dump', 'oauth1', ['client-secret: dump', 'token-secret: dump', 'token: dump']],
  ])('the thief, by %s with %s', async (attack, defence, first) => {
    const his = await known(attack, defence, 'impostor');
    expect(his.slice(0, first.length).sort()).toEqual(first);
  });
  test('nobody, by guessing', async () => {
    expect(await known('guessing', 'bearer', 'impostor')).toEqual([]);
  });
  test('the client is told the password where it asks for it, and not where the server does', async () => {
    expect(await known('guessing', 'bearer', 'client')).toContain('password: told');
    expect(await known('guessing', 'pkce', 'client')).not.toContain('password: told');
  });
});

test('a request says what it shows, and whose password is in it', async () => {
  const { entries } = await record('stolen-refresh-token', 'rotation');
  const said = new Set(kinds(entries, 'line').map(({ code }) => code));
  expect([...said]).toEqual(
    expect.arrayContaining(['said.password', 'said.refresh', 'said.list-token', 'api.served']),
  );
  const [first] = requests(entries);
  expect(first && passwordIn(first)).toEqual({
    username: 'blinkwiki@mailserver.com',
    password: 'blink',
  });
});

test('who forgets, says whether he told the server', async () => {
  const reasons = async (defence: string) =>
    states((await record('after-logout', defence)).entries, 'client')
      .filter(({ state }) => state === 'forgot')
      .map(({ reason }) => reason);
  expect(await reasons('bearer')).toEqual(['untold']);
  expect(await reasons('revocation')).toEqual(['gave-back']);
});

test('what another API answers stands where the client hears it', async () => {
  const { entries } = await record('rogue-api', 'bearer');
  const heard = states(entries, 'client').find(({ state }) => state === 'askedElsewhere');
  const answer = kinds(entries, 'response').find(({ actor }) => actor === 'impostor');
  expect(answer?.n).toBeGreaterThan(heard?.n ?? Infinity);
  expect(answer?.message).toBe(heard?.message);
});
