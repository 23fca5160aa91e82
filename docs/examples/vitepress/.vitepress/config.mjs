import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Helicopter handbook',
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'token-trials' } } },
});
