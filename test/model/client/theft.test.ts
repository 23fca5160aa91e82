import { describe, expect, test } from 'vitest';
import { findBearerToken, findPassword, injectedScript } from '../../../src/model/client/theft.ts';

describe('a reader of what goes by finds a token', () => {
  test.each([
    ['in a header', 'GET / HTTP/1.1\r\nHost: a\r\nauthorization: bearer tok\r\n\r\n', 'tok'],
    ['in the address', 'GET /api?access_token=tok HTTP/1.1', 'tok'],
    ['in the address, among others', 'GET /api?a=1&access_token=tok&b=2 HTTP/1.1', 'tok'],
    ['nowhere, where there is none', 'GET /api?token=tok HTTP/1.1\r\nHost: a\r\n\r\n', null],
    ['nowhere in a body', 'POST /api HTTP/1.1\r\n\r\nx /?access_token=tok', null],
  ])('%s', (_, text, found) => {
    expect(findBearerToken(text)).toBe(found);
  });
});

describe('a reader of what goes by finds a password', () => {
  const basic = (pair: string): string =>
    `POST /api/token HTTP/1.1\r\nAuthorization: Basic ${Buffer.from(pair, 'utf8').toString('base64')}\r\n\r\n`;
  test.each([
    ['in Basic', basic('user:pass'), 'pass'],
    ['with a colon in it', basic('user:pa:ss'), 'pa:ss'],
    ['in UTF-8', basic('zoë:päss'), 'päss'],
    ['empty, where it is', basic('user:'), ''],
    ['not where there is no colon', basic('user'), null],
    ['not where it cannot be decoded', 'POST / HTTP/1.1\r\nAuthorization: Basic !\r\n\r\n', null],
    ['not in Bearer', 'GET / HTTP/1.1\r\nAuthorization: Bearer YTpi\r\n\r\n', null],
  ])('%s', (_, text, found) => {
    expect(findPassword(text)).toBe(found);
  });
});

test('an injected script takes what scripts can read, a line for each, and sends nothing where there is nothing', () => {
  const storage = new Map([['token', 'tok']]);
  expect(injectedScript(new Map(), '')).toBeNull();
  expect(injectedScript(storage, '')).toBe('tok');
  expect(injectedScript(new Map(), 'session=s')).toBe('session=s');
  expect(injectedScript(storage, 'session=s')).toBe('tok\nsession=s');
});
