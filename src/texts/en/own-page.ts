/** What is read on the page of one's own API and scenarios. */
export const ownPage = {
  'own.intro':
    'The trials, asked of the API that you know. What the server answers is what it answers.',
  'own.study': 'Study it',
  'own.parts': 'What it is made of',
  'own.part.api': 'Your API',
  'own.part.write': 'Write',
  'own.part.share': 'Share',
  'own.story': 'Which trial',
  'own.way': 'How the token is stolen',
  'own.paste':
    'Paste a request to your API: a curl line, a call of fetch, or the text of an HTTP request',
  'own.paste.hint':
    'Keys and passwords in it are not kept: only where they stand. What may be one in the path is left out too.',
  'own.paste.take': 'Dress the trials',
  'own.paste.taken': 'The trials are asked of {host} now.',
  'own.paste.fault': 'Line {line}, column {column}: {fault}',
  'own.found': 'What was read',
  'own.found.path': 'It asks for',
  'own.found.place': 'A token stands in',
  'own.found.example': 'This is an example, until you paste a request of your own.',
  'own.found.header':
    'What was shown there was left out; here the server makes a token of its own.',
  'own.found.basic':
    'A key as a user without a password: [[Basic]]. What was shown there was left out; here the server makes a token of its own.',
  'own.found.basic-pair':
    'A user and a password: [[Basic]]. Both were left out; here the server makes a token of its own, which stands as the user, without a password.',
  'own.found.cookie':
    'Only a cookie was found. Cookies are a trial of their own; here the token stands where most APIs want it.',
  'own.found.choose': 'More than one header may hold it: choose',
  'own.left': 'Left out or replaced',
  'own.left.path':
    'Parts of the path that are no plain words: they may be secrets. For each stands “id”.',
  'own.left.label':
    'Parts of the host’s name that are no plain words: they may be secrets. For each stands “id”.',
  'own.left.host': 'The host, which has no public name. For it stands api.example.',
  'own.left.taken': 'The path, which this server keeps for itself. Before it stands /v1.',
  'own.left.query': 'What stands behind the question mark.',
  'own.left.body': 'The body: here a list is asked for, with GET.',
  'own.left.more': 'What follows the command, and options of curl that are not known here.',
  'own.found.query':
    'The key stood in the address, where logs keep it. This server takes none from there: here it stands in a header.',
  'own.found.none': 'No credential was found, so the token stands where most APIs want it.',
  'own.things': 'What it keeps, in a word',
  'own.open': 'Open a file',
  'own.open.hint': 'Or drop one anywhere on this page.',
  'own.open.drop': 'Drop it: it is opened, and kept as a draft.',
  'own.opened': 'The file is open: {title}.',
  'own.template': 'Begin with',
  'own.template.least': 'The least that there can be',
  'own.template.weather': 'A key for the weather',
  'own.edit': 'The scenario’s file',
  'own.edit.loading': 'The editor is loading …',
  'own.edit.hint': 'Escape, then Tab, leaves the editor. Control and the space bar completes.',
  'own.fine': 'The file is one. It is played beside.',
  'own.copy': 'Copy',
  'own.copied': 'Copied.',
  'own.copy.denied':
    'The browser does not let this page copy. The text is selected: copy it by hand.',
  'own.verdict': 'Did it come as expected?',
  'own.notes': 'Notes',
  'own.questions': 'Questions',
  'own.question.right': 'So it was in this run.',
  'own.question.wrong': 'In this run it was otherwise.',
  'own.question.open': 'In this run there was no such thing.',
  'own.kept': 'What you wrote last time is here again.',
  'own.unkept': 'The browser keeps nothing for this page. Save your work as a file.',
  'own.broken': 'The run broke off: {message}',
  'own.share.file': 'Save as a file',
  'own.share.file.hint': 'The file can be kept beside your documentation, and played in CI.',
  'own.share.saved': 'The file is written.',
  'own.share.faulty': 'There is no link to it while something is wrong with it.',
  'own.share.place': 'Where the scenario stands',
  'own.share.whole': 'in the link',
  'own.share.at': 'in a file',
  'own.share.address': 'Address of the file',
  'own.share.address.hint':
    'On another host than this page, the file must come with Access-Control-Allow-Origin (CORS).',
  'own.share.link': 'A link to it',
  'own.share.link.hint': 'All of it stands in the link. No server sees it.',
  'own.share.link.file':
    'Whoever opens the link has the file fetched from there, and nothing else.',
  'own.share.link.long':
    'It is too long for a link: {length} characters. Put the file on the web, and say where.',
  'own.share.study': 'Whoever opens the link predicts and answers, and can hand the results in',
  'own.share.disk':
    'This page was opened from a disk: the link leads to it on this machine alone, and the snippet nowhere.',
  'own.share.embed': 'To embed it in a page',
  'own.share.embed.hint':
    'Put the file where src says: a name alone is looked for beside your page.',
  'own.share.more': 'Frame, Markdown, panels, preview …',
} as const;
