/** What a person reads where two runs stand side by side, and where a defence is taken apart. Loaded with it. */
export const apart = {
  'beside.run': 'To the run of the defence',
  'beside.why':
    'They part at **{time}**. With a plain token the thief is served. With {defence} the check **{guard}** refuses him ({section}).',
  'beside.why.none':
    'They part at **{time}**. With a plain token the thief is served. With {defence} the check **{guard}** refuses him. No specification asks for it.',
  'beside.why.else':
    'They part at **{time}**: the thief fares otherwise with {defence} than with a plain token.',
  'beside.never':
    'They never part. {defence} does nothing for this attack: whenever a plain token serves the thief, this does, too.',
  'beside.count':
    'Times that the thief is served from the theft on: {before} with a plain token, {after} with the defence. Both ask once an hour here.',
  'beside.alike': 'Minutes before the theft are left out: {count}.',
  'beside.span': '{from} to {to}',
  'beside.times': 'alike, times: {count}',
  'beside.turns': 'by turns, times: {count}',
  'beside.each': 'Each of them',
  'beside.theft': 'the theft',
  'beside.theft.here': 'The thief comes by something',
  'beside.parts': 'here they part',
  'beside.client': 'Owner',
  'beside.impostor': 'Thief',
  'beside.served': 'served',
  'beside.refused': 'refused',
  'beside.else': 'answered',
  'beside.nothing': 'Nobody asks.',
  'beside.open': 'Open the run here',
  'beside.steps': 'What the API does with the thief’s request: {defence}',
  'beside.unknown': 'There is no such theft or defence: {title}.',
  'beside.playing': 'Both days are being played …',
  'beside.failed': 'One of the two runs broke off. Load the page again.',

  'apart.unknown': 'There is no such page: {page}. These there are:',
  'apart.title.oauth1': 'A signed request, taken apart (OAuth 1.0, RFC 5849)',
  'apart.title.pkce': 'A code with a proof, taken apart (PKCE, RFC 7636)',
  'apart.title.dpop': 'A token with a key, taken apart (DPoP, RFC 9449)',
  'apart.title.costs': 'What each defence costs',
  'apart.title.legs': 'The three legs of OAuth 1 beside the code flow of OAuth 2',
  'apart.title.others': 'Mutual TLS and HTTP Message Signatures',
  'apart.preparing': 'The server is being set up …',
  'apart.fault': 'This page met a fault of its own: {message} Load it again.',
  'apart.levels': 'How much is shown',
  'apart.level.worked': 'Shown to you',
  'apart.level.faded': 'One piece is yours',
  'apart.level.alone': 'Most is yours',
  'apart.next': 'Next: {title}',
  'apart.all': 'Show all pieces',
  'apart.method': 'Method',
  'apart.path': 'Path and query',
  'apart.address': 'Address',
  'apart.change': 'Change one thing, and ask the server',
  'apart.change.which': 'What is changed',
  'apart.unsendable':
    'This cannot be sent: a method is written in capital letters, and a path begins with a slash.',
  'apart.guess': 'What will the server do?',
  'apart.guess.given': 'serve it',
  'apart.guess.refused': 'refuse it',
  'apart.guess.right': 'As you said.',
  'apart.guess.wrong': 'The server did otherwise than you said. The check that is named tells why.',
  'apart.send': 'Send it',
  'apart.answer': 'What the server answered',
  'apart.answer.given': 'let in',
  'apart.answer.refused': 'refused',
  'apart.answer.by': 'The check that refused: {guard} ({section}).',
  'apart.answer.by.none': 'The check that refused: {guard}. No specification asks for it.',
  'apart.answer.routing':
    'No check came to decide: the server knows no such address, or no such method there.',
  'apart.answer.words': 'Request and answer, word for word',
  'apart.unlike':
    'The first byte that differs is number **{number}**: {one} in one, {other} in the other.',
  'apart.unlike.none': '**The same**, byte for byte.',
  'apart.blank.right': 'That is what the computation gives.',
  'apart.blank.wrong': 'The computation gives something else.',
  'apart.blank.yours': 'Yours',
  'apart.blank.computed': 'Computed',
  'apart.blank.show': 'Show what is computed',
  'apart.blank.place': 'The first byte that differs is number **{number}**.',
  'apart.task': 'Now you',
  'apart.task.done': 'The server took it. You have built what a client builds.',
  'apart.task.again': 'Once more, with another request',

  'apart.question': 'A question. A run of the simulator settles it.',
  'apart.question.playing': 'A whole day is being played …',
  'apart.question.failed': 'The run broke off. Choose again after loading the page.',
  'apart.question.right': 'The run bears you out.',
  'apart.question.wrong': 'The run shows otherwise: “{truth}”.',
  'apart.question.show': 'See it in the run',

  'apart.oauth1.intro':
    'With OAuth 1 the client **signs each request** with two secrets that are never sent. What it signs is one long text, the signature base string. Here it is built from a request that was sent a moment ago.',
  'apart.oauth1.request': 'The request',
  'apart.oauth1.request.why':
    'This went over the wire, and it was served. All that follows is made of it.',
  'apart.oauth1.method.why': 'First the method, in capital letters.',
  'apart.oauth1.method': 'The method',
  'apart.oauth1.uri': 'The address without its query',
  'apart.oauth1.uri.why':
    'Scheme, host and path, in small letters where case does not matter. The query is left out: it comes with the parameters (RFC 5849 3.4.1.2).',
  'apart.oauth1.sorted': 'The parameters, encoded and sorted',
  'apart.oauth1.sorted.why':
    'All of the query and of the header, but not the signature itself. Names and values are percent-encoded, then sorted by their bytes (RFC 5849 3.4.1.3).',
  'apart.oauth1.joined': 'The parameters, joined',
  'apart.oauth1.joined.why': 'Each as name=value, with & between them.',
  'apart.oauth1.base': 'The signature base string',
  'apart.oauth1.base.why':
    'Method, address and parameters, **each encoded once more**, with & between them. So a space in the query, %20, is %2520 now. This is what is signed.',
  'apart.oauth1.key': 'The key',
  'apart.oauth1.key.why':
    'Two secrets from the client’s storage, encoded, with & between them. They stand in no request.',
  'apart.oauth1.signature': 'The signature',
  'apart.oauth1.signature.why':
    'The [[hash]] of base string and key together (HMAC), in base64. The server computes the same, and compares.',
  'apart.oauth1.in-header': 'in the header',
  'apart.oauth1.same':
    '**The same**: the request was signed by someone who has both secrets, and nobody changed it on the way.',
  'apart.oauth1.differs': 'They differ: the request was changed, or signed with other secrets.',
  'apart.oauth1.parameters': 'Parameters that are signed',
  'apart.oauth1.name': 'Name',
  'apart.oauth1.value': 'Value',
  'apart.oauth1.from': 'From',
  'apart.oauth1.encoded': 'Encoded',
  'apart.oauth1.as-it-is': 'as it is',
  'apart.oauth1.from.query': 'query',
  'apart.oauth1.from.header': 'header',
  'apart.oauth1.from.body': 'body',
  'apart.oauth1.secret.client': 'Client’s secret',
  'apart.oauth1.secret.token': 'Token’s secret',
  'apart.oauth1.change':
    'You are the thief, and have this one request. Change any byte of it, or sign it anew with secrets of your own, and see **both strings**, where they part, and what the server says.',
  'apart.oauth1.change.nothing': 'nothing: send the same bytes again',
  'apart.oauth1.change.method': 'the method',
  'apart.oauth1.change.path': 'the path',
  'apart.oauth1.change.parameter': 'a parameter of the query',
  'apart.oauth1.change.nonce': 'the nonce',
  'apart.oauth1.change.secret': 'the secret: one that is guessed',
  'apart.oauth1.change.algorithm': 'HMAC-SHA256, signed with the right secrets',
  'apart.oauth1.signing': 'The signature',
  'apart.oauth1.signing.old': 'stays as it was',
  'apart.oauth1.signing.anew': 'is made anew, with the secrets below',
  'apart.oauth1.strings': 'The base strings',
  'apart.oauth1.strings.signed': 'What was signed',
  'apart.oauth1.strings.arrives': 'What the server makes of what arrives',
  'apart.oauth1.signatures': 'The signatures',
  'apart.oauth1.signatures.sent': 'Sent',
  'apart.oauth1.signatures.expected': 'Computed with the secrets in the server’s store',
  'apart.oauth1.another-key': 'It was signed with other secrets than those in the store.',
  'apart.oauth1.task.faded':
    'Another request, not sent yet. **Write the address as it is signed.** Then it is signed with your piece in it, and sent.',
  'apart.oauth1.task.alone':
    'Another request, not sent yet. Write **the address**, **the encoded value** and **the key**. Then it is signed with your pieces, and sent.',
  'apart.oauth1.blank.uri': 'Address in the base string, not encoded yet',
  'apart.oauth1.blank.encoded': 'Encoded once: {value}',
  'apart.oauth1.blank.key': 'The key: both secrets as they are joined',
  'apart.oauth1.blank.base': 'The base string with what is yours',
  'apart.oauth1.sign': 'Sign with it, and send',

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
    'The browser carries it in the address, for everyone on its way to read. The server keeps it with the code.',
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
    'The login has begun, with the challenge below. The code has come back. **What does the client show with it?**',
  'apart.pkce.task.alone':
    'You are the client, before the login. **Decide what goes along** in each request. A thief gets the code before you do, and the real server tells who of you gets the token.',
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

  'apart.dpop.intro':
    'With DPoP a token is bound to a key, and **each request proves** that its sender holds that key. Here is the proof of a request that was sent a moment ago, claim by claim, with what the server held it against.',
  'apart.dpop.request': 'The request',
  'apart.dpop.request.why':
    'The token goes as always, under another [[scheme]]. New is the header DPoP: the proof.',
  'apart.dpop.parts': 'The proof has three parts',
  'apart.dpop.parts.why':
    'Header, claims and signature, each in base64url, with dots between them. **Encoded, not secret**: anyone can read it.',
  'apart.dpop.header': 'The header: what kind of proof, and the public key',
  'apart.dpop.header.why':
    'The public key comes along. The server names the algorithm itself, and never takes it from the proof.',
  'apart.dpop.claims': 'The claims, and what each is held against',
  'apart.dpop.claims.why':
    'The proof is for **this one request**: its method, its address, this moment, this token. Each claim is read off the record with what the server compared it to.',
  'apart.dpop.signature': 'The signature, and the key that the token is bound to',
  'apart.dpop.signature.why':
    'The signature is checked with the key in the header. That alone would prove nothing: anyone can make a key. So **the fingerprint of that key must be the one that the token was bound to** when it was handed out.',
  'apart.dpop.vault': 'The key that cannot leave',
  'apart.dpop.vault.why':
    'The private key was made by this browser, not to be exported. A script in the page can **use** it. Try to take it along.',
  'apart.dpop.claim': 'Part',
  'apart.dpop.says': 'What it says',
  'apart.dpop.against': 'What the server held it against',
  'apart.dpop.check': 'The check that would refuse',
  'apart.dpop.against.typ': 'the one type that is a proof',
  'apart.dpop.against.alg': 'the one algorithm that the server takes:',
  'apart.dpop.against.jwk': 'the key that the token is bound to:',
  'apart.dpop.against.htm': 'the method of the request:',
  'apart.dpop.against.htu': 'the address of the request, without its query:',
  'apart.dpop.against.iat': 'the server’s clock, 300 seconds either way:',
  'apart.dpop.against.jti': 'the identifiers of proofs that were used',
  'apart.dpop.against.nonce': 'the nonce that the server has handed out:',
  'apart.dpop.against.ath': 'the SHA-256 of the token that is shown:',
  'apart.dpop.thumbprint': 'Fingerprint of the key in the proof',
  'apart.dpop.bound': 'Fingerprint that stands with the token',
  'apart.dpop.take': 'Take the private key along',
  'apart.dpop.taken':
    'The browser handed the key out. Then this defence is worth no more than a secret in the storage.',
  'apart.dpop.browser': 'What your browser answered',
  'apart.dpop.change':
    'You have the token and this one proof. **Choose who signs**: the owner’s key, as a script in the page could, a key of your own, or nobody. Change a claim, and see which check catches it.',
  'apart.dpop.change.nothing': 'nothing: send the same proof again',
  'apart.dpop.change.fresh': 'a new proof, by the owner’s key',
  'apart.dpop.change.htm': 'htm: made for another method',
  'apart.dpop.change.htu': 'htu: made for another address',
  'apart.dpop.change.iat': 'iat: an hour old',
  'apart.dpop.change.jti': 'jti: that of a used proof',
  'apart.dpop.change.nonce': 'nonce: not one of the server’s',
  'apart.dpop.change.ath': 'ath: made for another token',
  'apart.dpop.change.key': 'the key: a thief’s own',
  'apart.dpop.signer': 'Who signs it',
  'apart.dpop.signer.nobody': 'nobody: the old signature',
  'apart.dpop.signer.owner': 'the owner’s key',
  'apart.dpop.signer.thief': 'a key of the thief',
  'apart.dpop.task.faded':
    'Another request, not sent yet. **Which address does its proof name?** Then the owner’s key signs it, and it is sent.',
  'apart.dpop.task.alone':
    'Another request, not sent yet. **Fill in four claims.** Then the owner’s key signs the proof, and it is sent.',
  'apart.dpop.blank.htm': 'htm: the method',
  'apart.dpop.blank.htu': 'htu: the address, as it is proved',
  'apart.dpop.blank.ath': 'ath: what ties it to the token',
  'apart.dpop.blank.jti': 'jti: the identifier of the proof',
  'apart.dpop.option.ath.digest': 'the SHA-256 of the token, in base64url',
  'apart.dpop.option.ath.token': 'the token itself',
  'apart.dpop.option.ath.nothing': 'nothing',
  'apart.dpop.option.jti.used': 'that of the proof before',
  'apart.dpop.option.jti.fresh': 'a new one by chance',
  'apart.dpop.option.jti.nothing': 'nothing',
  'apart.dpop.sign': 'Sign it with the owner’s key, and send',

  'apart.costs.intro':
    'No defence is free. A day is played here against each of them, with an owner who asks and a thief who only guesses, and it is **measured on this machine**.',
  'apart.costs.started': 'Measuring …',
  'apart.costs.done': 'All defences are measured.',
  'apart.costs.again': 'Measure again',
  'apart.costs.whole': 'Measure the whole day, each minute',
  'apart.costs.progress': 'Defences measured: {done} of {total}',
  'apart.costs.defence': 'Defence',
  'apart.costs.bytes': 'Bytes of a request',
  'apart.costs.ms': 'ms, client and server',
  'apart.costs.serverMs': 'ms, server alone',
  'apart.costs.roundTrips': 'Messages for each list',
  'apart.costs.logins': 'Passwords asked for',
  'apart.costs.rows': 'Rows kept',
  'apart.costs.stateBytes': 'Bytes kept',
  'apart.costs.how': 'What was measured, and how',
  'apart.costs.how.day':
    'One day of the schedule for each defence, the owner asking every {minutes} minutes. Beside each figure stands what it is more than with a plain token; the bar is its share of the longest. Bytes, messages and rows are counted, and the same on every machine. Times are not.',
  'apart.costs.bytes.how':
    'Method, address and all header fields of a request for the list, on average over the day.',
  'apart.costs.ms.how':
    'From the moment that the client begins to write the request until it has the answer. No network: that would be the same for all.',
  'apart.costs.serverMs.how': 'The part of it in which the server judges.',
  'apart.costs.roundTrips.how':
    'All messages of the client, divided by how often it wanted the list: logins, renewals and nonces are in it. 1 is the least.',
  'apart.costs.logins.how':
    'How often the user had to give his password in the day. The time that takes is in none of the figures.',
  'apart.costs.rows.how':
    'Tokens, codes, secrets, nonces and proofs in the server’s store when the day ends. Nobody clears tokens away here.',
  'apart.costs.stateBytes.how': 'The same rows, written as JSON.',

  'apart.legs.intro':
    'Both have the user log in **at the server**, so that the client never sees the password. Both columns come from a run that was just played here.',
  'apart.legs.oauth1': 'OAuth 1.0 (RFC 5849)',
  'apart.legs.pkce': 'OAuth 2.0 with PKCE (RFC 6749, 7636)',
  'apart.legs.begin': 'The client begins',
  'apart.legs.begin.oauth1':
    'First leg: the client asks for temporary credentials. The request is **signed** with the client’s secret.',
  'apart.legs.begin.pkce':
    'No message. The client makes up a verifier and a state; the browser will carry what the server has to know.',
  'apart.legs.user': 'The user says yes',
  'apart.legs.user.oauth1':
    'Second leg: the user logs in at the server. The browser comes back with a verifier for the temporary credentials.',
  'apart.legs.user.pkce':
    'The user logs in at the server. The browser comes back with a code. **The challenge** went along.',
  'apart.legs.trade': 'The client trades it in',
  'apart.legs.trade.oauth1':
    'Third leg: a **signed** request brings the verifier, and the answer a token **and its secret**.',
  'apart.legs.trade.pkce':
    'The code and the PKCE verifier bring a token. It has no secret: it is one.',
  'apart.legs.ask': 'The client asks',
  'apart.legs.ask.oauth1': 'The request is **signed** with both secrets. Neither of them is in it.',
  'apart.legs.ask.pkce': 'The request shows the token. **Whoever reads it can do the same.**',
  'apart.legs.sum':
    'OAuth 2 is not OAuth 1, improved: it **gave up signing** and relies on TLS. What it lost there, DPoP and mutual TLS bring back.',

  'apart.others.intro':
    'Two defences that this simulator **does not run**. They stand outside of the matrix: what is said here is taken from their specifications, not from a run.',
  'apart.others.tag': 'explained, not run',
  'apart.others.binds': 'What it does',
  'apart.others.signs': 'What it does',
  'apart.others.checks': 'What the server checks',
  'apart.others.stops': 'What it would stop',
  'apart.others.open': 'What it leaves open',
  'apart.others.not-run': 'Why it is not run here',
  'apart.others.example':
    'What such a request looks like. It is made up, and its signature is none.',
  'apart.mtls': 'Mutual TLS (RFC 8705)',
  'apart.mtls.binds':
    'The client shows a certificate when the connection is made, and proves that it holds its key. **The token is bound to that certificate**: its fingerprint (x5t#S256) is kept with the token (section 3).',
  'apart.mtls.checks':
    'With each request: is the certificate of this connection the one that the token is bound to? If not, 401 invalid_token (section 3).',
  'apart.mtls.stops':
    'Whatever DPoP stops: a token that was overheard, logged or taken from the server is worthless without the key. Where the client is also known by its certificate (section 2), an intercepted code as well.',
  'apart.mtls.open':
    'Whoever uses the device, or acts in the client, uses the key. Where TLS ends before the server, what stands there has to pass the certificate on.',
  'apart.mtls.not-run':
    'A page in a browser cannot choose a certificate for a request, nor see that of the connection.',
  'apart.signatures': 'HTTP Message Signatures (RFC 9421)',
  'apart.signatures.signs':
    'The sender names **which parts of a message are signed** (Signature-Input), and signs them (Signature): method, address, header fields, for answers as well. OAuth 1 grown up, with any algorithm that both sides agree on.',
  'apart.signatures.checks':
    'The same text is built from what arrived, and the signature checked with the key of that keyid (section 3.2). Whether enough is signed, and how old it may be, the server has to decide (section 7).',
  'apart.signatures.stops':
    'As much as is signed: a token that is among the signed fields is worthless without the key. Sending the same bytes again is stopped where nonces are kept.',
  'apart.signatures.open':
    'A body is protected only where its digest is signed (RFC 9530). What is not signed can be changed. It signs and does not encrypt.',
  'apart.signatures.not-run':
    'It is a frame and no protocol: each API agrees on its own parts, keys and times. A run here would show our agreement, and no defence that others have.',
} as const;
