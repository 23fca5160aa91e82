import type { tokenIn } from './client/requests.ts';
import type { Impostor } from './impostor.ts';
import type { prepare, said } from './prepare.ts';
import type { Run } from './run.ts';
import type { TokenServer } from './server/app.ts';
import type { CookieJar } from './wire/cookie-jar.ts';
import type { unsent } from './wire/unsent.ts';

/** Those whom the client meets, and what it needs to show them who it is. */
export interface Others {
  readonly server: TokenServer;
  readonly impostor: Impostor;
  readonly jar: CookieJar;
  readonly prepare: typeof prepare;
  readonly tokenIn: typeof tokenIn;
  readonly said: typeof said;
  readonly unsent: typeof unsent;
}
/** Brings them into a run. */
export type Introduce = (run: Run) => Others;
