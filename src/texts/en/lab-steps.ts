/** What is read on the stage of the lab, and not in the trials: found there once the lab is loaded. */
export const labSteps = {
  'scenario.lab.title': 'The lab',
  'said.lab-request': 'I have a request of my own',
  'state.switched': 'a check is switched',
  'how.written': 'wrote it into a request',
  'step.unknown.sending': 'Somebody sends a request. **Who it is, nobody here can tell.**',
  'step.guard.off': 'The check “{guard}” **is taken away**: from here on it never holds.',
  'step.guard.on': 'The check “{guard}” **is back**.',

  'lab.step.api.serving': 'The API **takes the list out of its store**.',
  'lab.step.api.granting': 'The API **makes a [[token]]** by chance and keeps only its hash.',
  'lab.step.api.granting.session':
    'The API **opens a [[session]]** and must remember it until logout.',
  'lab.step.client.sending.token-twice':
    'The client shows [[credentials]] **twice** in one request.',
  'lab.step.client.sending.token-in-address':
    'The client writes a token **into the address**, not into a header.',
  'lab.step.impostor.refused.as-written': 'The impostor **was refused**.',
} as const;
