import { trial1 } from './trial-1.ts';
import type { Scenario } from './types.ts';

let all: readonly Scenario[] = [trial1];

/** The scenario of that id, if it is loaded: the first always is. */
export const scenarioAtHand = (id: string): Scenario | undefined =>
  all.find((one) => one.id === id);

/** Loads all of them. */
export async function loadScenarios(): Promise<void> {
  ({ SCENARIOS: all } = await import('./index.ts'));
}
