/**
 * One sentence a step of a defence's run. Keyed as in the trials behind `defences.`; a sentence of one attack or
 * one defence (`defences.oauth1.…`) goes before one of all. Each holds for every run in which its key can come up.
 * Those of refusals are in `defence-refusals.ts`.
 */
export const defenceSteps = {
  'defences.stage.client.token': 'holds credentials',
  'defences.stage.impostor.token': 'holds what is not its own',

  'defences.step.client.anonymous': 'The day begins. The client **holds nothing** yet.',
  'defences.step.client.identifying':
    'The client asks for a [[token]] and shows **e-mail and password**, with the [[Basic]] [[scheme]].',
  'defences.step.client.initiating':
    'The first of three legs: the client asks for temporary [[credentials]], **signed with its own secret**.',
  'defences.step.client.sendingUser':
    'Blink Wiki logs in **at the server itself**. His client does not see the password.',
  'defences.step.client.authorized':
    'Blink Wiki is let in. The server sends the browser back to the client, with a [[code]] **in the address**.',
  'defences.step.client.authorized.intercepted':
    'Blink Wiki is let in, and the browser is sent back with a [[code]] in the address. **Another program listens there**: the client never sees the code.',
  'defences.oauth1.step.client.authorized':
    'Blink Wiki is let in. The server sends the browser back to the client, with a verifier **in the address**.',
  'defences.oauth1.step.client.authorized.intercepted':
    'Blink Wiki is let in, and the browser is sent back with a verifier in the address. **Another program listens there**: the client never sees it.',
  'defences.step.client.redeeming': 'The client **trades the [[code]]** for a [[token]].',
  'defences.pkce.step.client.redeeming':
    'The client trades the [[code]] for a [[token]] and shows the **verifier** that it has kept to itself.',
  'defences.dpop.step.client.redeeming':
    'The client trades the [[code]] for a [[token]], with a [[proof]] that it **holds a key**.',
  'defences.step.client.exchanging':
    'The third leg: the client shows the user’s word and asks for what it will sign with, **signed** again.',
  'defences.step.client.refreshing':
    'The client goes on **without its user**: it shows its [[refresh token]] and asks for a new token.',
  'defences.step.client.holdingCredentials': 'The client **keeps what it was given**.',
  'defences.step.client.asking': 'The client asks: {method} {path}.',
  'defences.step.client.asking.nothing': 'The client asks for {path} and **shows nothing**.',
  'defences.step.client.asking.token':
    'The client asks for {path} and **shows its token**, as it is.',
  'defences.oauth1.step.client.asking.token':
    'The client asks for {path}. It **signs the request** with secrets that are not in it.',
  'defences.dpop.step.client.asking.token':
    'The client asks for {path}, with its token and a [[proof]] **made for this one request**.',
  'defences.step.client.askingElsewhere':
    'The client asks **another API**, and shows it the [[credentials]] that it has for it.',
  'defences.step.client.askedElsewhere':
    'The other API has answered. **It has seen what it was shown.**',
  'defences.step.client.served': 'The client **has what it asked for**.',
  'defences.step.client.refused': 'The client **was refused**.',
  'defences.step.client.givingBack': 'Blink Wiki **takes back what he gave out**: {method} {path}.',
  'defences.step.client.gaveBack':
    'The server has heard it. **What was taken back opens nothing any more.**',
  'defences.step.client.forgot': 'The client **throws away what it kept**.',
  'defences.step.client.forgot.untold':
    'The client **throws away what it kept** and tells nobody. The server goes on as before.',
  'defences.step.client.forgot.gave-back':
    'The client **throws away what it kept**. The server has been told.',

  'defences.step.api.reading':
    'A new API machine is **born with this request**. Of earlier ones it knows what stands in its store.',
  'defences.step.api.whichCredentials':
    'The request is read. Now: **which [[credentials]] does it show**?',
  'defences.step.api.readingPassword': 'The request is read. Does it show **e-mail and password**?',
  'defences.step.api.checkingPassword':
    'The API [[hashes|hash]] the password, slowly and with [[salt]], and **compares it with the stored hash**.',
  'defences.step.api.checkingLogin':
    'The API [[hashes|hash]] the password, slowly and with [[salt]], and **compares it with the stored hash**.',
  'defences.step.api.checkingResourceOwner':
    'The second leg: the API [[hashes|hash]] the user’s password and **compares it with the stored hash**.',
  'defences.step.api.checkingUser':
    'The API [[hashes|hash]] the password, slowly and with [[salt]], and **compares it with the stored hash**.',
  'defences.step.api.checkingToken': 'The API **looks for the token in its store**, as it is.',
  'defences.hashed-tokens.step.api.checkingToken':
    'The API [[hashes|hash]] the token and **looks for the hash in its store**.',
  'defences.step.api.deciding': 'The token is in the store. **Is it good for this request?**',
  'defences.short-expiry.step.api.deciding':
    'The token is in the store. **Is there time left in it?**',
  'defences.revocation.step.api.deciding': 'The token is in the store. **Has it been taken back?**',
  'defences.scope.step.api.deciding':
    'The token is in the store. Is its [[scope]] **wide enough for what is asked**?',
  'defences.rotation.step.api.deciding':
    'The token is in the store. **Has it been taken back, and is there time left in it?**',
  'defences.audience.step.api.deciding':
    'The token is in the store. **Was it made for this API** ([[audience]])?',
  'defences.address-binding.step.api.deciding':
    'The token is in the store. Does the request come from **the network address that it was handed out to**?',
  'defences.dpop.step.api.deciding':
    'The token is in the store. Is it bound to **the key that signed the [[proof]]**, and does the proof name this token?',
  'defences.step.api.granting':
    'The password is right. The API **makes a [[token]]** by chance and writes it into its store.',
  'defences.hashed-tokens.step.api.granting':
    'The password is right. The API **makes a [[token]]** by chance and writes **only its [[hash]]** into its store.',
  'defences.step.api.checkingClient':
    '**Which client is it?** Only one that is registered is listened to.',
  'defences.step.api.checkingClientOfCode':
    '**Which client is it?** Only one that is registered is listened to.',
  'defences.step.api.checkingClientOfRefresh':
    '**Which client is it?** Only one that is registered is listened to.',
  'defences.step.api.checkingClientOfReturn':
    '**Which client is it?** Only one that is registered is listened to.',
  'defences.step.api.checkingAuthorizationRequest':
    'Where shall the browser be sent back to? **Only the registered address is taken.**',
  'defences.pkce.step.api.checkingAuthorizationRequest':
    'Where shall the browser be sent back to, and with which **challenge** does the client ask for its [[code]]?',
  'defences.step.api.authorizing':
    'The password is right. The API **makes a [[code]]**, good once and for a minute.',
  'defences.pkce.step.api.authorizing':
    'The password is right. The API **makes a [[code]]**, good once and for a minute, and keeps the challenge with it.',
  'defences.step.api.checkingCode':
    'Is the [[code]] known, **not yet used, in time, and made for this address**?',
  'defences.pkce.step.api.checkingCode':
    'Is the [[code]] good, and does the verifier **hash to the challenge** that it was asked for with?',
  'defences.dpop.step.api.checkingCode':
    'Is the [[code]] good, and was it asked for with **the key that signed the [[proof]]**?',
  'defences.step.api.redeeming':
    'The [[code]] is good and now used up. The API **makes a [[token]]** for it.',
  'defences.step.api.checkingRefreshToken':
    'Is the [[refresh token]] **in the store, and good for this request**?',
  'defences.step.api.checkingReuse':
    '**Has this [[refresh token]] been used before?** Then two parties have it.',
  'defences.step.api.renewing': 'The [[refresh token]] is good. The API **makes a new token**.',
  'defences.rotation.step.api.renewing':
    'The [[refresh token]] is good and now used up. The API **makes a new pair**: token and refresh token.',
  'defences.step.api.checkingReturned': '**What is given back?**',
  'defences.step.api.revoking':
    'The API marks the token, and **all that came of the same login**, as taken back.',
  'defences.step.api.revokingAll':
    'The API marks **all that the user ever gave out** as taken back.',

  'defences.step.api.readingInitiation':
    'The API reads the header: **is all there that it takes to check the [[signature]]**, once and readable?',
  'defences.step.api.readingExchange':
    'The API reads the header: **is all there that it takes to check the [[signature]]**, once and readable?',
  'defences.step.api.readingSignature':
    'The API reads the header: **is all there that it takes to check the [[signature]]**, once and readable?',
  'defences.step.api.checkingInitiation':
    'The API **signs the same request itself**, with the client’s secret in its store, and compares both [[signatures|signature]].',
  'defences.step.api.checkingExchange':
    'The API **signs the same request itself**, with the secrets in its store, and compares both [[signatures|signature]].',
  'defences.step.api.checkingSignature':
    'The API **signs the same request itself**, with the secrets in its store, and compares both [[signatures|signature]].',
  'defences.step.api.checkingInitiationNonce':
    'Is the timestamp **close to the server’s clock**, and has this [[nonce]] **never come before**?',
  'defences.step.api.checkingExchangeNonce':
    'Is the timestamp **close to the server’s clock**, and has this [[nonce]] **never come before**?',
  'defences.step.api.checkingNonce':
    'Is the timestamp **close to the server’s clock**, and has this [[nonce]] **never come before**?',
  'defences.step.api.checkingCallback':
    'Where shall the browser be sent back to? **Only the registered address is taken.**',
  'defences.step.api.initiating':
    'The API **makes temporary [[credentials]]**: good for one login, and for nothing else.',
  'defences.step.api.checkingTemporary':
    'Are these temporary [[credentials]] **known, and nobody’s yet**?',
  'defences.step.api.authorizingTemporary':
    'The password is right. The API **makes a verifier** and sends the browser back with it.',
  'defences.step.api.checkingVerifier':
    'Is this the verifier **that the browser was sent back with**? It is taken once.',
  'defences.step.api.exchanging':
    'The API **makes a token and its secret**. Both stay in its store as they are: checking a [[signature]] takes the secret itself.',

  'defences.step.api.checkingProof':
    'The API takes the [[proof]] apart: is it **for this request, fresh, new, and signed by the key in it**?',
  'defences.step.api.checkingProofOfCode':
    'The API takes the [[proof]] apart: is it **for this request, fresh, new, and signed by the key in it**?',
  'defences.step.api.checkingProofOfRefresh':
    'The API takes the [[proof]] apart: is it **for this request, fresh, new, and signed by the key in it**?',

  'defences.step.api.serving':
    'Every check has passed. The API **takes what was asked for out of its store**.',
  'defences.step.api.answered': 'The API answers {status}, and **its machine ends**.',
  'defences.step.answered.granted':
    '{status}: **the credentials go over the wire**. Then this API machine ends.',
  'defences.step.answered.redeemed':
    '{status}: **the token goes over the wire**. Then this API machine ends.',
  'defences.step.answered.renewed':
    '{status}: **a new token goes over the wire**. Then this API machine ends.',
  'defences.step.answered.authorized':
    '{status}: the answer tells the browser **where to go next**. Then this API machine ends.',
  'defences.step.answered.served':
    '{status}: **what was asked for**. The name in the greeting comes from the store. This API machine ends.',
  'defences.step.answered.use_dpop_nonce':
    '{status}: the answer carries a [[nonce|server nonce]]. **Ask again, with it in the [[proof]].** This API machine ends.',
  'defences.step.answered.unknown_client':
    '{status}: the answer carries a [[challenge]] that says **how to come back**. Then this API machine ends.',

  'defences.step.impostor.watching':
    '**Someone is watching**: an [[impostor]] to be. It holds nothing yet.',
  'defences.step.impostor.emptyHanded': 'The impostor found **nothing that it could use**.',
  'defences.guessing.step.impostor.emptyHanded': 'The impostor has **nothing but guesses**.',
  'defences.step.impostor.holdingStolenCredentials': '**The impostor holds what is not its own.**',
  'defences.step.impostor.holdingStolenCredentials.sniffed':
    'The request went over plain HTTP. **The impostor read off the wire what was in it.**',
  'defences.step.impostor.holdingStolenCredentials.logged':
    'A careless proxy wrote whole messages into its log. **The impostor read what was in them.**',
  'defences.step.impostor.holdingStolenCredentials.script':
    'The injected script sent away what was in the storage. **The impostor got it in the post.**',
  'defences.step.impostor.holdingStolenCredentials.device':
    '**The impostor has the owner’s device**, unlocked, with all that is on it.',
  'defences.step.impostor.holdingStolenCredentials.dump':
    'The impostor has **a copy of the server’s store** and takes out of it what it might show.',
  'defences.step.impostor.holdingStolenCredentials.rogue':
    'The other API **is the impostor**. It keeps what it was shown.',
  'defences.step.impostor.holdingStolenCredentials.intercepted':
    'The browser was sent to the impostor in place of the client. **It has what stood in the address.**',
  'defences.step.impostor.holdingStolenCredentials.was-given-credentials':
    '**The server has given the impostor new credentials**, and it goes on with those.',
  'defences.step.impostor.asking': 'The impostor asks: {method} {path}.',
  'defences.step.impostor.asking.nothing':
    'The impostor asks for {path} and has **nothing to show**.',
  'defences.step.impostor.asking.token':
    'The impostor asks for {path} and **shows what it came by**.',
  'defences.oauth1.step.impostor.asking.token':
    'The impostor asks for {path} and **signs with what it has**.',
  'defences.dpop.step.impostor.asking.token':
    'The impostor asks for {path} and shows the token that it came by, with a [[proof]] **by a key of its own**.',
  'defences.replayed.step.impostor.asking.token':
    'The impostor sends **the very bytes that went by**: {method} {path}.',
  'defences.guessing.step.impostor.asking.token':
    'The impostor asks for {path} and shows **another guess**.',
  'defences.script-acts.step.impostor.asking.token':
    'The script has the client ask for {path}, **with all that the client holds**.',
  'defences.script-acts.step.impostor.asking.nothing':
    'The script has the client ask for {path}, but the client **holds nothing now**.',
  'defences.stolen-device.step.impostor.asking.token':
    'The impostor asks for {path} **on the owner’s device**, with all that is on it.',
  'defences.step.impostor.redeeming':
    'The impostor tries to **trade the [[code]]** for a [[token]] of its own.',
  'defences.pkce.step.impostor.redeeming':
    'The impostor tries to trade the [[code]] for a [[token]], **with a verifier that it made up**.',
  'defences.dpop.step.impostor.redeeming':
    'The impostor tries to trade the [[code]] for a [[token]], with a [[proof]] **by a key of its own**.',
  'defences.step.impostor.refreshing':
    'The impostor tries to **go on with the [[refresh token]]**.',
  'defences.script-acts.step.impostor.refreshing':
    'The script has the client **go on with its [[refresh token]]**.',
  'defences.step.impostor.exchanging':
    'The impostor shows the verifier that it read, and signs **without the secrets**.',
  'defences.step.impostor.served': '**The impostor has what it asked for.**',
  'defences.step.impostor.refused': 'The impostor **was refused**.',

  'defences.step.clock': '{minutes} minutes go by.',
  'defences.step.clock.short': '{minutes} minutes go by.',
  'defences.step.script.injected': '**A script that is not the client’s own** got into its page.',
  'defences.step.script.acting': 'The script in the client’s page **goes to work again**.',

  'defences.told': '{sentence} {asked}',
  'defences.asked-by': '**{rfc}** asks for this.',
  'defences.asked-by.several': '**{rfc}** ask for this, each for an endpoint of its own.',
  'defences.asked-by.none': '**No specification asks for this.**',
} as const;
