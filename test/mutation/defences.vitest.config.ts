import { defineConfig } from 'vitest/config';

/** The tests that mutants of the defences' servers are tried against: the quick ones. */
export default defineConfig({
  test: {
    include: ['test/model/defences/**/*.test.ts', 'test/mutation/*.test.ts'],
    // Whole days, for every attack: half a minute; and what nobody but a seed of its own asks for.
    exclude: ['test/model/defences/{matrix,run,play,any-input}.test.ts', 'test/**/*.long.test.ts'],
    testTimeout: 20_000,
  },
});
