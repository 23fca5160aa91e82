import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { articleEnv } from '../../../src/model/env.ts';
import { CAST } from '../../../src/model/server/cast.ts';
import { equalInConstantTime, hex, pbkdf2, sha256 } from '../../../src/model/server/crypto.ts';
import vectors from './vectors.ts';
import { ADA, basic, bearer, LIST, setUp } from './support.ts';

const WITH = articleEnv();
const WITHOUT = articleEnv({ subtle: null });
const ENVS = [
  ['WebCrypto', WITH],
  ['the library', WITHOUT],
] as const;
const salted = (text: string): string => Buffer.from(text, 'utf8').toString('hex');

describe.each(ENVS)('by %s', (_, env) => {
  test.each(vectors.sha256)('SHA-256 of "$text" is as published', async ({ text, digest }) => {
    expect(await sha256(env, text)).toBe(digest);
  });

  test.each(vectors.pbkdf2)(
    'PBKDF2-HMAC-SHA256 of "$password" at $rounds rounds is as published',
    async ({ password, salt, rounds, key }) => {
      expect(await pbkdf2(env, password, salted(salt), rounds)).toBe(key);
    },
  );
});

test('an empty salt is none', async () => {
  for (const [, env] of ENVS) {
    const key = pbkdf2Sync('blink', '', 3, 32, 'sha256').toString('hex');
    expect(await pbkdf2(env, 'blink', '', 3)).toBe(key);
  }
});

test('WebCrypto and the library agree on what nobody published', async () => {
  for (const text of ['', 'blink', 'pässwörd €🚁', 'x'.repeat(1000)]) {
    expect(await sha256(WITHOUT, text)).toBe(await sha256(WITH, text));
    for (const salt of ['', '00ff10'])
      expect(await pbkdf2(WITHOUT, text, salt, 3)).toBe(await pbkdf2(WITH, text, salt, 3));
  }
});

test('without WebCrypto the page stays awake: others get their turn before a hash is done', async () => {
  // Warm, so that what is waited for below is the hash and not the loading of the library.
  await pbkdf2(WITHOUT, 'x', '00', 1);
  const order: string[] = [];
  // Enough rounds for many a slice, however fast the machine.
  const hash = pbkdf2(WITHOUT, 'blink', '00', 60_000).then(() => order.push('hashed'));
  let turns = 0;
  const next = (): void => {
    if (order.includes('hashed')) return;
    turns++;
    setImmediate(next);
  };
  setImmediate(next);
  setImmediate(() => order.push('others'));
  await hash;
  expect(order).toEqual(['others', 'hashed']);
  expect(turns).toBeGreaterThan(1);
});

test('a server without WebCrypto gives the same answers', async () => {
  const dialogue = async (env: typeof WITH) => {
    const { ask, grant } = await setUp({ env });
    const token = await grant();
    const answers = [
      await ask('GET', LIST, { headers: [bearer(token)] }),
      await ask('GET', LIST, { headers: [bearer('unknown')] }),
      await ask('POST', '/api/token', { headers: [basic(ADA.username, 'wrong')] }),
    ];
    return [token, ...answers.map(({ status, text }) => ({ status, text }))];
  };
  expect(await dialogue(articleEnv({ subtle: null }))).toEqual(await dialogue(articleEnv()));
});

describe("the cast's stored hash", () => {
  test("is that of the article's password, salted and slow", async () => {
    const [blink] = CAST;
    expect(blink?.username).toBe('blinkwiki@mailserver.com');
    expect(blink?.rounds).toBe(600_000);
    expect(blink?.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(await pbkdf2(WITH, 'blink', blink?.salt ?? '', blink?.rounds ?? 0)).toBe(blink?.hash);
  });
});

describe('comparing secrets', () => {
  test.each([
    ['', '', true],
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['xbc', 'abc', false],
    ['abc', 'ab', false],
    ['ab', 'abc', false],
    ['', 'abc', false],
    ['abc', '', false],
    ['abab', 'ab', false],
  ])('"%s" and "%s": %s', (a, b, equal) => {
    expect(equalInConstantTime(a, b)).toBe(equal);
  });

  test('reads all of them, wherever they differ', () => {
    const reads = (text: string) => {
      let count = 0;
      const watched = new Proxy(Object(text) as object, {
        get: (target, name) => {
          if (name === 'length') return text.length;
          return name === 'charCodeAt'
            ? (place: number) => {
                count++;
                return text.charCodeAt(place);
              }
            : (Reflect.get(target, name) as unknown);
        },
      });
      return { watched: watched as unknown as string, count: () => count };
    };
    const counts = ['xbcdef', 'abcxef', 'abcdex', 'abcdef'].map((text) => {
      const { watched, count } = reads(text);
      equalInConstantTime(watched, 'abcdef');
      return count();
    });
    expect(counts).toEqual([6, 6, 6, 6]);
  });
});

test('bytes are written as hex in two digits each', () => {
  expect(hex(new Uint8Array([0, 1, 15, 16, 255]))).toBe('00010f10ff');
});
