import { describe, expect, test } from 'vitest';
import { loginIn, withHeader, withPassword } from '../../src/lab/changes.ts';
import { decodedBasic } from '../../src/model/wire/text.ts';
import { identify, list, login, revoke } from './support.ts';

describe('a header', () => {
  test('takes the place of all of its name, however it is spelt', () => {
    const request = {
      headers: [
        ['A', '1'],
        ['B', '2'],
        ['a', '3'],
      ] as const,
      body: null,
    };
    expect(withHeader(request, 'a', '4').headers).toEqual([
      ['a', '4'],
      ['B', '2'],
    ]);
  });
  test('is put at the end where there was none, and left out where it is empty', () => {
    const { headers } = withHeader(list(null), 'Authorization', 'Bearer x');
    expect(headers.at(-1)).toEqual(['Authorization', 'Bearer x']);
    expect(withHeader({ headers, body: null }, 'authorization', '').headers).toEqual(
      list(null).headers,
    );
  });
});

describe('a password', () => {
  test('is another where it was shown: with Basic, or in the body', () => {
    expect(decodedBasic(withPassword(identify(), 'päss:1')?.headers ?? [])).toBe(
      'blinkwiki@mailserver.com:päss:1',
    );
    expect(loginIn(withPassword(login(), 'other') ?? list(null))).toEqual({
      username: 'blinkwiki@mailserver.com',
      password: 'other',
    });
  });
  test('is none where none was shown', () => {
    expect(withPassword(list('token'), 'x')).toBeNull();
    expect(withPassword(revoke('token'), 'x')).toBeNull();
  });
});
