/** Those whom the client meets, and all it needs to show who it is. Loaded while its first step is played. */
export { tokenIn } from './client/requests.ts';
export { tokenWritten } from './client/written.ts';
export { Impostor } from './impostor.ts';
export { clientMachine } from './machines/client.ts';
export { apiMachine } from './machines/api.ts';
export { describeMachine } from './machines/definition.ts';
export { impostorMachine } from './machines/impostor.ts';
export { prepare } from './prepare.ts';
export { playlist } from './scenarios/index.ts';
export { createServer } from './server/app.ts';
export { CookieJar } from './wire/cookie-jar.ts';
export { unsent } from './wire/unsent.ts';
