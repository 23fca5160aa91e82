import { pbkdf2Sync } from 'node:crypto';
import { scenarioOf, type Scenario } from '../src/model/scenarios/index.ts';
import { CAST } from '../src/model/server/cast.ts';
import { Session } from '../src/model/session.ts';
import type { UserRecord } from '../src/model/server/stores.ts';
import type { Instruction } from '../src/model/trace.ts';

const ROUNDS = 10;
/** The cast with a quick hash: what is measured are requests with a token, not the one login before. */
const QUICK_CAST: readonly UserRecord[] = CAST.map((user) => ({
  ...user,
  rounds: ROUNDS,
  hash: pbkdf2Sync('blink', Buffer.from(user.salt, 'hex'), ROUNDS, 32, 'sha256').toString('hex'),
}));

const trial = (id: string): Scenario => {
  const scenario = scenarioOf(id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  return scenario;
};
const ASK = { do: 'ask', who: 'client', show: 'token', say: 'said.list-token' } as const;

/** Records so many requests with the token, as trial 5 makes one, through everything there is. */
export async function recordRequests(count: number): Promise<Session> {
  const script: Instruction[] = [{ do: 'begin', who: 'client' }];
  for (let i = 0; i < count; i++) script.push(ASK);
  const session = Session.create({
    scenario: trial('trial-5'),
    script,
    server: { users: QUICK_CAST, rounds: ROUNDS },
  });
  await session.done;
  return session;
}
