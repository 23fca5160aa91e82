import type { Scenario } from './types.ts';

export const trial1: Scenario = {
  id: 'trial-1',
  number: 1,
  buildsOn: [],
  script: [
    { do: 'narrate', say: 'told.trial-1' },
    { do: 'begin', who: 'client' },
    { do: 'ask', who: 'client', show: 'none', say: 'said.list' },
  ],
  expected: [{ status: 401, code: 'unknown_client', then: 'refused' }],
};
