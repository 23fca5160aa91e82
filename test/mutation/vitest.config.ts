import { defineConfig } from 'vitest/config';

/** The tests that mutants are tried against: the quick ones that are about the server and the machines. */
export default defineConfig({
  test: {
    include: ['test/model/server/*.test.ts', 'test/model/machines/*.test.ts'],
    // Asks for all that is described, over and over: 4 s for each mutant that others kill in 0.2.
    exclude: ['test/model/server/openapi.test.ts'],
    testTimeout: 20_000,
  },
});
