import type { Scenario } from './types.ts';

export const trial5: Scenario = {
  id: 'trial-5',
  number: 5,
  buildsOn: ['trial-3'],
  script: [
    { do: 'narrate', say: 'told.trial-5' },
    { do: 'begin', who: 'client' },
    { do: 'ask', who: 'client', show: 'token', say: 'said.list-token' },
  ],
  expected: [{ status: 200, code: 'served', then: 'served' }],
};
