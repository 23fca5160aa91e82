import { freeEnv, type Env } from '../model/env.ts';

/** The env of a server on a port: time is the machine's, and nobody turns it; tokens are chance. */
export const realEnv = (): Env =>
  freeEnv({
    now: () => Date.now(),
    advance: () => {
      throw new Error("The machine's clock is not ours to turn.");
    },
  });
