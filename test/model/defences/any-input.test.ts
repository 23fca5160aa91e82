import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIST, setUp as setUpProofs } from './dpop/support.ts';
import { setUp as setUpSignatures } from './oauth1/support.ts';

// Whole requests at random, for every defence: test/proof/defences/fuzz. Here the one field that each of these two reads.
test('whatever stands in a proof is no fault of the server', async () => {
  const { list, prove, token } = await setUpProofs();
  const right = await prove('GET', LIST, token);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(right.length), async (text, at) => {
      for (const jwt of [text, right.slice(0, at) + text + right.slice(at)]) {
        const { status } = await list(jwt);
        expect([200, 400, 401]).toContain(status);
      }
    }),
    { numRuns: 100, seed: 9449 },
  );
});
test('whatever stands in an OAuth field is no fault of the server', async () => {
  const { send } = setUpSignatures();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const { status } = await send(`OAuth ${text}`);
      expect([400, 401]).toContain(status);
    }),
    { numRuns: 200, seed: 5849 },
  );
});
