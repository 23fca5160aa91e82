/** What a person reads who is asked for a prediction; loaded where one is. */
export const predict = {
  'predict.question': 'What will the API answer?',
  'predict.serves': 'It serves the list',
  'predict.refuses': 'It refuses',
  'predict.else': 'Something else',
  'predict.skip': 'Skip',
  'predict.said': 'You said: {guess}.',
  'predict.right': 'You said: {guess}. And so it was.',
  'predict.wrong': 'You said: {guess}. It went another way.',
  'cue.worked.title': 'How to find out',
  'cue.first': 'First: which of these does the request show?',
  'cue.then': 'Then, in this order, until one of them decides:',
  'cue.watch': 'Watch it decide',
  'cue.parted': 'Here the run went another way than you said.',
} as const;
