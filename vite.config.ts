import { defineConfig } from 'vite';

export default defineConfig({
  // Relative, so that the build works at any sub-path.
  base: './',
  build: { target: 'es2022', manifest: true, sourcemap: false, modulePreload: { polyfill: false } },
});
