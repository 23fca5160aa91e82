/**
 * What is read before the client has met anyone: loaded at first. All else of steps, names and what is said
 * comes with the API (`later.ts`).
 */
export const opening = {
  'state.anonymous': 'anonymous',
  'state.asking': 'asking',
  'state.identifying': 'identifying',
  'state.loggingIn': 'logging in',
  'step.client.anonymous': 'The client starts with nothing: it has never spoken with this [[API]].',
  'step.client.asking': 'The client asks for the list: {method} {path}.',
  'step.client.asking.nothing':
    'The client asks for the list and **says nothing about who it is**.',
  'step.client.identifying': 'The client sends [[credentials]] to where tokens are made.',
  'step.client.identifying.email-alone':
    'The client sends the e-mail with **an empty password**. The name is only said: the request holds no field for it.',
  'step.client.identifying.password':
    'The client sends **e-mail and password** with the [[Basic]] [[scheme]]: encoded, not secret.',
  'step.client.loggingIn':
    'The client logs in: **e-mail and password go once**, in the body of the request.',
  'said.list': 'I need a list of registered helicopters',
  'said.identify-email': 'I am {name} {username}',
  'said.identify': 'I am {name} username {username}, password: {password}',
  'said.log-in': 'Please let me in. I am {name}, username {username}, password: {password}',
  'told.trial-1': 'Trial 1 client requests data without authentication credentials',
  'told.session':
    'Before tokens: the user logs in, and a permanent session is kept throughout till logout.',
} as const;
