import { describe, expect, test } from 'vitest';
import type { Facts, HeaderPair } from '../../../src/model/trace.ts';
import { CookieJar } from '../../../src/model/wire/cookie-jar.ts';

const HTTPS = new URL('https://helicopters.example/api/session');
const HTTP = new URL('http://helicopters.example/api/session');
const set = (...lines: string[]): HeaderPair[] => lines.map((line) => ['Set-Cookie', line]);

function jarWith(url: URL, headers: readonly HeaderPair[]) {
  const told: (readonly [string, Facts | null])[] = [];
  const jar = new CookieJar((name, row) => told.push([name, row]));
  jar.keep(url, headers);
  return { jar, told };
}

describe('a cookie', () => {
  test('goes back to the host that set it, on every path', () => {
    const { jar } = jarWith(HTTPS, set('session=abc; Path=/; HttpOnly; Secure; SameSite=Lax'));
    expect(jar.cookiesFor(new URL('https://helicopters.example/any'))).toBe('session=abc');
  });

  test('goes to no other host', () => {
    const { jar } = jarWith(HTTPS, set('session=abc'));
    for (const host of ['example', 'a.helicopters.example', 'helicopters.example.org'])
      expect(jar.cookiesFor(new URL(`https://${host}/`))).toBe('');
  });

  test('that is Secure is neither sent nor taken in the clear', () => {
    expect(jarWith(HTTPS, set('session=abc; secure')).jar.cookiesFor(HTTP)).toBe('');
    const { jar, told } = jarWith(HTTP, set('session=abc; Secure'));
    expect(jar.cookiesFor(HTTPS)).toBe('');
    expect(told).toEqual([]);
  });

  test('that is not Secure goes over HTTP too', () => {
    expect(jarWith(HTTP, set('theme=dark')).jar.cookiesFor(HTTP)).toBe('theme=dark');
  });

  test('keeps an equals sign in its value', () => {
    expect(jarWith(HTTPS, set('a=b=c==; Path=/')).jar.cookiesFor(HTTPS)).toBe('a=b=c==');
  });

  test('is replaced by its next value, and stands beside others', () => {
    const { jar } = jarWith(HTTPS, set('a=1', 'b=2', 'a=3'));
    expect(jar.cookiesFor(HTTPS)).toBe('a=3; b=2');
  });

  test('goes with Max-Age=0, and is only told to go when it was there', () => {
    const { jar, told } = jarWith(HTTPS, set('a=1', 'a=; Max-Age=0', 'a=; Max-Age=0'));
    expect(jar.cookiesFor(HTTPS)).toBe('');
    expect(told).toEqual([
      ['a', { value: '1', httpOnly: false, secure: false }],
      ['a', null],
    ]);
  });

  test('is set by Set-Cookie in any case, and by nothing else', () => {
    const { jar } = jarWith(HTTPS, [
      ['sEt-cOOkie', 'a=1'],
      ['Cookie', 'b=2'],
    ]);
    expect(jar.cookiesFor(HTTPS)).toBe('a=1');
  });
});

test('a script reads the cookies that are not HttpOnly, whatever else they are', () => {
  const { jar } = jarWith(
    HTTPS,
    set('a=1; HttpOnly', 'b=2; Secure', 'c=3', 'd=4; secure; httponly'),
  );
  expect(jar.readable()).toBe('b=2; c=3');
  expect(jar.cookiesFor(HTTPS)).toBe('a=1; b=2; c=3; d=4');
  expect(new CookieJar().readable()).toBe('');
});

test('an empty jar sends nothing', () => {
  expect(new CookieJar().cookiesFor(HTTPS)).toBe('');
});
