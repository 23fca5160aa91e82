/**
 * One sentence a step: what it did and why. Keyed by machine, state and reason; the most telling key
 * wins. `**strong**` is the point of the sentence, `[[term]]` has a definition.
 */
export const steps = {
  'step.client.holdingToken': 'The client holds the [[token]] that it was given in trial 3.',
  'step.client.holdingToken.was-given-token':
    'The client **keeps the token**. From now on it can say who it acts for, without the password.',
  'step.client.holdingSession':
    'The browser **keeps the [[cookie]]**. It will send it by itself, each time.',
  'step.client.asking': 'The client asks for the list: {method} {path}.',
  'step.client.asking.token':
    'The client asks for the list and **shows the token**, with the [[Bearer]] scheme.',
  'step.client.asking.cookie':
    'The client asks and names no one. **The browser adds the [[cookie]]** that it keeps.',
  'step.client.sending': 'The client has a request to send, **word by word** as it was told.',
  'step.client.sending.token-twice':
    'The client asks for the list and shows **the same token twice** in one request.',
  'step.client.sending.token-in-address':
    'The client asks for the list and writes the token **into the address**, not into a header.',
  'step.client.identifying': 'The client sends [[credentials]] to where tokens are made.',
  'step.client.identifying.email-alone':
    'The client sends the e-mail with **an empty password**. The name is only said: the request holds no field for it.',
  'step.client.identifying.password':
    'The client sends **e-mail and password** with the [[Basic]] [[scheme]]: encoded, not secret.',
  'step.client.loggingIn':
    'The client logs in: **e-mail and password go once**, in the body of the request.',
  'step.client.loggingOut': 'The client logs out: it asks the server to **forget the session**.',
  'step.client.givingBack':
    'Blink Wiki has the client **give the token back**, to be [[revoked|revocation]].',
  'step.client.served': 'The client **has its list**.',
  'step.client.served.was-let-in': 'The client **got what it asked for**.',
  'step.client.refused': 'The client **was refused**. It must find something better to show.',
  'step.client.loggedOut':
    'The browser **drops the cookie**. Neither side keeps the session any more.',
  'step.client.gaveBack':
    'The token is given back. The client **still knows the text of it**, as does anyone who saw it.',
  'step.client.unsent': 'The client **does not send this**: no header can hold it.',

  'step.api.reading':
    'A new API machine is **born with this request**. It knows nothing of any earlier one: that is [[stateless]].',
  'step.api.whichCredentials': 'The request is read. Now: **which [[credentials]] does it show**?',
  'step.api.checkingPassword':
    'The API [[hashes|hash]] the password, slowly and with [[salt]], and **compares it with the stored hash**. Here it took {took} ms.',
  'step.api.checkingPassword.failed':
    'A password was asked for, and **the field is empty**. There is nothing to compare.',
  'step.api.checkingPassword.shut':
    'For this account too many tries have failed of late. The API **does not even look at the password**.',
  'step.api.checkingToken':
    'The API [[hashes|hash]] the token and **looks for the hash in its store**. Here it took {took} ms. Nothing else could tell it who asks.',
  'step.api.checkingToken.beside-password':
    'The API [[hashes|hash]] the token and **looks for the hash in its store**: {took} ms. The password took {passwordTook} ms.',
  'step.api.checkingToken.shut':
    'From this address too many tries have failed of late. The API **does not even look at the token**.',
  'step.api.checkingSession':
    'The API hashes the [[cookie]] and **looks for a session with that hash**. The server has remembered it.',
  'step.api.deciding':
    'The token is in the store. Is it **still good**: not [[revoked|revocation]], not [[expired|lifetime]], for this API ([[audience]]), wide enough ([[scope]])?',
  'step.api.granting':
    'The password is right. The API **makes a [[token]]** by chance and keeps only its hash.',
  'step.api.granting.session':
    'The password is right. The API **opens a [[session]]** and must remember it until logout.',
  'step.api.serving': 'Every check has passed. The API **takes the list out of its store**.',
  'step.api.revoking': 'The API marks the token **revoked** in its store. That is all it takes.',
  'step.api.closingSession': 'The API **throws the session away**.',
  'step.api.refusing': 'The API **decides to refuse**.',
  'step.api.refusing.none':
    'The request shows **no credentials at all**, so the API cannot know who asks.',
  'step.api.refusing.other-scheme':
    'The request shows credentials of **another scheme** than the one asked for.',
  'step.api.refusing.doubled':
    'The request shows credentials **twice**. The API does not choose between them.',
  'step.api.refusing.in-query':
    'The token stands **in the address**, where logs keep it. The API does not take it from there.',
  'step.api.refusing.password-missing':
    'An e-mail without a password is incomplete, so it is **not valid**.',
  'step.api.refusing.password-wrong':
    'E-mail and password **do not fit together**. Which of them is wrong is not said: that would tell who has an account.',
  'step.api.refusing.token-unknown': '**No such token** is in the store.',
  'step.api.refusing.token-expired': 'The token is known, but **its time is over**.',
  'step.api.refusing.token-revoked':
    'The token is known, but it was **revoked**: whoever shows it.',
  'step.api.refusing.token-for-another-api':
    'The token is known, but it was made for **another API**.',
  'step.api.refusing.scope-too-small':
    'The token is good, but **not for this**: its scope is too small.',
  'step.api.refusing.session-unknown': 'The server remembers **no such session**.',
  'step.api.refusing.too-many-failures':
    'There were **too many failures** of late. The API does not even look.',
  'step.api.answered': 'The API answers {status}, and **its machine ends**.',
  'step.answered.unknown_client':
    '{status}: the answer carries a [[challenge]] that names the [[realm]] and how to come back. Then **this API machine ends**.',
  'step.answered.invalid_credentials':
    '{status}: the same words whatever was wrong, and a [[challenge]]. Then **this API machine ends**.',
  'step.answered.invalid_token':
    '{status}, invalid_token: **get a new one**. Then this API machine ends.',
  'step.answered.insufficient_scope':
    '{status}: the token is known, and it **does not open this**. Then this API machine ends.',
  'step.answered.invalid_request':
    '{status}: the request itself **must be sent another way**. Then this API machine ends.',
  'step.answered.too_many_failures':
    '{status}: the answer says **how many seconds to wait**. Then this API machine ends.',
  'step.answered.granted':
    '{status}: **the token goes over the wire**, this once. Then this API machine ends and forgets it.',
  'step.answered.served':
    '{status}: the list. The name in the greeting comes **from the store**, not from the request. This API machine ends.',
  'step.answered.logged_in':
    '{status}: the answer **sets a [[cookie]]**. This API machine ends; the session stays.',
  'step.answered.logged_out': '{status}, no words: the answer **unsets the cookie**.',
  'step.answered.revoked':
    '{status}: the same answer even for a token that never was. Then **this API machine ends**.',

  'step.impostor.watching': '**Someone is watching**: an [[impostor]] to be. It holds nothing yet.',
  'step.impostor.holdingStolenToken':
    '**The impostor holds the token.** It is the same token, letter by letter.',
  'step.impostor.holdingStolenToken.sniffed':
    'The request went over plain HTTP. **The impostor read the token off the wire.**',
  'step.impostor.holdingStolenToken.logged':
    'A careless proxy wrote whole requests into its log. **The impostor read the token there.**',
  'step.impostor.holdingStolenToken.script':
    'The injected script sent the token away. **The impostor got it in the post.**',
  'step.impostor.emptyHanded': 'The impostor found **no token** in what it could read.',
  'step.impostor.asking': 'The impostor asks for the list: {method} {path}.',
  'step.impostor.asking.token':
    'The impostor sends **the very bytes that the owner sent**. Who is asking? The request does not say.',
  'step.impostor.sending': 'The impostor has a request to send that **it wrote itself**.',
  'step.impostor.served':
    '**The impostor has the list.** A [[bearer token]] serves whoever bears it.',
  'step.impostor.refused':
    'The impostor **was refused**, and so was the owner: for the API they are one.',
  'step.impostor.served.as-written': '**The impostor has what it asked for.**',
  'step.impostor.refused.as-written':
    'The impostor **was refused**: nobody was ever given what it showed.',
  'step.impostor.unsent': 'The impostor **does not send this**: no request can hold it.',

  'step.clock':
    '{minutes} minutes go by. A token is good for **a certain portion of time** only: here, one hour.',
  'step.clock.short': '{minutes} minutes go by, and **nothing else happens**.',
  'step.script.injected':
    '**A script that is not the client’s own** got into its page. It reads the storage and sends what it finds.',
} as const;
