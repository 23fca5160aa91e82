import { expiredToken } from './expired-token.ts';
import { revokedToken } from './revoked-token.ts';
import { session } from './session.ts';
import { stolenToken } from './stolen-token.ts';
import { trial1 } from './trial-1.ts';
import { trial2 } from './trial-2.ts';
import { trial3 } from './trial-3.ts';
import { trial4 } from './trial-4.ts';
import { trial5 } from './trial-5.ts';
import type { Scenario } from './types.ts';

export type { Expected, Scenario } from './types.ts';

/** Every scenario, in the order of the story. A new one is a file and a line here. */
export const SCENARIOS: readonly Scenario[] = [
  trial1,
  trial2,
  trial3,
  trial4,
  trial5,
  stolenToken,
  expiredToken,
  revokedToken,
  session,
];

/** The scenario of that id; undefined when there is none. */
export const scenarioOf = (id: string): Scenario | undefined =>
  SCENARIOS.find((one) => one.id === id);

/** What is played, in order: all that a scenario builds on, each once, and then itself. */
export function playlist(scenario: Scenario): readonly Scenario[] {
  const list: Scenario[] = [];
  const add = (one: Scenario): void => {
    for (const named of one.buildsOn) {
      const earlier = typeof named === 'string' ? scenarioOf(named) : named;
      if (!earlier)
        throw new Error(`Scenario ${one.id} builds on ${named as string}, which is none.`);
      add(earlier);
    }
    if (!list.includes(one)) list.push(one);
  };
  add(scenario);
  return list;
}
