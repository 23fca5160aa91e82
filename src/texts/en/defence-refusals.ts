/**
 * Why the API of a defence refuses: what was compared, what came of it, and what it is good for. Keyed by the
 * guard that decided. The section that asks for it is read off the run and stands behind the sentence.
 */
export const defenceRefusals = {
  'defences.step.api.refusing': 'The API **decides to refuse**.',
  'defences.step.api.refusing.credentials-missing':
    'The request shows **no [[credentials]] of a kind that is taken here**. Without them the API cannot tell who asks.',
  'defences.step.api.refusing.credentials-unreadable':
    'What the request shows **cannot be read in one way only**. The API does not guess.',
  'defences.step.api.refusing.too-many-failures':
    'Too many tries **have failed of late**. The API does not even look: otherwise guessing would be a matter of time.',
  'defences.step.api.refusing.password-unreadable':
    'E-mail and password **cannot be read in one way only**. The API does not guess.',
  'defences.step.api.refusing.password-not-shown': 'The request shows **no e-mail and password**.',
  'defences.step.api.refusing.password-wrong':
    'The password’s [[hash]] was compared with the stored one: **they do not fit together**.',
  'defences.step.api.refusing.token-unknown':
    'What was shown was looked for in the store: **no such token is there**. What the server did not hand out opens nothing.',
  'defences.hashed-tokens.step.api.refusing.token-unknown':
    'What was shown was hashed, and the [[hash]] looked for: **no such hash is in the store**. So what lies in the store opens nothing itself.',
  'defences.oauth1.step.api.refusing.token-unknown':
    'The token’s name was looked for in the store: **there are no such credentials for this**. Without their secret no [[signature]] can be checked.',
  'defences.step.api.refusing.token-expired':
    'The token’s end was compared with the clock: **its time is over**. So a stolen one is soon worth nothing.',
  'defences.step.api.refusing.token-revoked':
    'The token is known, but **it was taken back**, whoever shows it. So a theft can be ended.',
  'defences.rotation.step.api.refusing.token-revoked':
    'The token is known, but **it was taken back**: a [[refresh token]] of the same login was used twice.',
  'defences.step.api.refusing.scope-too-small':
    'The token’s [[scope]] was compared with what this takes: **it is too small**. So a stolen token opens no more than its client needs.',
  'defences.step.api.refusing.token-for-another-api':
    'The API that the token was made for was compared with this one: **it is another** ([[audience]]). So who is shown a token cannot use it elsewhere.',
  'defences.step.api.refusing.address-differs':
    'The request’s network address was compared with the one that the token was handed out to: **it is another**. That is weak: addresses are shared, and people change theirs.',
  'defences.step.api.refusing.refresh-address-differs':
    'The request’s network address was compared with the one that the [[refresh token]] was handed out to: **it is another**.',

  'defences.step.api.refusing.parameter-doubled':
    'One parameter stands in the request **more than once**. The API does not choose between them.',
  'defences.step.api.refusing.client-unknown':
    'The client’s name was compared with the registered one: **it is unknown**.',
  'defences.step.api.refusing.redirect-uri-unknown':
    'The address to be sent back to was compared with the registered one: **it is another**. So no [[code]] is sent to a stranger.',
  'defences.step.api.refusing.response-type-unknown':
    'What is asked for is **not a [[code]]**. Nothing else is handed out by way of an address.',
  'defences.step.api.refusing.code-unknown':
    'The [[code]] was looked for in the store: **no such code is there**.',
  'defences.step.api.refusing.code-used':
    'This [[code]] **was used before**, so two parties have it. What it brought is taken back.',
  'defences.step.api.refusing.code-expired':
    'The [[code]]’s end was compared with the clock: **its time is over**.',
  'defences.step.api.refusing.redirect-uri-differs':
    'The address was compared with the one that the [[code]] was made for: **it is another**.',
  'defences.step.api.refusing.challenge-unreadable':
    'The challenge is **no SHA-256 that could be compared** later.',
  'defences.step.api.refusing.challenge-method-unknown':
    'The challenge is made by **another method than S256**. A plain one could be read along with the [[code]].',
  'defences.step.api.refusing.verifier-missing':
    'This [[code]] was asked for with a challenge, and **its verifier is not shown**. Only the client that asked has it.',
  'defences.step.api.refusing.verifier-wrong':
    'The verifier was hashed and compared with the challenge of the [[code]]: **they do not fit**. Only the client that asked for the code has the one that does.',
  'defences.oauth1.step.api.refusing.verifier-wrong':
    'The verifier was compared with the one that the browser was sent back with: **it is another**.',
  'defences.step.api.refusing.verifier-unasked':
    'A verifier is shown for a [[code]] **that was asked for without a challenge**. Somebody may have taken the challenge away.',
  'defences.step.api.refusing.code-of-another-key':
    'The key of the [[proof]] was compared with the one that the [[code]] was asked for with: **it is another key**.',
  'defences.step.api.refusing.refresh-token-unknown':
    'The [[refresh token]] was looked for in the store: **it is not there**.',
  'defences.step.api.refusing.refresh-token-revoked':
    'The [[refresh token]] is known, but **it was taken back**, whoever shows it.',
  'defences.step.api.refusing.refresh-token-reused':
    'This [[refresh token]] **was used before**, so two parties have it. Which of them is the owner, nobody can tell: all that came of the login is taken back.',
  'defences.step.api.refusing.refresh-token-of-another-key':
    'The key of the [[proof]] was compared with the one that the [[refresh token]] is bound to: **it is another key**.',
  'defences.step.api.refusing.nothing-returned': 'The request **names nothing to take back**.',

  'defences.step.api.refusing.parameter-missing':
    'A parameter **is missing** without which the [[signature]] cannot be checked.',
  'defences.step.api.refusing.signature-method-unknown':
    'The request is signed by **a method that is not taken here**.',
  'defences.step.api.refusing.version-unknown': 'The request is of **another version** than 1.0.',
  'defences.step.api.refusing.timestamp-unreadable':
    'The timestamp is **not a plain number**. Under another spelling a used request would look new.',
  'defences.step.api.refusing.consumer-unknown':
    'The client’s key was looked for in the store: **it is unknown**.',
  'defences.step.api.refusing.signature-wrong':
    'The API signed the same request with the secrets in its store: **its [[signature]] is another**. Who signed does not have them, or the request was changed.',
  'defences.step.api.refusing.timestamp-off':
    'The timestamp was compared with the server’s clock: **it is too far off**. So [[nonces|nonce]] need not be kept for ever.',
  'defences.step.api.refusing.nonce-used':
    'The [[nonce]] was looked for among those that have come: **it has come before**. So a request is served once, and its copy never.',
  'defences.step.api.refusing.callback-unknown':
    'The address to be sent back to was compared with the registered one: **it is another**.',
  'defences.step.api.refusing.temporary-unknown':
    'The temporary [[credentials]] are **not in the store, or used already**.',

  'defences.step.api.refusing.proof-missing':
    'The token comes **without one [[proof]]**, no less and no more. Without it nobody can tell whether its key is here.',
  'defences.step.api.refusing.proof-algorithm-unknown':
    'The [[proof]] is signed by **an algorithm that is not taken here**. “none” would be no proof.',
  'defences.step.api.refusing.proof-unreadable':
    'The [[proof]] **does not say all that it must**: what it is for, when it was made, and its number.',
  'defences.step.api.refusing.proof-signature-wrong':
    'The [[signature]] of the [[proof]] was checked by the key in it: **it does not hold**.',
  'defences.step.api.refusing.proof-for-another-request':
    'What the [[proof]] is for was compared with this request: **it is for another**. So a proof cannot be used elsewhere.',
  'defences.step.api.refusing.proof-time-off':
    'The time in the [[proof]] was compared with the server’s clock: **it is too far off**. So a proof does not last.',
  'defences.step.api.refusing.proof-nonce-wrong':
    'The [[nonce|server nonce]] in the [[proof]] was compared with the server’s: **it is missing, or old**. So proofs cannot be made long ahead.',
  'defences.step.api.refusing.proof-used':
    'The number of the [[proof]] was looked for among those that have come: **it has come before**. So a copy is worth nothing.',
  'defences.step.api.refusing.bound-token-as-bearer':
    'The token is bound to a key, and is shown **as if it served whoever bears it**.',
  'defences.step.api.refusing.token-of-another-key':
    'The key of the [[proof]] was compared with the one that the token is bound to: **it is another key**. The right one cannot be copied along with the token.',
  'defences.step.api.refusing.proof-for-another-token':
    'The token that the [[proof]] names was compared with the one shown: **it is another**.',
} as const;
