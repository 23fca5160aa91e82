/** What is read on the stage of the lab, and not in the trials: found there once the lab is loaded. */
export const labSteps = {
  'scenario.lab.title': 'The lab',
  'said.lab-request': 'I have a request of my own',
  'state.switched': 'a check is switched',
  'how.written': 'wrote it into a request',
  'step.unknown.sending': 'Somebody sends a request. **Who it is, nobody here can tell.**',
  'step.guard.off': 'The check “{guard}” **is taken away**: from here on it never holds.',
  'step.guard.on': 'The check “{guard}” **is back**.',
} as const;
