import type { Scenario } from './types.ts';

const refused = { status: 401, code: 'invalid_token', then: 'refused' } as const;

export const revokedToken: Scenario = {
  id: 'revoked-token',
  number: null,
  buildsOn: ['trial-3', 'stolen-token'],
  script: [
    { do: 'begin', who: 'client' },
    { do: 'begin', who: 'impostor' },
    { do: 'give-back', say: 'said.give-back' },
    { do: 'narrate', say: 'told.after-return' },
    { do: 'ask', who: 'client', show: 'token', say: 'said.list-token' },
    { do: 'ask', who: 'impostor', show: 'token', say: 'said.list-token' },
  ],
  expected: [{ status: 200, code: 'revoked', then: 'gaveBack' }, refused, refused],
};
