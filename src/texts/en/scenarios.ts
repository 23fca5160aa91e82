/**
 * Titles say what is sent, not how it ends, so that a prediction is not spoilt. That of the first trial is
 * in `opening.ts`.
 */
export const scenarios = {
  'scenario.trial-2.title': 'An e-mail',
  'scenario.trial-3.title': 'E-mail and password',
  'scenario.trial-4.title': 'Nothing, once more',
  'scenario.trial-5.title': 'The token',
  'scenario.stolen-token.title': 'A stolen token',
  'scenario.expired-token.title': 'A token, later',
  'scenario.revoked-token.title': 'A token given back',
  'scenario.session.title': 'Before tokens',
  // Told before the client meets anyone, so that it must be there as early as the title.
  'told.session':
    'Before tokens: the user logs in, and a permanent session is kept throughout till logout.',
} as const;
