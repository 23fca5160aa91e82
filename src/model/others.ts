/** Those whom the client meets. Loaded while its first step, which needs none of them, is played. */
export { Impostor } from './impostor.ts';
export { apiMachine } from './machines/api.ts';
export { impostorMachine } from './machines/impostor.ts';
export { createServer } from './server/app.ts';
