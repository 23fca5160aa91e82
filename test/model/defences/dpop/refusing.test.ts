import { exportJWK, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { WINDOW } from '../../../../src/model/defences/dpop/checks.ts';
import { athOf } from '../../../../src/model/defences/dpop/proof.ts';
import { jwk, LIST, pair, setUp, STRANGERS, told, type Changed } from './support.ts';

describe('a proof is refused', () => {
  const at = async (changed: Changed, guard: string, error = 'invalid_dpop_proof') => {
    const { listWith } = await setUp();
    const answer = await listWith(changed);
    expect(told(answer)).toEqual([401, guard]);
    expect(answer.headers.get('www-authenticate')).toBe(
      `DPoP realm="helicopters", error="${error}", algs="ES256"`,
    );
  };
  test.each([
    ['method', { htm: 'POST' }],
    ['host', { htu: LIST.replace('helicopters.example', 'aeroplanes.example') }],
    ['scheme', { htu: LIST.replace('https', 'http') }],
    ['path', { htu: `${LIST}/` }],
    ['port', { htu: LIST.replace('.example', '.example:8443') }],
    ['no address at all', { htu: 'helicopters' }],
    ['method in small letters', { htm: 'get' }],
  ])('for another request: %s', async (_, claims) => at({ claims }, 'proofForAnotherRequest'));
  test('signed by another key than it shows, or showing another', async () => {
    await at({ key: STRANGERS.key }, 'proofSignatureWrong');
    await at({ header: { jwk: STRANGERS.header.jwk } }, 'proofSignatureWrong');
  });
  test('for a token of another key', async () => {
    await at(STRANGERS, 'tokenOfAnotherKey', 'invalid_token');
  });
  test('for another token', async () => {
    await at({ claims: { ath: athOf('another') } }, 'proofForAnotherToken');
    await at({ claims: { ath: undefined } }, 'proofForAnotherToken');
  });
  test('without what it must say', async () => {
    for (const name of ['jti', 'htm', 'htu', 'iat'])
      await at({ claims: { [name]: undefined } }, 'proofUnreadable');
    await at({ claims: { jti: 1 } }, 'proofUnreadable');
    await at({ claims: { jti: 'j'.repeat(300) } }, 'proofUnreadable');
    await at({ claims: { iat: '1' } }, 'proofUnreadable');
  });
  test('of another type, or with a private key in it', async () => {
    await at({ header: { typ: 'JWT' } }, 'proofUnreadable');
    await at({ header: { jwk: await exportJWK(pair.privateKey) } }, 'proofUnreadable');
    await at({ header: { jwk: undefined } }, 'proofUnreadable');
    await at({ header: { jwk: { ...jwk, x: jwk.y } } }, 'proofUnreadable');
  });
  test('by another algorithm: none, one with a shared secret, or one that is not taken', async () => {
    const { list, prove, token } = await setUp();
    const [, payload = ''] = (await prove('GET', LIST, token)).split('.');
    const head = (alg: string): string =>
      Buffer.from(JSON.stringify({ alg, typ: 'dpop+jwt', jwk })).toString('base64url');
    expect(told(await list(`${head('none')}.${payload}.`))).toEqual([401, 'proofAlgorithmUnknown']);
    const secret = new TextEncoder().encode(JSON.stringify(jwk));
    const symmetric = await new SignJWT({ htm: 'GET', htu: LIST, jti: 'h', iat: 1 })
      .setProtectedHeader({ alg: 'HS256', typ: 'dpop+jwt', jwk })
      .sign(secret);
    expect(told(await list(symmetric))).toEqual([401, 'proofAlgorithmUnknown']);
    expect(told(await list(`${head('ES384')}.${payload}.AAAA`))).toEqual([
      401,
      'proofAlgorithmUnknown',
    ]);
    expect(told(await list(`${head('es256')}.${payload}.AAAA`))).toEqual([
      401,
      'proofAlgorithmUnknown',
    ]);
  });
  test.each([[-WINDOW - 1], [WINDOW + 1]])('%i s off', async (off) => {
    const { env, listWith } = await setUp();
    const iat = Math.floor(env.now() / 1000) + off;
    expect(told(await listWith({ claims: { iat } }))).toEqual([401, 'proofTimeOff']);
  });
  test.each([[-WINDOW], [WINDOW]])('and is not, %i s off', async (off) => {
    const { env, listWith } = await setUp();
    const iat = Math.floor(env.now() / 1000) + off;
    expect(told(await listWith({ claims: { iat } }))).toEqual([200, null]);
  });
  test('that is none, or one of two', async () => {
    const { ask, token, list, prove, field } = await setUp();
    expect(told(await list(null))).toEqual([401, 'proofMissing']);
    const [one, two] = [await prove('GET', LIST, token), await prove('GET', LIST, token)];
    const both = await ask('GET', '/api/helicopters', null, [
      ['Authorization', `DPoP ${token}`],
      field(one),
      field(two),
    ]);
    expect(told(both)).toEqual([401, 'proofMissing']);
  });
  test('where its token is shown as Bearer: with it, and without', async () => {
    const { list, prove, token } = await setUp();
    expect(told(await list(null, 'Bearer'))).toEqual([401, 'boundTokenAsBearer']);
    expect(told(await list(await prove('GET', LIST, token), 'Bearer'))).toEqual([
      401,
      'boundTokenAsBearer',
    ]);
  });
});
