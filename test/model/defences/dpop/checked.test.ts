/** DPoP: what is recorded of each check, of what is kept, and what the bounds of a proof are. */
import { describe, expect, test } from 'vitest';
import { WINDOW } from '../../../../src/model/defences/dpop/checks.ts';
import { NONCE_PERIOD } from '../../../../src/model/defences/dpop/nonce.ts';
import { athOf, readProof } from '../../../../src/model/defences/dpop/proof.ts';
import { checksIn, rowsIn } from '../support.ts';
import { incoming, jwk, LIST, setUp, STRANGERS, TOKEN, told, type Changed } from './support.ts';

/** The key's thumbprint (RFC 7638), and that of a stranger's. */
const thumbprintOf = async (prove: Awaited<ReturnType<typeof setUp>>['prove'], changed = {}) =>
  (await readProof(incoming(await prove('GET', LIST, null, changed)))).thumbprint ?? '';

test('of a request that is served: all of it, in its order; and its identifier is kept', async () => {
  const { listWith, prove, env, nonce, token, ask } = await setUp();
  const now = String(Math.floor(env.now() / 1000));
  const key = await thumbprintOf(prove);
  const answer = await listWith({ claims: { jti: 'one' } });
  const proof = [
    ['proof-missing', '1', 'once', true],
    ['proof-algorithm-unknown', 'ES256', 'ES256', true],
    ['proof-unreadable', 'readable', 'dpop+jwt', true],
    ['proof-signature-wrong', key, 'signature', true],
    ['proof-for-another-request', `GET ${LIST}`, `GET ${LIST}`, true],
    ['proof-time-off', now, now, true],
    ['proof-nonce-wrong', nonce(), nonce(), true],
    ['proof-used', 'one', 'proofs', true],
  ];
  const shown = [
    ['credentials-unreadable', 'readable', 'credentials', true],
    ['credentials-missing', 'dpop', 'dpop bearer', true],
  ];
  const known = [
    ['too-many-failures', '192.0.2.10', 'limit', true],
    ['token-unknown', token, 'token-store', true],
  ];
  expect(checksIn(answer)).toEqual([
    ...shown,
    ...proof,
    ...known,
    ['bound-token-as-bearer', 'dpop', 'dpop', true],
    ['token-of-another-key', key, key, true],
    ['proof-for-another-token', athOf(token), athOf(token), true],
  ]);
  expect(rowsIn(answer)).toEqual([
    ['proofs', `${key} one`, { jti: 'one', jkt: key, until: env.now() + (2 * WINDOW + 1) * 1000 }],
  ]);
  // With a token shown as Bearer no proof is looked at, nor kept.
  const bearer = await ask('GET', '/api/helicopters', null, [['Authorization', `Bearer ${token}`]]);
  expect(checksIn(bearer)).toEqual([
    shown[0],
    ['credentials-missing', 'bearer', 'dpop bearer', true],
    ...known,
    ['bound-token-as-bearer', 'bearer', 'dpop', false],
  ]);
  expect(rowsIn(bearer)).toEqual([]);
});

