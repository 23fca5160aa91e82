/** OAuth 1.0: what is recorded of each check, of what is kept, and of what is made. */
import { describe, expect, test } from 'vitest';
import { writeHeader } from '../../../../src/model/defences/oauth1/header.ts';
import type { HeaderPair } from '../../../../src/model/trace.ts';
import { checksIn, REDIRECT, rowsIn, secretsIn } from '../support.ts';
import { LIST, setUp, TOKEN } from './support.ts';

const CLIENT = 'helicopter-spotter';
const ORIGIN = 'https://helicopters.example';
const INITIATE = `${ORIGIN}/oauth/1/initiate`;
const EXCHANGE = `${ORIGIN}/oauth/1/token`;
const WORD = 'username=blinkwiki@mailserver.com&password=blink';
const valueOf = (pairs: readonly HeaderPair[], wanted: string): string =>
  pairs.find(([name]) => name === wanted)?.[1] ?? '';
const read = (time: string) => [
  ['credentials-missing', 'OAuth', 'OAuth', true],
  ['credentials-unreadable', 'readable', 'OAuth', true],
  ['parameter-doubled', 'none', 'OAuth', true],
  ['parameter-missing', 'none', 'OAuth', true],
  ['signature-method-unknown', 'HMAC-SHA1', 'OAuth', true],
  ['version-unknown', '', 'OAuth', true],
  ['timestamp-unreadable', time, 'OAuth', true],
];

test('of a request that is served: all of it, in its order; and its nonce is kept', async () => {
  const { signed, exchange, now, env } = setUp();
  const right = signed();
  const [signature, nonce] = [valueOf(right, 'oauth_signature'), valueOf(right, 'oauth_nonce')];
  const answer = await exchange(writeHeader(right));
  const time = String(now());
  expect(checksIn(answer)).toEqual([
    ...read(time),
    ['consumer-unknown', CLIENT, 'secrets', true],
    ['token-unknown', TOKEN.key, 'secrets', true],
    ['signature-wrong', signature, signature, true],
    ['timestamp-off', time, time, true],
    ['nonce-used', nonce, 'nonces', true],
  ]);
  expect(rowsIn(answer)).toEqual([
    [
      'nonces',
      JSON.stringify([CLIENT, TOKEN.key, time, nonce]),
      { nonce, until: env.now() + 601_000 },
    ],
  ]);
  expect(answer.body).toContain('Hi Ada');
});

describe('of one that is refused: what was shown', () => {
  const last = async (field: string | readonly string[], url = LIST) =>
    checksIn(await setUp().exchange(field, { url })).at(-1);
  test('none, and none that can be read', async () => {
    expect(await last([])).toEqual(['credentials-missing', 'none', 'OAuth', false]);
    expect(await last('OAuth a')).toEqual(['credentials-unreadable', 'unreadable', 'OAuth', false]);
  });
  test('a parameter twice, in the field or beside it; one that is missing', async () => {
    const { signed } = setUp();
    const twice = writeHeader([...signed(), ['oauth_nonce', 'n']]);
    expect(await last(twice)).toEqual(['parameter-doubled', 'oauth_nonce', 'OAuth', false]);
    for (const query of ['oauth_token=a', 'oauth_extra=a&oauth_extra=b'])
      expect(await last(writeHeader(signed()), `${LIST}?${query}`)).toEqual([
        'parameter-doubled',
        query.split('=')[0],
        'OAuth',
        false,
      ]);
    expect(await last('OAuth oauth_consumer_key="a"')).toEqual([
      'parameter-missing',
      'oauth_signature_method',
      'OAuth',
      false,
    ]);
  });
  test.each([
    ['oauth_signature_method', 'PLAINTEXT', 'signature-method-unknown', 'OAuth'],
    ['oauth_version', '2.0', 'version-unknown', 'OAuth'],
    ['oauth_timestamp', '01', 'timestamp-unreadable', 'OAuth'],
    ['oauth_consumer_key', 'nobody', 'consumer-unknown', 'secrets'],
    ['oauth_token', 'nothing', 'token-unknown', 'secrets'],
  ])('%s %s', async (name, value, check, against) => {
    const { signed } = setUp();
    const field = writeHeader(signed({ parameters: { [name]: value } }));
    expect(await last(field)).toEqual([check, value, against, false]);
  });
  test('a signature, and the one that it should have been', async () => {
    const { signed, exchange } = setUp();
    const right = signed();
    const wrong = right.map(([name, value]): HeaderPair => [
      name,
      name === 'oauth_signature' ? 'AAAA' : value,
    ]);
    expect(checksIn(await exchange(writeHeader(wrong))).at(-1)).toEqual([
      'signature-wrong',
      'AAAA',
      valueOf(right, 'oauth_signature'),
      false,
    ]);
  });
  test('a time, and the time that it is; a nonce that was used', async () => {
    const { signed, exchange, now } = setUp();
    const [time, old] = [String(now()), String(now() - 301)];
    expect(
      checksIn(await exchange(writeHeader(signed({ parameters: { oauth_timestamp: old } })))).at(
        -1,
      ),
    ).toEqual(['timestamp-off', old, time, false]);
    const field = writeHeader(signed({ parameters: { oauth_nonce: 'n' } }));
    await exchange(field);
    expect(checksIn(await exchange(field)).at(-1)).toEqual(['nonce-used', 'n', 'nonces', false]);
  });
});

