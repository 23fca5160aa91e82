import type { Scenario } from './types.ts';

export const trial4: Scenario = {
  id: 'trial-4',
  number: 4,
  buildsOn: ['trial-1', 'trial-3'],
  script: [
    { do: 'narrate', say: 'told.trial-4' },
    { do: 'begin', who: 'client' },
    { do: 'ask', who: 'client', show: 'none', say: 'said.list' },
  ],
  expected: [{ status: 401, code: 'unknown_client', then: 'refused' }],
  // Trial 1's request and this one: the same bytes.
  compare: ['r1', 'r3'],
};
