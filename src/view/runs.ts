import type { Done } from '../model/remembering.ts';
import type { Scenario } from '../model/scenarios/index.ts';
import { Session } from '../model/session.ts';
import { loadLater } from '../texts/texts.ts';

const runs = new Map<string, Session>();
/** Hashes of passwords: what a trial builds on is derived once a page. */
export const memory = new Map<string, Promise<Done>>();

/** Lets the page do what is due. */
export const breathe = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
};

/** The run of a scenario: each is recorded once a page and then shared. One that broke off is tried anew. */
export function runOf(scenario: Scenario, way: string | null): Session {
  const key = `${scenario.id} ${way ?? scenario.ways?.[0] ?? ''}`;
  let session = runs.get(key);
  if (!session) {
    runs.set(
      key,
      (session = Session.create({ scenario, way, meanwhile: loadLater(), memory, breathe })),
    );
    session.done.catch(() => runs.delete(key));
  }
  return session;
}
