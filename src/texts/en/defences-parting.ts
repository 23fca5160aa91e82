/** What a person reads of the theft and of the parting where two runs stand side by side. Loaded with them. */
export const parting = {
  'parting.comes-by': 'The thief comes by',
  'parting.how': '{what}: {how}',
  'parting.script': 'A foreign script gets into the client’s page.',
  'parting.nothing': 'The thief finds nothing to take.',
  'parting.go': 'To where they part ({time})',
} as const;
