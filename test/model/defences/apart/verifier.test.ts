import { expect, test } from 'vitest';
import { Bench } from '../../../../src/model/defences/apart/bench.ts';
import {
  byChance,
  challengeOf,
  digestOf,
  playFlow,
  sniff,
  VERIFIER,
  type Proof,
} from '../../../../src/model/defences/apart/verifier.ts';
import { quickCast } from '../../playing.ts';

const users = await quickCast();
// RFC 7636, appendix B.
const VERIFIER_B = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const CHALLENGE_B = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const open = (): Promise<Bench> => Bench.open('pkce', new Map(), users);
const play = async (proof: Proof) => playFlow(await open(), proof, byChance());
const good = { challenge: CHALLENGE_B, method: 'S256', verifier: VERIFIER_B };

test('the challenge is that of RFC 7636, by way of the digest', () => {
  expect(challengeOf(VERIFIER_B)).toBe(CHALLENGE_B);
  const bytes = Buffer.from(digestOf(VERIFIER_B), 'hex');
  expect(bytes.toString('base64url')).toBe(CHALLENGE_B);
  expect([byChance(), byChance()].every((one) => VERIFIER.test(one))).toBe(true);
});

test('an intercepted code is useless to the thief, and serves the client', async () => {
  const { attempts, redemption, token, code } = await play(good);
  expect(code).not.toBeNull();
  expect(attempts.map(({ response, guard }) => [response.status, guard])).toEqual([
    [400, 'verifierMissing'],
    [400, 'verifierWrong'],
  ]);
  for (const { response, rfc } of attempts) {
    expect(JSON.parse(response.body)).toMatchObject({ error: 'invalid_grant' });
    expect(rfc).toBe('RFC 7636 4.6');
  }
  expect(redemption?.response.status).toBe(200);
  expect(token).not.toBeNull();
});

test('the token that came of it serves whoever bears it', async () => {
  const bench = await open();
  await playFlow(bench, good, byChance());
  const [owner, thief] = await sniff(bench);
  expect([owner.response.status, thief.response.status]).toEqual([200, 200]);
  expect(thief.response.body).toBe(owner.response.body);
});

test.each<[string, Partial<Proof>, string]>([
  ['the challenge shown in place of the verifier', { verifier: CHALLENGE_B }, 'verifierWrong'],
  ['nothing shown', { verifier: null }, 'verifierMissing'],
  ['the verifier told beforehand', { challenge: VERIFIER_B }, 'verifierWrong'],
])('%s: nobody gets a token', async (_, change, guard) => {
  const { attempts, redemption, token } = await play({ ...good, ...change });
  expect([redemption?.guard, token]).toEqual([guard, null]);
  expect(attempts.every(({ response }) => response.status === 400)).toBe(true);
});

test('a login by another method is not begun', async () => {
  const { authorization, code, redemption } = await play({ ...good, method: 'plain' });
  expect([authorization.guard, code, redemption]).toEqual(['challengeMethodUnknown', null, null]);
});

test('without PKCE the thief has the token, and the client finds the code used', async () => {
  const { attempts, redemption } = await play({ challenge: '', method: '', verifier: null });
  expect(attempts[0]?.response.status).toBe(200);
  expect(redemption?.guard).toBe('codeUsed');
});
