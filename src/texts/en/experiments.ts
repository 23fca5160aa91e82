/** The runs that settle the questions: what they are called, what they do, what is said in them. */
export const experiments = {
  'scenario.try-unauthorized-means-forbidden.title': 'Nothing, too little, enough',
  'scenario.try-unauthorized-means-forbidden.intro':
    'The client asks for the list three times: with nothing, with a token for something else, with one for the list.',
  'scenario.try-unauthorized-is-a-number.title': 'Two refusals',
  'scenario.try-unauthorized-is-a-number.intro':
    'The client is refused in two places: where the list is, and where tokens are made.',
  'scenario.try-naming-is-proving.title': 'Two e-mails',
  'scenario.try-naming-is-proving.intro':
    'The client sends an e-mail that has an account and one that has none, both without a password.',
  'scenario.try-errors-name-the-field.title': 'Two wrong logins',
  'scenario.try-errors-name-the-field.intro':
    'The right e-mail with a wrong password, then an e-mail that has no account.',
  'scenario.try-guessing-gets-in.title': 'Six passwords',
  'scenario.try-guessing-gets-in.intro':
    'Five wrong passwords, the right one, and the right one again two minutes later.',
  'scenario.try-basic-is-encrypted.title': 'A password in the clear',
  'scenario.try-basic-is-encrypted.intro':
    'The client asks for a token over plain HTTP. Someone is watching.',
  'scenario.try-store-holds-the-tokens.title': 'A line from the table',
  'scenario.try-store-holds-the-tokens.intro':
    'The impostor shows what stands in the API’s table of tokens; then the owner shows his token.',
  'scenario.try-new-token-ends-the-old.title': 'Two tokens',
  'scenario.try-new-token-ends-the-old.intro':
    'The client has a token, gets another, and shows first the one and then the other.',
  'scenario.try-api-remembers-me.title': 'With the token, then without',
  'scenario.try-api-remembers-me.intro':
    'The client asks for the list twice. Only the first time it shows its token.',
  'scenario.try-only-the-owner.title': 'A token overheard',
  'scenario.try-only-the-owner.intro':
    'The client shows its token over plain HTTP. Someone is watching, and asks next.',
  'scenario.try-name-is-in-the-token.title': 'Another name in the store',
  'scenario.try-name-is-in-the-token.intro':
    'The same token as in trial 5. Only the name in the API’s store is another.',
  'scenario.try-unreadable-is-unauthorized.title': 'The token, twice',
  'scenario.try-unreadable-is-unauthorized.intro':
    'The client shows its token twice in one request, and then once in the next.',

  'scenario.try-theft-takes-it-away.title': 'Before and after a theft',
  'scenario.try-theft-takes-it-away.intro':
    'The owner asks, a thief copies the token and asks, and the owner asks once more.',
  'scenario.try-thief-looks-different.title': 'Owner and thief',
  'scenario.try-thief-looks-different.intro':
    'The owner asks over plain HTTP. The thief heard the token and asks too. Compare the two requests.',
  'scenario.try-https-stops-theft.title': 'A foreign script',
  'scenario.try-https-stops-theft.intro':
    'Every message is encrypted. Then a foreign script gets into the client’s page.',
  'scenario.try-https-hides-the-address.title': 'In the header, in the address',
  'scenario.try-https-hides-the-address.intro':
    'Two requests go through a proxy that writes down addresses and nothing else. The impostor can read its log.',
  'scenario.try-revocation-is-for-thieves.title': 'Given back, asked by both',
  'scenario.try-revocation-is-for-thieves.intro':
    'A thief has heard the token. The owner gives it back, and then both ask with it.',
  'scenario.try-expired-means-forbidden.title': 'Late, then new',
  'scenario.try-expired-means-forbidden.intro':
    'The client shows its token an hour too late, gets a new one, and shows that.',
  'scenario.try-token-opens-everything.title': 'A token for the profile',
  'scenario.try-token-opens-everything.intro':
    'The client gets a token to read the profile, and asks for the list with it.',
  'scenario.try-token-is-for-every-api.title': 'A token for aeroplanes',
  'scenario.try-token-is-for-every-api.intro':
    'The client gets a token for another API, and shows it to this one.',
  'scenario.try-token-is-another-password.title': 'A token after the token',
  'scenario.try-token-is-another-password.intro':
    'The client gives its token back, shows it once more, and asks for a new one.',
  'scenario.try-jwt-is-encrypted.title': 'A signed token',
  'scenario.try-jwt-is-encrypted.intro':
    'In this run the API signs its tokens. The impostor hears one go by, and has no key.',
  'scenario.try-decoding-is-verifying.title': 'A token made up',
  'scenario.try-decoding-is-verifying.intro':
    'In this run the API signs its tokens. The impostor has signed one itself, with another key.',
  'scenario.try-signature-stops-theft.title': 'A signed token, copied',
  'scenario.try-signature-stops-theft.intro':
    'In this run the API signs its tokens. A script copies one out of the client’s page.',
  'scenario.try-logout-ends-the-token.title': 'Logged out, with a token',
  'scenario.try-logout-ends-the-token.intro':
    'The client holds a token. It logs in as well, logs out, and shows the token.',
  'scenario.try-session-sends-nothing.title': 'With the cookie, then without',
  'scenario.try-session-sends-nothing.intro':
    'The client logs in and asks twice. The second request goes over plain HTTP.',
  'scenario.try-storage-is-safe.title': 'A script, a cookie, a token',
  'scenario.try-storage-is-safe.intro':
    'A foreign script runs in the page twice: when there is only a cookie, and when there is a token too.',
  'scenario.try-tokens-need-no-store.title': 'A token and a made-up one',
  'scenario.try-tokens-need-no-store.intro':
    'The client shows the token that it was given, and then one that nobody has made.',

  'said.identify-narrow':
    'I am {name} username {username}, password: {password}. I only want to read my profile',
  'said.list-twice':
    'I need a list of registered helicopters, Here is my ID {token}, and once more {token}',
  'said.token-elsewhere': 'Here are my e-mail and my password. I need an ID for the aeroplanes',

  'told.store': 'The impostor has copied a line of the API’s table of tokens, and shows that.',
  'told.signed': 'In this run the API signs its tokens. They say whose they are.',
  'told.decoded':
    'The middle part of it, decoded without a key, says: blinkwiki@mailserver.com, Blink Wiki.',
  'told.forged':
    'The impostor has made up a token. It says the same as a real one, and is signed with another key.',
  'told.genuine': 'Now a token that the API has made.',
  'told.invented': 'Now a token that nobody has made.',
  'told.without-cookie':
    'Now over plain HTTP. A cookie that is marked Secure stays in the browser then.',
  'told.storage': 'Now the client gets a token too. It keeps it in the storage of its page.',
} as const;
