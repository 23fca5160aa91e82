/** What a person reads who teaches with the page: projector and presenter; loaded with them. */
export const classroom = {
  'class.projector': 'Projector',
  'class.presenter': 'Presenter',
  'class.controls': 'Lesson',
  'class.looks': 'Show or hide',
  'class.looks.for': 'A number key does the same.',
  'class.look.dialogue': 'The dialogue',
  'class.look.wire': 'What is sent',
  'class.look.states': 'What each side thinks',
  'class.look.why': 'Why it came so',
  'class.look.panel': 'Panel: {panel}',
  'class.key': 'key {key}',
  'class.blank': 'Blank',
  'class.unblank': 'Show again',
  'class.blanked': 'The screen is blank.',
  'class.full': 'Full screen',
  'class.leave': 'Leave',
  'class.open.presenter': 'Presenter’s window',
  'class.open.projector': 'Projector’s window',
  'class.blocked':
    'The browser did not open a window. Allow windows for this page, or open this address in another one: {address}',
  'class.next': 'Next: {title}',
  'class.end': 'The end of the lesson',

  'class.hands.ask': 'Raise a hand: what will the API answer?',
  'class.hands.title': 'What the class said',
  'class.hands.for': 'Hands for “{option}”',
  'class.hands.less': 'One less for “{option}”',
  'class.hands.more': 'One more for “{option}”',
  'class.hands.count': '{count} of {total}',
  'class.hands.run': 'the run',

  'class.clock': 'Clock',
  'class.clock.running': 'since the start',
  'class.clock.now': 'time of day',
  'class.clock.start': 'Start the clock',
  'class.clock.again': 'Start it anew',
  'class.together': 'In step with the projector.',
  'class.alone': 'No projector is open with this window.',
  'class.apart':
    'No projector is heard. Some browsers keep windows of a file apart: then lead each by itself.',
  'class.seen': 'What the class sees',
  'class.now': 'Now',
  'class.notes': 'Notes',
  'class.say': 'What to say',
  'class.wrong': 'What students get wrong',
  'class.answer': 'The answer to the prediction',
  'class.answer.check': 'The check that decides: {guard}.',
  'class.answer.none': 'Nothing is asked at this step.',
  'class.following': 'The next step',
  'class.following.none': 'This is the last step.',

  'class.note.trial-1':
    'Ask before you go on: what could the API go by? Let them find that the request holds nothing about who sends it.',
  'class.wrong.trial-1':
    'They take 401 for “you may not”. It says “I do not know you, show something”: the header WWW-Authenticate says what.',
  'class.note.trial-2':
    'Ask who in the room knows somebody’s e-mail address. A name is not a secret, so it proves nothing.',
  'class.wrong.trial-2':
    'They want the API to say which field was wrong. Then it would tell a stranger who has an account.',
  'class.note.trial-3':
    'Open the exchange and decode the Basic header together. Then ask where the password is now, and where the token.',
  'class.wrong.trial-3':
    'They take base64 for encryption. Anyone who reads the header reads the password.',
  'class.note.trial-4':
    'Stop before the answer. Has the API met this client? Put the request beside that of trial 1: the same bytes.',
  'class.wrong.trial-4':
    'They believe that the API remembers the client. It judges each request alone.',
  'class.note.trial-5':
    'Ask what the API looks up, and what it does not: no password, no name. Compare what the two checks cost.',
  'class.wrong.trial-5':
    'They think that the name is in the token. This token is chance alone; the store knows whose it is.',
  'class.note.stolen-token':
    'Let them look for the difference between the two requests. Give them time: there is none.',
  'class.wrong.stolen-token':
    'They believe that the thief’s request looks different, or that HTTPS would have stopped it. Whoever bears the token is served.',
  'class.note.expired-token':
    'Ask for whom the clock is a help. The owner can get a new token; the thief cannot.',
  'class.wrong.expired-token':
    'They expect 403 for a token that is over. It is 401: get a new one and ask again.',
  'class.note.revoked-token':
    'Ask what logging out in the page would have done. Only the server can end a token before its time.',
  'class.wrong.revoked-token':
    'They think that giving it back stops the thief alone. It ends the token for everyone who bears it.',
  'class.note.session':
    'Compare who remembers: with a session the server does, and the browser repeats itself. With a token the client shows.',
  'class.wrong.session':
    'They think that a session sends nothing. The browser sends the cookie each time, by itself.',

  'class.tip.step.client.asking': 'Point at the header, or at its absence, before anything else.',
  'class.tip.step.client.identifying': 'Ask what of this an eavesdropper could read.',
  'class.tip.step.api.reading': 'Say it aloud: this machine is new. It was not there a moment ago.',
  'class.tip.step.api.whichCredentials': 'Let somebody say which kind of credentials this is.',
  'class.tip.step.api.checkingPassword': 'Ask why this check is slow on purpose.',
  'class.tip.step.api.checkingToken': 'Ask why this check may be quick.',
  'class.tip.step.api.deciding': 'Let them name the four things that could still be wrong.',
  'class.tip.step.api.refused': 'Ask which check refused, and what the client could do now.',
  'class.tip.step.client.refused': 'Take up the hands: who said so, and why?',
  'class.tip.step.client.served': 'Ask what would have to change for another answer.',
  'class.tip.step.client.holdingToken.was-given-token':
    'Ask where it is kept, and who could read it there.',
  'class.tip.step.clock': 'Nothing was sent. Ask who noticed that time went by.',
  'class.tip.step.impostor': 'Ask how much the thief had to know. Often it is nothing at all.',
} as const;
