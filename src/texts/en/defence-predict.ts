/** What a person reads who is asked in a cell of the defences what becomes of the thief. Loaded with them. */
export const defencePredict = {
  'cell.ask': 'Does the thief get in?',
  'cell.serves': 'He gets in',
  'cell.refuses': 'He is refused',
  'cell.which': 'Which check stops him?',
  'cell.unsure': 'I do not know which',
  'cell.checks': 'What the API asks, until one answer is no',
  'cell.hint': 'Show me what the API asks',
  'cell.by': 'refused by “{guard}”',
  'cell.right': 'You said: {guess}. And so it was.',
  'cell.wrong': 'You said: {guess}. It went another way.',
  'cell.other': 'You said: {guess}. He was refused, but by “{guard}”.',
  'cell.said': 'You said: {guess}.',
} as const;
