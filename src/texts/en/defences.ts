/** What a person reads in the table of attacks and defences, and above the run of one. Loaded with them. */
export const defences = {
  'attack.sniffed': 'Sniffed on plain HTTP',
  'attack.replayed': 'Replayed, byte by byte',
  'attack.logged': 'Read in a proxy’s log',
  'attack.script-reads': 'A script reads the storage',
  'attack.script-acts': 'A script acts in the page',
  'attack.stolen-device': 'Stolen device, unlocked',
  'attack.stolen-refresh-token': 'Stolen refresh token',
  'attack.database-dump': 'The server’s store, copied',
  'attack.intercepted-code': 'Intercepted code',
  'attack.after-logout': 'Used after logout',
  'attack.after-expiry': 'Used after its time',
  'attack.rogue-api': 'Another API uses it',
  'attack.guessing': 'Guessing',
  'attack.sniffed.how':
    'One request goes over plain HTTP. The thief reads it and writes a new one with what he read.',
  'attack.replayed.how':
    'One request goes over plain HTTP. The thief sends the same bytes again, whatever is in them.',
  'attack.logged.how': 'A proxy writes whole requests into its log, and the thief reads the log.',
  'attack.script-reads.how':
    'A foreign script in the client’s page reads its storage and sends it away. The thief uses it elsewhere.',
  'attack.script-acts.how':
    'A foreign script stays in the client’s page and has the client ask, with whatever it holds.',
  'attack.stolen-device.how':
    'The thief uses the unlocked device where it lies. The owner goes on with another one.',
  'attack.stolen-refresh-token.how':
    'A proxy writes answers into its log, too, and with them the refresh token.',
  'attack.database-dump.how': 'The thief reads the server’s store, as it is kept.',
  'attack.intercepted-code.how':
    'The browser is sent back to the thief, with the code. The client never sees it.',
  'attack.after-logout.how':
    'The thief reads a request at {theft} and uses it from {begins} on, when the owner logs out.',
  'attack.after-expiry.how':
    'The thief reads a request at {theft} and uses it from {begins} on. The owner thinks it dead.',
  'attack.rogue-api.how':
    'The owner’s client asks another API, too. That one uses here what it was shown there.',
  'attack.guessing.how': 'The thief has nothing. He makes another guess each time.',

  'defence.bearer': 'Plain token',
  'defence.short-expiry': 'Short life',
  'defence.revocation': 'Revocation',
  'defence.scope': 'Scope',
  'defence.rotation': 'Rotation',
  'defence.audience': 'Audience',
  'defence.address-binding': 'Bound to an address',
  'defence.hashed-tokens': 'Hashed tokens',
  'defence.oauth1': 'OAuth 1.0',
  'defence.pkce': 'PKCE',
  'defence.dpop': 'DPoP',
  'defence.bearer.what':
    'Whoever bears it is served: everywhere, everything, without end. All else is held against it.',
  'defence.short-expiry.what': 'A token lives for an hour.',
  'defence.revocation.what':
    'The owner can take tokens back: one by logging out, or all that were given out.',
  'defence.scope.what': 'A token opens the list alone, and nothing else of the owner’s.',
  'defence.rotation.what':
    'Short life, and a refresh token that serves once. One that comes twice takes all back.',
  'defence.audience.what': 'A token is good at one API alone.',
  'defence.address-binding.what':
    'A token is good from the network address alone that it was given to.',
  'defence.hashed-tokens.what': 'The server keeps digests of tokens, and not the tokens.',
  'defence.oauth1.what':
    'Each request is signed with a secret that is not sent with it, and counts once.',
  'defence.pkce.what':
    'A code is worth nothing without a secret that its client has kept to itself.',
  'defence.dpop.what':
    'A token is bound to a key that cannot leave its device. Each request proves that the key is there.',

  'defences.title': 'Which defence stops which theft?',
  'defences.intro':
    'Every theft is played against every defence: **one day each, here, in your browser**. Counted is how often the thief is served. Open a cell to see it happen, step by step.',
  'defences.progress': 'Days played: {done} of {total}',
  'defences.done': 'All days are played: {total}.',
  'defences.failed': 'Could not be played: {message}',
  'defences.table': 'Thefts and defences',
  'defences.attack': 'Theft',
  'defences.defence': 'Defence',
  'defences.coming': 'not played yet',
  'defences.stops': 'stops',
  'defences.limits': 'limits',
  'defences.no-help': 'no help',
  'defences.nothing': 'nothing to steal',
  'defences.cannot': 'cannot be played here',
  'defences.of': '{served} of {plain}',
  'defences.legend': 'What the signs mean',
  'defences.legend.stops': 'The thief is never served.',
  'defences.legend.limits': 'He is served less often than with a plain token.',
  'defences.legend.no-help': 'He is served as often as with a plain token.',
  'defences.legend.nothing': 'With this defence there is no such thing to steal.',
  'defences.sum': 'It stops',
  'defences.sum.of': '{count} of {total}',
  'defences.most': 'Stops the most: **{defences}**, {count} of {total} thefts.',
  'defences.none': 'Stopped by no defence: **{attacks}**.',
  'defences.alone':
    'Each defence stands alone here, over a plain token. Those who build one take several together.',
  'defences.pick': 'Look at',
  'defences.pick.attack': 'one theft',
  'defences.pick.defence': 'one defence',
  'defences.detail': '{title}: {verdict}.',
  'defences.detail.none':
    'Point at a cell to see which check refused the thief, and what asks for it.',

  'defences.day': 'The day of every run',
  'defences.day.every': 'Owner and thief ask once a minute, for 24 hours.',
  'defences.day.theft': 'the theft',
  'defences.day.expiry': 'a token of short life ends',
  'defences.day.logout': 'the owner logs out',
  'defences.day.back': 'he is back',
  'defences.day.roams': 'he takes another network',
  'defences.day.revocation': 'he takes back all tokens',
  'defences.day.away': 'the owner is away',
  'defences.day.shared': 'the thief has the owner’s network address',
  'defences.day.span': '{from} to {to}',

  'defences.cell': '{attack}, against: {defence}',
  'defences.against': 'against',
  'defences.before': 'The cell before: {title}',
  'defences.next': 'Next: {title}',
  'defences.all': 'All thefts and defences',
  'defences.time': 'It is {time}',
  'defences.jump': 'Go to',
  'defences.jump.theft': 'The theft',
  'defences.jump.next': 'The thief’s next request',
  'defences.jump.served': 'The thief is served first',
  'defences.jump.refused': 'The thief is refused first',
  'defences.never.theft': 'Nothing is stolen',
  'defences.never.served': 'He is never served',
  'defences.never.refused': 'He is never refused',
  'defences.outcome': 'What comes of it',
  'defences.playing': 'The day is still being played. It is {time} there.',
  'defences.verdict.stops':
    '**It stops him.** Served to the thief in 24 hours, at one request a minute: **0**; with a plain token: {plain}.',
  'defences.verdict.limits':
    '**It limits him.** Served to the thief in 24 hours, at one request a minute: **{served}**; with a plain token: {plain}.',
  'defences.verdict.no-help':
    '**It does not help.** Served to the thief in 24 hours, at one request a minute: **{served}**; with a plain token: {plain}.',
  'defences.verdict.nothing':
    '**There is no such thing to steal** with this defence, so there is nothing to count.',
  'defences.verdict.plain':
    '**This is the plain token**, against which all else is held. Served to the thief in 24 hours, at one request a minute: **{served}**.',
  'defences.by': 'Refused by “{guard}”: {status}, {rfc}.',
  'defences.by.none': 'Refused by “{guard}”: {status}. No specification asks for this check.',
  'defences.hourly':
    'In this run, at one request an hour so that one can step through it: {served}.',
  'defences.minutely': 'The same day is still being counted at one request a minute …',
  'defences.subtle':
    'This defence needs cryptography that a browser offers to pages over HTTPS alone (WebCrypto). This page came over plain HTTP, so it cannot be played here.',
} as const;
