import { describe, expect, test } from 'vitest';
import { WINDOW } from '../../../../src/model/defences/oauth1/checks.ts';
import { writeHeader } from '../../../../src/model/defences/oauth1/header.ts';
import type { HeaderPair } from '../../../../src/model/trace.ts';
import { LIST, OTHER, setUp } from './support.ts';

const GOOD = { status: 200, guard: null };
const refusedBy = (guard: string, status = 401) => ({ status, guard });
const without = (pairs: readonly HeaderPair[], name: string) =>
  pairs.filter(([one]) => one !== name);
const with_ = (pairs: readonly HeaderPair[], name: string, value: string): HeaderPair[] =>
  pairs.map((pair) => (pair[0] === name ? [name, value] : pair));

test.each(['HMAC-SHA1', 'HMAC-SHA256'])(
  'a request signed with %s is served',
  async (oauth_signature_method) => {
    expect(await setUp().ask({ parameters: { oauth_signature_method } })).toEqual(GOOD);
  },
);

describe('a signature that is not the one', () => {
  test('altered in any place, truncated, lengthened, or of another request', async () => {
    const { signed, send } = setUp();
    const right = signed();
    const signature = right.at(-1)?.[1] ?? '';
    const other = signed().at(-1)?.[1] ?? '';
    const wrong = [
      ...signature
        .split('')
        .map(
          (char, at) =>
            signature.slice(0, at) + (char === 'A' ? 'B' : 'A') + signature.slice(at + 1),
        ),
      ...signature
        .split('')
        .slice(1)
        .map((_, at) => signature.slice(0, at + 1)),
      `${signature}=`,
      ` ${signature}`,
      signature.toLowerCase(),
      signature.split('').reverse().join(''),
      other,
    ].filter((one) => one !== signature);
    for (const one of wrong)
      expect(await send(writeHeader(with_(right, 'oauth_signature', one)))).toEqual(
        refusedBy('signatureWrong'),
      );
    // None of them has used the nonce up.
    expect(await send(writeHeader(right))).toEqual(GOOD);
  });
  test('of another method than it says, both ways', async () => {
    const { ask } = setUp();
    expect(await ask({ algorithm: 'HMAC-SHA256' })).toEqual(refusedBy('signatureWrong'));
    expect(
      await ask({ algorithm: 'HMAC-SHA1', parameters: { oauth_signature_method: 'HMAC-SHA256' } }),
    ).toEqual(refusedBy('signatureWrong'));
  });
  test.each(['PLAINTEXT', 'RSA-SHA1', 'hmac-sha1', 'none', 'HMAC-MD5', 'toString'])(
    'by the method %s, which is not supported',
    async (oauth_signature_method) => {
      expect(await setUp().ask({ parameters: { oauth_signature_method } })).toEqual(
        refusedBy('signatureMethodUnknown', 400),
      );
    },
  );
  test('with another secret, or for another token', async () => {
    const { ask, signed, send } = setUp();
    expect(await ask({ tokenSecret: OTHER.secret })).toEqual(refusedBy('signatureWrong'));
    expect(await ask({ tokenSecret: '' })).toEqual(refusedBy('signatureWrong'));
    expect(await send(writeHeader(with_(signed(), 'oauth_token', OTHER.key)))).toEqual(
      refusedBy('signatureWrong'),
    );
  });
  test('of another address, query or method', async () => {
    const { signed, send } = setUp();
    for (const url of [
      `${LIST}?all=1`,
      LIST.replace('https', 'http'),
      LIST.replace('helicopters.example', 'helicopters.example:8443'),
    ])
      expect(await send(writeHeader(signed()), { url })).toEqual(refusedBy('signatureWrong'));
    expect(
      await send(writeHeader(signed({ url: LIST.replace('helicopters', 'aeroplanes') }))),
    ).toEqual(refusedBy('signatureWrong'));
    expect(await send(writeHeader(signed({ method: 'POST' })))).toEqual(
      refusedBy('signatureWrong'),
    );
  });
  test('for a client or a token that nobody knows', async () => {
    const { ask } = setUp();
    expect(await ask({ parameters: { oauth_consumer_key: 'nobody' } })).toEqual(
      refusedBy('consumerUnknown'),
    );
    expect(await ask({ parameters: { oauth_token: 'nothing' } })).toEqual(
      refusedBy('tokenUnknown'),
    );
    // A client's key is no token.
    expect(await ask({ parameters: { oauth_token: 'helicopter-spotter' } })).toEqual(
      refusedBy('tokenUnknown'),
    );
  });
});

