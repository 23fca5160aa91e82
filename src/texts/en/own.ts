/** What is said of one's own scenarios: what is wrong with a file, and whether it came as expected. */
export const own = {
  'own.fault.big': 'The file is too large: {found} bytes. At most {expected} are read.',
  'own.fault.bytes': 'This is no text in UTF-8.',
  'own.fault.json': 'This is no JSON from here on: {found}',
  'own.fault.deep': 'Lists and objects stand too deep in each other: at most {expected} levels.',
  'own.fault.twice': 'The name {found} stands here twice. Keep one of them.',
  'own.fault.name': 'No member may be called {found}.',
  'own.fault.mark':
    'There is a character here that nobody sees: {found}. It can make another text of this one. Take it out.',
  'own.fault.newer': 'A newer version of this page wrote the file.',
  'own.fault.type': 'Here must be: {expected}. Found: {found}',
  'own.fault.missing': '{expected} is missing here.',
  'own.fault.unknown': '{found} is not known here. Known: {expected}.',
  'own.fault.value': 'Here must be one of: {expected}. Found: {found}',
  'own.fault.length': 'The length must be: {expected}. Found: {found}',
  'own.fault.range': 'The number must be: {expected}. Found: {found}',
  'own.fault.pattern': 'This does not have the form {expected}. Found: {found}',
  'own.fault.say':
    'The catalogue has no line {found}. It has: {expected}. Words of your own must not begin like one.',
  'own.fault.wordless': 'There are no words here. Write them in one language at least: {expected}.',
  'own.fault.user-twice': 'The user name {found} is taken. Each user needs one of their own.',
  'own.fault.host':
    'This is no host name that can be used here: {found}. Write one such as {expected}.',
  'own.fault.path':
    'The list cannot stand at {found}: the server needs that path, or reads it as another. Write one such as {expected}.',
  'own.fault.ways': 'The scenario has no variant {found}. It has: {expected}.',
  'own.fault.passwords':
    'Too many passwords are checked, each slow on purpose: at most {expected} in one scenario.',
  'own.fault.scope': 'The policy has no scope {found}. It has: {expected}.',
  'own.fault.choice': 'Two choices stand for the same: {found}.',
  'own.fault.taken': '{found} has another use here. Write one such as {expected}.',
  'own.fault.empty': 'Nothing happens in this scenario. Have somebody do something.',
  'own.at': 'Line {line}, column {column} ({path}): {fault}',
  'own.met': 'All came as expected.',
  'own.unmet':
    'Not all came as expected. What the server answers is what it answers: mend what is asked, or what is expected.',
  'own.unmet.one': '{message}: expected {expected}, came {came}',
  'own.lost': '{found} is nowhere in this run ({path}). Write a step or a request that there is.',
  'own.outcome': '{status} {code}, then {then}',
  'own.outcome.none': 'nothing',
} as const;
