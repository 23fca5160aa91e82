/** What a person reads who asks for help; loaded with its dialog. */
export const help = {
  'help.title': 'Help',
  'help.keys': 'Keys',
  'help.keys.where':
    'They work wherever the focus is on the page, but for fields, lists to choose from and rows of tabs: there a key does what it always does.',
  'help.key.next': 'Right arrow, n',
  'help.does.next': 'One step on',
  'help.key.back': 'Left arrow, p',
  'help.does.back': 'One step back',
  'help.key.play': 'Space',
  'help.does.play': 'Play and pause',
  'help.key.ends': 'Home, End',
  'help.does.ends': 'To the first step, to the last step',
  'help.key.trials': '1 to 9',
  'help.does.trials': 'Open a trial',
  'help.key.words': 'd',
  'help.does.words': 'Have a screen reader say this step in words',
  'help.key.help': '?',
  'help.does.help': 'Open this help',
  'help.key.escape': 'Escape',
  'help.does.escape': 'Close what has opened',
  'help.single': 'Letters, digits and ? work as keys',
  'help.single.for':
    'Switch it off if you speak to your computer or often press keys by accident. The other keys go on working.',
  'help.path': 'Predictions and the path',
  'help.path.predict':
    'Before an answer is shown, you are asked what the API will do. The run then shows what is so. You can skip the question, or switch it off in the list of all trials.',
  'help.path.study':
    '“Study” leads through all nine trials: first a goal, then your predictions, then a few questions that the recorded run answers. You can leave the path at any time.',
  'help.path.defences':
    '“Defences” plays every theft against every defence and counts how often the thief is served. Each cell of the table opens as a run on the stage.',
  'help.reader': 'With a screen reader',
  'help.reader.parts':
    'The page has up to four parts: the trials and switches at the top, the stage, the inspector or the questions beside it while they are open, and the playback at the bottom.',
  'help.reader.list':
    'On the stage, “{list}” is a list. The steps of the request under way are one item each, the newest last and marked as current. An earlier request is one item.',
  'help.reader.words':
    'Before the list stands “{words}”: the scene, how each party stands, and what has just changed.',
  'help.reader.said':
    'Each step is said once when you come to it: who does what, and why. So are your predictions and answers.',
  'help.reader.keys':
    'If your screen reader takes the keys for itself, change to its focus mode, or use the buttons of the playback.',
} as const;
