import { defineConfig } from 'vite';
import { offline } from './build/offline.ts';
import { plugins } from './build/plugins.ts';
import { SINGLE_FILE } from './build/single-file.ts';

export default defineConfig(({ command, mode }) => {
  const kept = command === 'build' && mode !== SINGLE_FILE;
  return {
    // Relative, so that the build works at any sub-path.
    base: './',
    define: { __OFFLINE__: JSON.stringify(kept) },
    // Each defence is a part of its own there, too, loaded when it is played.
    worker: { format: 'es' },
    plugins: [plugins(), kept ? offline() : []],
    build: {
      target: 'es2022',
      manifest: true,
      sourcemap: false,
      modulePreload: false,
      rolldownOptions: {
        // What the first step needs is one file: it packs tighter than two.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  };
});
