/** Titles say what is sent, not how it ends, so that a prediction is not spoilt. */
export const scenarios = {
  'scenario.trial-1.title': 'Nothing',
  'scenario.trial-1.intro':
    'An [[API]] is a program that answers other programs. This one keeps the register of helicopters: worth asking for, and not for everyone.',
  'scenario.trial-2.title': 'An e-mail',
  'scenario.trial-2.intro': 'The client says who it acts for, and gives an e-mail as its ID.',
  'scenario.trial-3.title': 'E-mail and password',
  'scenario.trial-3.intro': 'This time the client sends both things that its user gave it.',
  'scenario.trial-4.title': 'Nothing, once more',
  'scenario.trial-4.intro':
    'The client was given a token in trial 3. It asks again, and leaves the token at home.',
  'scenario.trial-5.title': 'The token',
  'scenario.trial-5.intro': 'The client has held a token since trial 3. Now it shows it.',
  'scenario.stolen-token.title': 'A stolen token',
  'scenario.stolen-token.intro':
    'The owner asks as in trial 5. Somebody else would like that list too.',
  'scenario.expired-token.title': 'A token, later',
  'scenario.expired-token.intro': 'The same client, the same token. Only the clock has moved.',
  'scenario.revoked-token.title': 'A token given back',
  'scenario.revoked-token.intro': 'Blink Wiki knows that his token was stolen. He gives it back.',
  'scenario.session.title': 'Before tokens',
  'scenario.session.intro': 'How it was done before: log in once, and let the server remember.',

  'way.label': 'How the token is stolen',
  'way.sniffed': 'Read off plain HTTP',
  'way.logged': 'From a proxy’s log',
  'way.script': 'By an injected script',
} as const;
