import type { Env } from './env.ts';

/** What slow work came to, and how long it took, ms. */
export interface Done {
  readonly result: string;
  readonly took: number;
}

/**
 * The same env, which keeps in `memory` what slow work came to, and takes it from there while `unseen` says
 * that nobody looks: what is shown is always done and measured. A stopwatch running then is set forward by
 * what the work took when it was done.
 */
export function remembering(
  env: Env,
  memory: Map<string, Promise<Done>>,
  unseen: () => boolean,
): Env {
  let spared = 0;
  const done = async (name: string, work: () => Promise<string>): Promise<Done> => {
    const elapsed = env.stopwatch();
    return { result: await env.slowly(name, work), took: elapsed() };
  };
  return {
    ...env,
    stopwatch: () => {
      const elapsed = env.stopwatch();
      const before = spared;
      return () => elapsed() + spared - before;
    },
    slowly: async (name, work) => {
      const known = unseen() ? memory.get(name) : undefined;
      const doing = known ?? done(name, work);
      memory.set(name, doing);
      try {
        const { result, took } = await doing;
        if (known) spared += took;
        return result;
      } catch (error) {
        // What failed is no result; whoever asked for it is told.
        memory.delete(name);
        throw error;
      }
    },
  };
}
