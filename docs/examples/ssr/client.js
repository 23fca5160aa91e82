// First: it teaches Lit to take over what was rendered in Node.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import 'token-trials/define';
