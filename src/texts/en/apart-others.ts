/** What a person reads beside the defences that are taken apart: costs, the three legs, what is not run. */
export const apartOthers = {
  'apart.costs.intro':
    'No defence is free. A day is played here against each of them, with an owner who asks and a thief who only guesses, and it is **measured on this machine**.',
  'apart.costs.started': 'Measuring …',
  'apart.costs.done': 'All defences are measured.',
  'apart.costs.again': 'Measure again',
  'apart.costs.whole': 'Measure the whole day, each minute',
  'apart.costs.rounds': 'Rounds played: {done} of {total}',
  'apart.costs.unseen': 'differs by less than {ms}',
  'apart.costs.spread': '{low} to {high}',
  'apart.costs.defence': 'Defence',
  'apart.costs.bytes': 'Bytes of a request',
  'apart.costs.ms': 'ms, client and server',
  'apart.costs.serverMs': 'ms, server alone',
  'apart.costs.roundTrips': 'Messages for each list',
  'apart.costs.logins': 'Passwords asked for',
  'apart.costs.rows': 'Rows kept',
  'apart.costs.stateBytes': 'Bytes kept',
  'apart.costs.how': 'What was measured, and how',
  'apart.costs.how.rounds':
    'One day of the schedule for each defence, the owner asking every {minutes} minutes; {rounds} rounds, in which all defences take their turn. Beside each figure stands what it is more than with a plain token; the bar is its share of the longest. Bytes, messages and rows are counted, and the same on every machine. **Times are not**: shown is the median of all rounds, and below it the least and the most; one round on either side is left out. A difference in time is shown only where it went the same way in all rounds but one. Else it is too small to be seen here, and what it stays below is said.',
  'apart.costs.bytes.how':
    'A request for the list as it goes over the wire: request line, header fields and line ends, on average over the day.',
  'apart.costs.ms.how':
    'From the moment that the client begins to write the request until it has the answer, on average over a day. No network: that would be the same for all.',
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