describe('of a proof that is refused: what it showed', () => {
  const last = async (changed: Changed) => checksIn(await (await setUp()).listWith(changed)).at(-1);
  test('none, or two', async () => {
    const { list, ask, token } = await setUp();
    expect(checksIn(await list(null)).at(-1)).toEqual(['proof-missing', '0', 'once', false]);
    const two = await ask('GET', '/api/helicopters', null, [
      ['Authorization', `DPoP ${token}`],
      ['DPoP', 'a'],
      ['DPoP', 'a'],
    ]);
    expect(checksIn(two).at(-1)).toEqual(['proof-missing', '2', 'once', false]);
  });
  test('another algorithm', async () => {
    const { list, prove, token } = await setUp();
    const [, payload = ''] = (await prove('GET', LIST, token)).split('.');
    const head = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'dpop+jwt', jwk }));
    const jwt = `${head.toString('base64url')}.${payload}.AAAA`;
    expect(checksIn(await list(jwt)).at(-1)).toEqual([
      ...['proof-algorithm-unknown', 'HS256', 'ES256', false],
    ]);
  });
  test.each(['jti', 'htm', 'htu', 'iat'])('no %s', async (name) => {
    const check = ['proof-unreadable', name, 'dpop+jwt', false];
    expect(await last({ claims: { [name]: undefined } })).toEqual(check);
    expect(await last({ claims: { [name]: null } })).toEqual(check);
    expect(await last({ claims: { [name]: name === 'iat' ? 'now' : 1 } })).toEqual(check);
    if (name !== 'iat') expect(await last({ claims: { [name]: '' } })).toEqual(check);
  });
  test('nothing that is a proof', async () => {
    const { list } = await setUp();
    for (const text of ['', 'a', 'a.b.c', 'bnVsbA.bnVsbA.'])
      expect(checksIn(await list(text)).at(-1)).toEqual([
        ...['proof-unreadable', 'jti', 'dpop+jwt', false],
      ]);
  });
  test('neither type nor algorithm', async () => {
    expect(checksIn(await (await setUp()).list('e30.e30.e30')).at(-1)).toEqual([
      ...['proof-algorithm-unknown', 'undefined', 'ES256', false],
    ]);
  });
  test('a signature by another key, a request, a time, a nonce', async () => {
    const { prove, env, nonce } = await setUp();
    const seconds = Math.floor(env.now() / 1000);
    expect(await last({ key: STRANGERS.key })).toEqual([
      ...['proof-signature-wrong', await thumbprintOf(prove), 'signature', false],
    ]);
    for (const [claims, subject] of [
      [{ htm: 'POST' }, `POST ${LIST}`],
      [{ htu: `${LIST}/` }, `GET ${LIST}/`],
      [{ htu: 'helicopters' }, 'GET '],
    ] as const)
      expect(await last({ claims })).toEqual([
        ...['proof-for-another-request', subject, `GET ${LIST}`, false],
      ]);
    const old = seconds - WINDOW - 1;
    expect(await last({ claims: { iat: old } })).toEqual([
      ...['proof-time-off', String(old), String(seconds), false],
    ]);
    const { listWith, nonce: theirs } = await setUp();
    for (const [shown, subject] of [
      ['made-up', 'made-up'],
      [undefined, 'none'],
    ] as const)
      expect(checksIn(await listWith({ claims: { nonce: shown } })).at(-1)).toEqual([
        ...['proof-nonce-wrong', subject, theirs(), false],
      ]);
    // Each server has nonces of its own.
    expect(theirs()).not.toBe(nonce());
  });
  test('an identifier that was used: by this key; another may have the same', async () => {
    const { listWith, list, prove, token } = await setUp();
    const claims = { jti: 'same' };
    expect((await listWith({ claims })).status).toBe(200);
    expect(checksIn(await listWith({ claims })).at(-1)).toEqual([
      ...['proof-used', 'same', 'proofs', false],
    ]);
    const theirs = await list(await prove('GET', LIST, token, { ...STRANGERS, claims }));
    expect(told(theirs)).toEqual([401, 'tokenOfAnotherKey']);
    expect(checksIn(theirs).at(-1)).toEqual([
      'token-of-another-key',
      await thumbprintOf(prove, STRANGERS),
      await thumbprintOf(prove),
      false,
    ]);
  });
  test('for another token', async () => {
    const { listWith, token } = await setUp();
    for (const [ath, subject] of [
      [athOf('another'), athOf('another')],
      [undefined, 'none'],
    ] as const)
      expect(checksIn(await listWith({ claims: { ath } })).at(-1)).toEqual([
        ...['proof-for-another-token', subject, athOf(token), false],
      ]);
  });
});

describe('the bounds of a proof', () => {
  test.each([
    ['jti', 256, 200, null],
    ['jti', 257, 401, 'proofUnreadable'],
  ] as const)('a %s of %i characters: %i', async (name, length, ...answer) => {
    const { listWith } = await setUp();
    expect(told(await listWith({ claims: { [name]: 'j'.repeat(length) } }))).toEqual(answer);
  });
  test('an address is read as one: its spelling and its query do not count', async () => {
    const { listWith } = await setUp();
    for (const htu of [
      `${LIST}?a=b#c`,
      LIST.replace('https://h', 'HTTPS://H'),
      LIST.replace('.example', '.example:443'),
    ])
      expect(told(await listWith({ claims: { htu } }))).toEqual([200, null]);
  });
  test.each([
    ['kty', 'OKP'],
    ['crv', 'P-384'],
    ['x', 1],
    ['y', undefined],
    ['x', ''],
  ])('a key whose %s is %s is none', async (name, value) => {
    const { listWith } = await setUp();
    expect(told(await listWith({ header: { jwk: { ...jwk, [name]: value } } }))).toEqual([
      ...[401, 'proofUnreadable'],
    ]);
  });
  test('a key that is a list, or a word, is none', async () => {
    const { list, prove, token } = await setUp();
    const [, payload = '', signature = ''] = (await prove('GET', LIST, token)).split('.');
    for (const key of [[jwk], 'key', null, 1]) {
      const head = Buffer.from(JSON.stringify({ alg: 'ES256', typ: 'dpop+jwt', jwk: key }));
      const jwt = [head.toString('base64url'), payload, signature].join('.');
      expect(told(await list(jwt))).toEqual([401, 'proofUnreadable']);
    }
  });
  test('whatever else the key says is not looked at: it is the same key', async () => {
    const { listWith, prove } = await setUp();
    const named = { header: { jwk: { ...jwk, kid: 'mine', alg: 'ES256' } } };
    expect(await thumbprintOf(prove, named)).toBe(await thumbprintOf(prove));
    expect(told(await listWith(named))).toEqual([200, null]);
  });
  test('a hundred keys more do not make one be forgotten that comes again', async () => {
    const { prove, listWith } = await setUp();
    const key = await thumbprintOf(prove);
    // Points of the curve are hard to come by: words that are none are looked at, and thrown away.
    for (let n = 0; n < 120; n++)
      await readProof(
        incoming(await prove('GET', LIST, null, { header: { jwk: { ...jwk, x: `x${n}` } } })),
      );
    expect(await thumbprintOf(prove)).toBe(key);
    expect(told(await listWith())).toEqual([200, null]);
  });
});

