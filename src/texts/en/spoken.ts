/**
 * What the parties say. The article's own lines stand under `article`, its spelling alone mended;
 * the API's lines are keyed by the answer's code and are the same on the wire.
 */
export const spoken = {
  'said.identify-email': 'I am {name} {username}',
  'said.identify': 'I am {name} username {username}, password: {password}',
  'said.log-in': 'Please let me in. I am {name}, username {username}, password: {password}',
  'said.list-token': 'I need a list of registered helicopters, Here is my ID {token}',
  'said.list-cookie': 'I need a list of registered helicopters',
  'said.log-out': 'I am leaving. Please forget me.',
  'said.give-back': 'Here is my ID {token} back. Please let it open nothing any more.',

  'api.unknown_client': "Sorry, I don't know you.",
  'api.invalid_credentials': 'Your ID is not valid.',
  'api.granted': 'Ok. Access Granted, {name}. Here is your facility ID {token}.',
  'api.granted.use-it': 'Please use it for all requests.',
  'api.served': 'Hi {name}, have a seat, let me print you a copy.',
  'api.invalid_token': 'This ID opens nothing here. Please get a new one.',
  'api.insufficient_scope': 'I know this ID, but it does not open this drawer.',
  'api.invalid_request': 'I cannot read your ID. Please send one, once, and whole.',
  'api.invalid_scope': 'I have no drawer by that name to open for you.',
  'api.invalid_target': 'I hand out no IDs for that API.',
  'api.too_many_failures': 'That was wrong too often. Please wait before you try again.',
  'api.logged_in': 'Ok. Access Granted, {name}. I will know you until you log out.',
  'api.revoked': 'Thank you. If that was an ID of mine, it opens nothing now.',
  'api.undecided': 'I could not decide, so I do not let you in.',
  'api.not_found': 'There is nothing here by that name.',
  'api.method_not_allowed': 'That cannot be done with this.',
  'api.unsupported_media_type': 'I cannot read a message of that kind.',

  'told.trial-2': 'Trial 2: client sends incorrect credentials',
  'told.trial-3': 'Trial 3: client send correct credentials provided by the user',
  'told.trial-3.verified':
    'API verified credentials and returns a "machine password", the API token',
  'told.trial-4': 'Trial 4: Client requests data without token',
  'told.trial-5': 'Trial 5: Client requests data with the token',
  'told.stolen': 'The token is stolen by a third party. It says the same words as its owner.',
  'told.waiting': 'More than an hour goes by. The token was made for one hour.',
  'told.after-return': 'Both still hold the token. Both ask once more.',
  'told.session-again':
    'The client asks again. It names no one; the browser adds the cookie by itself.',
} as const;
