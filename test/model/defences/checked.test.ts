/** What is recorded of each check: what was looked at, and what it was held against. The drawing and the panels tell no more. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { defence as address } from '../../../src/model/defences/address-binding/index.ts';
import { defence as audience } from '../../../src/model/defences/audience/index.ts';
import { defence as bearer } from '../../../src/model/defences/bearer/index.ts';
import { defence as hashed } from '../../../src/model/defences/hashed-tokens/index.ts';
import { defence as pkce } from '../../../src/model/defences/pkce/index.ts';
import { defence as revocation } from '../../../src/model/defences/revocation/index.ts';
import { defence as rotation } from '../../../src/model/defences/rotation/index.ts';
import { defence as scope } from '../../../src/model/defences/scope/index.ts';
import { defence as expiry } from '../../../src/model/defences/short-expiry/index.ts';
import { BASIC, checksIn, REDIRECT, serving, tokenFrom, type Answer } from './support.ts';
import { PKCE } from './vectors.ts';

const FROM = '192.0.2.10';
const SHOWN = [
  ['credentials-unreadable', 'readable', 'credentials', true],
  ['credentials-missing', 'bearer', 'bearer', true],
  ['too-many-failures', FROM, 'limit', true],
];
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
/** The last check: the one that decided. */
const decisive = (answer: Answer) => checksIn(answer).at(-1);
const known = (token: string) => ['token-unknown', token, 'token-store', true];

describe('of a token that is shown', () => {
  test('all that was asked, down to what decided', async () => {
    const made = serving(bearer);
    const token = await tokenFrom(made);
    expect(checksIn(await made.list(token))).toEqual([...SHOWN, known(token)]);
    expect(checksIn(await made.list('guessed'))).toEqual([
      ...SHOWN,
      ['token-unknown', 'guessed', 'token-store', false],
    ]);
  });
  test.each([
    ['nothing', [], ['credentials-missing', 'none', 'bearer', false]],
    ['a password', [BASIC], ['credentials-missing', 'basic', 'bearer', false]],
    [
      'a scheme that is not taken here',
      [['Authorization', 'DPoP token']],
      ['credentials-missing', 'dpop', 'bearer', false],
    ],
    [
      'nothing after the scheme',
      [['Authorization', 'Bearer ']],
      ['credentials-unreadable', 'bearer-empty', 'credentials', false],
    ],
    [
      'two fields',
      [
        ['Authorization', 'Bearer a'],
        ['Authorization', 'Bearer a'],
      ],
      ['credentials-unreadable', 'doubled', 'credentials', false],
    ],
  ] as const)('where %s is shown', async (_, headers, check) => {
    const answer = await serving(bearer).ask('GET', '/api/helicopters', null, headers);
    expect(decisive(answer)).toEqual(check);
  });
  test('by an address that has failed too often: nobody looks for it', async () => {
    const made = serving(bearer);
    for (let time = 0; time < 5; time++) await made.list('guessed');
    expect(decisive(await made.list('guessed'))).toEqual([
      'too-many-failures',
      FROM,
      'limit',
      false,
    ]);
  });
  test('as the store keeps it: by its digest, where it keeps digests', async () => {
    const made = serving(hashed);
    const token = await tokenFrom(made);
    expect(decisive(await made.list(token))).toEqual(known(digest(token)));
  });
});

