import type { Scenario } from './types.ts';

const served = { status: 200, code: 'served', then: 'served' } as const;

export const stolenToken: Scenario = {
  id: 'stolen-token',
  number: null,
  buildsOn: ['trial-3'],
  // Two of a compromised request, one of a compromised client.
  ways: ['sniffed', 'logged', 'script'],
  script: [
    { do: 'begin', who: 'client' },
    { do: 'begin', who: 'impostor' },
    {
      do: 'ask',
      who: 'client',
      show: 'token',
      over: 'http',
      say: 'said.list-token',
      ways: ['sniffed'],
    },
    {
      do: 'ask',
      who: 'client',
      show: 'token',
      over: 'proxy',
      say: 'said.list-token',
      ways: ['logged'],
    },
    { do: 'ask', who: 'client', show: 'token', say: 'said.list-token', ways: ['script'] },
    { do: 'inject-script', ways: ['script'] },
    { do: 'steal' },
    { do: 'ask', who: 'impostor', show: 'token', say: 'said.list-token' },
    { do: 'narrate', say: 'told.stolen' },
  ],
  expected: [served, served],
  compare: ['r2', 'last'],
};
