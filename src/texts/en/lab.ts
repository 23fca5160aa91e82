/** What a person reads in the lab: its tools, and what comes of using them. Loaded with it. */
export const lab = {
  'lab.intro': 'A token server of your own. Send it what you like, and see what it makes of it.',
  'lab.tools': 'Tools',
  'lab.history': 'What was done',
  'lab.undo': 'Undo',
  'lab.redo': 'Redo',
  'lab.reset': 'Start over',
  'lab.reset.ask': 'Start over?',
  'lab.reset.loses':
    'All that was done here will be gone: requests, tokens, time. Undo does not bring it back. If you want to keep it, export it first.',
  'lab.reset.no': 'Go on with this',
  'lab.undone': 'Taken back.',
  'lab.redone': 'Done again.',
  'lab.kept': 'The lab goes on with the change.',
  'lab.begun': 'The lab begins anew.',
  'lab.fault': 'The lab met a fault of its own: {message}. Nothing was changed.',

  'lab.kept.denied':
    'This browser keeps nothing for this page, so the lab lasts until you close it, and no other page sees it.',
  'lab.kept.failed':
    'The browser has stopped to keep the lab: what you do from here on lasts until you close this page.',
  'lab.kept.corrupt':
    'What was kept of an earlier lab could not be read. It is set aside, not deleted, and this is a new lab.',
  'lab.kept.newer':
    'The lab that is kept was made by a newer version of this page. It is set aside, not deleted, and this is a new lab.',

  'lab.next': 'What to do next',
  'lab.next.begin':
    'Begin here: the request of trial 1 is ready. It asks for the list of helicopters and shows nothing.',
  'lab.next.send': 'Send it',
  'lab.next.token':
    'The API did not know who was asking. Have it make a [[token]]: send **e-mail and password**.',
  'lab.next.show': 'The client holds a [[token]] now. **Show it**, and ask for the list again.',
  'lab.next.play':
    'The list is served. What is the token worth? **Turn the clock, steal it, take a check away.**',

  'lab.tool.request': 'Request',
  'lab.tool.tokens': 'Tokens',
  'lab.tool.theft': 'Theft',
  'lab.tool.checks': 'Checks',
  'lab.tool.what-if': 'What if',
  'lab.tool.file': 'File',

  'lab.presets': 'Begin with the request of a trial',
  'lab.presets.own': 'a request of your own',
  'lab.form.guided': 'Choose in words',
  'lab.form.raw': 'Edit word by word',
  'lab.who': 'Who sends it',
  'lab.wants': 'What is asked for',
  'lab.wants.list': 'the list',
  'lab.wants.token': 'a token',
  'lab.wants.log-in': 'a login',
  'lab.wants.log-out': 'a logout',
  'lab.wants.give-back': 'a token’s end',
  'lab.shows': 'What is shown',
  'lab.shows.nothing': 'nothing',
  'lab.shows.text': 'another text …',
  'lab.shows.text.label': 'The text shown as a token',
  'lab.token': 'Which token',
  'lab.token.option': '{token}, of {name}',
  'lab.account': 'E-mail',
  'lab.password': 'Password',
  'lab.password.hint': 'Right for this account: {password}',
  'lab.scope': 'What the token is for',
  'lab.scope.any': 'not said',
  'lab.scope.list': 'the list',
  'lab.scope.profile': 'the profile',
  'lab.over': 'How it travels',
  'lab.over.https': 'encrypted: HTTPS',
  'lab.method': 'Method',
  'lab.path': 'Path',
  'lab.headers': 'Headers, one a line',
  'lab.body': 'Body',
  'lab.preview': 'This will be sent',
  'lab.unsendable.token-has-line-break':
    'This token has a line break in it. No header can hold that.',
  'lab.unsendable.token-is-empty': 'There is no text yet to be shown as a token.',
  'lab.unsendable.token-has-odd-characters':
    'This token has characters in it that no header can hold.',
  'lab.unsendable.username-has-colon':
    'An e-mail with a colon cannot be sent with Basic: the password would begin there.',
  'lab.unsendable.method-cannot-be-sent': 'No request can have this method.',
  'lab.unsendable.path-cannot-be-sent': 'A path begins with a slash and has no spaces.',
  'lab.unsendable.body-cannot-be-sent': 'A GET or HEAD has no body here.',
  'lab.unsendable.header-cannot-be-sent':
    'One of the headers cannot be sent: a name, a colon, a value without control characters.',
  'lab.unsendable.header-is-of-the-wire':
    'Host, Content-Length and Transfer-Encoding are written by the wire itself.',
  'lab.send.as.client': 'Send as the client',
  'lab.send.as.impostor': 'Send as the impostor',
  'lab.send.as.unknown': 'Send as somebody unknown',

  'lab.copy': 'Copy this request',
  'lab.copy.curl': 'as curl',
  'lab.copy.fetch': 'as fetch',
  'lab.copy.http': 'as HTTP text',
  'lab.copy.do': 'Copy',
  'lab.copy.no-session':
    'No session comes of this: in a browser, scripts can neither send a cookie of their own nor read one that is set.',
  'lab.copied': 'Copied.',
  'lab.copy.denied':
    'The browser does not let this page copy. The text is selected: copy it by hand.',
  'lab.paste': 'Paste a request',
  'lab.paste.label': 'A curl line, a call of fetch, or the text of an HTTP request',
  'lab.paste.take': 'Compose it',
  'lab.paste.taken': 'The request is composed, word by word.',
  'lab.paste.fault': 'Line {line}, column {column}: {fault}',
  'lab.paste.nothing-there':
    'There is nothing here yet. Paste a line that begins with curl, or a request.',
  'lab.paste.start-line':
    'A request begins with a method and a path, such as GET /api/helicopters.',
  'lab.paste.path':
    'After the path only the version may stand, such as HTTP/1.1. A path has no spaces.',
  'lab.paste.address': '“{text}” is no address. A path begins with a slash.',
  'lab.paste.blank': 'An address has no blanks: write %20 for each.',
  'lab.paste.length':
    'This is not the length of the body: it has {length} bytes. Write that, or leave the line out.',
  'lab.paste.header-without-colon':
    'A header is a name, a colon and a value. Here the colon is missing.',
  'lab.paste.header-name':
    '“{text}” is no name of a header: it has no spaces, also not before the colon.',
  'lab.paste.header-folded':
    'A header line does not begin with a space. Write it on the line before.',
  'lab.paste.quote-open': 'This quote is not closed. Close it at the end of the word.',
  'lab.paste.shell': 'Only a shell knows what “{text}” means. Put the value itself there.',
  'lab.paste.fetch-value': 'Only its program knows what “{text}” is. Put the value itself there.',
  'lab.paste.fetch-expected': 'Here {text} should stand.',
  'lab.paste.option-unknown':
    'The option {text} is not known here. Leave it out if it does not change the request.',
  'lab.paste.option-without-value': 'The option {text} needs a value after it.',
  'lab.paste.data-from-file':
    '“{text}” is in a file, which this page does not read. Write what it holds.',
  'lab.paste.no-address': 'The address is missing: where does the request go?',
  'lab.paste.second-address': '“{text}” is a second address. One request goes to one.',

  'lab.reach': 'Send one from outside this page',
  'lab.reach.worker':
    'Type {code} into the console of this browser: the same server answers, and what it does appears here.',
  'lab.reach.server':
    'Type {code} into the console of this browser: the server that this page came from answers. The lab sees nothing of that.',
  'lab.reach.page':
    'Only what is sent in this page reaches its server: this browser runs no service worker for it, or not yet.',

  'lab.clock.now': 'The server’s clock: {time}',
  'lab.clock.minutes': '{minutes} min',
  'lab.clock.quick': 'Turn it on by {minutes} min',
  'lab.clock.other': 'Or choose how far, and see what is left of the tokens then',
  'lab.clock.then': 'It will be {time} then.',
  'lab.clock.do': 'Turn the clock: {minutes} min',
  'lab.tokens': 'Tokens',
  'lab.tokens.none': 'No token has been made yet. Send e-mail and password to get one.',
  'lab.tokens.of': 'Tokens of {name}',
  'lab.tokens.more': 'Older tokens that are not shown: {count}',
  'lab.token.left': '{minutes} min {seconds} s left',
  'lab.token.time': 'Time that is left',
  'lab.token.over': 'its time is over',
  'lab.token.back': 'given back',
  'lab.token.for': 'For: {scope}',
  'lab.token.known': 'Known to: {parties}',
  'lab.token.show': 'Show it',
  'lab.token.give-back': 'Give it back',
  'lab.users': 'Accounts',
  'lab.user': '{name}: {username}, password {password}',

  'lab.theft.intro':
    'The impostor has no password. It waits for a token to come its way. In each of these ways it reads only what it could truly read.',
  'lab.theft.needs': 'The client holds no token that could be stolen. Get one first.',
  'lab.theft.sniffed': 'The client asks over plain HTTP, and somebody listens on the line.',
  'lab.theft.logged': 'The client asks through a proxy that writes whole requests into its log.',
  'lab.theft.script': 'Somebody else’s script gets into the client’s page and reads its storage.',
  'lab.theft.do': 'Steal it this way',
  'lab.theft.do.way': 'Steal it this way: {way}',
  'lab.theft.holds': 'The impostor holds {token}.',
  'lab.theft.holds-nothing': 'The impostor holds no token.',
  'lab.theft.ask': 'Ask for the list with it',
  'lab.theft.back':
    'The owner can give the token back. It then opens nothing any more, neither for its owner nor for the thief.',
} as const;