describe('of what the token says', () => {
  test('its end, against the time', async () => {
    const made = serving(expiry);
    const [token, born] = [await tokenFrom(made), made.env.now()];
    made.env.advance(1000);
    expect(decisive(await made.list(token))).toEqual([
      'token-expired',
      String(born + 3_600_000),
      String(born + 1000),
      true,
    ]);
    const endless = serving(expiry, { lifetime: null });
    expect(decisive(await endless.list(await tokenFrom(endless)))).toEqual([
      'token-expired',
      'none',
      String(endless.env.now()),
      true,
    ]);
  });
  test('when it was taken back, or that it was not', async () => {
    const made = serving(revocation, { refresh: true });
    const { body } = await made.redeem(await made.codeFor());
    const [token, refresh] = [String(body['access_token']), String(body['refresh_token'])];
    const live = (check: string) => [check, 'not-revoked', 'token-store', true];
    expect(decisive(await made.list(token))).toEqual(live('token-revoked'));
    expect(decisive(await made.refresh(refresh))).toEqual(live('refresh-token-revoked'));
    const form = { client_id: 'helicopter-spotter', token };
    const back = await made.ask('POST', '/oauth/revoke', form);
    expect(decisive(back)).toEqual(['nothing-returned', 'token', 'once', true]);
    const gone = (check: string) => [check, String(made.env.now()), 'token-store', false];
    expect(decisive(await made.list(token))).toEqual(gone('token-revoked'));
    expect(decisive(await made.refresh(refresh))).toEqual(gone('refresh-token-revoked'));
    const nothing = await made.ask('POST', '/oauth/revoke', { client_id: 'helicopter-spotter' });
    expect(decisive(nothing)).toEqual(['nothing-returned', 'none', 'once', false]);
  });
  test('whether it was used, where once is all', async () => {
    const made = serving(rotation);
    const { body } = await made.redeem(await made.codeFor());
    const refresh = String(body['refresh_token']);
    const used = made.env.now();
    expect(decisive(await made.refresh(refresh))).toEqual([
      'refresh-token-reused',
      'unused',
      'once',
      true,
    ]);
    made.env.advance(1000);
    expect(decisive(await made.refresh(refresh))).toEqual([
      'refresh-token-reused',
      String(used),
      'once',
      false,
    ]);
  });
  test('its scope, its audience, its address', async () => {
    const small = serving(scope);
    expect(decisive(await small.list(await tokenFrom(small, 'scope=profile:read')))).toEqual([
      'scope-too-small',
      'profile:read',
      'helicopters:read',
      false,
    ]);
    const there = serving(audience);
    const HERE = 'https://helicopters.example';
    for (const [form, subject, passed] of [
      ['resource=https%3A%2F%2Faeroplanes.example', 'https://aeroplanes.example', false],
      ['', 'any', true],
    ] as const)
      expect(decisive(await there.list(await tokenFrom(there, form)))).toEqual([
        'token-for-another-api',
        subject,
        HERE,
        passed,
      ]);
    const bound = serving(address, { refresh: true });
    const { body } = await bound.redeem(await bound.codeFor());
    const [token, refresh] = [String(body['access_token']), String(body['refresh_token'])];
    const at = (check: string, against: string, passed: boolean) => [check, FROM, against, passed];
    expect(decisive(await bound.list(token))).toEqual(at('address-differs', FROM, true));
    expect(decisive(await bound.refresh(refresh))).toEqual(
      at('refresh-address-differs', FROM, true),
    );
    // What was handed out before there was such a defence is bound to no address.
    for (const kind of ['tokens', 'refreshTokens'] as const)
      for (const [key, row] of bound.server.kept[kind])
        bound.server.kept[kind].set(key, { ...row, bound: {} });
    expect(decisive(await bound.list(token))).toEqual(at('address-differs', 'none', false));
    expect(decisive(await bound.refresh(refresh))).toEqual(
      at('refresh-address-differs', 'none', false),
    );
  });
});

describe('of a password', () => {
  const token = (headers: Parameters<ReturnType<typeof serving>['ask']>[3], form = '') =>
    serving(bearer).ask('POST', '/api/token', form, headers);
  test('that is shown: the hash is the last to be told', async () => {
    const [unreadable, notShown, hash] = checksIn(await token([BASIC]));
    expect(unreadable).toEqual(['password-unreadable', 'readable', 'credentials', true]);
    expect(notShown).toEqual(['password-not-shown', 'Basic', 'Basic', true]);
    expect(hash?.[0]).toBe('password');
  });
  test.each([
    ['is none', [], '', ['password-not-shown', 'none', 'Basic', false]],
    [
      'is a token',
      [['Authorization', 'Bearer a']],
      '',
      ['password-not-shown', 'none', 'Basic', false],
    ],
    [
      'cannot be read',
      [['Authorization', 'Basic !']],
      '',
      ['password-unreadable', 'basic-unreadable', 'credentials', false],
    ],
    [
      'asks for a scope that is not known',
      [BASIC],
      'scope=all',
      ['password-unreadable', 'scope-unknown', 'credentials', false],
    ],
  ] as const)('that %s', async (_, headers, form, check) => {
    expect(decisive(await token(headers, form))).toEqual(check);
  });
});