describe('a nonce', () => {
  test('serves once, under whichever spelling', async () => {
    const { signed, send } = setUp();
    const right = signed();
    const field = writeHeader(right);
    expect(await send(field)).toEqual(GOOD);
    const nonce = right.find(([name]) => name === 'oauth_nonce')?.[1] ?? '';
    const spelled = `%${nonce.charCodeAt(0).toString(16)}${nonce.slice(1)}`;
    for (const again of [
      field,
      field.replace(`oauth_nonce="${nonce}"`, `oauth_nonce="${spelled}"`),
      field.replace('OAuth ', 'oauth   realm="helicopters",  '),
      writeHeader([...right].reverse()),
      field.replaceAll(', ', ','),
    ])
      expect(await send(again)).toEqual(refusedBy('nonceUsed'));
  });
  test('may come again with another time', async () => {
    const { ask, env } = setUp();
    expect(await ask({ parameters: { oauth_nonce: 'same' } })).toEqual(GOOD);
    env.advance(1000);
    expect(await ask({ parameters: { oauth_nonce: 'same' } })).toEqual(GOOD);
  });
  test('of two at once serves one', async () => {
    const { signed, send } = setUp();
    const field = writeHeader(signed());
    const statuses = await Promise.all([1, 2, 3, 4].map(() => send(field)));
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  });
  test('is remembered as long as its time can come, and no longer', async () => {
    const { ask, env, now, server, signed, send } = setUp();
    const early = writeHeader(signed({ parameters: { oauth_timestamp: String(now() + WINDOW) } }));
    expect(await send(early)).toEqual(GOOD);
    env.advance(2 * WINDOW * 1000);
    expect(await ask()).toEqual(GOOD);
    expect(await send(early)).toEqual(refusedBy('nonceUsed'));
    env.advance(2 * WINDOW * 1000 + 2000);
    expect(await ask()).toEqual(GOOD);
    expect(server.kept.seen.get('nonces')?.size).toBe(1);
    expect(await send(early)).toEqual(refusedBy('timestampOff'));
  });
});

describe('a timestamp', () => {
  test.each([-WINDOW - 1, WINDOW + 1])('%i s off is refused', async (off) => {
    const { ask, now } = setUp();
    expect(await ask({ parameters: { oauth_timestamp: String(now() + off) } })).toEqual(
      refusedBy('timestampOff'),
    );
  });
  test.each([-WINDOW, WINDOW])('%i s off is taken', async (off) => {
    const { ask, now } = setUp();
    expect(await ask({ parameters: { oauth_timestamp: String(now() + off) } })).toEqual(GOOD);
  });
  test.each(['0$', '+$', '-1', '$.0', '1e9', ' $', '0x5d', '9'.repeat(30), 'now'])(
    'spelled %s is unreadable',
    async (spelling) => {
      const { ask, now } = setUp();
      const oauth_timestamp = spelling.replace('$', String(now()));
      expect(await ask({ parameters: { oauth_timestamp } })).toEqual(
        refusedBy('timestampUnreadable', 400),
      );
    },
  );
});

describe('the header', () => {
  test.each([
    'oauth_consumer_key',
    'oauth_token',
    'oauth_signature_method',
    'oauth_signature',
    'oauth_timestamp',
    'oauth_nonce',
  ])('without %s, or with it twice, is a 400', async (name) => {
    const { signed, send } = setUp();
    const right = signed();
    const pair = right.find(([one]) => one === name) ?? ['', ''];
    expect(await send(writeHeader(without(right, name)))).toEqual(
      refusedBy('parameterMissing', 400),
    );
    expect(await send(writeHeader([...right, pair]))).toEqual(refusedBy('parameterDoubled', 400));
  });
  test('says version 1.0, or none', async () => {
    const { ask } = setUp();
    expect(await ask({ parameters: { oauth_version: '1.0' } })).toEqual(GOOD);
    expect(await ask({ parameters: { oauth_version: '1.1' } })).toEqual(
      refusedBy('versionUnknown', 400),
    );
  });
  test('is there once, and can be read', async () => {
    const { signed, send } = setUp();
    const field = writeHeader(signed());
    expect(await send([field, field])).toEqual(refusedBy('credentialsUnreadable', 400));
    for (const one of [
      'OAuth',
      'OAuth ',
      'OAuth a',
      'OAuth a="%zz"',
      'OAuth a="b" c="d"',
      `${field},`,
    ])
      expect(await send(one)).toEqual(refusedBy('credentialsUnreadable', 400));
    for (const one of [[], 'Bearer ada-token', 'OAuthx a="b"', ''])
      expect(await send(one)).toEqual(refusedBy('credentialsMissing'));
  });
});
