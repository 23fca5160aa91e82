import { articleEnv, type Env } from '../model/env.ts';
import { remembering, type Done } from '../model/remembering.ts';
import { Session } from '../model/session.ts';
import { usersOf, type Compiled } from './compile.ts';

/** What a run is given beside its scenario. */
export interface PlayOptions {
  readonly way?: string | null;
  /** A fresh env; that of the trials when left out. */
  readonly env?: () => Env;
  readonly memory?: Map<string, Promise<Done>>;
  readonly meanwhile?: Promise<unknown>;
  readonly breathe?: () => Promise<void>;
}

/** Plays a scenario of a file against the token server, as any trial is played. */
export async function play(
  { file, scenario, resource }: Compiled,
  {
    way = null,
    env = articleEnv,
    memory = new Map<string, Promise<Done>>(),
    ...more
  }: PlayOptions = {},
): Promise<Session> {
  const users = await usersOf(
    file,
    resource,
    remembering(env(), memory, () => true),
  );
  return Session.create({
    scenario,
    way,
    env,
    memory,
    server: { users, ...(resource && { resource }) },
    ...more,
  });
}