test('a nonce is forgotten when no time can bring it back, and that is recorded', async () => {
  const { signed, exchange, env } = setUp();
  const first = rowsIn(await exchange(writeHeader(signed())))[0];
  env.advance(600_999);
  expect(rowsIn(await exchange(writeHeader(signed())))).toHaveLength(1);
  env.advance(1);
  const rows = rowsIn(await exchange(writeHeader(signed())));
  expect(rows[0]).toEqual(['nonces', first?.[1], null]);
  expect(rows).toHaveLength(2);
});

describe('the three legs', () => {
  const initiated = async (callback: string = REDIRECT) => {
    const made = setUp();
    const field = writeHeader(
      made.signed({
        ...{ method: 'POST', url: INITIATE, tokenSecret: '' },
        parameters: { oauth_token: undefined, oauth_callback: callback },
      }),
    );
    const answer = await made.exchange(field, { method: 'POST', url: INITIATE });
    const fields = new URLSearchParams(answer.body ?? '');
    const [key, shared] = [fields.get('oauth_token') ?? '', fields.get('oauth_token_secret') ?? ''];
    const allow = (form = WORD, token = key) =>
      made.exchange([], {
        ...{ method: 'POST', url: `${ORIGIN}/oauth/1/authorize?oauth_token=${token}` },
        form,
      });
    const trade = (oauth_verifier: string | undefined) =>
      made.exchange(
        writeHeader(
          made.signed({
            ...{ method: 'POST', url: EXCHANGE, tokenSecret: shared },
            parameters: { oauth_token: key, oauth_verifier },
          }),
        ),
        { method: 'POST', url: EXCHANGE },
      );
    return { ...made, answer, key, shared, allow, trade, fields };
  };
  const form = [
    ['Content-Type', 'application/x-www-form-urlencoded'],
    ['Cache-Control', 'no-store'],
  ];

  test('first, temporary credentials (RFC 5849 2.1): for the callback that is registered alone', async () => {
    const { answer, key, shared, fields, now } = await initiated();
    expect([answer.status, answer.code, answer.headers]).toEqual([200, 'initiated', form]);
    expect(fields.get('oauth_callback_confirmed')).toBe('true');
    expect(key).not.toBe(shared);
    const checks = checksIn(answer);
    expect(checks.slice(0, 7)).toEqual(read(String(now())));
    expect(checks.slice(8, 9)).toEqual([['token-unknown', '', 'secrets', true]]);
    expect(checks.at(-1)).toEqual(['callback-unknown', REDIRECT, REDIRECT, true]);
    expect(secretsIn(answer)).toEqual([
      ['api', 'token', key, 'made'],
      ['api', 'token-secret', shared, 'made'],
    ]);
    expect(rowsIn(answer).slice(1)).toEqual([
      [
        'credentials',
        key,
        { kind: 'temporary', secret: shared, verifier: null, user: null, name: null },
      ],
    ]);
    const other = (await initiated('https://evil.example/')).answer;
    expect([other.status, other.code]).toEqual([400, 'invalid_request']);
    expect(checksIn(other).at(-1)).toEqual([
      'callback-unknown',
      'https://evil.example/',
      REDIRECT,
      false,
    ]);
  });
  test("second, the user's word (RFC 5849 2.2): once, for credentials that are there", async () => {
    const { allow, key, shared } = await initiated();
    const unknown = await allow(WORD, 'nothing');
    expect([unknown.status, unknown.code]).toEqual([400, 'invalid_request']);
    expect(checksIn(unknown)).toEqual([['temporary-unknown', 'unknown', 'secrets', false]]);
    // A token's key is no temporary one.
    expect((await allow(WORD, TOKEN.key)).status).toBe(400);
    for (const wrong of ['username=blinkwiki@mailserver.com&password=x', 'password=blink', ''])
      expect((await allow(wrong)).status).toBe(401);
    const right = await allow();
    const location = right.headers.find(([name]) => name === 'Location')?.[1] ?? '';
    const back = new URL(location).searchParams;
    expect([right.status, right.code, right.body]).toEqual([302, 'authorized', null]);
    expect(right.headers).toEqual([
      ['Location', location],
      ['Cache-Control', 'no-store'],
    ]);
    expect(location.startsWith(`${REDIRECT}?`)).toBe(true);
    expect(back.get('oauth_token')).toBe(key);
    expect(checksIn(right)[0]).toEqual(['temporary-unknown', 'known', 'secrets', true]);
    expect(rowsIn(right)).toEqual([
      [
        'credentials',
        key,
        {
          ...{ kind: 'temporary', secret: shared, verifier: back.get('oauth_verifier') },
          ...{ user: 'blinkwiki@mailserver.com', name: 'Blink Wiki' },
        },
      ],
    ]);
    const again = await allow();
    expect(checksIn(again)).toEqual([['temporary-unknown', 'known', 'secrets', false]]);
    expect(again.status).toBe(400);
  });
  test('third, verifier for token (RFC 5849 2.3): once, and the temporary credentials are gone', async () => {
    const made = await initiated();
    // Before the user has said a word there is no verifier, and none is not the same as none.
    expect((await made.trade(undefined)).status).toBe(401);
    expect((await made.trade('null')).status).toBe(401);
    const { headers } = await made.allow();
    const verifier =
      new URL(headers.find(([name]) => name === 'Location')?.[1] ?? '').searchParams.get(
        'oauth_verifier',
      ) ?? '';
    const wrong = await made.trade(`${verifier}0`);
    expect([wrong.status, wrong.code]).toEqual([401, 'invalid_credentials']);
    expect(checksIn(wrong).at(-1)).toEqual(['verifier-wrong', `${verifier}0`, 'secrets', false]);
    const right = await made.trade(verifier);
    expect([right.status, right.code, right.headers]).toEqual([200, 'granted', form]);
    const fields = new URLSearchParams(right.body ?? '');
    const [key, shared] = [fields.get('oauth_token') ?? '', fields.get('oauth_token_secret') ?? ''];
    expect(right.lines).toEqual([
      { code: 'api.granted', params: { name: 'Blink Wiki', token: key } },
    ]);
    expect([...fields.keys()]).toEqual(['oauth_token', 'oauth_token_secret']);
    expect(secretsIn(right)).toEqual([
      ['api', 'token', key, 'made'],
      ['api', 'token-secret', shared, 'made'],
    ]);
    expect(rowsIn(right).slice(1)).toEqual([
      ['credentials', made.key, null],
      [
        'credentials',
        key,
        {
          ...{ kind: 'token', secret: shared, user: 'blinkwiki@mailserver.com' },
          ...{ name: 'Blink Wiki', scope: 'helicopters:read profile:read' },
        },
      ],
    ]);
    expect(checksIn(await made.trade(verifier)).at(-1)).toEqual([
      'token-unknown',
      made.key,
      'secrets',
      false,
    ]);
  });
  test('temporary credentials sign no request for the list', async () => {
    const { signed, send, key, shared } = await initiated();
    const field = writeHeader(signed({ tokenSecret: shared, parameters: { oauth_token: key } }));
    expect(await send(field)).toEqual({ status: 401, guard: 'tokenUnknown' });
  });
});

test('a form is signed, too (RFC 5849 3.4.1.3.1); what an error says is OAuth, and its scheme', async () => {
  const { signed, exchange } = setUp();
  const shown = {
    ...{ method: 'POST', url: INITIATE, tokenSecret: '', form: 'a=1&b=2' },
    parameters: { oauth_token: undefined, oauth_callback: REDIRECT },
  };
  const field = writeHeader(signed(shown));
  expect((await exchange(field, { ...shown, form: 'a=1&b=3' })).status).toBe(401);
  expect((await exchange(field, shown)).status).toBe(200);
  const { headers } = await exchange('OAuth a');
  expect(headers).toContainEqual(['WWW-Authenticate', 'OAuth realm="helicopters"']);
});
