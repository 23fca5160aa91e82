import { describe, expect, test } from 'vitest';
import { Bench } from '../../../../src/model/defences/apart/bench.ts';
import {
  askForKey,
  athOf,
  freshId,
  proofBy,
  proofIn,
  proved,
  type ClaimTexts,
  type Signer,
} from '../../../../src/model/defences/apart/proof.ts';
import { pairOn } from '../../../../src/model/defences/dpop/client.ts';
import { quickCast } from '../../playing.ts';

const users = await quickCast();
async function asked() {
  const bench = await Bench.open('dpop', new Map(), users);
  await bench.logIn();
  const exchange = await bench.ask('/api/helicopters?page=2');
  return { bench, exchange, proof: proofIn(exchange.request) };
}
async function sends(change: Partial<ClaimTexts>, signer: Signer) {
  const { bench, proof } = await asked();
  const jwt = await proofBy(signer, bench, proof, { ...proof.claims, ...change });
  const { token } = proof;
  const { response, guard } = await bench.send(
    bench.thief,
    proved('GET', '/api/helicopters', token, jwt),
  );
  return [response.status, guard];
}

describe('a proof, taken apart', () => {
  test('each claim stands in the record beside what it was held against', async () => {
    const { exchange, proof } = await asked();
    expect(exchange.response.status).toBe(200);
    const against = (name: string) => exchange.checks.find(({ check }) => check === name)?.against;
    const { htm, htu, iat, nonce, ath } = proof.claims;
    expect(against('proof-for-another-request')).toBe(`${htm} ${htu}`);
    expect(against('proof-time-off')).toBe(iat);
    expect(against('proof-nonce-wrong')).toBe(nonce);
    expect(against('proof-for-another-token')).toBe(ath);
    expect(ath).toBe(athOf(proof.token));
    expect(proof.header).toMatchObject({ typ: 'dpop+jwt', alg: 'ES256' });
  });

  test.each<[string, () => Partial<ClaimTexts>, Signer, string]>([
    ['sent again', () => ({}), 'nobody', 'proofUsed'],
    [
      'changed, with the old signature',
      () => ({ jti: freshId() }),
      'nobody',
      'proofSignatureWrong',
    ],
    ['by a key of the thief', () => ({ jti: freshId() }), 'thief', 'tokenOfAnotherKey'],
    [
      'for another method',
      () => ({ jti: freshId(), htm: 'POST' }),
      'owner',
      'proofForAnotherRequest',
    ],
    [
      'for another address',
      () => ({ jti: freshId(), htu: 'https://aeroplanes.example/' }),
      'owner',
      'proofForAnotherRequest',
    ],
    ['an hour old', () => ({ jti: freshId(), iat: '1561363200' }), 'owner', 'proofTimeOff'],
    ['without a time', () => ({ jti: freshId(), iat: '' }), 'owner', 'proofUnreadable'],
    ['used before', () => ({ htm: 'GET' }), 'owner', 'proofUsed'],
    [
      'with a nonce of his own',
      () => ({ jti: freshId(), nonce: 'mine' }),
      'owner',
      'proofNonceWrong',
    ],
    [
      'for another token',
      () => ({ jti: freshId(), ath: athOf('x') }),
      'owner',
      'proofForAnotherToken',
    ],
  ])('%s it is refused', async (_, change, signer, guard) => {
    expect(await sends(change(), signer)).toEqual([401, guard]);
  });

  test('a new one by the owner’s key is served: a script in the page can do that', async () => {
    expect(await sends({ jti: freshId() }, 'owner')).toEqual([200, null]);
  });

  test('where there is none that is told, and the key itself is not handed out', async () => {
    const { bench } = await asked();
    const refusal = await askForKey(bench.owner);
    expect(refusal?.name).toMatch(/^InvalidAccess/);
    // The public part is, so that it is not the asking that fails.
    const pair = pairOn(bench.owner);
    expect(pair && (await crypto.subtle.exportKey('jwk', pair.publicKey)).kty).toBe('EC');
    const { exchange } = await asked();
    expect(() => proofIn({ ...exchange.request, headers: [] })).toThrow();
  });
});
