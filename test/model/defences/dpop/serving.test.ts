import { describe, expect, test } from 'vitest';
import { WINDOW } from '../../../../src/model/defences/dpop/checks.ts';
import { defence } from '../../../../src/model/defences/dpop/index.ts';
import { NONCE_PERIOD } from '../../../../src/model/defences/dpop/nonce.ts';
import { athOf, readProof } from '../../../../src/model/defences/dpop/proof.ts';
import { serving } from '../support.ts';
import { incoming, jwk, LIST, pair, setUp, STRANGERS, told, TOKEN } from './support.ts';

test('a server nonce is asked for, given, and taken', async () => {
  const { first, given, listWith } = await setUp();
  expect([first.status, first.body['error']]).toEqual([400, 'use_dpop_nonce']);
  expect(first.headers.get('dpop-nonce')).toMatch(/^[\w-]{22}$/);
  expect(given.body).toMatchObject({ token_type: 'DPoP' });
  expect(told(await listWith())).toEqual([200, null]);
});

describe('a proof serves once', () => {
  test('under whichever spelling of its identifier', async () => {
    const { list, prove, token, nonce, env } = await setUp();
    expect(told(await list(await prove('GET', LIST, token, { claims: { jti: 'again' } })))).toEqual(
      [200, null],
    );
    // The same, with a letter written as an escape: other bytes, signed by the same key.
    const iat = Math.floor(env.now() / 1000);
    const claims = `{"htm":"GET","htu":"${LIST}","jti":"\\u0061gain","iat":${iat},"nonce":"${nonce()}","ath":"${athOf(token)}"}`;
    const head = { alg: 'ES256', typ: 'dpop+jwt', jwk };
    const text = [JSON.stringify(head), claims]
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
    const signature = await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      pair.privateKey,
      new TextEncoder().encode(text),
    );
    expect(told(await list(`${text}.${Buffer.from(signature).toString('base64url')}`))).toEqual([
      401,
      'proofUsed',
    ]);
  });
  test('of requests at once, too', async () => {
    const { list, prove, token } = await setUp();
    const jwt = await prove('GET', LIST, token);
    const all = await Promise.all([1, 2, 3].map(() => list(jwt)));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });
  test('and is remembered no longer than its time can come', async () => {
    const { listWith, env, server } = await setUp();
    await listWith();
    env.advance(2 * WINDOW * 1000 + 2000);
    await listWith();
    expect(server.kept.seen.get('proofs')?.size).toBe(1);
  });
});

test('a nonce is taken for two periods; a new one comes with the answer, and the old one then no more', async () => {
  const { listWith, env, nonce } = await setUp();
  const left = NONCE_PERIOD - (env.now() % NONCE_PERIOD);
  env.advance(left);
  const next = await listWith();
  expect([next.status, next.headers.has('dpop-nonce')]).toEqual([200, true]);
  expect(next.headers.get('dpop-nonce')).not.toBe(nonce());
  env.advance(NONCE_PERIOD);
  const late = await listWith();
  expect(told(late)).toEqual([401, 'proofNonceWrong']);
  expect(late.headers.get('www-authenticate')).toContain('error="use_dpop_nonce"');
  expect(told(await listWith({ claims: { nonce: 'made-up' } }))).toEqual([401, 'proofNonceWrong']);
});

describe('at the token endpoint', () => {
  test('a refresh token is bound to the key', async () => {
    const { refresh, refreshToken, prove, field } = await setUp();
    const theirs = await prove('POST', TOKEN, null, STRANGERS);
    const other = await refresh(refreshToken, [field(theirs)]);
    expect([other.status, other.body['error'], other.guard]).toEqual([
      400,
      'invalid_grant',
      'refreshTokenOfAnotherKey',
    ]);
    const none = await refresh(refreshToken);
    expect([none.status, none.body['error'], none.guard]).toEqual([
      400,
      'invalid_dpop_proof',
      'proofMissing',
    ]);
    expect((await refresh(refreshToken, [field(await prove('POST', TOKEN, null))])).status).toBe(
      200,
    );
  });
  test('of redemptions at once, each with a proof of its own, serves one', async () => {
    const { codeFor, redeem, prove, field } = await setUp();
    const code = await codeFor();
    const proofs = await Promise.all([1, 2, 3].map(() => prove('POST', TOKEN, null)));
    const all = await Promise.all(proofs.map((one) => redeem(code, {}, [field(one)])));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });
  test('a code that was asked for with a key is for that key', async () => {
    const { codeFor, redeem, prove, field } = await setUp();
    const { thumbprint: dpop_jkt } = await readProof(incoming(await prove('POST', TOKEN, null)));
    const code = await codeFor({ dpop_jkt: dpop_jkt ?? '' });
    const theirs = await prove('POST', TOKEN, null, STRANGERS);
    const other = await redeem(code, {}, [field(theirs)]);
    expect([other.status, other.body['error'], other.guard]).toEqual([
      400,
      'invalid_grant',
      'codeOfAnotherKey',
    ]);
    expect((await redeem(code, {}, [field(await prove('POST', TOKEN, null))])).status).toBe(200);
  });
});

test("the client's key cannot be read", async () => {
  const { device, client, sent } = serving(defence);
  const one = device();
  expect(await client.logIn(one)).toBe(true);
  expect(await client.ask?.(one, LIST)).toBe(200);
  expect(await client.ask?.(one, LIST)).toBe(200);
  // One round trip more, for the first nonce; then none.
  expect(sent.map(({ status }) => status)).toEqual([302, 400, 200, 200, 200]);
  // The key is nowhere that a script could read it from, and cannot be taken out of where it is.
  expect([...one.storage.keys()]).toEqual(['token']);
  const [held] = [...one.vault.values()] as { readonly pair: CryptoKeyPair }[];
  const { privateKey, publicKey } = held?.pair ?? pair;
  await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
  expect(await crypto.subtle.exportKey('jwk', publicKey)).not.toHaveProperty('d');
});
