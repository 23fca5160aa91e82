import type { Scenario } from './types.ts';

export const expiredToken: Scenario = {
  id: 'expired-token',
  number: null,
  buildsOn: ['trial-3', 'trial-5'],
  script: [
    { do: 'begin', who: 'client' },
    { do: 'wait', seconds: 3660 },
    { do: 'narrate', say: 'told.waiting' },
    { do: 'ask', who: 'client', show: 'token', say: 'said.list-token' },
  ],
  expected: [{ status: 401, code: 'invalid_token', then: 'refused' }],
};
