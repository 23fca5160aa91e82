import type { Plugin } from 'vite';

/** xstate's link to developer tools, which it calls where an actor asks for them. Ours ask for none. */
export const withoutDevTools = (): Plugin => ({
  name: 'without-dev-tools',
  apply: 'build',
  load: {
    filter: { id: /\/xstate-dev\.esm\.js$/ },
    handler: () => 'export const devToolsAdapter = undefined;',
  },
});
