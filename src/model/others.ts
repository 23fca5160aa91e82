import { tokenIn } from './client/requests.ts';
import type { Env } from './env.ts';
import { Impostor } from './impostor.ts';
import { apiMachine } from './machines/api.ts';
import { clientMachine } from './machines/client.ts';
import { describeMachine } from './machines/definition.ts';
import { impostorMachine } from './machines/impostor.ts';
import { prepare, prepareFor, said } from './prepare.ts';
import type { Introduce } from './meeting.ts';
import { createServer, type ServerOptions } from './server/app.ts';
import type { TraceRecorder } from './trace.ts';
import { CookieJar } from './wire/cookie-jar.ts';
import { unsent } from './wire/unsent.ts';

export { remembering } from './remembering.ts';
export { playlist } from './scenarios/index.ts';

/**
 * Those whom the client meets, and all it needs to show who it is. Loaded while its first step is played, and
 * then brought into the run; what all parties are made of goes into the trace's header.
 */
export function introduce(
  env: Env,
  recorder: Pick<TraceRecorder, 'record' | 'define'>,
  server: Omit<ServerOptions, 'env'> = {},
): Introduce {
  const { resource } = server;
  recorder.define(describeMachine(clientMachine, 'client'));
  recorder.define(describeMachine(server.machine ?? apiMachine, 'api'));
  recorder.define(describeMachine(impostorMachine, 'impostor'));
  return (run) => {
    const jar = new CookieJar((name, row) => {
      run.note({ kind: 'store', actor: 'client', store: 'cookie-jar', key: name, row });
      if (row) run.knows('client', 'session', String(row['value']), 'set');
    });
    return {
      prepare: resource ? prepareFor(resource) : prepare,
      said,
      tokenIn,
      unsent,
      server: createServer({ ...server, env }),
      impostor: new Impostor(run, recorder, jar, resource),
      jar,
    };
  };
}
