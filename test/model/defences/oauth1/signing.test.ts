import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { baseStringOf } from '../../../../src/model/defences/oauth1/base-string.ts';
import { keyOf, sign } from '../../../../src/model/defences/oauth1/sign.ts';
import { OAUTH1_BASE_STRING, OAUTH1_EXAMPLE } from '../vectors.ts';

const pairs = (fields: Readonly<Record<string, string>>) => Object.entries(fields);

test.each(OAUTH1_EXAMPLE)(
  'RFC 5849 1.2: $method $url',
  ({ method, url, protocol, secrets, signature }) => {
    const { text } = baseStringOf({ method, url, protocol: pairs(protocol), form: '' });
    expect(sign('HMAC-SHA1', text, keyOf(secrets[0], secrets[1]))).toBe(signature);
  },
);

describe('RFC 5849 3.4.1', () => {
  const { method, url, form, protocol, secrets, base, signature, printed } = OAUTH1_BASE_STRING;
  const built = baseStringOf({ method, url, form, protocol: pairs(protocol) });
  const key = keyOf(...secrets);

  test('the base string', () => {
    expect(built.text).toBe(base);
  });
  test('piece by piece: method, address without query, parameters from three places in their order', () => {
    expect(built.method).toBe('POST');
    expect(built.uri).toBe('http://example.com/request');
    expect(built.parameters.map(({ encoded, from }) => [...encoded, from])).toEqual([
      ['a2', 'r%20b', 'query'],
      ['a3', '2%20q', 'body'],
      ['a3', 'a', 'query'],
      ['b5', '%3D%253D', 'query'],
      ['c%40', '', 'query'],
      ['c2', '', 'body'],
      ['oauth_consumer_key', '9djdj82h48djs9d2', 'header'],
      ['oauth_nonce', '7d8f3e4a', 'header'],
      ['oauth_signature_method', 'HMAC-SHA1', 'header'],
      ['oauth_timestamp', '137131201', 'header'],
      ['oauth_token', 'kkk9d7dh3k39sjv7', 'header'],
    ]);
  });
  test('the signature of erratum 2550, and not the one printed', () => {
    expect(sign('HMAC-SHA1', built.text, key)).toBe(signature);
    expect(sign('HMAC-SHA1', built.text, key)).not.toBe(printed);
  });
  test('every byte of it counts', () => {
    const signatures = new Set<string>([signature]);
    for (let place = 0; place < base.length; place++) {
      const other = base[place] === 'x' ? 'y' : 'x';
      signatures.add(sign('HMAC-SHA1', base.slice(0, place) + other + base.slice(place + 1), key));
    }
    expect(signatures.size).toBe(base.length + 1);
  });
  test.each(['HMAC-SHA1', 'HMAC-SHA256'] as const)('%s as another library has it', (algorithm) => {
    const name = algorithm === 'HMAC-SHA1' ? 'sha1' : 'sha256';
    for (const text of [base, '', 'ä & %'])
      expect(sign(algorithm, text, key)).toBe(createHmac(name, key).update(text).digest('base64'));
  });
});

test('default ports and letter case of the address are no part of it; another port is (RFC 5849 3.4.1.2)', () => {
  const uri = (url: string): string =>
    baseStringOf({ method: 'get', url, protocol: [], form: '' }).uri;
  expect(uri('HTTP://EXAMPLE.COM:80/r%20v/X?id=123')).toBe('http://example.com/r%20v/X');
  expect(uri('https://www.example.net:8080/?q=1')).toBe('https://www.example.net:8080/');
});
test('secrets are encoded before they are joined, and joined also where one is empty', () => {
  expect(keyOf('a&b', '')).toBe('a%26b&');
  expect(keyOf("!*'()", '~-._')).toBe('%21%2A%27%28%29&~-._');
});
