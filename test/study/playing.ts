import { SCENARIOS, scenarioOf } from '../../src/model/scenarios/index.ts';
import { Session } from '../../src/model/session.ts';
import type { Progress } from '../../src/study/progress.ts';
import type { NewRecord } from '../../src/study/records.ts';

const runs = new Map<string, Session>();
/** The run of a scenario, recorded once. */
export async function played(id: string): Promise<Session> {
  const scenario = scenarioOf(id) ?? SCENARIOS[0];
  if (!scenario) throw new Error('There is no scenario.');
  let session = runs.get(id);
  if (!session) runs.set(id, (session = Session.create({ scenario })));
  await session.done;
  return session;
}

/** Progress of these records, a second apart. */
export const progressOf = (...records: readonly NewRecord[]): Progress => ({
  version: 1,
  records: records.map((record, place) => ({ ...record, at: place * 1000 })),
});
