import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/share/packed.ts';

const textOf = (bytes: Uint8Array | null): string | null =>
  bytes && new TextDecoder().decode(bytes);

test('any text comes back, and its letters need no escape in an address', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const packed = await pack(text);
      expect(packed).toMatch(/^[A-Za-z0-9_-]*$/);
      // Halves of characters have no UTF-8.
      expect(textOf(await unpack(packed, 1_000_000))).toBe(text.toWellFormed());
    }),
    { numRuns: 50 },
  );
});
test('what unfolds into more than is allowed is dropped', async () => {
  const bomb = deflateRawSync(new Uint8Array(50_000_000)).toString('base64url');
  expect(bomb.length).toBeLessThan(100_000);
  expect(await unpack(bomb, 1000)).toBeNull();
  const packed = await pack('a'.repeat(1000));
  expect((await unpack(packed, 1000))?.length).toBe(1000);
  expect(await unpack(packed, 999)).toBeNull();
});
test.each(['', 'a', '!!!!', 'AAAA', 'ab cd', '%41', '____'])(
  '%j was packed by nobody',
  async (text) => {
    expect(await unpack(text, 1000)).toBeNull();
  },
);
