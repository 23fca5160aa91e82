/**
 * What is read while the client shows nothing and has met no one: loaded at first. All else of steps, names
 * and what is said comes with the API (`later.ts`).
 */
export const opening = {
  'scenario.trial-1.title': 'Nothing',
  'state.anonymous': 'anonymous',
  'state.asking': 'asking',
  'step.client.anonymous': 'The client starts with nothing: it has never spoken with this [[API]].',
  'step.client.asking.nothing':
    'The client asks for the list and **says nothing about who it is**.',
  'said.list': 'I need a list of registered helicopters',
  'told.trial-1': 'Trial 1 client requests data without authentication credentials',
} as const;
