import type { Instruction } from '../trace.ts';

/** What the last messages of a scenario must come to: one entry a request that it sends, in order. */
export interface Expected {
  readonly status: number;
  readonly code: string;
  /** The state that the asking party ends in. */
  readonly then: string;
}
/** A scenario: what is asked and what is expected; never what happens in between. */
export interface Scenario {
  readonly id: string;
  /** The article's number; null for those that we tell. */
  readonly number: number | null;
  /** Scenarios that are played first, unseen: by id, or as they are. */
  readonly buildsOn: readonly (string | Scenario)[];
  /** Variants; the first is the default. */
  readonly ways?: readonly string[];
  readonly script: readonly Instruction[];
  readonly expected: readonly Expected[];
  /** Two of its messages, counted over all that is played, to lay side by side. */
  readonly compare?: readonly [earlier: string, later: string];
  /** Another scenario to set beside this one. */
  readonly beside?: string;
}
export const BLINK = {
  name: 'Blink Wiki',
  username: 'blinkwiki@mailserver.com',
  password: 'blink',
} as const;
