import { defineConfig, type Plugin } from 'vite';

/** Folds the white space of `css` literals, which no minifier of scripts touches. */
const foldStyles = (): Plugin => ({
  name: 'fold-styles',
  apply: 'build',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /css`/ },
    handler: (code) =>
      code.replace(/\bcss`([^`]*)`/g, (_, styles: string) => {
        const folded = styles.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');
        return `css\`${folded.replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':')}\``;
      }),
  },
});

export default defineConfig({
  // Relative, so that the build works at any sub-path.
  base: './',
  plugins: [foldStyles()],
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
