import { describe, expect, test } from 'vitest';
import { defence as bearer } from '../../../src/model/defences/bearer/index.ts';
import { challengeOf, defence as pkce } from '../../../src/model/defences/pkce/index.ts';
import { defence as revocation } from '../../../src/model/defences/revocation/index.ts';
import { REDIRECT, serving } from './support.ts';
import { PKCE } from './vectors.ts';

const refused = (guard: string, error: string, status = 400) => ({ guard, error, status });
const told = ({
  guard,
  body,
  status,
}: {
  guard: string | null;
  body: Readonly<Record<string, unknown>>;
  status: number;
}) => ({
  guard,
  error: body['error'],
  status,
});
const S256 = { code_challenge: PKCE.challenge, code_challenge_method: 'S256' };

describe('a code', () => {
  test('is traded for a token, once; then what it brought is taken back', async () => {
    const { codeFor, redeem, list } = serving(revocation);
    const code = await codeFor();
    const { status, body, headers } = await redeem(code);
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', scope: 'helicopters:read profile:read' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await list(String(body['access_token']))).status).toBe(200);
    expect(told(await redeem(code))).toEqual(refused('codeUsed', 'invalid_grant'));
    expect((await list(String(body['access_token']))).guard).toBe('tokenRevoked');
  });
  test('of redemptions at once serves one', async () => {
    const { codeFor, redeem } = serving(bearer);
    const code = await codeFor();
    const all = await Promise.all([1, 2, 3].map(() => redeem(code)));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });
  test('lives a minute', async () => {
    const { codeFor, redeem, env } = serving(bearer);
    const [early, late] = [await codeFor(), await codeFor()];
    env.advance(59_999);
    expect((await redeem(early)).status).toBe(200);
    env.advance(1);
    expect(told(await redeem(late))).toEqual(refused('codeExpired', 'invalid_grant'));
  });
  test('is for one client and one address', async () => {
    const { codeFor, redeem } = serving(bearer);
    const code = await codeFor();
    expect(told(await redeem(code, { redirect_uri: `${REDIRECT}/more` }))).toEqual(
      refused('redirectUriDiffers', 'invalid_grant'),
    );
    const other = await redeem(code, { client_id: 'another' });
    expect(told(other)).toEqual(refused('clientUnknown', 'invalid_client', 401));
    expect(other.headers.get('www-authenticate')).toMatch(/^Basic /);
    expect(told(await redeem('guessed'))).toEqual(refused('codeUnknown', 'invalid_grant'));
    expect((await redeem(code)).status).toBe(200);
  });
});

describe('the token endpoint (RFC 6749 5.2)', () => {
  test.each([
    ['client_id=helicopter-spotter', 'invalid_request'],
    ['grant_type=password', 'unsupported_grant_type'],
    ['grant_type=refresh_token&grant_type=authorization_code', 'invalid_request'],
    [
      'grant_type=refresh_token&client_id=helicopter-spotter&client_id=helicopter-spotter',
      'invalid_request',
    ],
    ['grant_type=refresh_token&client_id=helicopter-spotter', 'invalid_grant'],
  ])('%s: %s', async (body, error) => {
    const answer = await serving(bearer).ask('POST', '/oauth/token', body);
    expect([answer.status, answer.body['error']]).toEqual([400, error]);
    expect(answer.headers.get('content-type')).toBe('application/json');
  });
  test('takes forms, by POST', async () => {
    const { ask } = serving(bearer);
    const get = await ask('GET', '/oauth/token');
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await ask('POST', '/oauth/nothing')).status).toBe(404);
  });
});

describe('the authorization endpoint', () => {
  test('sends nobody back to an address that is not registered', async () => {
    const { ask } = serving(bearer);
    const query = `response_type=code&client_id=helicopter-spotter&redirect_uri=${encodeURIComponent('https://evil.example/')}`;
    const answer = await ask('POST', `/oauth/authorize?${query}`, {
      username: 'blinkwiki@mailserver.com',
      password: 'blink',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, undefined]);
  });
  test('hands out no code for a wrong password', async () => {
    const { ask, server } = serving(bearer);
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: 'helicopter-spotter',
      redirect_uri: REDIRECT,
    });
    const answer = await ask('POST', `/oauth/authorize?${query.toString()}`, {
      username: 'blinkwiki@mailserver.com',
      password: 'blonk',
    });
    expect([answer.status, answer.guard]).toEqual([401, 'passwordWrong']);
    expect(server.kept.codes.size).toBe(0);
  });
});

