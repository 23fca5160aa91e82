import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/page/**',
            'test/walks/**',
            'test/a11y/**',
            // A tenth of test/proof/defences/fuzz, for `npm run mutation` alone.
            'test/mutation/**',
            'test/**/*.long.test.ts',
          ],
          testTimeout: 20_000,
          // Left to itself it takes one core of two.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'page',
          include: ['test/page/**/*.test.ts'],
          exclude: ['test/page/**/*.long.test.ts'],
          globalSetup: 'test/page/serve-build.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One browser a file; two cores carry two at most.
          maxWorkers: 2,
        },
      },
      {
        test: {
          // The same at length, each step at each width among it: too long for every `npm test`.
          name: 'long',
          include: ['test/**/*.long.test.ts'],
          globalSetup: 'test/page/serve-build.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'a11y',
          include: ['test/a11y/**/*.test.ts'],
          globalSetup: ['test/page/serve-build.ts', 'test/a11y/count.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'walks',
          include: ['test/walks/**/*.test.ts'],
          globalSetup: 'test/page/serve-build.ts',
          // A whole lesson takes a while, also for a machine.
          testTimeout: 600_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
