import { BLINK, type Scenario } from './types.ts';

const served = { status: 200, code: 'served', then: 'served' } as const;

export const session: Scenario = {
  id: 'session',
  number: null,
  buildsOn: [],
  script: [
    { do: 'narrate', say: 'told.session' },
    { do: 'begin', who: 'client' },
    { do: 'log-in', ...BLINK, say: 'said.log-in' },
    { do: 'ask', who: 'client', show: 'cookie', say: 'said.list-cookie' },
    { do: 'narrate', say: 'told.session-again' },
    { do: 'ask', who: 'client', show: 'cookie', say: 'said.list-cookie' },
    { do: 'log-out', say: 'said.log-out' },
    { do: 'ask', who: 'client', show: 'cookie', say: 'said.list-cookie' },
  ],
  expected: [
    { status: 200, code: 'logged_in', then: 'holdingSession' },
    served,
    served,
    { status: 204, code: 'logged_out', then: 'loggedOut' },
    { status: 401, code: 'unknown_client', then: 'refused' },
  ],
  // The stateless session: the same sentence about two kinds of remembering.
  beside: 'expired-token',
};