describe('of a code', () => {
  const QUERY = {
    response_type: 'code',
    client_id: 'helicopter-spotter',
    redirect_uri: REDIRECT,
  } as const;
  const authorize = (query: Readonly<Record<string, string>> | string, defence = bearer) =>
    serving(defence).ask('POST', `/oauth/authorize?${new URLSearchParams(query).toString()}`, {
      username: 'blinkwiki@mailserver.com',
      password: 'blink',
    });
  const doubled = (twice: string) => ['parameter-doubled', twice, 'once', twice === 'none'];
  test.each([
    ['a wrong client', { ...QUERY, client_id: 'another' }, 'client-unknown', 'another'],
    ['no client', { response_type: 'code', redirect_uri: REDIRECT }, 'client-unknown', 'none'],
    [
      'another address',
      { ...QUERY, redirect_uri: 'https://evil.example/' },
      'redirect-uri-unknown',
      'https://evil.example/',
    ],
    [
      'no address',
      { response_type: 'code', client_id: QUERY.client_id },
      'redirect-uri-unknown',
      'none',
    ],
    ['another type', { ...QUERY, response_type: 'token' }, 'response-type-unknown', 'token'],
    [
      'no type',
      { client_id: QUERY.client_id, redirect_uri: REDIRECT },
      'response-type-unknown',
      'none',
    ],
  ] as const)('that is asked for with %s', async (_, query, check, subject) => {
    const right: Readonly<Record<string, string>> = {
      'client-unknown': QUERY.client_id,
      'redirect-uri-unknown': REDIRECT,
      'response-type-unknown': 'code',
    };
    const all = checksIn(await authorize(query));
    expect(all[0]).toEqual(doubled('none'));
    expect(all.at(-1)).toEqual([check, subject, right[check], false]);
  });
  test('that is asked for with a parameter twice', async () => {
    const query = `${new URLSearchParams(QUERY).toString()}&scope=helicopters:read&scope=helicopters:read`;
    expect(decisive(await authorize(query))).toEqual(doubled('scope'));
  });

  test('that is redeemed: known, unused, in time, and for that address', async () => {
    const made = serving(bearer);
    const [code, late] = [await made.codeFor(), await made.codeFor()];
    const [end, now] = [String(made.env.now() + 60_000), String(made.env.now())];
    const client = [doubled('none'), ['client-unknown', QUERY.client_id, QUERY.client_id, true]];
    expect(checksIn(await made.redeem('guessed'))).toEqual([
      ...client,
      ['code-unknown', 'unknown', 'codes', false],
    ]);
    const fresh = [
      ...client,
      ['code-unknown', 'known', 'codes', true],
      ['code-used', 'unused', 'once', true],
    ];
    const inTime = [...fresh, ['code-expired', end, now, true]];
    expect(checksIn(await made.redeem(code, { redirect_uri: 'https://evil.example/' }))).toEqual([
      ...inTime,
      ['redirect-uri-differs', 'https://evil.example/', REDIRECT, false],
    ]);
    expect(checksIn(await made.redeem(code))).toEqual([
      ...inTime,
      ['redirect-uri-differs', REDIRECT, REDIRECT, true],
    ]);
    expect(decisive(await made.redeem(code))).toEqual(['code-used', now, 'once', false]);
    made.env.advance(60_000);
    expect(decisive(await made.redeem(late))).toEqual(['code-expired', end, end, false]);
  });
  test('that nobody says the address of', async () => {
    const made = serving(bearer);
    const form = { grant_type: 'authorization_code', client_id: QUERY.client_id };
    const code = await made.codeFor();
    expect(decisive(await made.ask('POST', '/oauth/token', { ...form, code }))).toEqual([
      'redirect-uri-differs',
      'none',
      REDIRECT,
      false,
    ]);
    // Without a code there is nothing to hold it against.
    expect(decisive(await made.ask('POST', '/oauth/token', form))).toEqual([
      'code-unknown',
      'unknown',
      'codes',
      false,
    ]);
  });
  test('that has a challenge: its verifier is told by its digest', async () => {
    const made = serving(pkce);
    const S256 = { code_challenge: PKCE.challenge, code_challenge_method: 'S256' };
    const plain = await made.codeFor();
    const unasked = ['verifier-unasked', 'none', 'none', true];
    expect(checksIn(await made.redeem(plain, { code_verifier: PKCE.verifier })).slice(-3)).toEqual([
      ['verifier-missing', PKCE.verifier, 'none', true],
      ['verifier-wrong', PKCE.challenge, '', true],
      ['verifier-unasked', 'shown', 'none', false],
    ]);
    expect(checksIn(await made.redeem(plain)).slice(-3)).toEqual([
      ['verifier-missing', '', 'none', true],
      ['verifier-wrong', 'none', '', true],
      unasked,
    ]);
    const code = await made.codeFor(S256);
    expect(decisive(await made.redeem(code))).toEqual([
      'verifier-missing',
      '',
      PKCE.challenge,
      false,
    ]);
    const other = 'x'.repeat(43);
    expect(decisive(await made.redeem(code, { code_verifier: other }))).toEqual([
      'verifier-wrong',
      createHash('sha256').update(other).digest('base64url'),
      PKCE.challenge,
      false,
    ]);
    for (const [query, check, subject] of [
      [{ ...S256, code_challenge: 'short' }, 'challenge-unreadable', 'short'],
      [{ ...S256, code_challenge_method: 'plain' }, 'challenge-method-unknown', 'plain'],
    ] as const)
      expect(decisive(await authorize({ ...QUERY, ...query }, pkce))).toEqual([
        check,
        subject,
        'S256',
        false,
      ]);
  });
});
