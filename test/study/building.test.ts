import { describe, expect, test } from 'vitest';
import { amissIn, BUILT, isBuilt, PIECES, pieceKey, RIGHT } from '../../src/study/building.ts';
import type { Progress } from '../../src/study/progress.ts';
import { apartDpop } from '../../src/texts/en/apart-dpop.ts';
import { apartOAuth1 } from '../../src/texts/en/apart-oauth1.ts';
import { apartPkce } from '../../src/texts/en/apart-pkce.ts';
import { apart } from '../../src/texts/en/defences-apart.ts';

const URI = 'https://helicopters.example/api/profile';
const VALUE = 'B%C3%B6lkow%20%26%20Co';

test.each([
  ['oauth1', 'uri', URI, URI, RIGHT],
  ['oauth1', 'uri', '', URI, 'empty'],
  ['oauth1', 'uri', `${URI}?fields=name`, URI, 'query'],
  ['oauth1', 'uri', encodeURIComponent(URI), URI, 'encoded'],
  ['oauth1', 'uri', '/api/profile', URI, 'no-host'],
  ['oauth1', 'uri', 'helicopters.example/api/profile', URI, 'no-scheme'],
  ['oauth1', 'uri', 'https://helicopters.example:443/api/profile', URI, 'port'],
  ['oauth1', 'uri', 'HTTPS://helicopters.example/api/profile', URI, 'case'],
  ['oauth1', 'uri', `${URI}/`, URI, 'slash'],
  ['oauth1', 'uri', 'https://aeroplanes.example/api/profile', URI, 'other'],
  ['oauth1', 'encoded', 'B%C3%B6lkow+%26+Co', VALUE, 'plus'],
  ['oauth1', 'encoded', encodeURIComponent(VALUE), VALUE, 'twice'],
  ['oauth1', 'encoded', 'B%F6lkow%20%26%20Co', VALUE, 'latin'],
  ['oauth1', 'encoded', VALUE.toLowerCase().replace('b', 'B').replace('co', 'Co'), VALUE, 'hex'],
  ['oauth1', 'encoded', 'Bölkow & Co', VALUE, 'left'],
  ['oauth1', 'encoded', 'Bolkow', VALUE, 'other'],
  ['oauth1', 'again', 'a=b%20c', 'a%3Db%2520c', 'once'],
  ['oauth1', 'again', 'a%3Db%20c', 'a%3Db%2520c', 'half'],
  ['oauth1', 'again', 'a=b c', 'a%3Db%2520c', 'not'],
  ['oauth1', 'key', 'onetwo', 'one&two', 'joined'],
  ['oauth1', 'key', 'two&one', 'one&two', 'order'],
  ['oauth1', 'key', 'one&', 'one&two', 'alone'],
  ['dpop', 'htm', 'get', 'GET', 'case'],
  ['dpop', 'htm', 'POST', 'GET', 'other'],
  ['dpop', 'htu', `${URI}?fields=name`, URI, 'query'],
  ['dpop', 'jti', 'used', 'fresh', 'used'],
  ['dpop', 'ath', 'token', 'digest', 'token'],
  ['pkce', 'verifier', 'challenge', 'verifier', 'challenge'],
] as const)('%s, %s: of “%s” it is said: %5$s', (of, piece, given, right, amiss) => {
  expect(amissIn(of, piece, given, right)).toBe(amiss);
  if (amiss === RIGHT) return;
  const texts: Readonly<Record<string, string>> = {
    ...{ ...apart, ...apartOAuth1, ...apartPkce, ...apartDpop },
  };
  const keys = [`apart.${of}.${piece}.${amiss}`, `apart.address.${amiss}`, `apart.blank.${amiss}`];
  expect(keys.some((key) => key in texts)).toBe(true);
});

describe.each(BUILT)('%s', (of) => {
  test('leaves a few pieces first, and more later', () => {
    const { faded, alone } = PIECES[of];
    expect(faded.length).toBeGreaterThan(1);
    expect(alone.length).toBeGreaterThan(faded.length);
  });

  test.each(['faded', 'alone'] as const)('%s is done once each piece was right', (level) => {
    const built = (answer: string, pieces: readonly string[]): Progress => ({
      version: 1,
      records: pieces.map((piece, at) => ({
        ...{ kind: 'built', at, scenario: of, message: pieceKey(level, piece) },
        ...{ answer, truth: RIGHT },
      })),
    });
    const pieces: readonly string[] = PIECES[of][level];
    expect(isBuilt(built(RIGHT, pieces), of, level)).toBe(true);
    expect(isBuilt(built(RIGHT, pieces.slice(1)), of, level)).toBe(false);
    expect(isBuilt(built('other', pieces), of, level)).toBe(false);
    const [other = 'oauth1'] = BUILT.filter((one) => one !== of);
    expect(isBuilt(built(RIGHT, pieces), other, level)).toBe(false);
  });
});
