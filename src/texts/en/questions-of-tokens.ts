/** The questions from the theft on: as in `questions.ts`. */
export const questionsOfTokens = {
  'question.theft-takes-it-away.ask':
    'A thief has Blink Wiki’s token and uses it. What does **Blink Wiki** notice when he asks again?',
  'question.theft-takes-it-away.the-token-is-gone': 'His token does not open any more',
  'question.theft-takes-it-away.the-answer-differs': 'His answer tells of another use',
  'question.theft-takes-it-away.nothing-changes': 'Nothing, as all is like before',
  'question.theft-takes-it-away.why':
    'Stealing a token is **copying** it. The owner still has it, and got the same answer as before, byte by byte.',
  'question.theft-takes-it-away.misconception': 'A stolen token is missed',

  'question.thief-looks-different.ask':
    'Owner and thief ask with the same token. What in the **request** gives the thief away?',
  'question.thief-looks-different.the-token': 'A mark that the token has',
  'question.thief-looks-different.another-header': 'A header that is not usual',
  'question.thief-looks-different.nothing-at-all': 'Nothing that stands in it',
  'question.thief-looks-different.why':
    'Both requests are **the same bytes**. They come from different addresses, but people share and change addresses, so that proves nothing.',
  'question.thief-looks-different.misconception': 'The thief’s requests look different',

  'question.https-stops-theft.ask':
    'Every message goes over **HTTPS**. How can the token still be stolen?',
  'question.https-stops-theft.with-the-password': 'By those who know the password',
  'question.https-stops-theft.where-it-is-kept': 'By a script where it is kept',
  'question.https-stops-theft.in-no-way-at-all': 'In no way, as all is encrypted',
  'question.https-stops-theft.why':
    'Nothing was overheard. **A script in the client’s page** read the token where the client keeps it, and sent it away, over HTTPS too.',
  'question.https-stops-theft.misconception': 'HTTPS stops theft',

  'question.https-hides-the-address.ask':
    'A client writes the token into **the address** of a request, over HTTPS. Who gets to know it besides the API?',
  'question.https-hides-the-address.whoever-reads-logs': 'Whoever can read a log of addresses',
  'question.https-hides-the-address.nobody-else': 'Nobody, as addresses are encrypted',
  'question.https-hides-the-address.whoever-listens': 'Whoever listens to what goes by',
  'question.https-hides-the-address.why':
    'HTTPS hides an address on its way, and then it ends **in logs**. The token in the header was not written down. The one in the address was, and the impostor used it.',
  'question.https-hides-the-address.misconception': 'HTTPS makes a token in the address safe',

  'question.revocation-is-for-thieves.ask':
    'A thief has a copy of the token, and Blink Wiki has it [[revoked|revocation]]. **Who** is refused from now on?',
  'question.revocation-is-for-thieves.the-thief-alone': 'The thief, and not the owner',
  'question.revocation-is-for-thieves.both-of-them': 'The owner, and the thief too',
  'question.revocation-is-for-thieves.the-owner-alone': 'The owner, and not the thief',
  'question.revocation-is-for-thieves.why':
    'Both showed the same token, and **it opens nothing any more**. The API marks the token, not those who hold it. The owner can get a new one, with his password.',
  'question.revocation-is-for-thieves.misconception': 'Revocation stops the thief only',

  'question.expired-means-forbidden.ask':
    'A token’s **time is over**. What does the API answer when it is shown?',
  'question.expired-means-forbidden.forbidden': '403: you are not allowed to have this',
  'question.expired-means-forbidden.served-on': '200: you are served until you log out',
  'question.expired-means-forbidden.get-a-new-one': '401: you have to show something new',
  'question.expired-means-forbidden.why':
    '401 asks for **better credentials**, and there are some: the client got a new token and was served. 403 would say: known, and not allowed.',
  'question.expired-means-forbidden.misconception': 'Expired means 403',

  'question.token-opens-everything.ask':
    'Blink Wiki may read the list. His token is real and in time, and was made **to read his profile**. Does it open the list?',
  'question.token-opens-everything.what-it-was-made-for': 'No, only what it was made for',
  'question.token-opens-everything.what-its-owner-may': 'Yes, all that its owner may do',
  'question.token-opens-everything.what-is-asked-first': 'Yes, whatever it is shown for',
  'question.token-opens-everything.why':
    'The token passed every check but one: its [[scope]] is too small. So **403**: known, and not allowed. The less a token opens, the less is lost with it.',
  'question.token-opens-everything.misconception': 'A good token opens everything',

  'question.token-is-for-every-api.ask':
    'A server makes tokens for two APIs. **One made for aeroplanes** is shown to the API of helicopters. What does that do?',
  'question.token-is-for-every-api.open-both': 'It serves: it is one server for both',
  'question.token-is-for-every-api.refuse-it': 'It refuses: that is made for another',
  'question.token-is-for-every-api.ask-the-other': 'It waits: the other has to agree',
  'question.token-is-for-every-api.why':
    'The token is known, in time and wide enough, but its [[audience]] is **another API**: 401. Otherwise every API could use at all the others what it is shown.',
  'question.token-is-for-every-api.misconception': 'A token is good at every API',

  'question.token-is-another-password.ask':
    'Blink Wiki’s **token** got out. He has given it back. What else must he change?',
  'question.token-is-another-password.password-too': 'His password, which got out too',
  'question.token-is-another-password.nothing-else': 'Nothing, as no more is lost',
  'question.token-is-another-password.the-account': 'His account, which is known now',
  'question.token-is-another-password.why':
    'The token opens nothing any more, and **the password is untouched**: it got a new token at once. That is what a token is for: it can be lost and replaced.',
  'question.token-is-another-password.misconception': 'A token is just another password',

  'question.jwt-is-encrypted.ask':
    'Some tokens are **signed** and say whose they are; they are called JWT. Who can read what one says?',
  'question.jwt-is-encrypted.whoever-holds-it': 'Whoever has got it in hand',
  'question.jwt-is-encrypted.the-server-alone': 'The server that has the key',
  'question.jwt-is-encrypted.the-owner-alone': 'The owner it was made for',
  'question.jwt-is-encrypted.why':
    'The impostor has no key, and **reads the middle part all the same**: it is base64, as Basic is. A signature keeps a token from being changed, not from being read.',
  'question.jwt-is-encrypted.misconception': 'A JWT is encrypted',

  'question.decoding-is-verifying.ask':
    'Someone makes up a token **that reads well**: the right e-mail, the right name, in time. What does the API do?',
  'question.decoding-is-verifying.serve-the-list': 'It serves: all that it says is right',
  'question.decoding-is-verifying.ask-for-a-password': 'It asks: a password has to be added',
  'question.decoding-is-verifying.refuse-the-token': 'It refuses: it has never made that',
  'question.decoding-is-verifying.why':
    'What a token says of itself proves nothing. This API **looks for the whole token in its store**, and found none. Others check the signature with a key. To read it is never enough.',
  'question.decoding-is-verifying.misconception': 'Decoding is verifying',

  'question.signature-stops-theft.ask':
    'A token is **signed by the server**, so that nobody can change it. A thief copies and shows it. What happens?',
  'question.signature-stops-theft.it-is-refused': 'It is refused, as a copy is not signed',
  'question.signature-stops-theft.it-is-served': 'It is served, as a copy is no different',
  'question.signature-stops-theft.it-is-asked-to-sign': 'It is served, if the thief signs it too',
  'question.signature-stops-theft.why':
    'The copy has **the same signature**, letter by letter. It shows that the token was not changed. It does not show who sends it.',
  'question.signature-stops-theft.misconception': 'A signature stops theft',

  'question.logout-ends-the-token.ask':
    'The client holds a token and is also logged in with a cookie. **It logs out.** What about the token?',
  'question.logout-ends-the-token.it-is-ended': 'It is over, as the login is',
  'question.logout-ends-the-token.it-sleeps': 'It rests until the next login',
  'question.logout-ends-the-token.it-still-opens': 'It opens the list as before',
  'question.logout-ends-the-token.why':
    'Logging out ended the session. The token stands **in another table**, and nobody revoked it: it is good until its time is over or it is given back.',
  'question.logout-ends-the-token.misconception': 'Logout ends the token',

  'question.session-sends-nothing.ask':
    'The client has **logged in**, and the server keeps a session. What must the next request carry?',
  'question.session-sends-nothing.the-cookie-again': 'The cookie, and so each time',
  'question.session-sends-nothing.nothing-more': 'Nothing more until the logout',
  'question.session-sends-nothing.the-password-again': 'The password, and so each time',
  'question.session-sends-nothing.why':
    'Over plain HTTP the browser held the cookie back, and **the server knew nobody**, though the session was still open. The server remembers it; each request must name it.',
  'question.session-sends-nothing.misconception': 'With a session the client sends nothing',

  'question.storage-is-safe.ask':
    'A page has **a token in its storage** and **an HttpOnly cookie**. A foreign script gets in. What can it read?',
  'question.storage-is-safe.neither': 'Neither the one nor the other',
  'question.storage-is-safe.the-token': 'The token, and not the cookie',
  'question.storage-is-safe.the-cookie': 'The cookie, and not the token',
  'question.storage-is-safe.both': 'Both the token and the cookie',
  'question.storage-is-safe.why':
    'While there was only the cookie, the script **had nothing to send**. From the storage it sent the token. (What it asks for from inside the page still gets the cookie added.)',
  'question.storage-is-safe.misconception': 'What a page stores is safe',

  'question.tokens-need-no-store.ask':
    'A token of ours is **a text by chance**. What must the server keep to tell it from one that is made up?',
  'question.tokens-need-no-store.nothing-at-all': 'Nothing, as the token says it all',
  'question.tokens-need-no-store.every-request': 'A line for each request it answers',
  'question.tokens-need-no-store.a-line-for-each': 'A line for each token it has made',
  'question.tokens-need-no-store.why':
    'The API **looked for both in its store**: the one is there, with its owner; the other is not. A signed token can do without such a line, and is then hard to take back.',
  'question.tokens-need-no-store.misconception': 'With tokens the server stores nothing',
} as const;
