/** Questions on misconceptions about defences: asked where one is taken apart, and told of in the summary of the path. */
export const defenceQuestions = {
  'question.signing-encrypts.misconception': 'Signing also encrypts',
  'question.signing-encrypts.ask':
    'The requests are signed (OAuth 1), and one goes over plain HTTP. What can a listener read of it?',
  'question.signing-encrypts.nothing': 'Nothing, because all of it is signed',
  'question.signing-encrypts.address': 'The address alone, not the header',
  'question.signing-encrypts.all': 'Every byte of it that was sent',
  'question.signing-encrypts.why':
    'A signature makes changes visible. It hides nothing: the listener has the whole request, and cannot make another one, because the secrets are not in it.',
  'question.scope-stops-replay.misconception': 'Scope stops replay',
  'question.scope-stops-replay.ask':
    'The token has the narrowest [[scope]] that the client needs. A thief sends the owner’s request again, byte by byte. What happens?',
  'question.scope-stops-replay.refused': 'He is refused, as he is no owner',
  'question.scope-stops-replay.first-time': 'He is served for a while only',
  'question.scope-stops-replay.served': 'He is served, each time he asks',
  'question.scope-stops-replay.why':
    'What the owner was allowed to ask, the copy is allowed to ask. Scope bounds what a thief can ask for, not who asks, nor how often.',
  'question.pkce-protects-the-token.misconception': 'PKCE protects the access token',
  'question.pkce-protects-the-token.ask':
    'The client got its token by PKCE. Later a thief reads the token off a request. What is it worth to him?',
  'question.pkce-protects-the-token.useless': 'Nothing, without the verifier',
  'question.pkce-protects-the-token.serves': 'As much as it is to the owner',
  'question.pkce-protects-the-token.once': 'One answer, then it is used up',
  'question.pkce-protects-the-token.why':
    'The verifier is asked for when the code is traded, and never again. From then on it is a bearer token (RFC 7636 1).',
  'question.rotation-prevents-theft.misconception': 'Refresh token rotation prevents theft',
  'question.rotation-prevents-theft.ask':
    'Each refresh token serves once (rotation). A thief copies one out of a log, and uses it. How far does he get?',
  'question.rotation-prevents-theft.for-a-while': 'He gets in, until both have used it',
  'question.rotation-prevents-theft.never': 'He never gets in, it is used up',
  'question.rotation-prevents-theft.for-good': 'He gets in, and the owner is out',
  'question.rotation-prevents-theft.why':
    'Rotation does not prevent the theft, it **finds it out**: when the same refresh token comes a second time, all that came of it is taken back (RFC 9700 4.14.2). Until then the thief is served.',
  'question.dpop-stops-scripts.misconception': 'DPoP stops injected scripts',
  'question.dpop-stops-scripts.ask':
    'The token is bound to a key that cannot leave the browser (DPoP). A foreign script stays in the client’s page and asks from there. What happens?',
  'question.dpop-stops-scripts.no-key': 'It is refused: it has no key of its own',
  'question.dpop-stops-scripts.served': 'It is served, just as the client itself',
  'question.dpop-stops-scripts.one-nonce': 'It is served until the nonce changes',
  'question.dpop-stops-scripts.why':
    'The script cannot take the key along, but it **uses the key where it is**: in the page it can do all that the client can. It has to be kept out (RFC 9449 11.2).',
} as const;
