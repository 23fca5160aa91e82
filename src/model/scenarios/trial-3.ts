import { BLINK, type Scenario } from './types.ts';

export const trial3: Scenario = {
  id: 'trial-3',
  number: 3,
  buildsOn: [],
  script: [
    { do: 'begin', who: 'client' },
    { do: 'identify', ...BLINK, say: 'said.identify' },
    // The article's remarks tell the verdict, so they are told after it.
    { do: 'narrate', say: 'told.trial-3' },
    { do: 'narrate', say: 'told.trial-3.verified' },
  ],
  expected: [{ status: 200, code: 'granted', then: 'holdingToken' }],
};
