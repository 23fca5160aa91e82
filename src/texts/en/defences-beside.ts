/** What a person reads where two runs stand side by side. Loaded with it. */
export const besides = {
  'beside.run': 'To the run of the defence',
  'beside.why':
    'They part at **{time}**. With a plain token the thief is served. With {defence} the check **{guard}** refuses him ({section}).',
  'beside.why.none':
    'They part at **{time}**. With a plain token the thief is served. With {defence} the check **{guard}** refuses him. No specification asks for it.',
  'beside.why.else':
    'They part at **{time}**: the thief fares otherwise with {defence} than with a plain token.',
  'beside.never':
    'They never part. {defence} does nothing for this attack: whenever a plain token serves the thief, this does, too.',
  'beside.count':
    'Times that the thief is served from the theft on: {before} with a plain token, {after} with the defence. Both ask once an hour here.',
  'beside.alike': 'Minutes before the theft are left out: {count}.',
  'beside.span': '{from} to {to}',
  'beside.times': 'alike, times: {count}',
  'beside.turns': 'by turns, times: {count}',
  'beside.each': 'Each of them',
  'beside.theft': 'the theft',
  'beside.parts': 'here they part',
  'beside.client': 'Owner',
  'beside.impostor': 'Thief',
  'beside.served': 'served',
  'beside.refused': 'refused',
  'beside.else': 'answered',
  'beside.nothing': 'Nobody asks.',
  'beside.open': 'Open the run here',
  'beside.steps': 'What the API does with the thief’s request: {defence}',
  'beside.unknown': 'There is no such theft or defence: {title}.',
  'beside.playing': 'Both days are being played …',
  'beside.failed': 'One of the two runs broke off. Load the page again.',
} as const;
