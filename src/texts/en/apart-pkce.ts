/** What a person reads where PKCE is taken apart. */
export const apartPkce = {
  'apart.pkce.intro':
    'With PKCE a client makes up a secret for **one login** and tells its fingerprint beforehand. Whoever catches the code on its way back does not have the secret. All of this runs below, with a verifier of your own if you like.',
  'apart.pkce.verifier': 'The verifier',
  'apart.pkce.verifier.why':
    'A text by chance, for this one login. The client keeps it to itself until the end.',
  'apart.pkce.verifier.own': 'The verifier: 43 to 128 letters, digits and - . _ ~',
  'apart.pkce.verifier.fault':
    'A verifier has 43 to 128 letters, digits or - . _ ~ (RFC 7636 4.1). This has {count} characters. The server will refuse it.',
  'apart.pkce.verifier.chance': 'Another by chance',
  'apart.pkce.run': 'Run it with this verifier',
  'apart.pkce.stale':
    'What is answered below still comes from the verifier before. Run it to see this one.',
  'apart.pkce.challenge': 'The challenge',
  'apart.pkce.challenge.why':
    'SHA-256 of the verifier, in base64url. From the challenge nobody gets back to the verifier.',
  'apart.pkce.digest': 'SHA-256, in hex',
  'apart.pkce.base64url': 'the same in base64url',
  'apart.pkce.authorization': 'The user logs in, and the challenge goes along',
  'apart.pkce.authorization.why':
    'The browser carries it in the address, for everyone on its way to read. The server keeps it with the code. Where it refuses, this server answers at once; RFC 6749 4.1.2.1 would send the browser back with an error.',
  'apart.pkce.code': 'The code comes back, and somebody listens',
  'apart.pkce.code.why':
    'The browser is sent to this address. Another program has taken that address over: it has the code.',
  'apart.pkce.thief': 'The thief tries the code',
  'apart.pkce.thief.why':
    'Once without a verifier, once with one that he made up. **The code is useless to him.**',
  'apart.pkce.thief.without': 'The thief, without a verifier',
  'apart.pkce.thief.own': 'The thief, with a verifier of his own',
  'apart.pkce.client': 'The client shows the verifier',
  'apart.pkce.client.why':
    'The same code, with the verifier. The server makes the challenge of it, and compares.',
  'apart.pkce.client.answer': 'The client, with what it shows',
  'apart.pkce.openly': 'Said openly: the token is not protected',
  'apart.pkce.openly.why':
    'PKCE is over once the token is handed out. **It is a bearer token**: let the client ask once in the clear, and the thief use what he reads.',
  'apart.pkce.sniff': 'Sniff the token, and use it',
  'apart.pkce.sniffed': 'The thief, with the sniffed token',
  'apart.pkce.sniffed.served':
    'The thief is **served**. PKCE protects the code, and nothing else (RFC 7636 1).',
  'apart.pkce.sniffed.refused': 'The thief is refused.',
  'apart.pkce.task.faded':
    'You are the client. The login begins with the challenge below. **Choose the method that it names, and what you show with the code.** A thief gets the code before you do.',
  'apart.pkce.task.alone':
    'You are the client, before the login. **Decide what goes along** in each request, and say who will have the token. A thief gets the code before you do, and the real server decides.',
  'apart.pkce.first': 'First: the login',
  'apart.pkce.second': 'Then: the code for a token',
  'apart.pkce.value.nothing': 'nothing',
  'apart.pkce.value.verifier': 'the verifier',
  'apart.pkce.value.challenge': 'the challenge',
  'apart.pkce.value.digest': 'the SHA-256 in hex',
  'apart.pkce.play': 'Play it',
  'apart.pkce.sum.good': '**Right**: the code was useless to the thief, and you have your token.',
  'apart.pkce.sum.thief': '**The thief has the token.** Nothing told him from you.',
  'apart.pkce.sum.nobody':
    'The thief did not get the token. **Nor did you.** See which check refused.',
  'apart.pkce.who': 'Who will have the token?',
  'apart.pkce.who.is.good': 'the client',
  'apart.pkce.who.is.thief': 'the thief',
  'apart.pkce.who.is.nobody': 'nobody',
  'apart.pkce.who.wrong': 'It went otherwise than you said. The checks that are named tell why.',
  'apart.pkce.piece.challenge': 'code_challenge: what goes along with the login',
  'apart.pkce.piece.method': 'code_challenge_method: how the challenge was made',
  'apart.pkce.piece.verifier': 'code_verifier: what is shown with the code',
  'apart.pkce.challenge.empty':
    'Without a challenge the server has nothing to compare with: the code serves whoever brings it.',
  'apart.pkce.challenge.verifier':
    'That gives the verifier away: the login goes through the browser, where others can read it.',
  'apart.pkce.challenge.digest':
    'The right digest in another form: it is written in base64url (RFC 7636 4.2).',
  'apart.pkce.method.empty': 'Where no method is named, it counts as plain (RFC 7636 4.3).',
  'apart.pkce.method.plain':
    'With plain the challenge is the verifier itself: whoever reads the login has it.',
  'apart.pkce.verifier.empty': 'Then nothing shows that it was you who began this login.',
  'apart.pkce.verifier.challenge':
    'The challenge went through the browser, and others may have read it. Show what only you know.',
  'apart.pkce.verifier.digest':
    'The server computes the digest itself. Only the verifier shows that you began this login.',
} as const;
