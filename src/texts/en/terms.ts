/** Short definitions, shown on press. Keyed by the word as it stands in a text. */
export const terms = {
  'term.API':
    'A program that other programs talk to, by agreed messages. Here: over HTTP, one request, one answer.',
  'term.token':
    'A very long password that the server makes for a machine: by chance, for one API, for a short time. The article calls it a “facility ID” or a “machine password”.',
  'term.bearer token':
    'A token that serves whoever bears it, like a coin or a key (RFC 6750). No further proof is asked for.',
  'term.ID':
    'The article’s word for what a client shows. First it is an e-mail address (trial 2), then a token (trial 5).',
  'term.facility ID':
    'The article’s word for the token: an ID that opens one facility, this API, and no other.',
  'term.machine password':
    'The article’s word for the token: a password that a machine made, for a machine to use.',
  'term.credentials':
    'What a request shows to say who is asking: a name and password, a token, a cookie (RFC 9110, 11.4).',
  'term.challenge':
    'The WWW-Authenticate header of a 401: it names the kind of credentials that the API wants (RFC 9110, 11.6.1).',
  'term.Basic':
    'The scheme that sends “user:password” in base64 (RFC 7617). Anyone can decode it: only an encrypted connection keeps it secret.',
  'term.Bearer': 'The scheme that sends a token as it is (RFC 6750).',
  'term.scheme':
    'The first word of the Authorization header: it says which kind of credentials follow.',
  'term.hash':
    'A fingerprint of a text, easy to make and not to be undone. The server keeps fingerprints, so that whoever steals its store has no secrets.',
  'term.salt':
    'Bytes by chance, mixed into a password before it is hashed, so that equal passwords get unequal hashes.',
  'term.cookie':
    'A small text that a server gives to a browser, and that the browser sends back by itself with each request (RFC 6265).',
  'term.session': 'What a server remembers of a client between requests, from login to logout.',
  'term.stateless':
    'Without memory of the conversation: each request is judged by what it carries. The store of tokens lives on, but it is not about the conversation.',
  'term.scope': 'What a token may be used for (RFC 6749, 3.3). Here: helicopters:read.',
  'term.audience': 'The API that a token was made for (RFC 8707). Another API must refuse it.',
  'term.lifetime':
    'How long a token is good. The article speaks of “a certain portion of time” and of a “stateless session time”. Here: one hour.',
  'term.revocation':
    'The server marks a token as good no more, before its time is over (RFC 7009).',
  'term.impostor': 'Someone who shows credentials that were given to somebody else.',
  'term.realm': 'The name of what is protected, told in a challenge (RFC 9110, 11.5).',
  'term.code':
    'An authorization code: a short word for the client, sent through the browser and traded once for a token (RFC 6749, 4.1).',
  'term.refresh token':
    'A token for getting tokens: it goes to the server that made it, and to nobody else (RFC 6749, 1.5).',
  'term.signature':
    'A number made of a message and a secret or a key. Whoever checks it knows that the key was there and that the message is as it was.',
  'term.nonce':
    'A number used once. Who has seen it before knows that a message is a copy (RFC 5849, 3.3).',
  'term.server nonce':
    'What a server hands out and wants to see in the proofs that follow, in as many of them as it likes: so proofs cannot be made long ahead. Copies are found by the identifier of each proof, jti (RFC 9449, 8 and 11.1).',
  'term.proof':
    'A small signed text that goes with a request: whoever made it holds the key in it, now, for this request (DPoP, RFC 9449).',
  'term.guard': 'A question with the answer yes or no that decides which way a machine goes.',
} as const;

/** What each term is called where it is defined: as it stands in a text it may be inflected. */
export const words = {
  'word.API': 'API',
  'word.token': 'token',
  'word.bearer token': 'bearer token',
  'word.ID': 'ID',
  'word.facility ID': 'facility ID',
  'word.machine password': 'machine password',
  'word.credentials': 'credentials',
  'word.challenge': 'challenge',
  'word.Basic': 'Basic',
  'word.Bearer': 'Bearer',
  'word.scheme': 'scheme',
  'word.hash': 'hash',
  'word.salt': 'salt',
  'word.cookie': 'cookie',
  'word.session': 'session',
  'word.stateless': 'stateless',
  'word.scope': 'scope',
  'word.audience': 'audience',
  'word.lifetime': 'lifetime',
  'word.revocation': 'revocation',
  'word.impostor': 'impostor',
  'word.realm': 'realm',
  'word.code': 'code',
  'word.refresh token': 'refresh token',
  'word.signature': 'signature',
  'word.nonce': 'nonce',
  'word.server nonce': 'nonce of the server',
  'word.proof': 'proof',
  'word.guard': 'guard',
} as const;
