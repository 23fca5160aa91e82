import { BLINK, type Scenario } from './types.ts';

export const trial2: Scenario = {
  id: 'trial-2',
  number: 2,
  buildsOn: [],
  script: [
    { do: 'begin', who: 'client' },
    { do: 'identify', ...BLINK, password: '', say: 'said.identify-email' },
    // The article's remark tells the verdict, so it is told after it.
    { do: 'narrate', say: 'told.trial-2' },
  ],
  expected: [{ status: 401, code: 'invalid_credentials', then: 'refused' }],
};
