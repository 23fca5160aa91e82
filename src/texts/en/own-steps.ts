/**
 * What is read on the stage of one's own scenarios, and not in the trials: found there once they are opened. The trials tell
 * more, for they know what comes before and after; here nothing is said that need not be so.
 */
export const ownSteps = {
  'step.client.asking.key':
    'The client asks for the list and **shows the token** in the header {header}.',
  'step.impostor.asking.key':
    'The impostor asks for the list and **shows the token that it holds** in the header {header}. Who is asking? The request does not say.',
  'own.step.client.holdingToken': 'The client **holds the [[token]]** that it was given.',
  'own.step.client.identifying.email-alone':
    'The client sends a user name with **an empty password**.',
  'own.step.client.identifying.password':
    'The client sends **user name and password** with the [[Basic]] [[scheme]]: encoded, not secret.',
  'own.step.client.loggingIn':
    'The client logs in: **user name and password go once**, in the body of the request.',
  'own.step.client.givingBack':
    'The client **gives the token back**, to be [[revoked|revocation]].',
  'own.step.api.refusing.password-missing':
    'A user name without a password is incomplete, so it is **not valid**.',
  'own.step.api.refusing.password-wrong':
    'User name and password **do not fit together**. Which of them is wrong is not said: that would tell who has an account.',
  'own.step.impostor.asking.token':
    'The impostor asks for the list and **shows the token that it holds**. Who is asking? The request does not say.',
  'own.step.impostor.refused': 'The impostor **was refused**.',
  'own.step.impostor.served':
    '**The impostor has the list.** A [[bearer token]] serves whoever bears it.',
  'own.step.clock.short': 'A short time goes by: **less than ten minutes**.',
  'own.stage.clock.short': 'A short time later',
  'own.step.clock':
    '{minutes} minutes go by. A token is good for **a certain portion of time** only.',
  'own.said.list': 'I need a list: {things}',
  'own.said.list-cookie': 'I need a list: {things}',
  'own.said.list-token': 'I need a list: {things}. Here is my ID {token}',
} as const;
