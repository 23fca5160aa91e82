/** What the page says of itself when something is amiss or new; loaded when it is. */
export const notices = {
  'notice.unknown-scenario': 'There is no scenario “{id}”. This is trial 1.',
  'notice.unknown-step': 'There is no step “{id}” here. This is the nearest one.',
  'notice.unknown-question': 'There is no question “{id}”. This is the map of the path.',
  'notice.unknown-cell': 'There is no attack and defence “{id}”. This is the table of all of them.',
  'notice.unknown-address': 'This address could not be read. This is trial 1.',
  'notice.unknown-language': 'There is no language “{id}” here. Choose one at the top of the page.',
  'notice.storage':
    'Your browser keeps nothing for this page, so your settings last until you close it.',
  'notice.no-subtle':
    'This page came over plain HTTP, so the browser offers no cryptography; a slower stand-in does the same work.',
  'notice.fault': 'The simulator met a fault of its own: {message}. Please load the page again.',
  'notice.part-missing':
    'A part of the page could not be loaded. Please check your connection and load the page again.',
  'notice.update': 'A new version is ready.',
  'notice.use-update': 'Use it now',
} as const;
