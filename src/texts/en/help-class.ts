/** What the help tells of the keys of a lesson; loaded with its dialog. */
export const helpClass = {
  'help.class': 'Keys in a lesson, in either window',
  'help.class.key.next': 'Page Down, right arrow, n',
  'help.class.does.next': 'One step on; at the end, to what comes next',
  'help.class.key.back': 'Page Up, left arrow, p',
  'help.class.does.back': 'One step back',
  'help.class.key.parts': '1 to 4',
  'help.class.does.parts':
    'Hide or show the dialogue, what is sent, what each side thinks, and why it came so',
  'help.class.key.panels': '5 and on',
  'help.class.does.panels': 'Open or close a panel beside the stage',
  'help.class.key.blank': 'b, full stop',
  'help.class.does.blank': 'Blank the screen, and show it again',
  'help.class.key.full': 'f',
  'help.class.does.full': 'Full screen, and back',
  'help.class.where':
    'A lesson begins with “Teach” at the top of the page. A clicker sends Page Down and Page Up; they count while a number is typed, too.',
} as const;
