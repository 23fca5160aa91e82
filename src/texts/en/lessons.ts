/** What a scenario comes to, told when it has been played; by scenario. */
export const lessons = {
  'lesson.trial-1': 'Without credentials an API cannot tell anyone from anyone else.',
  'lesson.trial-2':
    'What anyone could know proves nothing: the API wants something that only its owner has.',
  'lesson.trial-3':
    'Handing a password to a client for a token is retired since (RFC 9700, 2.4): now the user signs in at the server, and the client gets a code to change for a token.',
  'lesson.trial-4':
    'The same bytes as in trial 1, and so the same answer: the API has remembered nothing.',
  'lesson.trial-5':
    'A token is a very long password that the server made for a machine: by chance, for one API, for a while, and cheap to check.',
  'lesson.stolen-token':
    'Time, scope and revocation limit the damage. Proof of holding a key, as OAuth 1 and OAuth 2 can ask for, stops it.',
  'lesson.expired-token':
    'A token that is lost is lost for a while only. The client asks for a new one; the thief cannot.',
  'lesson.revoked-token':
    'Revocation ends it for everyone who bears the token, owner and thief alike.',
  'lesson.session':
    'Here the server remembers, and the browser repeats itself. With a token the client shows, and the server need only look it up.',
} as const;
