/** What a person reads where DPoP is taken apart. */
export const apartDpop = {
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
    'Another request, not sent yet. **Which address does its proof name, and which identifier?** Then the owner’s key signs it, and it is sent.',
  'apart.dpop.task.alone':
    'Another request, not sent yet. **Fill in four claims.** Then the owner’s key signs the proof, and it is sent.',
  'apart.dpop.blank.htm': 'htm: the method',
  'apart.dpop.blank.htu': 'htu: the address, as it is proved',
  'apart.dpop.blank.ath': 'ath: what ties it to the token',
  'apart.dpop.blank.jti': 'jti: the identifier of the proof',
  'apart.dpop.option.ath.digest': 'the SHA-256 of the token, in base64url',
  'apart.dpop.option.ath.token': 'the token itself',
  'apart.dpop.option.jti.used': 'that of the proof before',
  'apart.dpop.option.jti.fresh': 'a new one by chance',
  'apart.dpop.sign': 'Sign it with the owner’s key, and send',
  'apart.dpop.htm.case': 'Methods are in capital letters, and compared letter by letter.',
  'apart.dpop.htu.query':
    'The address is proved without its query (RFC 9449 4.2). This server leaves a query out before it compares; another may refuse it.',
  'apart.dpop.ath.empty': 'Without it the proof would go with any token.',
  'apart.dpop.ath.token':
    'That shows the token a second time. Its SHA-256 ties the proof to it just as well, and tells nothing.',
  'apart.dpop.jti.empty': 'Without one the server cannot tell a copy from the proof itself.',
  'apart.dpop.jti.used':
    'The server keeps the identifiers of proofs that were used: this one counts as a copy.',
} as const;
