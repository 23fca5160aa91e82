/**
 * What the parties of the defences say beside what they say in the trials. The API's lines are keyed by the
 * answer's code and are the same on the wire: ASCII without quotes, as RFC 6749 5.2 wants an `error_description`.
 */
export const defenceSpoken = {
  'said.list-signed': 'I need a list of registered helicopters. I have signed this request.',
  'said.list-proof':
    'I need a list of registered helicopters, Here is my ID {token}, and a proof that its key is mine.',
  'said.profile': 'I need what you know of me',
  'said.profile-token': 'I need what you know of me, Here is my ID {token}',
  'said.profile-signed': 'I need what you know of me. I have signed this request.',
  'said.profile-proof':
    'I need what you know of me, Here is my ID {token}, and a proof that its key is mine.',
  'said.elsewhere': 'I need a list of registered aeroplanes. I show you what I have.',
  'said.password': 'Please give me an ID. I am {username}, password: {password}',
  'said.authorize': 'I am {username}, password: {password}. Please let my client in.',
  'said.redeem': 'I was sent back with the code {token}. Please give me an ID for it.',
  'said.redeem-verifier':
    'I was sent back with the code {token}, and here is my verifier. Please give me an ID for it.',
  'said.refresh': 'Please give me a new ID. Here is my refresh token {token}',
  'said.revoke-all':
    'I am {username}, password: {password}. Please let nothing that I gave out open anything any more.',
  'said.initiate':
    'I am a client that you know, and I have signed this. I want to send you a user.',
  'said.exchange': 'The user has said yes. Please give me what I shall sign with from now on.',

  'api.authorized': 'You are let in. Please go back to your client, with this code.',
  'api.redeemed': 'This code was good. Here is your ID.',
  'api.renewed': 'Here is a new ID.',
  'api.initiated': 'Send me your user with this. It is good for nothing else.',
  'api.revoked_all': 'Nothing that you gave out opens anything now.',

  'api.invalid_signature': 'This is not signed with the secrets that I have.',
  'api.timestamp_refused': 'This was signed too long ago, or lies ahead of my clock.',
  'api.nonce_used': 'I have had this very request before.',
  'api.invalid_dpop_proof': 'I cannot take this proof for this request.',
  'api.use_dpop_nonce': 'Please put my nonce into your proof, and ask again.',

  'api.parameter-doubled': 'One parameter stands here more than once.',
  'api.client-unknown': 'I do not know this client.',
  'api.redirect-uri': 'I send nobody back to that address.',
  'api.response-type': 'I hand out codes, and nothing else here.',
  'api.challenge': 'I cannot read this challenge.',
  'api.challenge-method': 'I take challenges of the method S256 alone.',
  'api.code-unknown': 'I know no such code.',
  'api.code-used': 'This code has been used before.',
  'api.code-expired': 'The time of this code is over.',
  'api.code-key': 'This code was made for another key.',
  'api.verifier-missing': 'This code was asked for with a challenge. I need its verifier.',
  'api.verifier-wrong': 'This verifier does not fit the challenge.',
  'api.verifier-unasked': 'This code was asked for without a challenge. I take no verifier.',
  'api.refresh-token-unknown': 'I know no such refresh token.',
  'api.refresh-token-revoked': 'This refresh token was taken back.',
  'api.refresh-token-reused':
    'This refresh token has been used before. I take back all that came of it.',
  'api.refresh-address': 'This refresh token was handed out at another address.',
  'api.refresh-key': 'This refresh token was made for another key.',
  'api.token-missing': 'You give nothing back.',
  'api.grant-type-missing': 'Please say once what you show: the grant type.',
  'api.grant-type-unknown': 'I hand out nothing for that grant type.',
} as const;