describe('the nonce', () => {
  test('is made of a secret that is kept, and recorded once', async () => {
    const { first, given, nonce, server } = await setUp();
    const rows = rowsIn(first).filter(([store]) => store === 'credentials');
    const secret = server.kept.secrets.get('dpop-nonce-key')?.['secret'];
    expect(rows).toEqual([['credentials', 'dpop-nonce-key', { kind: 'nonce-key', secret }]]);
    expect(rowsIn(given).filter(([store]) => store === 'credentials')).toEqual([]);
    expect(nonce()).toMatch(/^[\w-]{22}$/);
  });
  test('is the same for a quarter of an hour, and is told only where it was not shown', async () => {
    const { listWith, env, nonce, prove, list, token } = await setUp();
    expect((await listWith()).headers.has('dpop-nonce')).toBe(false);
    env.advance(NONCE_PERIOD - (env.now() % NONCE_PERIOD) - 1);
    expect((await listWith()).headers.has('dpop-nonce')).toBe(false);
    env.advance(1);
    const next = (await listWith()).headers.get('dpop-nonce') ?? '';
    expect(next).not.toBe(nonce());
    const proof = await prove('GET', LIST, token, { claims: { nonce: next } });
    const answer = await list(proof);
    expect([answer.status, answer.headers.has('dpop-nonce')]).toEqual([200, false]);
  });
  test('comes with a refusal, too, at the API and at the token endpoint', async () => {
    const { list, refresh, refreshToken, field, prove } = await setUp();
    for (const answer of [
      await list(null),
      await refresh(refreshToken),
      await refresh(refreshToken, [
        field(await prove('POST', LIST, null, { claims: { nonce: 'a' } })),
      ]),
    ])
      expect(answer.headers.get('dpop-nonce')).toMatch(/^[\w-]{22}$/);
  });
});

describe('at the token endpoint', () => {
  test('a code is for the key that was named when it was asked for, or for any', async () => {
    const { codeFor, redeem, prove, field } = await setUp();
    const proof = async (changed: Changed = {}) => [
      field(await prove('POST', TOKEN, null, changed)),
    ];
    const [mine, theirs] = [await thumbprintOf(prove), await thumbprintOf(prove, STRANGERS)];
    const bound = await codeFor({ dpop_jkt: mine });
    const other = await redeem(bound, {}, await proof(STRANGERS));
    expect(checksIn(other).at(-1)).toEqual(['code-of-another-key', theirs, mine, false]);
    expect(checksIn(await redeem(bound, {}, await proof())).at(-1)).toEqual([
      ...['code-of-another-key', mine, mine, true],
    ]);
    const free = await redeem(await codeFor(), {}, await proof(STRANGERS));
    expect(checksIn(free).at(-1)).toEqual(['code-of-another-key', theirs, 'none', true]);
    expect(free.body['token_type']).toBe('DPoP');
    const row = rowsIn(free).find(([store]) => store === 'tokens')?.[2];
    expect(row).toMatchObject({ jkt: theirs });
  });
  test('a refresh token is for its key', async () => {
    const { refresh, refreshToken, prove, field } = await setUp();
    const [mine, theirs] = [await thumbprintOf(prove), await thumbprintOf(prove, STRANGERS)];
    const proof = async (changed: Changed = {}) => [
      field(await prove('POST', TOKEN, null, changed)),
    ];
    const other = await refresh(refreshToken, await proof(STRANGERS));
    expect(checksIn(other).at(-1)).toEqual(['refresh-token-of-another-key', theirs, mine, false]);
    const right = await refresh(refreshToken, await proof());
    expect(checksIn(right).at(-1)).toEqual(['refresh-token-of-another-key', mine, mine, true]);
    // It goes on being used: none comes anew.
    expect(right.body).not.toHaveProperty('refresh_token');
  });
});
