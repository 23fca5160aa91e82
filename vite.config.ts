import { defineConfig } from 'vite';
import { foldTemplates } from './build/fold-templates.ts';

export default defineConfig({
  // Relative, so that the build works at any sub-path.
  base: './',
  plugins: [foldTemplates()],
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
});
