import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WINDOW } from '../../../src/model/defences/dpop/checks.ts';
import { defence } from '../../../src/model/defences/dpop/index.ts';
import { NONCE_PERIOD } from '../../../src/model/defences/dpop/nonce.ts';
import { athOf, readProof } from '../../../src/model/defences/dpop/proof.ts';
import type { Case } from '../../../src/model/defences/server/case.ts';
import type { HeaderPair } from '../../../src/model/trace.ts';
import { serving } from './support.ts';
import { DPOP } from './vectors.ts';

const API = 'https://helicopters.example';
const LIST = `${API}/api/helicopters`;
const TOKEN = `${API}/oauth/token`;
const incoming = (jwt: string): Case =>
  ({ incoming: { headers: [['DPoP', jwt]] } }) as unknown as Case;

describe('RFC 9449', () => {
  test.each(DPOP.proofs)('the proof for $htm $htu', async ({ jwt, htm, htu, iat, token }) => {
    const { claims, signatureHolds, thumbprint } = await readProof(incoming(jwt));
    expect(claims).toMatchObject({ htm, htu, iat, ath: token === null ? null : DPOP.ath });
    expect([signatureHolds, thumbprint]).toEqual([true, DPOP.thumbprint]);
  });
  test('the digest of its token', () => {
    expect(athOf(DPOP.token)).toBe(DPOP.ath);
  });
  test('a proof altered in any letter of it does not hold', async () => {
    const [{ jwt }] = DPOP.proofs;
    const [header = '', payload = '', signature = ''] = jwt.split('.');
    const places = [5, header.length + 5, header.length + payload.length + 5, jwt.length - 10];
    for (const at of places) {
      const other = jwt[at] === 'A' ? 'B' : 'A';
      expect(
        (await readProof(incoming(jwt.slice(0, at) + other + jwt.slice(at + 1)))).signatureHolds,
      ).toBe(false);
    }
    for (const one of [signature.slice(0, -2), signature.slice(4), `${signature}AAAA`, ''])
      expect((await readProof(incoming([header, payload, one].join('.')))).signatureHolds).toBe(
        false,
      );
    const [, { jwt: second }] = DPOP.proofs;
    const swapped = [header, payload, second.split('.')[2]].join('.');
    expect((await readProof(incoming(swapped))).signatureHolds).toBe(false);
  });
});

const pair = await generateKeyPair('ES256', { extractable: true });
const jwk = await exportJWK(pair.publicKey);
const stranger = await generateKeyPair('ES256', { extractable: true });
const strangersJwk = await exportJWK(stranger.publicKey);

interface Changed {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: CryptoKey;
}
/** A server, a key, a token bound to it; and proofs, right or changed. */
async function setUp() {
  const made = serving(defence, { refresh: true });
  const { env, redeem, codeFor, ask } = made;
  let nonce = '';
  let jtis = 0;
  const prove = (
    htm: string,
    htu: string,
    token: string | null,
    changed: Changed = {},
  ): Promise<string> => {
    const claims = {
      ...{ htm, htu, jti: `j${++jtis}`, iat: Math.floor(env.now() / 1000), nonce },
      ...(token !== null && { ath: athOf(token) }),
      ...changed.claims,
    };
    return new SignJWT(claims)
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'dpop+jwt',
        jwk,
        ...changed.header,
      })
      .sign(changed.key ?? pair.privateKey);
  };
  const field = (jwt: string): HeaderPair => ['DPoP', jwt];
  const code = await codeFor();
  const first = await redeem(code, {}, [field(await prove('POST', TOKEN, null))]);
  nonce = first.headers.get('dpop-nonce') ?? '';
  const given = await redeem(code, {}, [field(await prove('POST', TOKEN, null))]);
  const token = String(given.body['access_token']);
  const list = (jwt: string | null, scheme = 'DPoP') =>
    ask('GET', '/api/helicopters', null, [
      ['Authorization', `${scheme} ${token}`],
      ...(jwt === null ? [] : [field(jwt)]),
    ]);
  const listWith = async (changed: Changed = {}) => list(await prove('GET', LIST, token, changed));
  return {
    ...made,
    first,
    given,
    token,
    refreshToken: String(given.body['refresh_token']),
    prove,
    field,
    list,
    listWith,
    nonce: () => nonce,
  };
}
const told = ({ status, guard }: { status: number; guard: string | null }) => [status, guard];

test('a server nonce is asked for, given, and taken', async () => {
  const { first, given, listWith } = await setUp();
  expect([first.status, first.body['error']]).toEqual([400, 'use_dpop_nonce']);
  expect(first.headers.get('dpop-nonce')).toMatch(/^[\w-]{22}$/);
  expect(given.body).toMatchObject({ token_type: 'DPoP' });
  expect(told(await listWith())).toEqual([200, null]);
});

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
    await at({ key: stranger.privateKey }, 'proofSignatureWrong');
    await at({ header: { jwk: strangersJwk } }, 'proofSignatureWrong');
  });
  test('for a token of another key', async () => {
    await at(
      { key: stranger.privateKey, header: { jwk: strangersJwk } },
      'tokenOfAnotherKey',
      'invalid_token',
    );
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
    expect(server.kept.seen.get('dpop')?.size).toBe(1);
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
    const theirs = await prove('POST', TOKEN, null, {
      key: stranger.privateKey,
      header: { jwk: strangersJwk },
    });
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
  test('a code that was asked for with a key is for that key', async () => {
    const { codeFor, redeem, prove, field } = await setUp();
    const { thumbprint: dpop_jkt } = await readProof(incoming(await prove('POST', TOKEN, null)));
    const code = await codeFor({ dpop_jkt: dpop_jkt ?? '' });
    const theirs = await prove('POST', TOKEN, null, {
      key: stranger.privateKey,
      header: { jwk: strangersJwk },
    });
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

test('whatever stands in the field, is no fault of the server', async () => {
  const { list, prove, token } = await setUp();
  const right = await prove('GET', LIST, token);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(right.length), async (text, at) => {
      for (const jwt of [text, right.slice(0, at) + text + right.slice(at)]) {
        const { status } = await list(jwt);
        expect([200, 400, 401]).toContain(status);
      }
    }),
    { numRuns: 100, seed: 9449 },
  );
});
