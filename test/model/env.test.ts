import { describe, expect, test } from 'vitest';
import { ARTICLE_TOKEN, articleEnv, freeEnv, randomBytes } from '../../src/model/env.ts';

describe("the trials' env", () => {
  test("hands out the article's token first, and then others of its kind", () => {
    const env = articleEnv();
    const tokens = [env.newToken(), env.newToken(), env.newToken()];
    expect(tokens[0]).toBe('483973gbo8fo7367543fyb43fo8376qi43ub3i74f3');
    expect(ARTICLE_TOKEN).toBe(tokens[0]);
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens) expect(token).toHaveLength(ARTICLE_TOKEN.length);
  });

  test('is the same each time', () => {
    const [one, other] = [articleEnv(), articleEnv()];
    expect(one.now()).toBe(other.now());
    expect(one.newSessionId()).toBe(other.newSessionId());
    expect(one.newSalt(16)).toEqual(other.newSalt(16));
  });
});

describe.each([
  ['trials', articleEnv],
  ['free', freeEnv],
] as const)('the clock (%s)', (_, make) => {
  test('stands still until it is turned, and never goes back', () => {
    const env = make();
    const start = env.now();
    expect(env.now()).toBe(start);
    env.advance(1500);
    expect(env.now()).toBe(start + 1500);
    env.advance(-1000);
    expect(env.now()).toBe(start + 1500);
    env.advance(0);
    expect(env.now()).toBe(start + 1500);
  });

  test('measures real time on a watch of its own, which turns nothing', () => {
    const env = make();
    const start = env.now();
    expect(env.stopwatch()()).toBeGreaterThanOrEqual(0);
    expect(env.now()).toBe(start);
  });
});

describe('free play', () => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

  test.each(['newToken', 'newSessionId'] as const)('%s has 256 bits, fit for a header', (name) => {
    const env = freeEnv();
    const secrets = Array.from({ length: 200 }, () => env[name]());
    expect(new Set(secrets).size).toBe(200);
    for (const secret of secrets) {
      expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(bytes(secret)).toHaveLength(32);
    }
    // Each of the 256 bits is both 0 and 1 among them: none of them stands still.
    for (let bit = 0; bit < 256; bit++) {
      const seen = new Set(secrets.map((one) => ((bytes(one)[bit >> 3] ?? 0) >> (bit & 7)) & 1));
      expect(seen.size).toBe(2);
    }
  });

  test("has no token of the article's", () => {
    expect(freeEnv().newToken()).not.toBe(ARTICLE_TOKEN);
  });

  test('has salts of the length asked for, each another', () => {
    const env = freeEnv();
    expect(env.newSalt(16)).toHaveLength(16);
    expect(env.newSalt(16)).not.toEqual(env.newSalt(16));
    expect(randomBytes(7)).toHaveLength(7);
  });
});

test('an env can be had with some of its sources replaced', () => {
  const env = articleEnv({ newToken: () => 'mine', subtle: null });
  expect([env.newToken(), env.subtle]).toEqual(['mine', null]);
});