describe('PKCE', () => {
  test('RFC 7636, appendix B', () => {
    expect(challengeOf(PKCE.verifier)).toBe(PKCE.challenge);
  });
  test('the verifier opens, and no other', async () => {
    const { codeFor, redeem } = serving(pkce);
    const code = await codeFor(S256);
    expect(told(await redeem(code))).toEqual(refused('verifierMissing', 'invalid_grant'));
    const wrong = [
      `${PKCE.verifier}x`,
      PKCE.verifier.slice(1),
      PKCE.verifier.toLowerCase(),
      PKCE.challenge,
      'short',
    ];
    for (const code_verifier of wrong)
      expect(told(await redeem(code, { code_verifier }))).toEqual(
        refused('verifierWrong', 'invalid_grant'),
      );
    expect((await redeem(code, { code_verifier: PKCE.verifier })).status).toBe(200);
  });
  test.each([
    ['too short', 'v'.repeat(42)],
    ['too long', 'v'.repeat(129)],
    ['with a blank before it', ` ${PKCE.verifier}`],
    ['with a line after it', `${PKCE.verifier}\n`],
    ['with a letter that is not allowed', `${PKCE.verifier.slice(1)}+`],
  ])(
    'a verifier %s opens nothing, even if its digest is the challenge (RFC 7636 4.1)',
    async (_, code_verifier) => {
      const { codeFor, redeem } = serving(pkce);
      const code = await codeFor({ ...S256, code_challenge: challengeOf(code_verifier) });
      expect(told(await redeem(code, { code_verifier }))).toEqual(
        refused('verifierWrong', 'invalid_grant'),
      );
    },
  );
  test.each([43, 128])('a verifier of %i letters opens', async (length) => {
    const { codeFor, redeem } = serving(pkce);
    const code_verifier = '~'.repeat(length);
    const code = await codeFor({ ...S256, code_challenge: challengeOf(code_verifier) });
    expect((await redeem(code, { code_verifier })).status).toBe(200);
  });
  test('of redemptions at once serves one, and the code is used up', async () => {
    const { codeFor, redeem } = serving(pkce);
    const code = await codeFor(S256);
    const code_verifier = PKCE.verifier;
    const all = await Promise.all([1, 2, 3].map(() => redeem(code, { code_verifier })));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect((await redeem(code, { code_verifier })).guard).toBe('codeUsed');
  });
  test('a verifier that nobody asked for is refused', async () => {
    const { codeFor, redeem } = serving(pkce);
    expect(told(await redeem(await codeFor(), { code_verifier: PKCE.verifier }))).toEqual(
      refused('verifierUnasked', 'invalid_grant'),
    );
  });
  test.each([
    [{ code_challenge: PKCE.verifier, code_challenge_method: 'plain' }, 'challengeMethodUnknown'],
    [{ code_challenge: PKCE.challenge, code_challenge_method: '' }, 'challengeMethodUnknown'],
    [
      { code_challenge: PKCE.challenge.slice(1), code_challenge_method: 'S256' },
      'challengeUnreadable',
    ],
    [{ code_challenge_method: 'S256' }, 'challengeUnreadable'],
    [{ ...S256, code_challenge: `${PKCE.challenge}=` }, 'challengeUnreadable'],
    [{ ...S256, code_challenge: `=${PKCE.challenge}` }, 'challengeUnreadable'],
    [{ ...S256, code_challenge: PKCE.challenge.replace('-', '+') }, 'challengeUnreadable'],
  ])('%o: %s', async (query, guard) => {
    const { ask } = serving(pkce);
    const all = new URLSearchParams({
      response_type: 'code',
      client_id: 'helicopter-spotter',
      redirect_uri: REDIRECT,
      ...query,
    });
    const answer = await ask('POST', `/oauth/authorize?${all.toString()}`, {
      username: 'blinkwiki@mailserver.com',
      password: 'blink',
    });
    expect(told(answer)).toEqual(refused(guard, 'invalid_request'));
  });
  test('the client logs in by itself, and shows a plain token', async () => {
    const { device, client, sent } = serving(pkce);
    const one = device();
    expect(await client.logIn(one)).toBe(true);
    expect(sent.map(({ status }) => status)).toEqual([302, 200]);
    expect(sent[0]?.sendable.path).toContain('code_challenge_method=S256');
    expect(await client.request(one, 'https://helicopters.example/api/helicopters')).toMatchObject({
      headers: [
        ['Accept', 'application/json'],
        ['Authorization', `Bearer ${one.storage.get('token') ?? ''}`],
      ],
    });
  });
});
